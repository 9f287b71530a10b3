import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ownServices } from "#test/support/reporting-office.ts";
import { fieldNames } from "./form.ts";
import { paths } from "./addresses.ts";
import { scriptRoutes } from "./script.routes.ts";
import { readSealedForm } from "./sealed-form.ts";
import { countSent, hasSentEnough } from "./turns.ts";
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

const place = () => ({
  [headerNames.organisation]: randomUUID(),
  [headerNames.file]: randomUUID(),
  [headerNames.attachment]: randomUUID(),
});

const sendPart = (source: string, headers: Readonly<Record<string, string>>) =>
  readerOf(paths.parts)(
    new Request("http://127.0.0.1/deel", {
      method: "POST",
      headers: { "content-type": "application/octet-stream", ...headers },
      body: new Uint8Array(10),
    }),
    own.services,
    source,
  );

const sendForm = (source: string, file: boolean) => {
  const form = new FormData();
  form.append(fieldNames.organisation, randomUUID());
  form.append(fieldNames.file, randomUUID());
  form.append("what-happened", "De bonnen kloppen niet.");
  if (file) form.append(fieldNames.attachments, new File(["tekst"], "brief.txt", { type: "text/plain" }));
  return readSealedForm(
    new Request("http://127.0.0.1/melden", { method: "POST", body: form }),
    own.services,
    source,
  );
};

test("a source that sent more than a whole form in a few hours waits with files; its texts come, and others notice nothing", async () => {
  countSent("flood", 3_000_000_000);
  expect([hasSentEnough("flood"), hasSentEnough("elsewhere"), hasSentEnough(null)]).toEqual([
    true,
    false,
    false,
  ]);
  await expect(sendPart("flood", { ...place(), [headerNames.from]: "0" })).rejects.toMatchObject({
    code: "unavailable",
    reason: { nl: expect.stringContaining("zonder bestanden") },
  });
  const refused = await sendForm("flood", true);
  expect(refused.form).toMatchObject({ "what-happened": "De bonnen kloppen niet.", [fieldNames.kept]: [] });
  expect(refused.form[fieldNames.faults]).toEqual([expect.stringContaining("zonder bestanden")]);
  expect((await sendForm("flood", false)).form).toMatchObject({ [fieldNames.faults]: [] });
  const other = await sendForm("elsewhere", true);
  expect(other.form).toMatchObject({ [fieldNames.faults]: [], [fieldNames.kept]: [expect.any(String)] });
  const headers = place();
  expect((await sendPart("elsewhere", { ...headers, [headerNames.from]: "0" })).form).toEqual({ size: "10" });
  expect((await sendPart("elsewhere", headers)).form).toEqual({ size: "10" });
});

test("nothing costs nothing: the smallest pieces use up what a source may, too", () => {
  for (let sent = 0; sent < 3000; sent += 1) countSent("drops", 1);
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
