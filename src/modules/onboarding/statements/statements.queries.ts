import { z } from "zod";
import { engagements, peopleAtWork } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { AskedPerson, OwnStatement, Signature, StatementVersion } from "./statement.ts";
import { standingOf, versionOn } from "./statement.rules.ts";

const ownOrganisation = sql<string>`(select app_organisation())`;
const engagementList = z.array(z.enum(engagements));

/** All versions of all statements of the own organisation, also those that begin later, in order. */
export const statementVersions = async (tx: Tx): Promise<readonly StatementVersion[]> => {
  const rows = await tx
    .selectFrom("statementVersions")
    .selectAll()
    .where("organisationId", "=", ownOrganisation)
    .orderBy("statement")
    .orderBy("version")
    .execute();
  return rows.map(({ titleNl, titleEn, textNl, textEn, ...row }) => ({
    statement: row.statement,
    version: row.version,
    title: { nl: titleNl, en: titleEn },
    text: { nl: textNl, en: textEn },
    engagements: engagementList.parse(row.engagements),
    days: row.days,
    months: row.months,
    signAgain: row.signAgain,
    startsOn: row.startsOn,
  }));
};

const signatures = (tx: Tx) =>
  tx
    .selectFrom("statementSignatures")
    .select(["signatureId", "personId", "statement", "version", "language", "signedOn", "signedAt", "sha256"])
    .where("organisationId", "=", ownOrganisation);

/** What somebody signed, the latest first. */
export const signaturesOf = (tx: Tx, personId: string): Promise<Signature[]> =>
  signatures(tx).where("personId", "=", personId).orderBy("signedAt", "desc").execute();

/** One signature that the actor may see. */
export const findSignature = (tx: Tx, signatureId: string): Promise<Signature | undefined> =>
  signatures(tx).where("signatureId", "=", signatureId).executeTakeFirst();

/** How many signatures of each statement were set in a year. */
export const signedInYear = (tx: Tx, year: number) =>
  tx
    .selectFrom("statementSignatures")
    .select("statement")
    .select((eb) => eb.fn.countAll<number>().as("signed"))
    .where("organisationId", "=", ownOrganisation)
    .where("signedOn", ">=", `${year}-01-01`)
    .where("signedOn", "<=", `${year}-12-31`)
    .groupBy("statement")
    .execute();

const groupedBy = <T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T[]> =>
  Map.groupBy(rows, keyOf);

/** Every statement that is asked of somebody on a day, with how it stands; empty for who is not in service. */
export const statementsOf = async (
  tx: Tx,
  personId: string,
  today: PlainDate,
): Promise<readonly OwnStatement[]> => {
  const versions = groupedBy(await statementVersions(tx), ({ statement }) => statement);
  const [person] = versions.size === 0 ? [] : await peopleAtWork(tx, today, [personId]);
  if (person === undefined) return [];
  const signed = groupedBy(await signaturesOf(tx, personId), ({ statement }) => statement);
  return [...versions].flatMap(([statement, all]) => {
    const standing = standingOf(all, signed.get(statement) ?? [], person, today);
    const version = versionOn(all, today);
    return version === undefined || standing.state === "not-asked" ? [] : [{ version, standing }];
  });
};

/** Of those of these people who are in service: each statement that is asked, with how it stands by the signatures the actor may see. */
export const everybodyAsked = async (
  tx: Tx,
  today: PlainDate,
  personIds: readonly string[],
): Promise<readonly AskedPerson[]> => {
  const versions = groupedBy(await statementVersions(tx), ({ statement }) => statement);
  if (versions.size === 0) return [];
  const people = await peopleAtWork(tx, today, personIds);
  const all = await signatures(tx)
    .where("personId", "=", sql<string>`any (${[...personIds]}::uuid[])`)
    .orderBy("signedAt", "desc")
    .execute();
  const signed = groupedBy(all, ({ personId, statement }) => `${personId} ${statement}`);
  return people.flatMap((person) =>
    [...versions].flatMap(([statement, ofStatement]) => {
      const own = signed.get(`${person.personId} ${statement}`) ?? [];
      const standing = standingOf(ofStatement, own, person, today);
      return standing.state === "not-asked" ? [] : [{ person, statement, standing, last: own[0] }];
    }),
  );
};
