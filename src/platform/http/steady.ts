import { AppError } from "./app-error.ts";

/** How slow a sender may be: the longest silence in milliseconds, and the fewest bytes in each stretch of time. */
export const patience = { silence: 60_000, stretch: 120_000, fewest: 60_000 };

const tooSlow = (): AppError => new AppError("too-slow");

/**
 * The bytes of a request while they come. A sender that falls silent, or only drips, is sent away: it would hold its place for days. A slow
 * line, such as Tor on a bad day, is far above this. @throws AppError "too-slow"
 */
export async function* steadily(
  body: ReadableStream<Uint8Array> | null,
  { silence, stretch, fewest } = patience,
): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  let [began, came] = [performance.now(), 0];
  try {
    for (;;) {
      const { promise, reject } = Promise.withResolvers<never>();
      const timer = setTimeout(() => reject(tooSlow()), silence);
      // oxlint-disable-next-line no-await-in-loop -- a body comes piece by piece
      const next = await Promise.race([reader.read(), promise]).finally(() => clearTimeout(timer));
      if (next.done) return;
      came += next.value.length;
      yield next.value;
      if (performance.now() - began < stretch) continue;
      if (came < fewest) throw tooSlow();
      [began, came] = [performance.now(), 0];
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
