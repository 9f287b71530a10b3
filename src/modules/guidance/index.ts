import type { Module } from "#platform/module/index.ts";
import { editBase, guideBase } from "./addresses.ts";
import type { ReportChannel } from "./channel.ts";
import { editingRoutes } from "./editing.routes.tsx";
import { renewCounsellors } from "./guidance.commands.ts";
import { firstSteps, work } from "./guidance.contributions.ts";
import { logWords } from "./log-words.ts";
import { publicRoutes } from "./public.routes.tsx";
import { texts } from "./texts.ts";

export { dossierAddress, guideBase, reportAddress } from "./addresses.ts";
export type { ReportChannel } from "./channel.ts";
export { guidanceContent } from "./content.ts";
export { contactForm, reportKinds } from "./guidance.ts";
export type { ContactInput, OpenGuide, ReportKind, TextInput } from "./guidance.ts";
export { keepContact, keepText, setOpen } from "./guidance.commands.ts";
export { guideIsOpen, listOpenGuides } from "./guidance.queries.ts";

/** Help before reporting: who one can turn to, what happens then, and what each way promises. */
export const guidance = (channel: ReportChannel | null): Module => ({
  name: "guidance",
  routes: [...publicRoutes(channel), ...editingRoutes(channel)],
  navigation: [
    {
      group: "reporting",
      href: guideBase,
      label: { nl: texts.nl.report, en: texts.en.report },
      roles: "everybody",
      order: 10,
    },
    {
      group: "guidance",
      href: editBase,
      label: { nl: texts.nl.guide, en: texts.en.guide },
      roles: ["coordinator"],
      order: 50,
    },
  ],
  logWords,
  jobs: [
    {
      name: "guidance.counsellors",
      cron: "30 4 * * *",
      forEachOrganisation: ({ tx, today }) => renewCounsellors(tx, today),
    },
  ],
  work,
  firstSteps,
});
