export { formFaults } from "./form-faults.ts";
export { readMultipart } from "./multipart.ts";
export type { ComingFile, FileLimits, Received, Sink } from "./multipart.ts";
export { fileStore, filesDirectory } from "./store.ts";
export type { FileStore, Keeping, OpenedFile } from "./store.ts";
export { fileJobs, sweepFiles } from "./sweep.ts";
export { optionalUpload, upload } from "./upload.ts";
export type { RefusedUpload, SealedUpload, StoredUpload, Upload } from "./upload.ts";
export { toTheEnd, witnessed } from "./witnessed.ts";
