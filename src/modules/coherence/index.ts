import type { Module } from "#platform/module/index.ts";
import { home } from "./addresses.ts";
import { figures, status } from "./coherence.contributions.ts";
import { routes } from "./coherence.routes.tsx";
import { logWords } from "./log-words.ts";
import { both } from "./texts.ts";

export { setPointAside } from "./coherence.commands.ts";
export { judgeWhole } from "./coherence.queries.ts";

/** Numbered rules over the whole: whether risk, policy, measures and evaluation fit together, and where one mends what does not. */
export const coherence: Module = {
  name: "coherence",
  routes,
  navigation: [
    {
      group: "system",
      href: home,
      label: both((t) => t.coherence),
      roles: ["coordinator", "authority"],
      order: 40,
    },
  ],
  logWords,
  status,
  figures,
};
