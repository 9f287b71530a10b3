import type { Route } from "#platform/http/index.ts";

const shapeOf = (path: string): string =>
  path
    .split("/")
    .map((part) => (part.startsWith(":") ? "1" : "0"))
    .join("");

/** Routes in the order in which an address is looked for: a fixed word such as `nieuw` comes before an `:id` in the same place. */
export const fixedFirst = <R extends Pick<Route, "path">>(routes: readonly R[]): readonly R[] =>
  routes.toSorted((one, other) => shapeOf(one.path).localeCompare(shapeOf(other.path)));
