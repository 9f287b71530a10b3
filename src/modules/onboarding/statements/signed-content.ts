import { createHash } from "node:crypto";
import type { Locale } from "#platform/locale/index.ts";
import type { StatementVersion } from "./statement.ts";

interface Signed {
  readonly organisationId: string;
  readonly personId: string;
  readonly language: Locale;
  readonly signedAt: Date;
}

/**
 * The SHA-256, in hexadecimals, over what somebody signed: a JSON list in UTF-8 of what was shown, to whom, and when. The audit log names
 * it, so that nobody can change text or moment afterwards unseen. Never change this for signatures that are there.
 */
export const hashOf = (
  { statement, version, title, text }: Pick<StatementVersion, "statement" | "version" | "title" | "text">,
  { organisationId, personId, language, signedAt }: Signed,
): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        "borgpen.signature.1",
        organisationId,
        personId,
        statement,
        version,
        language,
        title[language],
        text[language],
        signedAt.toISOString(),
      ]),
    )
    .digest("hex");
