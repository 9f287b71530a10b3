import { directory } from "#modules/organisations/index.ts";
import { createAuth, demonstrationRoutes, openTotpSeal } from "#platform/auth/index.ts";
import type { Auth } from "#platform/auth/index.ts";
import type { Module } from "#platform/module/index.ts";
import { demonstrationAccounts } from "./demonstration/index.ts";
import type { OpenGround } from "./ground.ts";
import { modules } from "./modules.ts";
import { wordsInPlaceOf } from "./route-order.rules.ts";

/** Short names that no organisation can have: its public pages would be hidden behind other pages. */
const takenNames = wordsInPlaceOf(
  modules.flatMap(({ routes }) => routes),
  ":shortName",
);

/** Signing in for this process: who is it, the pages, the jobs. Without a password only in a demonstration. */
export const signInOf = ({ db, services }: OpenGround): Auth & { readonly asModule: Module } => {
  const parts = {
    db,
    directory,
    config: services.config,
    totpSeal: openTotpSeal(services.config.dataDirectory),
    takenNames,
  };
  const auth = createAuth(parts);
  const guises = services.config.demonstration
    ? demonstrationRoutes({ ...parts, accounts: demonstrationAccounts })
    : [];
  const routes = [...auth.routes, ...guises];
  return { ...auth, routes, asModule: { name: "sign-in", routes, navigation: auth.navigation } };
};
