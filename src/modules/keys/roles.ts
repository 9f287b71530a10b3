import type { Role } from "#platform/actor/index.ts";

/** Roles that read confidential files: whoever holds one may have a key of the vault. */
export const confidentialRoles = [
  "report-officer",
  "investigator",
  "counsellor",
  "compliance-officer",
  "authority",
  "coordinator",
] as const satisfies readonly Role[];

/** Of these the roles that cannot do their work without a key. */
export const rolesWithoutWayAround = [
  "report-officer",
  "investigator",
  "counsellor",
  "compliance-officer",
] as const;

/** Who makes, replaces and uses the recovery key. */
export const recoverers = ["authority", "administrator"] as const satisfies readonly Role[];
