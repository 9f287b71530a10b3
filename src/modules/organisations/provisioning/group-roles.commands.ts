import { addDays } from "#platform/clock/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import { administratorRemains, lastAdministrator } from "../appointments/appointment.rules.ts";
import { administratorsAfter } from "../appointments/appointments.queries.ts";
import type { RoleOf } from "../appointments/group-roles.commands.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import { giveWhatGroupsGive } from "./follow-groups.ts";
import type { RolesOfGroups } from "./groups.queries.ts";
import { ScimFault } from "./scim-fault.ts";

/** Who writes, with what is needed to write down what a group may not give. */
export interface Following extends Writing {
  readonly services: Services;
  readonly session: { readonly address: string | null };
}

const keptApart = async (
  { tx, actor, services, session, now }: Following,
  { role, personId }: RoleOf,
): Promise<void> =>
  services.audit.record(
    tx,
    actor,
    {
      event: "group-roles.kept-apart",
      object: { kind: "appointment", id: `${role}: ${personId}` },
      result: "refused",
      origin: session.address,
    },
    now,
  );

/** An administrator is there today; a change of groups that leaves none is undone as a whole. */
const insistOnAdministrator = async ({ tx, today }: Following): Promise<void> => {
  const yesterday = addDays(today, -1);
  const administrators = await administratorsAfter(tx, yesterday);
  if (!administratorRemains(administrators, new Set(), yesterday))
    throw new ScimFault("forbidden", lastAdministrator.en);
};

/**
 * Gives these people the roles that their groups give now, and ends those that only the groups of `before` gave; a role that signing in gave
 * by another group stays until the next time. Whoever is not in service gets none.
 */
export const followGroups = async (
  writing: Following,
  personIds: readonly string[],
  before: RolesOfGroups,
): Promise<void> => {
  const { tx, actor, today } = writing;
  const followed = await giveWhatGroupsGive(
    tx,
    { organisationId: organisationOf(actor), today },
    { personIds, before },
  );
  for (const refused of followed.refused) await keptApart(writing, refused);
  if (followed.administratorEnds) await insistOnAdministrator(writing);
};

/** Somebody who was removed is a member of no group; their roles end with their service. */
export const leaveGroups = async ({ tx }: Writing, personId: string): Promise<void> => {
  await tx
    .deleteFrom("provisionedGroupMembers")
    .where("organisationId", "=", ownOrganisation)
    .where("personId", "=", personId)
    .execute();
};
