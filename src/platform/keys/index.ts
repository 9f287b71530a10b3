export { openKeyFile } from "./key-file.ts";
export { openSeal } from "./seal.ts";
export type { Seal } from "./seal.ts";
