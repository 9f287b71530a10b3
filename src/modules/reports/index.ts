import type { Module } from "#platform/module/index.ts";
import { reporterDialogueRoutes } from "./dialogue/reporter.routes.tsx";
import { readerRoles } from "./file/file-section.ts";
import { fileRoutes } from "./handling/file.routes.tsx";
import { inboxRoutes } from "./handling/inbox/inbox.routes.tsx";
import { readersRoutes } from "./handling/readers/readers.routes.tsx";
import { setAsideRoutes } from "./handling/set-aside/set-aside.routes.tsx";
import { logWords } from "./log-words.ts";
import { dossierRoutes } from "./returning/dossier.routes.tsx";

/** Reporting a wrong: from the first word of a reporter to the closed file, on time and in confidence. */
export const reports: Module = {
  name: "reports",
  // The pages of one file last: an address below /dossiers with a name of its own goes before `/dossiers/:reportId`.
  routes: [
    ...dossierRoutes,
    ...reporterDialogueRoutes,
    ...inboxRoutes,
    ...setAsideRoutes,
    ...readersRoutes,
    ...fileRoutes,
  ],
  navigation: [
    {
      group: "files",
      href: "/dossiers",
      label: { nl: "Dossiers", en: "Files" },
      roles: readerRoles,
      order: 10,
    },
  ],
  logWords,
};
