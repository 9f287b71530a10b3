import type { Module } from "#platform/module/index.ts";
import { logWords } from "./log-words.ts";

export { demonstrationPassphrase } from "./demonstration.ts";
export { confidential } from "./opening/confidential.tsx";
export { openVault } from "./opening/open-vault.ts";

/** The keys of the vault: with which people read what is confidential. */
export const keys: Module = {
  name: "keys",
  routes: [],
  navigation: [],
  logWords,
};
