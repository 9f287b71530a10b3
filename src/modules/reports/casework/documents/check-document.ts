import { fileKind } from "#platform/file-kinds/index.ts";
import type { ClamdAddress } from "#platform/config/index.ts";
import { toTheEnd, witnessed } from "#platform/files/index.ts";
import { virusScan } from "#platform/scan/index.ts";
import type { Verdict } from "#platform/scan/index.ts";

/** What is known of a document before it was read. */
interface Claimed {
  readonly name: string;
  readonly sha256: string;
}

/** What somebody who wants to open a document has to know of it. */
export interface Checked {
  readonly verdict: Verdict;
  /** It is byte for byte what was sent. */
  readonly isSame: boolean;
  /** Its content is of the kind that its name says. */
  readonly fitsName: boolean;
}

/** Reads a document to its end, a piece at a time: nothing of it is given to anybody before all of it was looked at. */
export const checkDocument = async (
  content: AsyncIterable<Uint8Array>,
  { name, sha256 }: Claimed,
  clamd: ClamdAddress | undefined,
): Promise<Checked> => {
  const { bytes, seen } = witnessed(content);
  const scanned = virusScan(bytes, clamd);
  await toTheEnd(scanned.bytes);
  const { glimpse, sha256: found } = seen();
  return {
    verdict: await scanned.verdict(),
    isSame: found === sha256,
    fitsName: !("refused" in fileKind(name, glimpse, "evidence")),
  };
};
