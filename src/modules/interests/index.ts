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
import { registerImportCommand } from "./importing/import-command.ts";
import { importingRoutes } from "./importing/importing.routes.ts";
import { logWords } from "./log-words.ts";
import { ownRoutes } from "./own.routes.tsx";
import { tellOfLeavers } from "./recusals/leaving-takers.commands.ts";
import { recusalRoutes } from "./recusals/recusals.routes.tsx";
import { keepingRoutes } from "./public-register/keeping.routes.tsx";
import { keepingTexts } from "./public-register/keeping-texts.ts";
import { keepPublished } from "./public-register/publication.commands.ts";
import { publicRegisterRoutes } from "./public-register/public.routes.tsx";
import { publicTexts } from "./public-register/texts.ts";
import { registerRoutes } from "./registers.routes.tsx";
import { settingsTexts } from "./settings/texts.ts";
import { remindPeople } from "./telling/telling.commands.ts";
import { findSignals } from "./signals/finding.commands.ts";
import { signalsBase, teamSignals } from "./signals/addresses.ts";
import { signalRoutes } from "./signals/signals.routes.tsx";
import { signalTexts } from "./signals/texts.ts";
import { tendersBase } from "./tenders/addresses.ts";
import { declaringRoutes } from "./tenders/declaring.routes.tsx";
import { teamRoutes } from "./tenders/team.routes.tsx";
import { tenderRoutes } from "./tenders/tenders.routes.tsx";
import { tenderTexts } from "./tenders/texts.ts";
import { texts } from "./texts.ts";
import { designatingRoutes } from "./vulnerable-functions/designating.routes.tsx";
import { vulnerableRoutes } from "./vulnerable-functions/vulnerable-functions.routes.tsx";
import { vulnerableTexts } from "./vulnerable-functions/texts.ts";

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
export { saveProfile, withhold } from "./public-register/publication.commands.ts";
export { confirmInventory, listVulnerable } from "./vulnerable-functions/vulnerable-functions.commands.ts";
export { advise, answerObjection, decide } from "./handling.commands.ts";
export { declareOnTender, decideOnInterest } from "./tenders/declaring.commands.ts";
export { interestKinds, tenderDecisions } from "./tenders/tender.ts";
export type { Tender, TenderDeclaration } from "./tenders/tender.ts";
export {
  addMember,
  closeTender,
  keepTenderers,
  makeTender,
  startTender,
} from "./tenders/tenders.commands.ts";
export { declarationsOn, findTender, interestsOn } from "./tenders/tenders.queries.ts";
export { findSignals } from "./signals/finding.commands.ts";
export type { Signal, SignalRule } from "./signals/signal.ts";
export { answerSignal, askAbout, closeSignal, saveUnitField } from "./signals/signals.commands.ts";
export { findSignal, listSignals } from "./signals/signals.queries.ts";
export { saveSettings } from "./settings/settings.commands.ts";
export { defaultSettings } from "./settings/settings.ts";

const words = (pick: (t: (typeof texts)["nl"]) => string) => ({ nl: pick(texts.nl), en: pick(texts.en) });

/** With a manager the tenders stand beside the team, with the coordinator beside the registers. */
const tendersEntry = (group: "team" | "registers", role: "manager" | "coordinator") => ({
  group,
  href: tendersBase,
  label: { nl: tenderTexts.nl.tenders, en: tenderTexts.en.tenders },
  roles: [role],
  order: 30,
});

const signalsEntry = (group: "team" | "registers", role: "manager" | "coordinator") => ({
  group,
  href: group === "team" ? teamSignals : signalsBase,
  label: { nl: signalTexts.nl.signals, en: signalTexts.en.signals },
  roles: [role],
  order: 35,
});

/** What people declare: side activities and gifts, with who advises, who decides and what came of it. */
export const interests: Module = {
  name: "interests",
  routes: [
    ...ownRoutes,
    ...recusalRoutes,
    ...confirmingRoutes,
    ...complianceRoutes,
    ...tenderRoutes,
    ...signalRoutes,
    ...teamRoutes,
    ...declaringRoutes,
    ...declarationRoutes,
    ...handlingRoutes,
    ...registerRoutes,
    ...designationRoutes,
    ...keepingRoutes,
    ...publicRegisterRoutes,
    ...vulnerableRoutes,
    ...designatingRoutes,
    ...importingRoutes,
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
    tendersEntry("team", "manager"),
    tendersEntry("registers", "coordinator"),
    signalsEntry("team", "manager"),
    signalsEntry("registers", "coordinator"),
    {
      group: "registers",
      href: complianceBase,
      label: { nl: complianceTexts.nl.title, en: complianceTexts.en.title },
      roles: ["coordinator", "authority"],
      order: 15,
    },
    {
      group: "team",
      href: "/team/kwetsbare-functies",
      label: { nl: vulnerableTexts.nl.title, en: vulnerableTexts.en.title },
      roles: ["manager"],
      order: 40,
    },
    {
      group: "registers",
      href: "/registers/kwetsbare-functies",
      label: { nl: vulnerableTexts.nl.title, en: vulnerableTexts.en.title },
      roles: ["coordinator", "authority"],
      order: 50,
    },
    {
      group: "registers",
      href: "/registers/openbaar",
      label: { nl: keepingTexts.nl.title, en: keepingTexts.en.title },
      roles: ["coordinator", "authority"],
      order: 70,
    },
    {
      group: "public",
      href: "/openbaar/nevenwerkzaamheden",
      label: { nl: publicTexts.nl.title, en: publicTexts.en.title },
      roles: "everybody",
      order: 20,
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
  commands: [registerImportCommand],
  jobs: [
    {
      name: "interests.hand-over",
      cron: "30 5 * * *",
      forEachOrganisation: ({ tx, actor, today }, services) =>
        handOver({ tx, actor, today, now: services.clock.now() }, services),
    },
    {
      name: "interests.tell-of-leavers",
      cron: "40 5 * * *",
      forEachOrganisation: tellOfLeavers,
    },
    {
      name: "interests.remind",
      cron: "25 7 * * *",
      forEachOrganisation: ({ tx, today }, services) => remindPeople(tx, today, services),
    },
    {
      name: "interests.keep-published",
      cron: "10 0 * * *",
      forEachOrganisation: keepPublished,
    },
    {
      name: "interests.find-signals",
      cron: "50 4 * * *",
      forEachOrganisation: ({ tx, actor, today }, { clock }) =>
        findSignals({ tx, actor, today, now: clock.now() }),
    },
  ],
  work,
  status,
  firstSteps,
  figures: complianceFigures,
  evidence: complianceEvidence,
};
