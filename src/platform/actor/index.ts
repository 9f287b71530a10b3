export { allowed, onlyCoordinator, refusal, refusalAt } from "./decision.ts";
export type { Decision, FieldDecision } from "./decision.ts";
export { roleNames } from "./role-names.ts";
/** The roles of design section 1; an administrator sees no content of any file. */
export const roles = [
  "employee",
  "manager",
  "coordinator",
  "report-officer",
  "investigator",
  "counsellor",
  "compliance-officer",
  "authority",
  "works-council",
  "office-holder",
  "registrar",
  "overseer",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

/** Whoever acts in a transaction: a signed-in person, the public, or the system itself (a job, the command line). */
export interface Actor {
  readonly kind: "person" | "public" | "system";
  /** The organisation whose rows may be seen; null for the public. */
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Roles that wait for a second factor; they give nothing until then. */
  readonly pendingRoles: readonly Role[];
}

/** Somebody who is not signed in: sees what is published, and nothing else. */
export const publicActor: Actor = {
  kind: "public",
  organisationId: null,
  personId: null,
  name: "",
  roles: [],
  pendingRoles: [],
};

/** The system acting for one organisation, in a job or from the command line. */
export const systemActor = (organisationId: string, actingRoles: readonly Role[] = []): Actor => ({
  kind: "system",
  organisationId,
  personId: null,
  name: "Borgpen",
  roles: actingRoles,
  pendingRoles: [],
});

/** True when the actor holds at least one of these roles now. */
export const holds = (actor: Actor, ...wanted: readonly Role[]): boolean =>
  wanted.some((role) => actor.roles.includes(role));
