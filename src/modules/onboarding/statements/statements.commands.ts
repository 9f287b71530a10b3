import { randomUUID } from "node:crypto";
import { portionsOfPeople } from "#modules/organisations/index.ts";
import { isAlreadyThere } from "#platform/database/index.ts";
import { AppError, insist } from "#platform/http/index.ts";
import { reminderIsDue } from "#platform/mail/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import { keepReminders, lastReminders } from "../reminders.ts";
import { hashOf } from "./signed-content.ts";
import type {
  AskedPerson,
  OwnStatement,
  SignInput,
  Signature,
  StatementVersion,
  VersionInput,
} from "./statement.ts";
import { maySign, openedOn } from "./statement.rules.ts";
import { everybodyAsked } from "./statements.queries.ts";

/** Signs a statement in the signer's own name: what was shown, in which language, now. A second signature on one day is a conflict. */
export const sign = async (
  { tx, actor, today, now }: Writing,
  { version, standing }: OwnStatement,
  shown: Omit<SignInput, "agreed">,
): Promise<Pick<Signature, "signatureId" | "sha256">> => {
  insist(maySign(standing, shown, version));
  const { personId } = actor;
  if (personId === null) throw new AppError("forbidden");
  const organisationId = organisationOf(actor);
  const { language } = shown;
  const sha256 = hashOf(version, { organisationId, personId, language, signedAt: now });
  const signatureId = randomUUID();
  const row = { organisationId, signatureId, personId, language, signedOn: today, signedAt: now, sha256 };
  const what = { statement: version.statement, version: version.version };
  try {
    await tx
      .insertInto("statementSignatures")
      .values({ ...row, ...what })
      .execute();
  } catch (error) {
    throw isAlreadyThere(error) ? new AppError("conflict", undefined, { cause: error }) : error;
  }
  return { signatureId, sha256 };
};

/** Makes the next version of a statement; what was signed before keeps its own text. Returns its number. */
export const addVersion = async (
  { tx, actor, now }: Writing,
  statement: string,
  versions: readonly StatementVersion[],
  input: VersionInput,
): Promise<number> => {
  const version = Math.max(0, ...versions.map((one) => one.version)) + 1;
  const { signAgain, ...rest } = input;
  await tx
    .insertInto("statementVersions")
    .values({
      organisationId: organisationOf(actor),
      statement,
      version,
      ...rest,
      signAgain: signAgain === "yes",
      madeBy: actor.personId,
      madeAt: now,
    })
    .execute();
  return version;
};

const byPerson = (asked: readonly AskedPerson[]): ReadonlyMap<string, AskedPerson[]> =>
  Map.groupBy(asked, ({ person }) => person.personId);

type Mailing = Pick<Services, "notices">;

/** Tells those of these people who have something to sign, and notes it. */
const remind = async (
  { tx, today }: Pick<Writing, "tx" | "today">,
  personIds: readonly string[],
  { notices }: Mailing,
): Promise<void> => {
  const last = await lastReminders(tx, personIds);
  const told: string[] = [];
  for (const [personId, asked] of byPerson(await everybodyAsked(tx, today, personIds))) {
    const standings = asked.map(({ standing }) => standing);
    const email = asked[0]?.person.email ?? null;
    if (email === null || !reminderIsDue(openedOn(standings), last.get(personId) ?? null, today)) continue;
    await notices.notify(tx, { email, locale: "nl" });
    told.push(personId);
  }
  await keepReminders(tx, told, today);
};

/** Sends today's mails of one organisation to who has something to sign, and notes that they went out; so many people at a time. */
export const remindSigners = async (
  writing: Pick<Writing, "tx" | "today">,
  services: Mailing,
  peopleAtOnce?: number,
): Promise<void> => {
  for await (const people of portionsOfPeople(writing.tx, peopleAtOnce))
    await remind(writing, people, services);
};
