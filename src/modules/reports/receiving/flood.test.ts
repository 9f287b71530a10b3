import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toTheEnd } from "#platform/files/index.ts";
import { ownServices } from "#test/support/reporting-office.ts";
import { fieldNames } from "./form.ts";
import { paths } from "./addresses.ts";
import { scriptRoutes } from "./script.routes.ts";
import { readSealedForm } from "./sealed-form.ts";
import { hasSentEnough, rationed } from "./turns.ts";
import { headerNames } from "./wire.ts";

let own: Awaited<ReturnType<typeof ownServices>>;
beforeAll(async () => {
  own = await ownServices();
});
afterAll(() => rm(own.directory, { recursive: true }));

const readerOf = (path: string) => {
  const reads = scriptRoutes.find((route) => route.path === path)?.reads;
  if (!reads) throw new Error(`${path} reads nothing`);
  return reads;
};

async function* pieces(count: number, bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < count; at += 1) yield bytes;
}

const megabytes = new Uint8Array(100_000_000);

/** What came from a source before. */
const sent = (source: string, count: number, bytes = megabytes): Promise<void> =>
  toTheEnd(rationed(source, pieces(count, bytes), { drains: false }).bytes);

const place = () => ({
  [headerNames.organisation]: randomUUID(),
  [headerNames.file]: randomUUID(),
  [headerNames.attachment]: randomUUID(),
});

const sendPart = (source: string, headers: Readonly<Record<string, string>>, size = 10) =>
  readerOf(paths.parts)(
    new Request("http://127.0.0.1/deel", {
      method: "POST",
      headers: { "content-type": "application/octet-stream", ...headers },
      body: new Uint8Array(size),
    }),
    own.services,
    source,
  );

const sendForm = (source: string, text: string | null) => {
  const form = new FormData();
  form.append(fieldNames.organisation, randomUUID());
  form.append(fieldNames.file, randomUUID());
  form.append("what-happened", "De bonnen kloppen niet.");
  if (text !== null)
    form.append(fieldNames.attachments, new File([text], "brief.txt", { type: "text/plain" }));
  form.append("afterwards", "Nog iets.");
  return readSealedForm(
    new Request("http://127.0.0.1/melden", { method: "POST", body: form }),
    own.services,
    source,
  );
};

test("a source that sent more than a whole form in a few hours waits with files; its texts come, and others notice nothing", async () => {
  await sent("flood", 30);
  expect([hasSentEnough("flood"), hasSentEnough("elsewhere"), hasSentEnough(null)]).toEqual([
    true,
    false,
    false,
  ]);
  await expect(sendPart("flood", { ...place(), [headerNames.from]: "0" })).rejects.toMatchObject({
    code: "unavailable",
    reason: { nl: expect.stringContaining("zonder bestanden") },
  });
  const refused = await sendForm("flood", "tekst");
  expect(refused.form).toMatchObject({ "what-happened": "De bonnen kloppen niet.", [fieldNames.kept]: [] });
  expect(refused.form[fieldNames.faults]).toEqual([expect.stringContaining("zonder bestanden")]);
  expect((await sendForm("flood", null)).form).toMatchObject({ [fieldNames.faults]: [] });
  const other = await sendForm("elsewhere", "tekst");
  expect(other.form).toMatchObject({ [fieldNames.faults]: [], [fieldNames.kept]: [expect.any(String)] });
  const headers = place();
  expect((await sendPart("elsewhere", { ...headers, [headerNames.from]: "0" })).form).toEqual({ size: "10" });
  expect((await sendPart("elsewhere", headers)).form).toEqual({ size: "10" });
});

test("many at once get no further together than one after the other", async () => {
  await sent("crowd", 29);
  await sent("crowd", 95, new Uint8Array(1_000_000));
  const places = Array.from({ length: 6 }, place);
  const came = await Promise.allSettled(
    places.map((one) => sendPart("crowd", { ...one, [headerNames.from]: "0" }, 2_000_000)),
  );
  expect(came.map(({ status }) => status)).toContain("rejected");
  const sizes = await Promise.all(places.map(async (one) => (await sendPart("crowd", one)).form["size"]));
  expect(sizes.reduce((sum, size) => sum + Number(size), 0)).toBeLessThanOrEqual(5_000_000);
});

test("a file that is cut halfway is not kept, and the form around it comes whole", async () => {
  await sent("slow", 29);
  await sent("slow", 98, new Uint8Array(1_000_000));
  const { form } = await sendForm("slow", "x".repeat(5_000_000));
  expect(form).toMatchObject({
    "what-happened": "De bonnen kloppen niet.",
    afterwards: "Nog iets.",
    [fieldNames.kept]: [],
    [fieldNames.faults]: [expect.stringContaining("zonder bestanden")],
  });
});

test("nothing costs nothing: the smallest pieces use up what a source may, too", async () => {
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  for (let at = 0; at < 3000; at += 1) await sent("drops", 1, new Uint8Array(1));
  expect(hasSentEnough("drops")).toBe(true);
});

test("of a sealed report nothing is read before its puzzle is solved", async () => {
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(65_536));
      },
    },
    { highWaterMark: 0 },
  );
  const fileId = randomUUID();
  const init = {
    method: "POST",
    body,
    duplex: "half",
    headers: {
      "content-type": "application/json",
      [headerNames.file]: fileId,
      [headerNames.puzzle]: "12.x",
      [headerNames.answer]: "7",
    },
  };
  const { form } = await readerOf(paths.sealed)(
    new Request("http://127.0.0.1/v", init),
    own.services,
    "flood",
  );
  expect([form, pulled]).toEqual([{ fileId }, 0]);
});
