/** One figure of a benchmark; the target is what the design asks, null where it asks nothing. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: number | null;
}

/** Prints a figure as one line of JSON on standard output. */
export const report = ({ name, value, unit, target }: Figure): void => {
  console.log(JSON.stringify({ name, value: Math.round(value * 100) / 100, unit, target }));
};

/** Says what goes on, on standard error: standard output holds figures only. */
export const say = (text: string): void => {
  console.error(text);
};
