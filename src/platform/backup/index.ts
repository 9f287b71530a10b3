/** One file with everything that an installation keeps, and the way back; the same on both engines. */
export { backupCommands } from "./backup.commands.ts";
export { backup } from "./backup.ts";
export { BackupRefused } from "./backup-refused.ts";
export type { Manifest } from "./manifest.ts";
export type { Progress } from "./progress.ts";
export { restore } from "./restore.ts";
export { backupLogWords } from "./log-words.ts";
