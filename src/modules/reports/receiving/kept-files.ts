import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { sodium } from "#platform/vault/crypto/index.ts";
import { attachmentDetails } from "../report.ts";

const isBase64 = (text: string): boolean => {
  try {
    return sodium.from_base64(text).length > 0;
  } catch {
    return false;
  }
};

/** A file of a form that was not sent yet: encrypted and waiting. Its key is here and nowhere else. */
const keptFile = attachmentDetails.extend({
  attachmentId: z.uuid(),
  name: z.string().max(200),
  type: z.string().max(200),
  size: z.int().min(0).max(1_000_000_000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  key: z
    .string()
    .regex(/^[\w-]{43}$/)
    .refine(isBase64),
  scan: z.enum(["not-checked", "clean"]),
  /** Why its hidden data could not be taken out, where somebody asked for that. */
  hindrance: z.enum(["damaged", "protected", "too-large"]).nullable(),
});
export type KeptFile = z.output<typeof keptFile>;

const keyOfThisProcess = randomBytes(32);
const markOf = (text: string): Buffer => createHmac("sha256", keyOfThisProcess).update(text).digest();

/**
 * A kept file as it goes along in the form that comes back to the reporter: only there its key is, so that nothing at rest opens it. The mark
 * tells afterwards that we wrote it.
 */
export const writeKept = (file: KeptFile): string => {
  const text = JSON.stringify(file);
  return `${markOf(text).toString("base64url")}.${text}`;
};

const read = (value: string): KeptFile | undefined => {
  const [mark, text] = [value.slice(0, 43), value.slice(44)];
  const ours = Buffer.from(mark, "base64url");
  const wanted = markOf(text);
  const parsed = keptFile.safeParse(parsedJson(text));
  if (!parsed.success) return undefined;
  // What another process wrote, or somebody else, may be true in everything but what the virus scanner said.
  const isOurs = ours.length === wanted.length && timingSafeEqual(ours, wanted);
  return isOurs ? parsed.data : { ...parsed.data, scan: "not-checked" };
};

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The kept files that came back with a form; what is none of them is left out. */
export const readKept = (values: readonly string[]): readonly KeptFile[] =>
  values.flatMap((value) => read(value) ?? []);
