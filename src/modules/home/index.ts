import type { Module } from "#platform/module/index.ts";
import { routes } from "./home.routes.tsx";
import { texts } from "./texts.ts";

/** My work: made of what the other subjects say; knows none of them by name. */
export const home = (subjects: readonly Module[]): Module => ({
  name: "home",
  routes: routes(subjects),
  navigation: [
    {
      group: "home",
      href: "/",
      label: { nl: texts.nl.home, en: texts.en.home },
      roles: "signed-in",
      order: 1,
    },
  ],
});
