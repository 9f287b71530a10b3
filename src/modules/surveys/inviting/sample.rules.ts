/** Somebody who can be drawn. `rank` is a number by chance, as text: the lowest of a unit are drawn. */
export interface Drawable {
  readonly unitId: string | null;
  readonly rank: string;
}

const inOrder = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

interface Share {
  readonly unit: string;
  readonly people: number;
  readonly exact: number;
}

/**
 * How many to draw of each unit: in proportion to how many there are, whole numbers by the largest remainder (where two are equal, the
 * larger unit first, then by id), and together exactly `size`.
 */
export const shares = (counts: ReadonlyMap<string, number>, size: number): ReadonlyMap<string, number> => {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (size >= total) return counts;
  const all: readonly Share[] = [...counts].map(([unit, people]) => ({
    unit,
    people,
    exact: (people * size) / total,
  }));
  const whole = new Map(all.map(({ unit, exact }) => [unit, Math.floor(exact)]));
  let left = size - [...whole.values()].reduce((sum, count) => sum + count, 0);
  const byRemainder = all.toSorted(
    (one, other) =>
      other.exact - Math.floor(other.exact) - (one.exact - Math.floor(one.exact)) ||
      other.people - one.people ||
      inOrder(one.unit, other.unit),
  );
  for (const { unit } of byRemainder) {
    if (left === 0) break;
    whole.set(unit, (whole.get(unit) ?? 0) + 1);
    left -= 1;
  }
  return whole;
};

/** Draws a sample by unit: the same from the same people with the same ranks, whatever the order in which they are given. */
export const drawSample = <P extends Drawable>(people: readonly P[], size: number): readonly P[] => {
  const byUnit = Map.groupBy(people, ({ unitId }) => unitId ?? "");
  const wanted = shares(new Map([...byUnit].map(([unit, members]) => [unit, members.length])), size);
  return [...byUnit].flatMap(([unit, members]) =>
    members.toSorted((one, other) => inOrder(one.rank, other.rank)).slice(0, wanted.get(unit) ?? 0),
  );
};
