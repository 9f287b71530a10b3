import { z } from "zod";
import { sodium } from "#platform/vault/crypto/index.ts";
import { opennesses } from "../report.ts";
import type { SealedForm } from "./seal-form.ts";

// Runs in the browser as well: nothing of Node.

/**
 * What the script says in headers, before the body and instead of in the address: whatever keeps a list of addresses on the way, ties nobody to
 * a report. Which form (by the id of its file), which attachment and where a part begins; the puzzle that was set, and its answer.
 */
export const headerNames = {
  organisation: "borgpen-organisation",
  file: "borgpen-file",
  attachment: "borgpen-attachment",
  from: "borgpen-from",
  puzzle: "borgpen-puzzle",
  answer: "borgpen-answer",
} as const;

/** Bytes as base64, at most so many. */
const bytes = (most: number) =>
  z
    .string()
    .max(Math.ceil((most * 4) / 3) + 4)
    .transform((text, context) => {
      try {
        return sodium.from_base64(text);
      } catch {
        context.addIssue({ code: "custom", message: "no base64" });
        return z.NEVER;
      }
    });

const largestText = 3_000_000;
const id = z.uuid();

const sealedFile = z.object({
  fileId: id,
  seals: z
    .array(
      z.object({
        // The id of a key follows from the key: it has the form of a uuid, not its version.
        holderId: z.guid(),
        kind: z.enum(["person", "code", "recovery"]),
        personId: id.nullable(),
        sealed: bytes(200),
      }),
    )
    .min(1)
    .max(200),
  manifest: bytes(200_000),
  rows: z.array(z.record(z.string().max(40), bytes(largestText))).max(40),
});

const columns = (row: Readonly<Record<string, unknown>> | undefined): string =>
  Object.keys(row ?? {}).join(" ");

const sealedReport = z
  .object({
    reportId: id,
    file: sealedFile,
    attachmentIds: z.array(id).max(25),
    identity: sealedFile.nullable(),
  })
  .refine(({ file, attachmentIds, identity }) => {
    const expected = ["concerned", "content", ...attachmentIds.map(() => "details")];
    const own = file.rows.map(columns);
    return (
      own.join() === expected.join() &&
      new Set(attachmentIds).size === attachmentIds.length &&
      (identity === null || identity.rows.map(columns).join() === "identity")
    );
  });

const schema = z.object({
  sealed: sealedReport,
  readers: z.array(id).max(100),
  identityReaders: z.array(id).max(100),
  exclusions: z.array(z.object({ personId: id, source: z.enum(["reporter", "name"]) })).max(100),
  openness: z.enum(opennesses),
  questionnaire: z.string().max(100),
  code: z.object({ lookup: bytes(32), publicKey: bytes(32) }),
});

/** A sealed form as a browser sends it. */
export type SentForm = z.output<typeof schema>;

/** A sealed form on its way. */
export type UnsentForm = SealedForm & Pick<SentForm, "questionnaire" | "code">;

/** What goes over the line: JSON, with bytes in base64. */
export const written = (sent: UnsentForm): string =>
  JSON.stringify(sent, (_name, value: unknown) =>
    value instanceof Uint8Array ? sodium.to_base64(value) : value,
  );

/** Reads what a browser sent; undefined when it is no sealed form. */
export const readSent = (text: string): SentForm | undefined => {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
