import { randomInt, randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { ask } from "./databases.ts";
import type { Place } from "./databases.ts";
import { averageOrganisation, sessionOf } from "./session.ts";
import { openVault } from "./vault.ts";

const size = 200_000_000;
const boundary = "----borgpen-bench";

/** What a film begins with. */
const filmHead = Buffer.from("000000186674797069736f6d0000020069736f6d6d703432", "hex");

const field = (name: string, value: string): string =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

async function* formWithFilm(fields: Readonly<Record<string, string>>): AsyncGenerator<Buffer> {
  yield Buffer.from(
    Object.entries(fields)
      .map(([name, value]) => field(name, value))
      .join(""),
  );
  yield Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="_attachments"; filename="opname.mp4"\r\ncontent-type: video/mp4\r\n\r\n`,
  );
  yield filmHead;
  const piece = Buffer.alloc(65_536, 7);
  for (let left = size - filmHead.length; left > 0; left -= piece.length)
    yield piece.subarray(0, Math.min(left, piece.length));
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

const words = async (): Promise<string> => {
  const list = (await readFile("content/words/nl.txt", "utf8")).split("\n").filter((word) => word !== "");
  return Array.from({ length: 7 }, () => list[randomInt(list.length)] ?? "").join("-");
};

const megabytesOf = async (pid: number, name: "VmRSS" | "VmHWM"): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024;
};

interface Cost {
  readonly seconds: number;
  /** The most memory the server had, above what it had before. */
  readonly megabytes: number;
}

const costOf = async (pid: number, work: () => Promise<unknown>): Promise<Cost> => {
  await pause(1000);
  // Makes the kernel count the largest memory anew.
  await writeFile(`/proc/${pid}/clear_refs`, "5");
  const before = await megabytesOf(pid, "VmRSS");
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  return { seconds, megabytes: (await megabytesOf(pid, "VmHWM")) - before };
};

const answered = (url: string, headers: Record<string, string>, body: AsyncIterable<Buffer>) => {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
  const asked = request(url, { method: "POST", headers }, (answer) => {
    let text = "";
    answer.setEncoding("utf8");
    answer.on("data", (part: string) => {
      text += part;
    });
    answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
  });
  asked.on("error", reject);
  pipeline(Readable.from(body), asked).catch(reject);
  return promise;
};

const newest = z.object({ report_id: z.string(), attachment_id: z.string() });

interface Where {
  readonly address: string;
  readonly pid: number;
  readonly place: Place;
}

const send = async ({ address, place }: Where): Promise<void> => {
  const { organisation_id: organisationId, short_name: shortName } = await averageOrganisation(place);
  const fields = {
    _organisation: organisationId,
    _file: randomUUID(),
    _code: await words(),
    _openness: "anonymous",
    "what-happened": "Zie de opname.",
  };
  const headers = {
    "content-type": `multipart/form-data; boundary=${boundary}`,
    origin: address,
  };
  const url = `${address}/melden/${shortName}/nieuw/schending`;
  const { status, text } = await answered(url, headers, formWithFilm(fields));
  if (status !== 200 || !/M\d\d-\w{4}-\w{4}/.test(text))
    throw new Error(
      `the attachment was not taken: ${status} ${text.slice(text.indexOf("<main")).slice(0, 500)}`,
    );
};

const fetchWhole = async (url: string, cookie: string): Promise<void> => {
  const answer = await fetch(url, { headers: { cookie } });
  let bytes = 0;
  if (answer.body) for await (const part of answer.body) bytes += part.length;
  if (answer.status !== 200 || bytes !== size)
    throw new Error(`the attachment came back with ${answer.status}, ${bytes} bytes`);
};

/** Sends a report with a film of 200 MB, and lets the officer fetch it. */
export const attachmentUpAndDown = async (where: Where): Promise<{ up: Cost; down: Cost }> => {
  const { address, pid, place } = where;
  const { short_name: shortName } = await averageOrganisation(place);
  const cookie = await sessionOf(place, shortName, "report-officer");
  await openVault(address, cookie);
  const up = await costOf(pid, () => send(where));
  const [found] = await ask(
    place.ownerUrl,
    newest,
    "select report_id, attachment_id from report_attachments order by added_at desc limit 1",
  );
  if (found === undefined) throw new Error("the attachment is not there");
  const file = `${address}/dossiers/${found.report_id}`;
  const stated = await fetch(`${file}/geen-belang`, {
    method: "POST",
    headers: { cookie, origin: address },
    body: new URLSearchParams(),
    redirect: "manual",
  });
  await stated.arrayBuffer();
  const down = await costOf(pid, () => fetchWhole(`${file}/stukken/${found.attachment_id}/bestand`, cookie));
  return { up, down };
};
