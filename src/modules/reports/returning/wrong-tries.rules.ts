/** So often a code may be mistaken without waiting. */
const free = 4;
/** In seconds. Nobody guesses a code; this keeps one source from busying the server, and closes the channel for nobody. */
const longestWait = 30;

/** How many seconds to wait after so many wrong codes in a row. */
export const waitAfter = (wrong: number): number =>
  wrong <= free ? 0 : Math.min(longestWait, 2 ** (wrong - free));
