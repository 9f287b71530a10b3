/** Whoever waits from one source, in the order in which they came. */
type Line = (() => void)[];

export interface FairQueue {
  /** Waits for its turn; what it gives back must be called once, when the work is done. */
  readonly take: (source: string | null) => Promise<() => void>;
  /** How many wait at this moment. */
  readonly waiting: () => number;
}

/**
 * Lets so many in at once, and of those who wait one from each source in turn: a flood from one source waits for itself, and keeps everybody
 * else waiting for one place at most. Nobody is refused. Sources are forgotten as soon as nobody from there waits.
 */
export const fairQueue = (atOnce: number): FairQueue => {
  const lines = new Map<string, Line>();
  let free = atOnce;
  const next = (): void => {
    const [first] = lines;
    if (first === undefined) {
      free += 1;
      return;
    }
    const [source, line] = first;
    const begin = line.shift();
    // To the back: the other sources come first now.
    lines.delete(source);
    if (line.length > 0) lines.set(source, line);
    begin?.();
  };
  const once = (): (() => void) => {
    let given = false;
    return () => {
      if (given) return;
      given = true;
      next();
    };
  };
  return {
    async take(source) {
      if (free > 0) {
        free -= 1;
        return once();
      }
      const { promise, resolve } = Promise.withResolvers<void>();
      const name = source ?? "";
      const line = lines.get(name) ?? [];
      line.push(resolve);
      lines.set(name, line);
      await promise;
      return once();
    },
    waiting: () => [...lines.values()].reduce((sum, line) => sum + line.length, 0),
  };
};
