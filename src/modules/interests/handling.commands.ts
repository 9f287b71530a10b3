import type { Writing } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import type { Declaration, DecisionInput, ObjectionOutcome } from "./declaration.ts";
import { stateAfter } from "./declaration.rules.ts";
import { allWaiting, findDeclaration } from "./declarations.queries.ts";
import { handlersOn } from "./handlers.queries.ts";
import { move, note, take } from "./ledger.commands.ts";
import { endTakeover, handMatter } from "./recusals/takeovers.commands.ts";
import { settingsOf } from "./settings/settings.queries.ts";
import { tellNext } from "./telling/telling.commands.ts";

/** Conditions and reason in one text, for the ledger. */
const wordsOf = ({ conditions, reason }: DecisionInput): string | null => {
  const words = [conditions, reason].filter((text) => text !== null).join("\n\n");
  return words === "" ? null : words;
};

/** Gives the advice of the nearest manager; the decision is up to somebody else. */
export const advise = async (
  writing: Writing,
  declaration: Declaration,
  input: DecisionInput,
): Promise<void> => {
  take("advise", declaration, writing);
  await move(writing, declaration, { state: "advised", advice: input.decision });
  const said = { content: { choice: input.decision }, words: wordsOf(input) };
  await note(writing, declaration.declarationId, "advised", said);
};

/** What a declaration replaces ends on the day on which the new one comes into force. */
const endPrevious = async (writing: Writing, { previousId }: Declaration): Promise<void> => {
  const previous = previousId === null ? undefined : await findDeclaration(writing.tx, previousId);
  if (previous === undefined || !previous.state.startsWith("in-force")) return;
  await move(writing, previous, { state: "ended", endsOn: writing.today });
  await note(writing, previous.declarationId, "replaced");
  await endTakeover(writing, previous, writing.today);
};

/** Decides; a change that is consented to takes the place of what it changes. */
export const decide = async (
  writing: Writing,
  declaration: Declaration,
  input: DecisionInput,
): Promise<void> => {
  take("decide", declaration, writing);
  const { decision } = input;
  await move(writing, declaration, {
    state: stateAfter(declaration.content.register, decision),
    decision,
    decidedBy: writing.actor.personId,
    decidedOn: writing.today,
    conditions: decision === "conditions" ? input.conditions : null,
  });
  const said = { content: { choice: decision }, words: wordsOf(input) };
  await note(writing, declaration.declarationId, "decided", said);
  if (decision === "refusal") return;
  await endPrevious(writing, declaration);
  await handMatter(writing, declaration);
};

/** Notes what came of an objection. */
export const answerObjection = async (
  writing: Writing,
  declaration: Declaration,
  { outcome, words }: { readonly outcome: ObjectionOutcome; readonly words: string },
): Promise<void> => {
  take("answer-objection", declaration, writing);
  await move(writing, declaration, { objectionOutcome: outcome });
  await note(writing, declaration.declarationId, "objection-answered", {
    content: { choice: outcome },
    words,
  });
};

/**
 * Gives what waits to who handles it by now: a manager left, or the person moved. Advice that was given stays. Whoever handles it now is told.
 */
export const handOver = async (writing: Writing, services: Pick<Services, "notices">): Promise<void> => {
  const { tx, today } = writing;
  const settings = await settingsOf(tx);
  for (const declaration of await allWaiting(tx)) {
    const { adviserId, deciderId } = await handlersOn(
      tx,
      { personId: declaration.personId, register: declaration.content.register },
      { settings, today },
    );
    const keepsAdvice = declaration.state === "advised";
    const adviser = keepsAdvice ? (declaration.adviser?.personId ?? null) : adviserId;
    const isSame =
      adviser === (declaration.adviser?.personId ?? null) && deciderId === declaration.decider?.personId;
    if (deciderId === null || isSame) continue;
    await move(writing, declaration, { adviserId: adviser, deciderId });
    await note(writing, declaration.declarationId, "handed-over");
    await tellNext(writing, declaration.declarationId, services);
  }
};
