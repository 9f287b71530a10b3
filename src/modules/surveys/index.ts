import type { Module } from "#platform/module/index.ts";
import { logWords } from "./log-words.ts";
import { surveysBase } from "./rounds/round.ts";
import { roundRoutes } from "./rounds/rounds.routes.tsx";
import { texts as roundTexts } from "./rounds/texts.ts";

/** Asking people how integrity lives here, so that nobody can be traced, and what came of it. */
export const surveys: Module = {
  name: "surveys",
  routes: [...roundRoutes],
  navigation: [
    {
      group: "perception",
      href: surveysBase,
      label: { nl: roundTexts.nl.title, en: roundTexts.en.title },
      roles: ["coordinator"],
      order: 10,
    },
  ],
  logWords,
};
