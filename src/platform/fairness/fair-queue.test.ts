import fc from "fast-check";
import { expect, test } from "vitest";
import { fairQueue } from "./index.ts";

const soon = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

test("behind a thousand from one source, somebody from elsewhere waits for one place", async () => {
  const queue = fairQueue(1);
  const served: string[] = [];
  const work = async (source: string): Promise<void> => {
    const giveBack = await queue.take(source);
    await soon();
    served.push(source);
    giveBack();
  };
  const flood = Array.from({ length: 1000 }, () => work("flood"));
  await soon();
  const others = [work("a"), work("b"), work("a")];
  await Promise.all([...flood, ...others]);
  expect(served.length).toBe(1003);
  expect(served.indexOf("a")).toBeLessThan(4);
  expect(served.indexOf("b")).toBeLessThan(5);
  expect(served.lastIndexOf("a")).toBeLessThan(8);
  expect(queue.waiting()).toBe(0);
});

test("everybody is served in the end, never more at once than there are places", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.constantFrom("a", "b", "c", null), { maxLength: 60 }),
      async (places, sources) => {
        const queue = fairQueue(places);
        let [busy, most, done] = [0, 0, 0];
        await Promise.all(
          sources.map(async (source) => {
            const giveBack = await queue.take(source);
            busy += 1;
            most = Math.max(most, busy);
            await Promise.resolve();
            busy -= 1;
            done += 1;
            giveBack();
            giveBack();
          }),
        );
        expect([done, most <= places, queue.waiting()]).toEqual([sources.length, true, 0]);
      },
    ),
    { numRuns: 100 },
  );
});
