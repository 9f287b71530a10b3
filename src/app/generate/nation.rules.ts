/** What to generate; the same wish gives the same nation, to the letter. */
export interface Wish {
  readonly organisations: number;
  readonly people: number;
  readonly seed: number;
  /** Reports of a wrong, spread over the organisations by their size. */
  readonly reports: number;
  /** Declarations of side activities and gifts, spread over the organisations by their size. */
  readonly declarations: number;
}

type Kind = "ministry" | "municipality" | "province" | "water-authority" | "agency";

/** One organisation of the generated nation. Number 0 oversees all others. */
export interface Planned {
  readonly number: number;
  readonly shortName: string;
  readonly name: string;
  readonly kind: Kind;
  readonly people: number;
  readonly units: number;
  readonly reports: number;
  readonly declarations: number;
}

/** How many there are of each kind in every 500: about as in the Netherlands; the rest are municipalities. */
const inFiveHundred: readonly (readonly [Kind, number])[] = [
  ["ministry", 12],
  ["province", 12],
  ["water-authority", 21],
  ["agency", 105],
];

const dutch: Readonly<Record<Kind, string>> = {
  ministry: "Ministerie",
  municipality: "Gemeente",
  province: "Provincie",
  "water-authority": "Waterschap",
  agency: "Dienst",
};

const kindOf = (number: number): Kind => {
  let place = (number * 7) % 500;
  for (const [kind, count] of inFiveHundred) {
    if (place < count) return kind;
    place -= count;
  }
  return "municipality";
};

/** Fewest people of an organisation: enough to fill its roles. */
const fewest = 20;
const peopleInUnit = 25;

/** Many small ones and a few large ones: the size falls with the square root of the place. The sum is as wished. */
const sizesOf = ({ organisations, people }: Pick<Wish, "organisations" | "people">): number[] => {
  const weights = Array.from({ length: organisations }, (_, place) => 1 / Math.sqrt(place + 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const sizes = weights.map((weight) => Math.max(fewest, Math.floor((people * weight) / whole)));
  const [largest = fewest, ...rest] = sizes;
  const others = rest.reduce((sum, size) => sum + size, 0);
  return [Math.max(largest, people - others), ...rest];
};

const overseer: Planned = {
  number: 0,
  shortName: "toezicht",
  name: "Toezicht (gegenereerd)",
  kind: "ministry",
  people: 10,
  units: 1,
  reports: 0,
  declarations: 0,
};

/** To each by its size; what is left over to the largest. */
const sharesOf = (total: number, sizes: readonly number[]): number[] => {
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const [, ...rest] = sizes.map((size) => Math.floor((total * size) / whole));
  return [total - rest.reduce((sum, share) => sum + share, 0), ...rest];
};

/** The organisations of a nation: one that oversees, and as many others as wished, the largest first. */
export const nationOf = (wish: Wish): readonly Planned[] => {
  const sizes = sizesOf(wish);
  const reports = sharesOf(wish.reports, sizes);
  const declarations = sharesOf(wish.declarations, sizes);
  const others = sizes.map((people, place): Planned => {
    const number = place + 1;
    const kind = kindOf(number);
    const name = `${dutch[kind]} ${String(number).padStart(4, "0")}`;
    return {
      number,
      shortName: name.toLowerCase().replace(" ", "-"),
      name,
      kind,
      people,
      units: Math.max(4, Math.ceil(people / peopleInUnit)),
      reports: reports[place] ?? 0,
      declarations: declarations[place] ?? 0,
    };
  });
  return [overseer, ...others];
};
