/** What kind of file something is by its content, its name made harmless, and why it is not taken. Runs in the browser too. */
export { Glimpser, fileKind } from "./file-kind.ts";
export type { FoundKind, Glimpse } from "./file-kind.ts";
export { kindSets } from "./kinds.ts";
export type { KindSet } from "./kinds.ts";
export { refusalText, tooLarge } from "./refusals.ts";
export type { RefusalReason } from "./refusals.ts";
export { safeName } from "./safe-name.ts";
