import { expect, test } from "vitest";
import { modules } from "./modules.ts";
import { fixedFirst, wordsInPlaceOf } from "./route-order.rules.ts";

const order = (...paths: readonly string[]) =>
  fixedFirst(paths.map((path) => ({ path }))).map(({ path }) => path);

const pattern = (path: string) => new RegExp(`^${path.replaceAll(/:[^/]+/g, "[^/]+")}$`);

test.each([
  ["/doelen/:id", "/doelen/nieuw"],
  ["/doelen/:id/wijzigen", "/doelen/nieuw/:soort"],
  ["/kaders/:kader/:code", "/kaders/:kader/nieuw"],
])("an address with a name in it does not hide a fixed one: %s, %s", (named, fixed) => {
  expect(order(named, fixed)).toEqual([fixed, named]);
  expect(order(fixed, named)).toEqual([fixed, named]);
});

test("routes of one shape keep the order in which they were given", () => {
  expect(order("/b/:id", "/a/:id", "/c")).toEqual(["/c", "/b/:id", "/a/:id"]);
});

test("a name that would be hidden behind a fixed address is known, wherever that stands", () => {
  const paths = [
    "/melden/:shortName",
    "/melden/:shortName/uitleg",
    "/melden/dossier/:number",
    "/thema/:shortName/x",
    "/thema/y",
    "/a/b",
  ];
  const routes = paths.map((path) => ({ path }));
  expect(wordsInPlaceOf(routes, ":shortName")).toEqual(["dossier", "y"]);
  const own = wordsInPlaceOf(
    modules.flatMap((module) => module.routes),
    ":shortName",
  );
  expect(own).toContain("dossier");
});

test("every fixed address of the application is found before one with a name in it", () => {
  const paths = fixedFirst(modules.flatMap((module) => module.routes)).map(({ path }) => path);
  const hidden = paths.filter(
    (path, place) =>
      !path.includes(":") &&
      paths.slice(0, place).some((before) => before !== path && pattern(before).test(path)),
  );
  expect(hidden).toEqual([]);
});
