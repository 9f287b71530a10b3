import type { Route } from "#platform/http/index.ts";

const shapeOf = (path: string): string =>
  path
    .split("/")
    .map((part) => (part.startsWith(":") ? "1" : "0"))
    .join("");

/** Routes in the order in which an address is looked for: a fixed word such as `nieuw` comes before an `:id` in the same place. */
export const fixedFirst = <R extends Pick<Route, "path">>(routes: readonly R[]): readonly R[] =>
  routes.toSorted((one, other) => shapeOf(one.path).localeCompare(shapeOf(other.path)));

const partsOf = (path: string): readonly string[] => path.split("/");

/** The fixed words that stand in the place of this parameter in other addresses: something called so would be hidden behind them. */
export const wordsInPlaceOf = (
  routes: readonly Pick<Route, "path">[],
  parameter: string,
): readonly string[] => {
  const places = routes.map(({ path }) => partsOf(path)).filter((parts) => parts.includes(parameter));
  const words = places.flatMap((parts) => {
    const at = parts.indexOf(parameter);
    const before = parts.slice(0, at).join("/");
    return routes.flatMap(({ path }) => {
      const [other, word = ""] = [partsOf(path).slice(0, at).join("/"), partsOf(path)[at]];
      return other === before && word !== "" && !word.startsWith(":") ? [word] : [];
    });
  });
  return [...new Set(words)].toSorted();
};
