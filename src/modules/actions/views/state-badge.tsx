import type { PlainDate } from "#platform/clock/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import type { Action } from "../action.ts";
import { isOverdue } from "../action.rules.ts";
import { texts } from "../texts.ts";

const tones = { open: "info", done: "good", dropped: "neutral" } as const;

/** How an action stands; an open one that is too late says so. */
export const StateBadge = ({
  action,
  today,
  locale,
}: {
  action: Action;
  today: PlainDate;
  locale: Locale;
}) => {
  const t = texts[locale];
  if (isOverdue(action, today)) return <StatusBadge tone="bad">{t.overdue}</StatusBadge>;
  return <StatusBadge tone={tones[action.state]}>{t.states[action.state]}</StatusBadge>;
};
