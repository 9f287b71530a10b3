import { randomUUID } from "node:crypto";
import { systemActor } from "#platform/actor/index.ts";
import { asAnother } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { AppError, changed, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Module, ReadContext, Writing } from "#platform/module/index.ts";
import { currentOrganisation } from "#modules/organisations/index.ts";
import type { Account, AccountContent, WrittenSection } from "./account.ts";
import { mayStep, sectionsOf, stateAfter, yearFault } from "./account.rules.ts";
import type { Delivered } from "./account.rules.ts";
import { latestOfYear, listAccounts, textsOf } from "./accounts.queries.ts";

const insert = async (
  { tx, actor, today }: Writing,
  values: { year: number; version: number; correctionNote: string | null },
): Promise<string> => {
  const accountId = randomUUID();
  await tx
    .insertInto("annualAccounts")
    .values({ organisationId: organisationOf(actor), accountId, createdOn: today, ...values })
    .execute();
  return accountId;
};

/** Begins the account of a year; one that exists is not begun twice. */
export const beginAccount = async (writing: Writing, year: number): Promise<string> => {
  const existing = await listAccounts(writing.tx, organisationOf(writing.actor));
  const fault = yearFault(
    existing.map((account) => account.year),
    year,
  );
  if (fault) throw new AppError("refused", fault);
  return insert(writing, { year, version: 1, correctionNote: null });
};

/** Begins a corrected version of a published account with the texts of the one before; the published one stays. */
export const beginCorrection = async (writing: Writing, account: Account, note: string): Promise<string> => {
  insist(mayStep("correct", account.state, writing.actor));
  const latest = await latestOfYear(writing.tx, organisationOf(writing.actor), account.year);
  if (latest && latest.version > account.version)
    throw new AppError("conflict", {
      nl: "Er wordt al aan een nieuwe versie gewerkt.",
      en: "A new version is being worked on already.",
    });
  const version = account.version + 1;
  const accountId = await insert(writing, { year: account.year, version, correctionNote: note });
  for (const [section, text] of await textsOf(writing.tx, account.accountId))
    await putText(writing, accountId, section, text);
  return accountId;
};

const putText = async (
  { tx, actor, today }: Writing,
  accountId: string,
  section: WrittenSection,
  text: string,
) => {
  const values = { text, changedOn: today, changedBy: actor.personId };
  await tx
    .insertInto("accountTexts")
    .values({ organisationId: organisationOf(actor), accountId, section, ...values })
    .onConflict((conflict) =>
      conflict.columns(["organisationId", "accountId", "section"]).doUpdateSet(values),
    )
    .execute();
};

/** Keeps the text of a section of a draft. */
export const writeText = async (
  writing: Writing,
  account: Account,
  { section, text }: { section: WrittenSection; text: string },
): Promise<void> => {
  insist(mayStep("write", account.state, writing.actor));
  await putText(writing, account.accountId, section, text);
};

const ask = async (subjects: readonly Module[], context: ReadContext, year: number) => {
  const found = [];
  for (const subject of subjects) found.push(...((await subject.figures?.(context, year)) ?? []));
  return found;
};

/**
 * What all subjects deliver for a year, in Dutch and in English. Asked as the organisation's system in the role of coordinator and
 * not as the reader, so that everybody who may see a draft sees the same numbers, and those are the numbers that are adopted.
 */
const deliveredBy = async (
  subjects: readonly Module[],
  { tx, actor, today }: Pick<ReadContext, "tx" | "actor" | "today">,
  year: number,
): Promise<Delivered> => {
  const composer = systemActor(organisationOf(actor), ["coordinator"]);
  return asAnother(tx, { actor, another: composer }, async (asked) => {
    const context = { tx: asked, actor: composer, today };
    return {
      nl: await ask(subjects, { ...context, locale: "nl" }, year),
      en: await ask(subjects, { ...context, locale: "en" }, year),
    };
  });
};

/** The account as it would be frozen now: texts that were written, and what the subjects deliver. */
export const composeAccount = async (
  subjects: readonly Module[],
  context: Pick<ReadContext, "tx" | "actor" | "today">,
  account: Account,
): Promise<AccountContent> => {
  const { name, shortName, invented } = await currentOrganisation(context.tx);
  const delivered = await deliveredBy(subjects, context, account.year);
  return {
    year: account.year,
    version: account.version,
    correctionNote: account.correctionNote,
    organisation: { name, shortName, invented },
    sections: sectionsOf(delivered, await textsOf(context.tx, account.accountId)),
  };
};

const set = (tx: Tx, account: Account, values: Readonly<Record<string, unknown>>) =>
  changed(
    tx
      .updateTable("annualAccounts")
      .set(values)
      .where("accountId", "=", account.accountId)
      .where("state", "=", account.state),
  );

/** Sends a draft to the authority. */
export const sendForReview = async ({ tx, actor }: Writing, account: Account): Promise<void> => {
  insist(mayStep("send", account.state, actor));
  await set(tx, account, { state: stateAfter("send"), reviewNote: null });
};

/** The authority gives the draft back and says what has to change. */
export const returnToDraft = async (
  { tx, actor }: Writing,
  account: Account,
  note: string,
): Promise<void> => {
  insist(mayStep("return", account.state, actor));
  await set(tx, account, { state: stateAfter("return"), reviewNote: note });
};

/** The authority adopts the account: its content is frozen from now on. */
export const adoptAccount = async (
  { tx, actor, today }: Writing,
  account: Account,
  content: AccountContent,
) => {
  insist(mayStep("adopt", account.state, actor));
  await set(tx, account, {
    state: stateAfter("adopt"),
    adoptedOn: today,
    adoptedBy: actor.personId,
    frozen: JSON.stringify(content),
  });
};

/** Makes an adopted account public. */
export const publishAccount = async ({ tx, actor, today }: Writing, account: Account): Promise<void> => {
  insist(mayStep("publish", account.state, actor));
  await set(tx, account, { state: stateAfter("publish"), publishedOn: today });
};
