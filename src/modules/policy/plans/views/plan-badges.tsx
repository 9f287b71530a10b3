import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import type { ItemState, PlanState } from "../plan.ts";
import { texts } from "../texts.ts";

const planTones = { draft: "neutral", proposed: "attention", adopted: "info", closed: "good" } as const;
const itemTones = { "not-started": "neutral", busy: "info", done: "good", "not-done": "bad" } as const;

/** How far a year plan is. */
export const PlanBadge = ({ state, locale }: { state: PlanState; locale: Locale }) => (
  <StatusBadge tone={planTones[state]}>{texts[locale].states[state]}</StatusBadge>
);

/** How an item stands. */
export const ItemBadge = ({ state, locale }: { state: ItemState; locale: Locale }) => (
  <StatusBadge tone={itemTones[state]}>{texts[locale].itemStates[state]}</StatusBadge>
);
