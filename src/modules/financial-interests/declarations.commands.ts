import { randomUUID } from "node:crypto";
import { refusal } from "#platform/actor/index.ts";
import { addDays } from "#platform/clock/index.ts";
import type { DB } from "#platform/database/index.ts";
import { AppError, changed, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { codeKeys, createFile, filesOfCode, openToWrite, readFile } from "#platform/vault/index.ts";
import type { Holder, OpenFile, UnlockedPerson } from "#platform/vault/index.ts";
import { asOrganisation } from "./as-organisation.ts";
import { designatedPerson, heldBy, stepsOf } from "./declarations.queries.ts";
import type {
  Assessment,
  Declared,
  FinancialDeclaration,
  OpenedStep,
  StepKind,
} from "./financial-declaration.ts";
import { mayTake, terms } from "./financial-declaration.rules.ts";
import { readersOf } from "./officers.queries.ts";
import { openSteps, sealStep } from "./sealed-content.ts";
import type { SealedKind } from "./sealed-content.ts";

const notDesignated = refusal(
  "Uw functie is niet aangewezen. U hoeft geen financiële belangen op te geven.",
  "Your function is not designated. You need not declare financial interests.",
);
const nobodyReads = refusal(
  "Er is nog geen compliance officer met een sleutel van de kluis. Daarom kan er nu niets worden verstuurd.",
  "There is no compliance officer with a key of the vault yet. So nothing can be sent now.",
);

/** One more line in the ledger; with what was sealed for it where it says something. */
const note = async (
  { tx, actor, now }: Writing,
  declarationId: string,
  {
    kind,
    by = actor.personId,
    stepId = randomUUID(),
    words = null,
  }: {
    readonly kind: StepKind;
    readonly by?: string | null;
    readonly stepId?: string;
    readonly words?: Buffer | null;
  },
): Promise<void> => {
  await tx
    .insertInto("financialSteps")
    .values({
      organisationId: organisationOf(actor),
      stepId,
      declarationId,
      kind,
      at: now,
      byId: by,
      words,
    })
    .execute();
};

const move = (
  { tx }: Writing,
  { declarationId, version }: Pick<FinancialDeclaration, "declarationId" | "version">,
  change: Partial<DB["financialDeclarations"]>,
): Promise<void> =>
  changed(
    tx
      .updateTable("financialDeclarations")
      .set({ ...change, version: version + 1 })
      .where("declarationId", "=", declarationId)
      .where("version", "=", version),
  );

/** What was held is replaced: its years of keeping begin. */
const replaceHeld = async (writing: Writing, personId: string): Promise<void> => {
  const held = await heldBy(writing.tx, personId);
  if (held === undefined) return;
  await move(writing, held, { state: "replaced", endedOn: writing.today });
  await note(writing, held.declarationId, { kind: "replaced" });
};

/**
 * Declares everything at once, in the place of what was declared before: sealed to the compliance officers with a key and to a code that only the
 * person gets. Nobody sends anything while nobody could read it. Returns the id.
 */
export const declareInterests = async (
  writing: Writing,
  content: Declared,
  code: string,
): Promise<string> => {
  const { tx, actor, today, now } = writing;
  if (actor.personId === null) throw new AppError("forbidden");
  if (!(await designatedPerson(tx, actor.personId, today)))
    throw new AppError("refused", notDesignated.reason);
  const readers = (await readersOf(writing)).map(({ personId }) => personId);
  if (readers.length === 0) throw new AppError("refused", nobodyReads.reason);
  await replaceHeld(writing, actor.personId);
  const organisationId = organisationOf(actor);
  const file = await createFile(tx, actor, { organisationId, readers, code: codeKeys(code) }, now);
  const [declarationId, stepId] = [randomUUID(), randomUUID()];
  const words = await sealStep(tx, file, { stepId, kind: "submitted", content });
  await tx
    .insertInto("financialDeclarations")
    .values({
      organisationId,
      declarationId,
      personId: actor.personId,
      fileId: file.fileId,
      state: "submitted",
      version: 1,
      submittedOn: today,
      assessBy: addDays(today, terms.assessDays),
    })
    .execute();
  await note(writing, declarationId, { kind: "submitted", stepId, words });
  return declarationId;
};

/** Says that what was declared is still right. */
export const confirmInterests = async (
  writing: Writing,
  declaration: FinancialDeclaration,
): Promise<void> => {
  insist(mayTake("confirm", declaration, writing.actor));
  await move(writing, declaration, { confirmedOn: writing.today });
  await note(writing, declaration.declarationId, { kind: "confirmed" });
};

const sayIn = async (
  writing: Writing,
  file: OpenFile,
  {
    declarationId,
    kind,
    content,
    by,
  }: {
    readonly declarationId: string;
    readonly kind: SealedKind;
    readonly content: object;
    readonly by: string | null;
  },
): Promise<void> => {
  const stepId = randomUUID();
  const words = await sealStep(writing.tx, file, { stepId, kind, content });
  await note(writing, declarationId, { kind, stepId, words, by });
};

/** Asks the person something about what was declared; the person reads it with the code. */
export const askAbout = async (
  writing: Writing,
  declaration: FinancialDeclaration,
  { key, words }: { readonly key: UnlockedPerson; readonly words: string },
): Promise<void> => {
  insist(mayTake("ask", declaration, writing.actor));
  const file = await openToWrite(writing.tx, key, declaration.fileId, writing.now);
  await sayIn(writing, file, {
    declarationId: declaration.declarationId,
    kind: "question",
    content: { words },
    by: key.personId,
  });
  await move(writing, declaration, { state: "question" });
};

/** Writes down what comes of a declaration; a later assessment stands beside an earlier one. */
export const assess = async (
  writing: Writing,
  declaration: FinancialDeclaration,
  { key, assessment }: { readonly key: UnlockedPerson; readonly assessment: Assessment },
): Promise<void> => {
  insist(mayTake("assess", declaration, writing.actor));
  const file = await openToWrite(writing.tx, key, declaration.fileId, writing.now);
  await sayIn(writing, file, {
    declarationId: declaration.declarationId,
    kind: "assessed",
    content: assessment,
    by: key.personId,
  });
  await move(writing, declaration, {
    state: "assessed",
    assessedOn: writing.today,
    assessedBy: key.personId,
  });
};

/** As the system of the organisation, because the person has no key of the vault but a code; undefined when the code is of no own file. */
const withCode = <T>(
  writing: Writing,
  { organisationId, fileId }: FinancialDeclaration,
  code: string,
  work: (system: Writing, holder: Holder) => Promise<T>,
): Promise<T | undefined> => {
  return asOrganisation(writing, async (system) => {
    const files = await filesOfCode(system.tx, organisationId, codeKeys(code));
    const own = files.find((one) => one.fileId === fileId);
    return own && work(system, own.holder);
  });
};

/** Everything in a declaration, with the key of a compliance officer. */
export const readWithKey = async (
  { tx }: Pick<Writing, "tx">,
  { declarationId, fileId }: FinancialDeclaration,
  key: UnlockedPerson,
): Promise<readonly OpenedStep[]> =>
  openSteps(await readFile(tx, key, fileId), await stepsOf(tx, declarationId));

/** Everything in an own declaration, with the code of the person; undefined when it is not the code of this declaration. */
export const readWithCode = async (
  writing: Writing,
  declaration: FinancialDeclaration,
  code: string,
): Promise<readonly OpenedStep[] | undefined> => {
  if (declaration.personId !== writing.actor.personId) throw new AppError("not-found");
  return withCode(writing, declaration, code, async ({ tx }, holder) =>
    openSteps(await readFile(tx, holder, declaration.fileId), await stepsOf(tx, declaration.declarationId)),
  );
};

/** Answers what was asked, with the code of the person; false when it is not the code of this declaration. */
export const answerQuestion = async (
  writing: Writing,
  declaration: FinancialDeclaration,
  { code, words }: { readonly code: string; readonly words: string },
): Promise<boolean> => {
  insist(mayTake("answer", declaration, writing.actor));
  const done = await withCode(writing, declaration, code, async (system, holder) => {
    const file = await openToWrite(system.tx, holder, declaration.fileId, system.now);
    await sayIn(system, file, {
      declarationId: declaration.declarationId,
      kind: "answered",
      content: { words },
      by: writing.actor.personId,
    });
    await move(system, declaration, { state: "submitted" });
    return true;
  });
  return done ?? false;
};
