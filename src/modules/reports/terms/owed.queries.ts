import { sql } from "#platform/database/index.ts";

/**
 * Whether a term counts among those that were kept or missed: one that fell away before its last day was over does not. One that fell away
 * later had been missed by then, such as when a file is closed after the three months of the law without a word to its reporter.
 */
export const wasOwed = () => sql<boolean>`(dropped_on is null or dropped_on > due_on)`;
