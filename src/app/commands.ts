import { directory } from "#modules/organisations/index.ts";
import { auditCommands } from "#platform/audit/index.ts";
import { linkCommand } from "#platform/auth/index.ts";
import { backupCommands } from "#platform/backup/index.ts";
import type { Command } from "#platform/module/index.ts";
import { checkContentCommand } from "./check-content.ts";
import { demoCommand } from "./demo.ts";
import { generateCommand } from "./generate/generate.command.ts";
import { migrateCommand } from "./migrate.ts";
import { modules } from "./modules.ts";
import { startCommand } from "./start.ts";

/** Every command of the command line: those of the house itself, then what the subjects bring. */
export const commands: readonly Command[] = [
  startCommand,
  demoCommand,
  migrateCommand,
  generateCommand,
  checkContentCommand,
  linkCommand(directory),
  ...auditCommands,
  ...backupCommands,
  ...modules.flatMap((module) => module.commands ?? []),
];
