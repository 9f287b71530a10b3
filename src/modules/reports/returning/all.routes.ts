import type { Route } from "#platform/http/index.ts";
import { filesRoutes } from "../dialogue/files.routes.tsx";
import { officeDialogueRoutes } from "../dialogue/office.routes.tsx";
import { reporterDialogueRoutes } from "../dialogue/reporter.routes.tsx";
import { officeIdentityRoutes } from "../identity/office.routes.tsx";
import { reporterIdentityRoutes } from "../identity/reporter.routes.tsx";
import { detrimentRoutes } from "../protection/detriment.routes.tsx";
import { officeProtectionRoutes } from "../protection/office.routes.tsx";
import { reporterProtectionRoutes } from "../protection/reporter.routes.tsx";
import { dossierRoutes } from "./dossier.routes.tsx";

/** Everything behind the code of seven words. */
export const reporterRoutes: readonly Route[] = [
  ...dossierRoutes,
  ...reporterDialogueRoutes,
  ...filesRoutes,
  ...reporterIdentityRoutes,
  ...reporterProtectionRoutes,
  ...detrimentRoutes,
];

/** What the office does towards the reporter: contact, identity and consent, protection. */
export const towardsReporterRoutes: readonly Route[] = [
  ...officeDialogueRoutes,
  ...officeIdentityRoutes,
  ...officeProtectionRoutes,
];
