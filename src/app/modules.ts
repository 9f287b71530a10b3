import type { Module } from "#platform/module/index.ts";
import { organisations } from "#modules/organisations/index.ts";

/** All subjects, from the ground up. A new subject is one new folder and one new line here. */
export const modules: readonly Module[] = [organisations];
