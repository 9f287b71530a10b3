import type { Module, NavigationEntry } from "#platform/module/index.ts";
import { addresses } from "./addresses.ts";
import { conversationRoutes } from "./conversations/conversations.routes.tsx";
import { texts as conversationTexts } from "./conversations/texts.ts";
import { exampleRoutes } from "./good-examples/examples.routes.tsx";
import { texts as exampleTexts } from "./good-examples/texts.ts";
import { matrixRoutes } from "./matrix.routes.tsx";
import { normRoutes } from "./norm.routes.tsx";
import { organisationRoutes } from "./organisations/organisations.routes.tsx";
import type { AccountYears } from "./organisations/organisations.routes.tsx";
import { overviewRoutes } from "./overview.routes.tsx";
import { evidence, status, work } from "./oversight.contributions.ts";
import { logWords } from "./log-words.ts";
import { texts } from "./texts.ts";

export { recordConversation } from "./conversations/conversations.commands.ts";
export { loadNamedExamples, shareExample } from "./good-examples/examples.commands.ts";

const entry = (href: string, label: NavigationEntry["label"], order: number): NavigationEntry => ({
  group: "oversight",
  href,
  label,
  roles: ["overseer"],
  order,
});

const examples = { nl: exampleTexts.nl.examples, en: exampleTexts.en.examples };

/**
 * Oversight over many organisations: outcomes only, never what lies behind them. `accountYears` tells over which years an
 * organisation published an annual account.
 */
export const oversight = ({ accountYears }: { readonly accountYears: AccountYears }): Module => ({
  name: "oversight",
  routes: [
    ...overviewRoutes,
    ...matrixRoutes,
    ...normRoutes,
    ...organisationRoutes(accountYears),
    ...conversationRoutes,
    ...exampleRoutes,
  ],
  navigation: [
    entry(addresses.overview, { nl: texts.nl.overview, en: texts.en.overview }, 10),
    entry(addresses.norms, { nl: texts.nl.matrixTitle, en: texts.en.matrixTitle }, 20),
    entry(addresses.organisations, { nl: texts.nl.organisations, en: texts.en.organisations }, 30),
    entry(
      addresses.conversations,
      { nl: conversationTexts.nl.conversations, en: conversationTexts.en.conversations },
      40,
    ),
    entry(addresses.examples, examples, 50),
    {
      group: "system",
      href: addresses.examples,
      label: examples,
      roles: ["coordinator", "authority", "manager"],
      order: 80,
    },
  ],
  logWords,
  work,
  status,
  evidence,
});
