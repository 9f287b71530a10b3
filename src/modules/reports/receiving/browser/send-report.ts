import { z } from "zod";
import { codeKeys } from "#platform/vault/crypto/index.ts";
import type { FormFacts } from "../form.ts";
import type { FormFault, FormValues } from "../../form-values.rules.ts";
import { solve } from "../puzzle.ts";
import { sealForm } from "../seal-form.ts";
import type { OneForm } from "../seal-form.ts";
import { headerNames, written } from "../wire.ts";
import type { UnsentForm } from "../wire.ts";
import { factsAgain } from "./facts.ts";

/** What came of sending. */
export type Outcome =
  | { readonly kind: "received"; readonly reference: string; readonly isNew: boolean }
  | { readonly kind: "faults"; readonly faults: readonly FormFault[] }
  | { readonly kind: "closed" }
  | { readonly kind: "failed" };

interface Sending {
  /** The address of the form. */
  readonly address: string;
  /** What stands behind it to keep the language of the page; empty for the usual one. */
  readonly language: string;
  readonly facts: FormFacts;
  readonly values: FormValues;
  readonly form: OneForm;
  readonly onPuzzle: () => void;
}

const answerSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("puzzle"), puzzle: z.string(), bits: z.int() }),
  z.object({ outcome: z.literal("received"), reference: z.string(), isNew: z.boolean() }),
]);

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

type Answer = z.output<typeof answerSchema> | { readonly outcome: "changed" | "closed" };

interface Work {
  readonly puzzle: string;
  readonly answer: number;
}

/** Without the answer to a puzzle only the puzzle is asked for: the report follows with the answer. */
const post = async (sending: Sending, sealed: UnsentForm, work: Work | null): Promise<Answer> => {
  const headers = {
    "content-type": "application/json",
    [headerNames.file]: sealed.sealed.file.fileId,
    ...(work && { [headerNames.puzzle]: work.puzzle, [headerNames.answer]: String(work.answer) }),
  };
  const body = work ? written(sealed) : null;
  const response = await fetch(`${sending.address}/verzegeld${sending.language}`, {
    method: "POST",
    headers,
    body,
  });
  if (response.status === 409) return { outcome: "changed" };
  if (response.status === 503) return { outcome: "closed" };
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return answerSchema.parse(await response.json());
};

const mostTries = 8;

/** Sends one sealed report until it is taken; a puzzle that is set is solved first. */
const sendSealed = async (sending: Sending, sealed: UnsentForm): Promise<Answer> => {
  let work: Work | null = null;
  for (let tries = 0; tries < mostTries; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one try after the other
    const answer = await post(sending, sealed, work);
    if (answer.outcome !== "puzzle") return answer;
    sending.onPuzzle();
    // oxlint-disable-next-line no-await-in-loop -- see above
    work = { puzzle: answer.puzzle, answer: await solve(answer.puzzle, answer.bits, pause) };
  }
  throw new Error("the puzzle was never right");
};

const attempt = async (sending: Sending, facts: FormFacts): Promise<Outcome | "changed"> => {
  const { form, values } = sending;
  const sealed = sealForm(facts, values, form);
  if (!sealed.form) return { kind: "faults", faults: sealed.faults };
  const { lookup, pair } = codeKeys(form.code);
  const code = { lookup, publicKey: pair.publicKey };
  const answer = await sendSealed(sending, { ...sealed.form, questionnaire: facts.questionnaireName, code });
  if (answer.outcome === "changed") return "changed";
  return answer.outcome === "received"
    ? { kind: "received", reference: answer.reference, isNew: answer.isNew }
    : { kind: "closed" };
};

/** Seals the report here and sends it; once more, sealed anew, when the people who read changed meanwhile. */
export const sendReport = async (sending: Sending): Promise<Outcome> => {
  try {
    const first = await attempt(sending, sending.facts);
    if (first !== "changed") return first;
    const facts = await factsAgain();
    const second = facts ? await attempt(sending, facts) : "changed";
    return second === "changed" ? { kind: "failed" } : second;
  } catch {
    return { kind: "failed" };
  }
};
