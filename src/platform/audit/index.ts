export { auditCommands } from "./audit.commands.ts";
export { auditJobs } from "./audit.jobs.ts";
export { noOrganisation } from "./entry.ts";
export type { AuditEvent, AuditLog } from "./entry.ts";
export { openAuditKey } from "./head.ts";
export { auditLogWords } from "./log-words.ts";
export { auditTrail } from "./log.routes.tsx";
export { auditLog } from "./record.ts";
export { startSealer } from "./sealer.ts";
