/** A foreign key: rows of `from` point to rows of `to`. */
export interface ForeignKey {
  readonly from: string;
  readonly to: string;
}

/** The order in which tables can be filled so that what a row points to is there already, as far as there is such an order. */
export function loadOrder(tables: readonly string[], keys: readonly ForeignKey[]): string[] {
  const order: string[] = [];
  const left = new Set(tables);
  const waits = (table: string): boolean =>
    keys.some(({ from, to }) => from === table && to !== table && left.has(to));
  while (left.size > 0) {
    const candidates = [...left];
    const next = candidates.find((table) => !waits(table)) ?? candidates[0] ?? "";
    left.delete(next);
    order.push(next);
  }
  return order;
}

/** The foreign keys that only hold when everything is there: a table that points to itself, or tables in a circle. */
export function pointingForward<K extends ForeignKey>(order: readonly string[], keys: readonly K[]): K[] {
  const place = new Map(order.map((table, index) => [table, index]));
  return keys.filter(({ from, to }) => (place.get(to) ?? 0) >= (place.get(from) ?? 0));
}
