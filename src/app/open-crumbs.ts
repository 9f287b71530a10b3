import type { Actor } from "#platform/actor/index.ts";
import type { Crumb, Route } from "#platform/http/index.ts";
import { mayEnter } from "./navigation.ts";

type Door = Pick<Route, "method" | "path" | "permission">;

const leadsTo = (path: string, href: string): boolean => {
  const wanted = (href.split("?")[0] ?? "").split("/");
  const parts = path.split("/");
  return (
    parts.length === wanted.length && parts.every((part, i) => part.startsWith(":") || part === wanted[i])
  );
};

/** The way back up as far as this actor may go: a crumb that leads to a page of another role is left out. `routes` stand fixed first. */
export const openCrumbs = (
  crumbs: readonly Crumb[],
  actor: Actor,
  routes: readonly Door[],
): readonly Crumb[] =>
  crumbs.filter(({ href }) => {
    const door = routes.find(({ method, path }) => method === "GET" && leadsTo(path, href));
    return door === undefined || mayEnter(actor, door.permission);
  });
