import { importPages } from "#modules/organisations/index.ts";
import type { Route } from "#platform/http/index.ts";
import { texts } from "../texts.ts";
import { importTexts } from "./texts.ts";
import { ImportLead } from "./views/import-lead.tsx";
import { offeredRegisters } from "./offered-registers.ts";

/** The pages that take over a register of declarations. */
export const importingRoutes: readonly Route[] = importPages({
  path: "/registers/importeren",
  permission: ["coordinator"],
  audit: { looked: "declarations.looked-at", taken: "declarations.imported" },
  registers: offeredRegisters,
  title: (locale) => importTexts[locale].title,
  lead: (locale) => ImportLead({ locale }),
  crumbs: ({ locale }) => [{ href: "/registers", label: texts[locale].registers }],
});
