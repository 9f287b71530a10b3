import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { attachmentStore } from "#platform/vault/index.ts";
import { sodium } from "#platform/vault/crypto/index.ts";
import { ownServices } from "#test/support/reporting-office.ts";
import { fieldNames } from "./form.ts";
import { readKept } from "./kept-files.ts";
import { pendingOf, readSealedForm } from "./sealed-form.ts";

const megabyte = 1_000_000;

const used = (): number => {
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
};

/** The memory that is in use beside what was before, in megabytes, at its highest. */
const gauge = () => {
  const before = used();
  let highest = before;
  return {
    look: () => {
      highest = Math.max(highest, used());
    },
    extra: () => (highest - before) / megabyte,
  };
};

async function* body(
  place: Readonly<Record<string, string>>,
  size: number,
  look: () => void,
): AsyncGenerator<Uint8Array> {
  for (const [name, value] of Object.entries(place))
    yield Buffer.from(`--grens\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  yield Buffer.from(
    `--grens\r\nContent-Disposition: form-data; name="${fieldNames.attachments}"; filename="opname.mp3"\r\n\r\nID3`,
  );
  const piece = Buffer.alloc(megabyte / 4, 7);
  for (let left = size - 3; left > 0; left -= piece.length) {
    look();
    yield piece.subarray(0, Math.min(left, piece.length));
  }
  yield Buffer.from("\r\n--grens--\r\n");
}

const streamOf = (source: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const next = await source.next();
      if (next.done === true) controller.close();
      else controller.enqueue(Uint8Array.from(next.value));
    },
  });

const request = (source: AsyncGenerator<Uint8Array>): Request => {
  const init = {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=grens" },
    body: streamOf(source),
    duplex: "half",
  };
  return new Request("http://127.0.0.1/melden", init);
};

test(
  "an attachment of 200 MB comes in and goes out without being held in memory",
  { timeout: 120_000 },
  async () => {
    const { services, directory } = await ownServices();
    const of = { organisationId: randomUUID(), fileId: randomUUID() };
    const place = { [fieldNames.organisation]: of.organisationId, [fieldNames.file]: of.fileId };
    const size = 200 * megabyte;
    await readSealedForm(request(body(place, megabyte, () => {})), services, null);
    const up = gauge();
    const { form } = await readSealedForm(request(body(place, size, up.look)), services, null);
    expect(up.extra()).toBeLessThan(100);
    const kept = form[fieldNames.kept];
    const [file] = Array.isArray(kept) ? readKept(kept.filter((one) => typeof one === "string")) : [];
    expect(file).toMatchObject({ name: "opname.mp3", size, type: "audio/mpeg", hindrance: null });
    if (!file) throw new Error("not kept");
    const attachment = { ...of, attachmentId: file.attachmentId };
    await pendingOf(services).settle(attachment);
    const down = gauge();
    let came = 0;
    for await (const piece of attachmentStore(join(directory, "files")).open(
      attachment,
      sodium.from_base64(file.key),
    )) {
      came += z.instanceof(Uint8Array).parse(piece).length;
      down.look();
    }
    expect([came, down.extra() < 100]).toEqual([size, true]);
    await rm(directory, { recursive: true });
  },
);
