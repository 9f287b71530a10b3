import type { Edge } from "./sums.rules.ts";

/** Which numbers are not shown, and the lowest value an outsider holds possible for such a number. */
export interface View {
  readonly edges: readonly Edge[];
  readonly hidden: ReadonlySet<number>;
  readonly floor: number;
}

/** A step through the network along an edge, in or against its direction. */
interface Step {
  readonly edge: number;
  readonly forward: boolean;
}

/** How much may still change along an edge in either direction, given what flows already. */
const room = ({ edges, floor }: View, flow: ReadonlyMap<number, number>, { edge, forward }: Step): number => {
  const { value, isTotal } = edges[edge] ?? { value: 0, isTotal: false };
  const moved = flow.get(edge) ?? 0;
  const falls = Math.max(0, value - floor);
  if (forward) return isTotal ? falls - moved : Infinity;
  return isTotal ? Infinity : falls + moved;
};

/** The steps that lead away from each knot. */
export const exitsOf = (edges: readonly Edge[]): ReadonlyMap<number, readonly Step[]> => {
  const found = new Map<number, Step[]>();
  const add = (knot: number, step: Step): void => {
    const list = found.get(knot);
    if (list === undefined) found.set(knot, [step]);
    else list.push(step);
  };
  for (const [edge, { from, to }] of edges.entries()) {
    add(from, { edge, forward: true });
    add(to, { edge, forward: false });
  }
  return found;
};

export interface Search {
  readonly view: View;
  readonly exits: ReadonlyMap<number, readonly Step[]>;
  /** The number whose freedom is asked for: the way around may not use it. */
  readonly target: number;
  readonly flow: ReadonlyMap<number, number>;
  /** What it costs to hide a number that is still shown; Infinity where that may not be done. */
  readonly cost: (edge: number) => number;
}

const price = ({ view, cost, target }: Search, edge: number): number => {
  if (edge === target) return Infinity;
  return view.hidden.has(edge) ? 0 : cost(edge);
};

interface Reached {
  readonly cost: number;
  readonly step?: Step;
  readonly before?: number;
}

const nearest = (open: ReadonlySet<number>, reached: ReadonlyMap<number, Reached>): number | undefined => {
  let best: number | undefined;
  for (const knot of open)
    if (best === undefined || (reached.get(knot)?.cost ?? Infinity) < (reached.get(best)?.cost ?? Infinity))
      best = knot;
  return best;
};

const extend = (search: Search, knot: number, reached: Map<number, Reached>, open: Set<number>): void => {
  const cost = reached.get(knot)?.cost ?? 0;
  for (const step of search.exits.get(knot) ?? []) {
    const edge = search.view.edges[step.edge];
    if (edge === undefined || room(search.view, search.flow, step) <= 0) continue;
    const next = step.forward ? edge.to : edge.from;
    const total = cost + price(search, step.edge);
    if (total < (reached.get(next)?.cost ?? Infinity)) {
      reached.set(next, { cost: total, step, before: knot });
      open.add(next);
    }
  }
};

const trace = (reached: ReadonlyMap<number, Reached>, end: number): Step[] => {
  const steps: Step[] = [];
  let at: Reached | undefined = reached.get(end);
  while (at?.step !== undefined && at.before !== undefined) {
    steps.unshift(at.step);
    at = reached.get(at.before);
  }
  return steps;
};

/** The cheapest way from one knot to another along which something can still change. */
const path = (search: Search, start: number, end: number): { steps: Step[]; cost: number } | undefined => {
  const reached = new Map<number, Reached>([[start, { cost: 0 }]]);
  const open = new Set([start]);
  for (let knot = nearest(open, reached); knot !== undefined; knot = nearest(open, reached)) {
    open.delete(knot);
    if (knot === end) break;
    extend(search, knot, reached, open);
  }
  const cost = reached.get(end)?.cost ?? Infinity;
  return cost === Infinity ? undefined : { steps: trace(reached, end), cost };
};

/** Any way from one knot to another along hidden numbers that can still change; the first one found. */
const freeWay = (search: Search, start: number, end: number): Step[] | undefined => {
  const reached = new Map<number, Reached>([[start, { cost: 0 }]]);
  const open = [start];
  for (let knot = open.pop(); knot !== undefined; knot = open.pop()) {
    for (const step of search.exits.get(knot) ?? []) {
      const edge = search.view.edges[step.edge];
      if (edge === undefined || step.edge === search.target || !search.view.hidden.has(step.edge)) continue;
      const next = step.forward ? edge.to : edge.from;
      if (reached.has(next) || room(search.view, search.flow, step) <= 0) continue;
      reached.set(next, { cost: 0, step, before: knot });
      if (next === end) return trace(reached, end);
      open.push(next);
    }
  }
  return undefined;
};

/** Start and end of the way around a number that makes it higher, or lower. */
const around = (
  { view, target }: Pick<Search, "view" | "target">,
  higher: boolean,
): [start: number, end: number] => {
  const { from, to, isTotal } = view.edges[target] ?? { from: 0, to: 0, isTotal: false };
  return higher === isTotal ? [from, to] : [to, from];
};

export interface Freedom {
  /** How much the number may differ in this direction as far as an outsider can tell, counted up to `enough`. */
  readonly amount: number;
  readonly flow: ReadonlyMap<number, number>;
}

/** How much higher (or lower) a hidden number could be with every shown number and every sum still right. */
export const freedom = (search: Omit<Search, "flow" | "cost">, higher: boolean, enough: number): Freedom => {
  const flow = new Map<number, number>();
  const own = search.view.edges[search.target]?.value ?? 0;
  const limit = higher ? enough : Math.min(enough, Math.max(0, own - search.view.floor));
  const full: Search = { ...search, flow, cost: () => Infinity };
  let amount = 0;
  while (amount < limit) {
    const steps = freeWay(full, ...around(full, higher));
    if (steps === undefined) break;
    const most = Math.min(limit - amount, ...steps.map((step) => room(full.view, flow, step)));
    for (const { edge, forward } of steps) flow.set(edge, (flow.get(edge) ?? 0) + (forward ? most : -most));
    amount += most;
  }
  return { amount, flow };
};

/** The shown numbers that are cheapest to hide so that the target gets more freedom than it has in this direction. */
export const cheapest = (
  search: Search,
  higher: boolean,
  has: number,
): { edges: number[]; cost: number } | undefined => {
  const own = search.view.edges[search.target]?.value ?? 0;
  if (!higher && own - search.view.floor <= has) return undefined;
  const found = path(search, ...around(search, higher));
  if (found === undefined) return undefined;
  const edges = found.steps.map((step) => step.edge).filter((edge) => !search.view.hidden.has(edge));
  return { edges, cost: found.cost };
};
