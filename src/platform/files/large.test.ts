import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileStore, upload } from "./index.ts";
import { largeForm } from "./sample.builder.ts";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "bp-large-"));
});
afterAll(() => rm(directory, { recursive: true }));

test("a file of almost 200 MB passes through without being held in memory; a larger one is refused", async () => {
  const store = fileStore(directory);
  let highest = 0;
  const measure = (): void => {
    const { arrayBuffers, heapUsed } = process.memoryUsage();
    highest = Math.max(highest, arrayBuffers + heapUsed);
  };
  await (await store.receive(largeForm(1, measure))).discard();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  const before = arrayBuffers + heapUsed;
  highest = 0;
  const { form, discard } = await store.receive(largeForm(199, measure));
  expect(upload().parse(form["file"])).toMatchObject({ size: 199_000_009, type: "application/pdf" });
  expect((highest - before) / 1_000_000).toBeLessThan(100);
  await discard();
  const larger = await store.receive(largeForm(201, measure));
  expect(JSON.stringify(larger.form["file"])).toContain("groter dan 200 MB");
  await larger.discard();
});
