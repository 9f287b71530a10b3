export { virusScan } from "./scan.ts";
export type { Verdict, Watched } from "./scan.ts";
