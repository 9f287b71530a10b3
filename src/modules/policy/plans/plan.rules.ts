import type { Actor, Decision } from "#platform/actor/index.ts";
import { allowed, holds, refusal } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import type { Fault } from "../fault.ts";
import type { ItemClosing, PlanItem, PlanState, StateInput, YearPlan } from "./plan.ts";

export type PlanStep = "edit" | "propose" | "withdraw" | "send-back" | "adopt" | "reassign" | "close";

const steps: Readonly<Record<PlanState, readonly PlanStep[]>> = {
  draft: ["edit", "propose"],
  proposed: ["withdraw", "send-back", "adopt"],
  adopted: ["reassign", "close"],
  closed: [],
};

const ofAuthority: readonly PlanStep[] = ["adopt", "send-back"];

/** Whether this actor may take this step with the plan now: the coordinator proposes, the authority adopts (source 001, 3.3; 004, 3.8). */
export const mayTakePlanStep = (
  step: PlanStep,
  plan: Pick<YearPlan, "state" | "proposedById">,
  actor: Actor,
): Decision => {
  if (!steps[plan.state].includes(step))
    return refusal(
      "Dit kan niet in deze stand van het jaarplan.",
      "This cannot be done in this state of the year plan.",
    );
  if (actor.kind === "system") return allowed;
  if (!ofAuthority.includes(step))
    return holds(actor, "coordinator")
      ? allowed
      : refusal("Dit doet de integriteitscoördinator.", "The integrity coordinator does this.");
  if (!holds(actor, "authority"))
    return refusal("Dit beslist het bevoegd gezag.", "The authority decides this.");
  return step === "adopt" && actor.personId === plan.proposedById
    ? refusal("Wie het plan voorlegt, stelt het niet zelf vast.", "Who proposes the plan does not adopt it.")
    : allowed;
};

/** What is still missing before a plan goes to the authority: it holds something, and each item has an owner and a quarter. */
export const missingBeforeProposal = (
  items: readonly Pick<PlanItem, "title" | "ownerId" | "quarter">[],
): readonly Localised[] => {
  if (items.length === 0) return [{ nl: "Het plan is nog leeg.", en: "The plan is still empty." }];
  return items.flatMap(({ title, ownerId, quarter }) => [
    ...(ownerId === null
      ? [{ nl: `“${title}” heeft nog geen eigenaar.`, en: `“${title}” has no owner yet.` }]
      : []),
    ...(quarter === null
      ? [{ nl: `“${title}” heeft nog geen kwartaal.`, en: `“${title}” has no quarter yet.` }]
      : []),
  ]);
};

/** Whether this actor may say how an item stands: coordinator and owner, while the plan is carried out. */
export const mayFollowItem = (
  item: Pick<PlanItem, "ownerId">,
  plan: Pick<YearPlan, "state">,
  actor: Actor,
): Decision => {
  if (plan.state !== "adopted")
    return refusal(
      "De voortgang houdt u bij zolang het plan loopt.",
      "Progress is kept while the plan is carried out.",
    );
  if (holds(actor, "coordinator") || actor.kind === "system") return allowed;
  return actor.personId !== null && actor.personId === item.ownerId
    ? allowed
    : refusal(
        "Dit doet de eigenaar of de integriteitscoördinator.",
        "The owner or the coordinator does this.",
      );
};

/** What is not done needs a reason. */
export const stateFaults = ({ state, note }: StateInput): readonly Fault[] =>
  state === "not-done" && note === null
    ? [
        {
          field: "note",
          message: { nl: "Schrijf op waarom het niet gedaan is.", en: "Write down why it was not done." },
        },
      ]
    : [];

/** The items that need a decision before the plan can be closed: everything that is not done. */
export const undecided = <I extends Pick<PlanItem, "state">>(items: readonly I[]): I[] =>
  items.filter(({ state }) => state !== "done");

/** What a form said of an item; perhaps without a choice. */
type GivenClosing = Omit<ItemClosing, "decision"> & {
  readonly decision: ItemClosing["decision"] | undefined;
};

/** As many characters as the reason at an item may have. */
const longestReason = 1000;

const unchosen = (itemId: string, title: string): Fault => ({
  field: `besluit-${itemId}`,
  message: { nl: `Kies wat er met “${title}” gebeurt.`, en: `Choose what becomes of “${title}”.` },
});

const reasonFaults = ({ itemId, because }: GivenClosing, title: string): Fault[] => {
  const field = `reden-${itemId}`;
  if (because.trim() === "")
    return [
      { field, message: { nl: `Schrijf op waarom, bij “${title}”.`, en: `Write down why, at “${title}”.` } },
    ];
  if (because.length <= longestReason) return [];
  const nl = `Gebruik hoogstens ${longestReason} tekens.`;
  return [{ field, message: { nl, en: `Use at most ${longestReason} characters.` } }];
};

/** What keeps a plan from being closed: an item that is not done without decision or reason. Fields are named after the item. */
export const closingFaults = (
  items: readonly Pick<PlanItem, "itemId" | "state" | "title">[],
  decisions: readonly GivenClosing[],
): readonly Fault[] =>
  undecided(items).flatMap(({ itemId, title }) => {
    const decided = decisions.find((one) => one.itemId === itemId);
    const choice = decided?.decision === undefined ? [unchosen(itemId, title)] : [];
    return decided === undefined ? choice : [...choice, ...reasonFaults(decided, title)];
  });

/** The last day of a quarter. */
export const endOfQuarter = (year: number, quarter: number): PlainDate =>
  `${year}-${["03-31", "06-30", "09-30", "12-31"][quarter - 1] ?? "12-31"}`;

/** An item that is not settled after the last day of its quarter. */
export const isLate = (
  { year, quarter, state, decision }: Pick<PlanItem, "year" | "quarter" | "state" | "decision">,
  today: PlainDate,
): boolean =>
  quarter !== null &&
  decision === null &&
  (state === "not-started" || state === "busy") &&
  endOfQuarter(year, quarter) < today;

/** Items done of all items. */
export const countDone = (items: readonly Pick<PlanItem, "state">[]): { done: number; all: number } => ({
  done: items.filter(({ state }) => state === "done").length,
  all: items.length,
});
