export type { FileLimits, Received } from "./receive.ts";
export { fileStore, filesDirectory } from "./store.ts";
export type { FileStore, Keeping, OpenedFile } from "./store.ts";
export { fileJobs, sweepFiles } from "./sweep.ts";
export { optionalUpload, upload } from "./upload.ts";
export type { RefusedUpload, StoredUpload, Upload } from "./upload.ts";
