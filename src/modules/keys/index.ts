import type { Module } from "#platform/module/index.ts";
import { firstSteps, work } from "./keys.contributions.ts";
import { takeOffLeavers } from "./leaving/leaving.commands.ts";
import { logWords } from "./log-words.ts";
import { ownKeyRoutes } from "./own-key/own-key.routes.tsx";
import { texts } from "./own-key/texts.ts";
import { recoveryRoutes } from "./recovery/recovery.routes.tsx";
import { texts as recoveryTexts } from "./recovery/texts.ts";
import { confidentialRoles } from "./roles.ts";

export { demonstrationPassphrase, sharesFile } from "./demonstration.ts";
export { confidential } from "./opening/confidential.tsx";
export { openVault } from "./opening/open-vault.ts";

const recoveryLabel = { nl: recoveryTexts.nl.title, en: recoveryTexts.en.title };

/** The keys of the vault: with which people read what is confidential, and how access comes back. */
export const keys: Module = {
  name: "keys",
  routes: [...ownKeyRoutes, ...recoveryRoutes],
  navigation: [
    {
      group: "files",
      href: "/kluis",
      label: { nl: texts.nl.title, en: texts.en.title },
      roles: confidentialRoles,
      order: 90,
    },
    { group: "files", href: "/kluis/herstel", label: recoveryLabel, roles: ["authority"], order: 95 },
    {
      group: "administration",
      href: "/kluis/herstel",
      label: recoveryLabel,
      roles: ["administrator"],
      order: 60,
    },
  ],
  logWords,
  jobs: [
    {
      name: "keys.take-off-leavers",
      cron: "30 4 * * *",
      forEachOrganisation: ({ tx, actor, today }, services) =>
        takeOffLeavers({ tx, actor, today, now: services.clock.now() }),
    },
  ],
  work,
  firstSteps,
};
