import { allowances, fairQueue } from "#platform/fairness/index.ts";
import type { TakeTurn } from "#platform/http/index.ts";

/** So many reports are sealed and kept at once; the others wait, one of each source in turn. */
const atOnce = 8;
const queue = fairQueue(atOnce);

/** Where reports wait, with script and without. */
export const inTurn: TakeTurn = (source) => queue.take(source);

const megabyte = 1_000_000;

/** A little more than one whole form, in the hours after which what was not sent is removed. */
const sent = allowances(3000 * megabyte, 4 * 3_600_000);

/** Whether a source has to wait with more attachments. Where no source is known, the share of the disk is what bounds them. */
export const hasSentEnough = (source: string | null): boolean => source !== null && sent.isUsedUp(source);

const countSent = (source: string | null, bytes: number): void => {
  if (source !== null) sent.use(source, bytes);
};

/** What comes of an attachment, as far as its source may send it. */
interface Rationed {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The source had used up what it may before all of it came. */
  readonly isCut: () => boolean;
}

/**
 * Counts an attachment for its source as it comes, so that many at once use up together what one after the other may. The smallest piece costs
 * something as well, so that nobody fills a disk with names. What comes after it is cut is not read, or, with `drains`, read and dropped.
 */
export const rationed = (
  source: string | null,
  coming: AsyncIterable<Uint8Array>,
  { drains }: { readonly drains: boolean },
): Rationed => {
  let isCut = false;
  const passing = async function* (): AsyncGenerator<Uint8Array> {
    let [size, paid] = [0, megabyte];
    countSent(source, paid);
    for await (const piece of coming) {
      size += piece.length;
      countSent(source, Math.max(0, size - paid));
      paid = Math.max(paid, size);
      isCut ||= hasSentEnough(source);
      if (!isCut) yield piece;
      else if (!drains) return;
    }
  };
  return { bytes: passing(), isCut: () => isCut };
};
