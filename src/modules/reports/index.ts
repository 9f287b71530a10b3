import { holds } from "#platform/actor/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Module, ReadContext } from "#platform/module/index.ts";
import { caseWork, caseworkRoutes } from "./casework/index.ts";
import { readerRoles } from "./file/file-section.ts";
import { handlingStatus, handlingWork } from "./handling/handling.contributions.ts";
import { entryRoutes } from "./handling/entry/entry.routes.tsx";
import { fileRoutes } from "./handling/file.routes.tsx";
import { inboxRoutes } from "./handling/inbox/inbox.routes.tsx";
import { readersRoutes } from "./handling/readers/readers.routes.tsx";
import { searchRoutes } from "./handling/search/search.routes.tsx";
import { setAsideRoutes } from "./handling/set-aside/set-aside.routes.tsx";
import { exportRoutes } from "./keeping/export/export.routes.tsx";
import { keepingWork } from "./keeping/keeping.contributions.ts";
import { keepingRoutes } from "./keeping/keeping.routes.tsx";
import { logWords } from "./log-words.ts";
import { receivingRoutes } from "./receiving/index.ts";
import { reporterRoutes, towardsReporterRoutes } from "./returning/all.routes.ts";
import { checksJob } from "./protection/checks.job.ts";
import { safetyWork } from "./protection/protections.contributions.ts";
import { questionRoutes } from "./questions/questions.routes.tsx";
import { registerFigures } from "./register/register.contributions.ts";
import { registerRoutes } from "./register/register.routes.tsx";
import { settleLastYear } from "./register/settled-years.ts";
import { texts as registerTexts } from "./register/texts.ts";
import { settingsRoutes } from "./settings/settings.routes.tsx";
import { texts as settingsTexts } from "./settings/texts.ts";
import { tellTerms } from "./terms/tell-terms.job.ts";
import { termStatus, termWork } from "./terms/terms.contributions.ts";
import { termRoutes } from "./terms/terms.routes.tsx";
import { texts as termTexts } from "./terms/texts.ts";

export { reportChannel } from "./receiving/index.ts";
export { reportStates } from "./report.ts";
export { demonstrationCode } from "./demonstration.ts";
export * as reportSteps from "./steps.ts";

/** Only whoever can be a reader is asked about: the start page of everybody else costs nothing. */
const forReaders =
  <T>(...reads: readonly ((context: ReadContext) => Promise<readonly T[]>)[]) =>
  async (context: ReadContext): Promise<readonly T[]> => {
    if (!holds(context.actor, ...readerRoles)) return [];
    const found: T[] = [];
    // oxlint-disable-next-line no-await-in-loop -- one transaction does one thing at a time
    for (const read of reads) found.push(...(await read(context)));
    return found;
  };

/** Reporting a wrong: from the first word of a reporter to the closed file, on time and in confidence. */
export const reports: Module = {
  name: "reports",
  // The pages of one file last: an address below /dossiers with a name of its own goes before `/dossiers/:reportId`.
  routes: [
    ...receivingRoutes,
    ...inboxRoutes,
    ...entryRoutes,
    ...setAsideRoutes,
    ...searchRoutes,
    ...readersRoutes,
    ...reporterRoutes,
    ...termRoutes,
    ...settingsRoutes,
    ...questionRoutes,
    ...registerRoutes,
    ...caseworkRoutes,
    ...keepingRoutes,
    ...exportRoutes,
    ...towardsReporterRoutes,
    ...fileRoutes,
  ],
  navigation: [
    {
      group: "files",
      href: "/dossiers",
      label: { nl: "Meldingen", en: "Reports" },
      roles: readerRoles,
      order: 10,
    },
    {
      group: "files",
      href: "/dossiers/termijnen",
      label: { nl: termTexts.nl.title, en: termTexts.en.title },
      roles: readerRoles,
      order: 20,
    },
    {
      group: "files",
      href: "/dossiers/register",
      label: { nl: registerTexts.nl.title, en: registerTexts.en.title },
      roles: readerRoles,
      order: 30,
    },
    {
      group: "files",
      href: "/dossiers/instellingen",
      label: { nl: settingsTexts.nl.title, en: settingsTexts.en.title },
      roles: ["coordinator", "authority"],
      order: 80,
    },
    {
      // Not beside "Melden": the pages below it know nobody, and would not show where to go on.
      group: "guidance",
      href: "/meldingen",
      label: { nl: registerTexts.nl.whatLink, en: registerTexts.en.whatLink },
      roles: "signed-in",
      order: 80,
    },
    {
      group: "files",
      href: "/dossiers/bewaren",
      label: { nl: "Bewaren en vernietigen", en: "Keeping and destroying" },
      roles: ["report-officer", "authority"],
      order: 70,
    },
  ],
  logWords,
  jobs: [
    checksJob,
    {
      name: "reports.tell-terms",
      cron: "0 6 * * *",
      forEachOrganisation: (context, services) => tellTerms(context, services),
    },
    {
      name: "reports.settle-year",
      cron: "30 4 * * *",
      forEachOrganisation: ({ tx, actor, today }) => settleLastYear(tx, organisationOf(actor), today),
    },
  ],
  work: forReaders(safetyWork, handlingWork, termWork, caseWork, keepingWork),
  status: forReaders(handlingStatus, termStatus),
  figures: registerFigures,
};
