export { wholly, zipped } from "./zip.ts";
export type { ZipEntry } from "./zip.ts";
