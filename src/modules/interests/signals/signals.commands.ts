import { randomUUID } from "node:crypto";
import { changed, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Signal, SignalOutcome, SignalSettings } from "./signal.ts";
import { mayAnswer, mayHandleSignal } from "./signal.rules.ts";

type Change = Readonly<Record<string, string | number | null>>;

const move = (
  { tx }: Writing,
  { signalId, version }: Pick<Signal, "signalId" | "version">,
  change: Change,
): Promise<void> =>
  changed(
    tx
      .updateTable("signals")
      .set({ ...change, version: version + 1 })
      .where("signalId", "=", signalId)
      .where("version", "=", version),
  );

const note = async (
  { tx, actor, now }: Writing,
  signalId: string,
  step: { kind: "asked" | "answered" | "closed"; outcome?: SignalOutcome; words?: string },
): Promise<void> => {
  const row = { organisationId: organisationOf(actor), stepId: randomUUID(), signalId };
  await tx
    .insertInto("signalSteps")
    .values({ ...row, ...step, at: now, byId: actor.personId })
    .execute();
};

/** Asks the person about it: from now on the person sees the reason too. */
export const askAbout = async (writing: Writing, signal: Signal): Promise<void> => {
  insist(mayHandleSignal("ask", signal, writing.actor));
  await move(writing, signal, { askedOn: writing.today });
  await note(writing, signal.signalId, { kind: "asked" });
};

/** What the person says to it. */
export const answerSignal = async (writing: Writing, signal: Signal, words: string): Promise<void> => {
  insist(mayAnswer(signal, writing.actor));
  await note(writing, signal.signalId, { kind: "answered", words });
};

/** Closes it, with what came of it. */
export const closeSignal = async (
  writing: Writing,
  signal: Signal,
  { outcome, words }: { readonly outcome: SignalOutcome; readonly words: string },
): Promise<void> => {
  insist(mayHandleSignal("close", signal, writing.actor));
  await move(writing, signal, { state: "closed", outcome, closedOn: writing.today });
  await note(writing, signal.signalId, { kind: "closed", outcome, words });
};

/** Keeps which rules are on, and from how many hours one of them speaks. */
export const saveSignalSettings = async (
  { tx, actor, now }: Writing,
  settings: SignalSettings,
): Promise<void> => {
  const values = {
    ...settings,
    rulesOff: [...settings.rulesOff],
    changedAt: now,
    changedBy: actor.personId,
  };
  await tx
    .insertInto("signalSettings")
    .values({ organisationId: organisationOf(actor), ...values })
    .onConflict((conflict) => conflict.column("organisationId").doUpdateSet(values))
    .execute();
};

/** Keeps by which words the field of a unit is known; without words its name tells nothing either. */
export const saveUnitField = async (
  { tx, actor }: Writing,
  unitId: string,
  words: readonly string[],
): Promise<void> => {
  await tx
    .insertInto("unitFields")
    .values({ organisationId: organisationOf(actor), unitId, words: [...words] })
    .onConflict((conflict) =>
      conflict.columns(["organisationId", "unitId"]).doUpdateSet({ words: [...words] }),
    )
    .execute();
};
