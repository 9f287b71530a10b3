import type { Module } from "#platform/module/index.ts";
import { designationRoutes } from "./designations/designations.routes.tsx";
import { designationTexts } from "./designations/texts.ts";
import { complianceFigures } from "./compliance/account.contributions.ts";
import { complianceEvidence } from "./compliance/evidence.contributions.ts";
import { complianceBase } from "./compliance/compliance.ts";
import { complianceRoutes } from "./compliance/compliance.routes.tsx";
import { complianceTexts } from "./compliance/texts.ts";
import { confirmingRoutes } from "./confirming/confirming.routes.tsx";
import { declarationRoutes } from "./declarations.routes.tsx";
import { handOver } from "./handling.commands.ts";
import { handlingRoutes } from "./handling.routes.tsx";
import { firstSteps, status, work } from "./interests.contributions.ts";
import { logWords } from "./log-words.ts";
import { ownRoutes } from "./own.routes.tsx";
import { recusalRoutes } from "./recusals/recusals.routes.tsx";
import { registerRoutes } from "./registers.routes.tsx";
import { settingsTexts } from "./settings/texts.ts";
import { remindPeople } from "./telling/telling.commands.ts";
import { texts } from "./texts.ts";

export { answerRegister } from "./confirming/answers.commands.ts";
export { standingInRegister } from "./confirming/answers.queries.ts";
export { declarationStates } from "./declaration.ts";
export type { DeclarationContent, DecisionWord } from "./declaration.ts";
export { giftContent } from "./gift.ts";
export { recusalContent } from "./recusals/recusal.ts";
export { sideActivityContent } from "./side-activity.ts";
export {
  draftDeclaration,
  endDeclaration,
  objectTo,
  submitDeclaration,
  withdrawDeclaration,
} from "./declarations.commands.ts";
export { designate, endDesignation } from "./designations/designations.commands.ts";
export { designatedPersons, designationsOf, findDesignation } from "./designations/designations.queries.ts";
export { findDeclaration } from "./declarations.queries.ts";
export { advise, answerObjection, decide } from "./handling.commands.ts";
export { saveSettings } from "./settings/settings.commands.ts";
export { defaultSettings } from "./settings/settings.ts";

const words = (pick: (t: (typeof texts)["nl"]) => string) => ({ nl: pick(texts.nl), en: pick(texts.en) });

/** What people declare: side activities and gifts, with who advises, who decides and what came of it. */
export const interests: Module = {
  name: "interests",
  routes: [
    ...ownRoutes,
    ...recusalRoutes,
    ...confirmingRoutes,
    ...complianceRoutes,
    ...declarationRoutes,
    ...handlingRoutes,
    ...registerRoutes,
    ...designationRoutes,
  ],
  navigation: [
    { group: "mine", href: "/mijn-integriteit", label: words((t) => t.mine), roles: "signed-in", order: 10 },
    {
      group: "team",
      href: "/team/verklaringen",
      label: words((t) => t.team),
      roles: ["manager", "authority", "office-holder"],
      order: 20,
    },
    {
      group: "registers",
      href: "/registers",
      label: words((t) => t.registers),
      roles: ["coordinator", "authority"],
      order: 10,
    },
    {
      group: "registers",
      href: "/registers/aanwijzingen",
      label: { nl: designationTexts.nl.title, en: designationTexts.en.title },
      roles: ["coordinator", "authority"],
      order: 60,
    },
    {
      group: "registers",
      href: complianceBase,
      label: { nl: complianceTexts.nl.title, en: complianceTexts.en.title },
      roles: ["coordinator", "authority"],
      order: 15,
    },
    {
      group: "registers",
      href: "/registers/instellingen",
      label: { nl: settingsTexts.nl.settings, en: settingsTexts.en.settings },
      roles: ["coordinator"],
      order: 90,
    },
  ],
  logWords,
  jobs: [
    {
      name: "interests.hand-over",
      cron: "30 5 * * *",
      forEachOrganisation: ({ tx, actor, today }, services) =>
        handOver({ tx, actor, today, now: services.clock.now() }, services),
    },
    {
      name: "interests.remind",
      cron: "25 7 * * *",
      forEachOrganisation: ({ tx, today }, services) => remindPeople(tx, today, services),
    },
  ],
  work,
  status,
  firstSteps,
  figures: complianceFigures,
  evidence: complianceEvidence,
};
