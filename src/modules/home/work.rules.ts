import type { PlainDate } from "#platform/clock/index.ts";

interface Dated {
  readonly due: PlainDate | null;
}

/** What has a date comes first, the earliest on top; what has none keeps its order behind it. */
export const inOrder = <T extends Dated>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => {
    if (a.due === b.due) return 0;
    if (a.due === null) return 1;
    if (b.due === null) return -1;
    return a.due < b.due ? -1 : 1;
  });

/** True when the date has passed. */
export const isLate = ({ due }: Dated, today: PlainDate): boolean => due !== null && due < today;
