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

/** Counts what came of an attachment; the smallest piece costs something as well, so that nobody fills a disk with names. */
export const countSent = (source: string | null, bytes: number): void => {
  if (source !== null) sent.use(source, Math.max(bytes, megabyte));
};
