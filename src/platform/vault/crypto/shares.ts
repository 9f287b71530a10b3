import { combine, split } from "shamir-secret-sharing";
import { joined } from "./bytes.ts";
import { formats, keySize, purposes } from "./format.ts";
import { digestOf, publicKeyOf, sameBytes } from "./keys.ts";
import { fromPaper, toPaper } from "./share-text.ts";
import { sodium } from "./sodium.ts";

/** A recovery key as it is known without its shares. */
export interface ShareSet {
  readonly setId: string;
  /** How many shares are needed. */
  readonly needed: number;
  /** What the right combination must belong to: nothing else passes for the key. */
  readonly publicKey: Uint8Array;
}

/** Why shares are not accepted: one is not a share or was mistyped, is of another set, came twice; there are too few; or no right key. */
export type ShareRefusal = "unreadable" | "foreign" | "twice" | "too-few" | "wrong";

const checkSize = 8;
const idBytes = (id: string): Uint8Array => sodium.from_hex(id.replaceAll("-", "").toLowerCase());
const checkOf = (bytes: Uint8Array): Uint8Array => digestOf(purposes.share, bytes).slice(0, checkSize);

/** Splits a private key; each share says its set, its number and how many are needed, and finds a slip of the pen by itself. */
export const makeShares = async (
  privateKey: Uint8Array,
  { setId, needed }: Pick<ShareSet, "setId" | "needed">,
  total: number,
): Promise<readonly string[]> => {
  const points = await split(Uint8Array.from(privateKey), total, needed);
  return points.map((point, index) => {
    const body = joined(
      Uint8Array.of(formats.share),
      idBytes(setId),
      Uint8Array.of(needed, index + 1),
      point,
    );
    return toPaper(joined(body, checkOf(body)));
  });
};

interface Share {
  readonly set: Uint8Array;
  readonly needed: number;
  readonly number: number;
  readonly point: Uint8Array;
}

const bodySize = 1 + 16 + 2 + keySize + 1;

const readShare = (text: string): Share | undefined => {
  const bytes = fromPaper(text);
  if (bytes?.length !== bodySize + checkSize || bytes[0] !== formats.share) return undefined;
  const body = bytes.subarray(0, bodySize);
  if (!sameBytes(bytes.subarray(bodySize), checkOf(body))) return undefined;
  const [needed = 0, number = 0] = [body[17], body[18]];
  return { set: body.subarray(1, 17), needed, number, point: body.slice(19) };
};

/** Which share of a set this is, or why it is none: for a custodian who tries whether the paper is still good. */
export const tryShare = (text: string, setId: string): { number: number } | { refused: ShareRefusal } => {
  const share = readShare(text);
  if (!share) return { refused: "unreadable" };
  return sameBytes(share.set, idBytes(setId)) ? { number: share.number } : { refused: "foreign" };
};

const refusalOf = (shares: readonly (Share | undefined)[], set: ShareSet): ShareRefusal | undefined => {
  const read = shares.filter((share) => share !== undefined);
  if (read.length < shares.length) return "unreadable";
  if (read.some((share) => !sameBytes(share.set, idBytes(set.setId)))) return "foreign";
  if (new Set(read.map(({ number }) => number)).size < read.length) return "twice";
  return read.length < set.needed ? "too-few" : undefined;
};

/** The private key out of its shares, or why not; never a wrong key. */
export const combineShares = async (
  texts: readonly string[],
  set: ShareSet,
): Promise<{ readonly privateKey: Uint8Array } | { readonly refused: ShareRefusal }> => {
  const shares = texts.map(readShare);
  const refused = refusalOf(shares, set);
  if (refused) return { refused };
  const points = shares.flatMap((share) => (share ? [share.point] : []));
  // Points that coincide are refused by the library: shares that were made up.
  const privateKey = await combine(points).catch(() => undefined);
  if (!privateKey || !sameBytes(publicKeyOf(privateKey), set.publicKey)) return { refused: "wrong" };
  return { privateKey };
};
