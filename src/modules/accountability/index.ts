import type { Module } from "#platform/module/index.ts";
import { buildCommand } from "./account.commands.ts";
import { firstSteps, status, work } from "./account.contributions.ts";
import { makingRoutes } from "./account.routes.tsx";
import { publicRoutes } from "./public.routes.tsx";
import { logWords } from "./log-words.ts";
import { texts } from "./texts.ts";

export {
  adoptAccount,
  beginAccount,
  composeAccount,
  publishAccount,
  sendForReview,
  writeText,
} from "./accounts.commands.ts";
export { findAccount, latestOfYear, publishedYears } from "./accounts.queries.ts";

/** The annual account: drafted from what all subjects deliver, adopted, frozen, published. Knows no subject by name. */
export const accountability = (subjects: readonly Module[]): Module => ({
  name: "accountability",
  routes: [...publicRoutes, ...makingRoutes(subjects)],
  navigation: [
    {
      group: "year",
      href: "/jaarcyclus/jaarverslag",
      label: { nl: texts.nl.accounts, en: texts.en.accounts },
      roles: ["coordinator", "authority", "works-council"],
      order: 70,
    },
    {
      group: "year",
      href: "/openbaar/jaarverslagen",
      label: { nl: texts.nl.publicAccounts, en: texts.en.publicAccounts },
      roles: "signed-in",
      order: 75,
    },
    {
      group: "public",
      href: "/openbaar/jaarverslagen",
      label: { nl: texts.nl.accounts, en: texts.en.accounts },
      roles: "everybody",
      order: 10,
    },
  ],
  logWords,
  commands: [buildCommand(subjects)],
  work,
  status,
  firstSteps,
});
