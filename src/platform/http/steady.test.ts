import { expect, test } from "vitest";
import { steadily } from "./steady.ts";

const body = (next: (controller: ReadableStreamDefaultController<Uint8Array>) => Promise<void>) => {
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    pull: next,
    cancel: () => {
      cancelled = true;
    },
  });
  return { stream, wasCancelled: () => cancelled };
};

const read = async (stream: AsyncIterable<Uint8Array>): Promise<number> => {
  let size = 0;
  for await (const piece of stream) size += piece.length;
  return size;
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

test("all bytes come, also none", async () => {
  let left = 3;
  const { stream } = body(async (controller) => {
    left -= 1;
    if (left < 0) controller.close();
    else controller.enqueue(new Uint8Array(1000));
  });
  expect(await read(steadily(stream))).toBe(3000);
  expect(await read(steadily(null))).toBe(0);
});

test("who falls silent is sent away", async () => {
  const { stream, wasCancelled } = body(() => pause(60_000));
  const reading = read(steadily(stream, { silence: 30, stretch: 1000, fewest: 1 }));
  await expect(reading).rejects.toMatchObject({ code: "too-slow", status: 408 });
  expect(wasCancelled()).toBe(true);
});

test("who only drips is sent away, however long the drip goes on", async () => {
  const { stream, wasCancelled } = body(async (controller) => {
    await pause(5);
    controller.enqueue(new Uint8Array(1));
  });
  const reading = read(steadily(stream, { silence: 1000, stretch: 60, fewest: 1000 }));
  await expect(reading).rejects.toMatchObject({ code: "too-slow" });
  expect(wasCancelled()).toBe(true);
});
