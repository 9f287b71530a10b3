import type { Module } from "#platform/module/index.ts";
import { destroyOld, endUndesignated } from "./keeping.commands.ts";
import { figures, firstSteps, work } from "./financial.contributions.ts";
import { logWords } from "./log-words.ts";
import { officeBase, ownBase } from "./financial-declaration.ts";
import { officeRoutes } from "./office.routes.tsx";
import { ownRoutes } from "./own.routes.tsx";
import { takeOffFormerOfficers } from "./readers/readers.commands.ts";
import { readersRoutes } from "./readers/readers.routes.tsx";
import { readersTexts } from "./readers/texts.ts";
import { restrictedRoutes } from "./restricted/restricted.routes.tsx";
import { restrictedTexts } from "./restricted/texts.ts";
import { texts } from "./texts.ts";

export {
  answerQuestion,
  askAbout,
  assess,
  confirmInterests,
  declareInterests,
} from "./declarations.commands.ts";
export { demonstrationCode } from "./demonstration.ts";
export { findFinancial } from "./declarations.queries.ts";
export { conditionKinds, interestContent } from "./financial-declaration.ts";
export { endRestriction, restrict } from "./restricted/restricted.commands.ts";

const label = { nl: texts.nl.title, en: texts.en.title };

/** Financial interests of those designated for it: sealed in the vault, read by the compliance officer alone. */
export const financialInterests: Module = {
  name: "financial-interests",
  routes: [...ownRoutes, ...restrictedRoutes, ...readersRoutes, ...officeRoutes],
  navigation: [
    { group: "mine", href: ownBase, label, roles: "signed-in", order: 40 },
    {
      group: "registers",
      href: officeBase,
      label,
      roles: ["compliance-officer", "coordinator"],
      order: 40,
    },
    {
      group: "registers",
      href: `${officeBase}/lijst`,
      label: { nl: restrictedTexts.nl.title, en: restrictedTexts.en.title },
      roles: ["compliance-officer"],
      order: 41,
    },
    {
      group: "registers",
      href: `${officeBase}/lezers`,
      label: { nl: readersTexts.nl.title, en: readersTexts.en.title },
      roles: ["compliance-officer"],
      order: 42,
    },
  ],
  logWords,
  jobs: [
    {
      name: "financial-interests.keep",
      cron: "40 5 * * *",
      forEachOrganisation: async ({ tx, actor, today }, { clock, audit }) => {
        const writing = { tx, actor, today, now: clock.now() };
        await takeOffFormerOfficers(writing);
        await endUndesignated(writing);
        await destroyOld(writing, { audit });
      },
    },
  ],
  work,
  firstSteps,
  figures,
};
