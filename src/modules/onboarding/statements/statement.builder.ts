import { randomUUID } from "node:crypto";
import type { Db } from "#platform/database/index.ts";
import type { StatementVersion } from "./statement.ts";

interface Owned {
  readonly organisationId: string;
}

/** Version 1 of the integrity statement, as a value: hired people sign it once, within 14 days. */
export const aVersionValue = (change: Partial<StatementVersion> = {}): StatementVersion => ({
  statement: "integrity",
  version: 1,
  title: { nl: "Integriteitsverklaring", en: "Integrity statement" },
  text: { nl: "Ik houd me aan de gedragscode.", en: "I keep to the code of conduct." },
  engagements: ["hired"],
  days: 14,
  months: null,
  signAgain: true,
  startsOn: "2026-01-01",
  ...change,
});

/** The same in the database; written as its owner. */
export const aVersion = async (
  owner: Db,
  { organisationId }: Owned,
  change: Partial<StatementVersion> = {},
): Promise<StatementVersion> => {
  const value = aVersionValue(change);
  const { title, text, engagements, ...rest } = value;
  const words = { titleNl: title.nl, titleEn: title.en, textNl: text.nl, textEn: text.en };
  await owner
    .insertInto("statementVersions")
    .values({
      organisationId,
      ...rest,
      ...words,
      engagements: [...engagements],
      madeBy: null,
      madeAt: "2026-01-01T09:00:00Z",
    })
    .execute();
  return value;
};

/** That this person signed this version on a day; written as the owner of the database. */
export const aSignature = async (
  owner: Db,
  person: Owned & { readonly personId: string },
  { statement, version }: Pick<StatementVersion, "statement" | "version">,
  signedOn = "2026-02-01",
): Promise<string> => {
  const signatureId = randomUUID();
  const { organisationId, personId } = person;
  await owner
    .insertInto("statementSignatures")
    .values({
      organisationId,
      signatureId,
      personId,
      statement,
      version,
      language: "nl",
      signedOn,
      signedAt: `${signedOn}T09:00:00Z`,
      sha256: "0".repeat(64),
    })
    .execute();
  return signatureId;
};
