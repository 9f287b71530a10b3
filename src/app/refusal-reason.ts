import { ConfigError } from "#platform/config/index.ts";
import { EmbeddedInUse } from "#platform/embedded/index.ts";
import { AppError } from "#platform/http/index.ts";

/** What the operating system says about a file, in words somebody can act on. */
const aboutFiles: Readonly<Record<string, string>> = {
  ENOENT: "is not there",
  EACCES: "may not be read or written by this user",
  EPERM: "may not be read or written by this user",
  EISDIR: "is a directory, not a file",
  ENOTDIR: "lies in something that is not a directory",
  EEXIST: "exists already and is something else",
  ENOSPC: "does not fit: the disk is full",
  EROFS: "lies on a disk that cannot be written to",
};

const aboutConnections: Readonly<Record<string, string>> = {
  ECONNREFUSED: "The database does not answer. Is PostgreSQL running, and is DATABASE_URL right?",
  ENOTFOUND: "The host in DATABASE_URL is not known.",
};

const ofSystem = (error: Error): string | undefined => {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const path = "path" in error && typeof error.path === "string" ? error.path : "The file";
  if (code === "EADDRINUSE" && "port" in error)
    return `Port ${String(error.port)} is in use by another program. Stop it, or choose another port with PORT.`;
  if (code in aboutFiles) return `${path} ${aboutFiles[code]}.`;
  return aboutConnections[code];
};

/** Why a command was refused, in one sentence that says what to do where that is known. */
export const refusalReason = (error: unknown): string => {
  if (error instanceof AppError) return error.reason?.en ?? error.message;
  if (error instanceof ConfigError || error instanceof EmbeddedInUse) return error.message;
  return error instanceof Error ? (ofSystem(error) ?? error.message) : String(error);
};
