import { TrieRouter } from "hono/router/trie-router";
import type { Route } from "#platform/http/index.ts";

/** Finds the route that answers an address, as the server does. */
export const routeFinder = (routes: readonly Route[]) => {
  const router = new TrieRouter<Route>();
  for (const route of routes) router.add(route.method, route.path, route);
  return (method: Route["method"], path: string): Route | undefined =>
    router.match(method, path)[0].map(([route]) => route)[0];
};
