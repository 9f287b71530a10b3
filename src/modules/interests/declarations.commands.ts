import { randomUUID } from "node:crypto";
import { refusal } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { AppError, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Declaration, DeclarationContent } from "./declaration.ts";
import { decideBy } from "./declaration.rules.ts";
import { findDeclaration } from "./declarations.queries.ts";
import { isSettledByRule } from "./gift.rules.ts";
import { giftInYear, handlersOn } from "./handlers.queries.ts";
import { columnsOf, move, note, take } from "./ledger.commands.ts";
import { endTakeover } from "./recusals/takeovers.commands.ts";
import { settingsOf } from "./settings/settings.queries.ts";

/** Makes a draft of the person who acts; returns its id. With `previousId` it is a change of one that is in force. */
export const draftDeclaration = async (
  writing: Writing,
  content: DeclarationContent,
  previous: Declaration | null = null,
): Promise<string> => {
  const { tx, actor, today } = writing;
  if (actor.personId === null) throw new AppError("forbidden");
  if (previous !== null) take("renew", previous, writing);
  const declarationId = randomUUID();
  await tx
    .insertInto("declarations")
    .values({
      organisationId: organisationOf(actor),
      declarationId,
      personId: actor.personId,
      state: "draft",
      version: 1,
      madeOn: today,
      previousId: previous?.declarationId ?? null,
      ...columnsOf(content),
    })
    .execute();
  await note(writing, declarationId, "made", { content });
  return declarationId;
};

/** Changes what a draft says. */
export const changeDraft = async (
  writing: Writing,
  declaration: Declaration,
  content: DeclarationContent,
): Promise<void> => {
  take("change", declaration, writing);
  await move(writing, declaration, columnsOf(content));
  await note(writing, declaration.declarationId, "changed", { content });
};

/** Why something cannot be sent: who decides on it has to be set first. */
export const nobodyDecides = refusal(
  "Er is nog niemand aangewezen die hierover beslist. Vraag de integriteitscoördinator dat bij de instellingen te doen; uw verklaring blijft bewaard.",
  "Nobody has been set yet to decide on this. Ask the integrity coordinator to do so in the settings; your declaration is kept.",
);

/** Who will handle the new one also ends the old one when it is replaced: the policy asks who handles it. */
const handPrevious = async (
  writing: Writing,
  { previousId }: Declaration,
  handlers: { readonly adviserId: string | null; readonly deciderId: string },
): Promise<void> => {
  const previous = previousId === null ? undefined : await findDeclaration(writing.tx, previousId);
  if (previous !== undefined) await move(writing, previous, handlers);
};

/**
 * Submits a draft: a gift on which the employer's rule says all is settled at once, everything else goes to who advises or decides, with
 * the last day for a decision.
 */
export const submitDeclaration = async (
  writing: Writing,
  declaration: Declaration,
): Promise<"settled" | "submitted"> => {
  take("submit", declaration, writing);
  const { tx, today } = writing;
  const { declarationId, content } = declaration;
  const settings = await settingsOf(tx);
  const gift = await giftInYear(tx, declaration, settings);
  if (gift !== null && isSettledByRule(gift)) {
    const decision = gift.answer === "keep" ? ("consent" as const) : null;
    await move(writing, declaration, {
      state: "settled",
      decision,
      decidedOn: today,
      submittedOn: today,
    });
    await note(writing, declarationId, "submitted", { content });
    await note(writing, declarationId, "settled-by-rule", { words: gift.rule });
    return "settled";
  }
  const { adviserId, deciderId } = await handlersOn(
    tx,
    { personId: declaration.personId, register: content.register },
    { settings, today },
  );
  if (deciderId === null) throw new AppError("refused", nobodyDecides.reason);
  const handlers = { adviserId, deciderId };
  await move(writing, declaration, {
    state: "submitted",
    submittedOn: today,
    decideBy: decideBy(today, settings.decideWeeks),
    ...handlers,
  });
  await note(writing, declarationId, "submitted", { content });
  await handPrevious(writing, declaration, handlers);
  return "submitted";
};

/** Takes a declaration back before anything was decided. What was submitted stays in the ledger. */
export const withdrawDeclaration = async (writing: Writing, declaration: Declaration): Promise<void> => {
  take("withdraw", declaration, writing);
  await move(writing, declaration, { state: "withdrawn" });
  await note(writing, declaration.declarationId, "withdrawn");
};

/** Ends what is in force; the last day is kept. */
export const endDeclaration = async (
  writing: Writing,
  declaration: Declaration,
  endsOn: PlainDate,
): Promise<void> => {
  take("end", declaration, writing);
  await move(writing, declaration, { state: "ended", endsOn });
  await note(writing, declaration.declarationId, "ended", { words: endsOn });
  await endTakeover(writing, declaration, endsOn);
};

/** Notes that the person does not agree with the decision, and why. */
export const objectTo = async (writing: Writing, declaration: Declaration, words: string): Promise<void> => {
  take("object", declaration, writing);
  await move(writing, declaration, { objectedOn: writing.today });
  await note(writing, declaration.declarationId, "objected", { words });
};

/** Goes on when the declaration is still as it was when the page was drawn. */
export const insistSeen = ({ version }: Declaration, seen: number): void =>
  insist(
    version === seen
      ? { ok: true }
      : refusal(
          "Iemand anders heeft intussen iets met deze verklaring gedaan. Ga terug naar de verklaring en kijk hoe zij er nu voor staat.",
          "Somebody else did something with this declaration in the meantime. Go back to the declaration and see how it stands now.",
        ),
  );
