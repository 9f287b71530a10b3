import type { Module } from "#platform/module/index.ts";
import { logWords } from "./log-words.ts";

/** Reporting a wrong: from the first word of a reporter to the closed file, on time and in confidence. */
export const reports: Module = {
  name: "reports",
  routes: [],
  navigation: [],
  logWords,
};
