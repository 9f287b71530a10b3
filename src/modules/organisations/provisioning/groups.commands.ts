import { randomUUID } from "node:crypto";
import { sql } from "#platform/database/index.ts";
import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import { takeTurn } from "../turn.ts";
import { followGroups } from "./group-roles.commands.ts";
import type { Following } from "./group-roles.commands.ts";
import type { Group, GroupStep, ToldGroup } from "./group.ts";
import { groupCalled, knownPeople, membersOf, rolesOfGroups } from "./groups.queries.ts";
import { taken, wrong } from "./scim-fault.ts";

const freeToUse = async ({ tx }: Writing, displayName: string, groupId: string | null): Promise<void> => {
  const other = await groupCalled(tx, displayName);
  if (other !== undefined && other.groupId !== groupId) throw taken("This displayName");
};

const memberIds = async ({ tx }: Writing, groupId: string): Promise<readonly string[]> =>
  (await membersOf(tx, [groupId])).map(({ personId }) => personId);

/** Does something to a group, after which everybody it concerns has the roles that their groups give. */
const withRoles = async (
  writing: Following,
  personIds: readonly string[],
  work: () => Promise<void>,
): Promise<void> => {
  const before = await rolesOfGroups(writing.tx, personIds);
  await work();
  await followGroups(writing, personIds, before);
};

const insistOnKnown = async ({ tx }: Writing, personIds: readonly string[]): Promise<void> => {
  const known = await knownPeople(tx, personIds);
  const unknown = personIds.find((id) => !known.has(id));
  if (unknown !== undefined) throw wrong("invalidValue", `members: there is no User ${unknown}`);
};

const addMembers = async (
  writing: Following,
  groupId: string,
  personIds: readonly string[],
): Promise<void> => {
  if (personIds.length === 0) return;
  await insistOnKnown(writing, personIds);
  const organisationId = organisationOf(writing.actor);
  await withRoles(writing, personIds, async () => {
    await sql`insert into provisioned_group_members (organisation_id, group_id, person_id)
      select ${organisationId}::uuid, ${groupId}::uuid, id from unnest(${[...personIds]}::uuid[]) as id
      on conflict do nothing`.execute(writing.tx);
  });
};

const removeMembers = async (
  writing: Following,
  groupId: string,
  personIds: readonly string[],
): Promise<void> => {
  if (personIds.length === 0) return;
  await withRoles(writing, personIds, async () => {
    await sql`delete from provisioned_group_members where organisation_id = ${ownOrganisation}
      and group_id = ${groupId}::uuid and person_id = any(${[...personIds]}::uuid[])`.execute(writing.tx);
  });
};

const setMembers = async (
  writing: Following,
  groupId: string,
  personIds: readonly string[],
): Promise<void> => {
  const wanted = new Set(personIds);
  const known = new Set(await memberIds(writing, groupId));
  await addMembers(
    writing,
    groupId,
    [...wanted].filter((id) => !known.has(id)),
  );
  await removeMembers(
    writing,
    groupId,
    [...known].filter((id) => !wanted.has(id)),
  );
};

/** Another name or key may be another line in the table from groups to roles. */
const rename = async (
  writing: Following,
  { groupId }: Group,
  names: { readonly displayName: string } | { readonly externalId: string | null },
): Promise<void> => {
  const { tx, now } = writing;
  await withRoles(writing, await memberIds(writing, groupId), () =>
    changed(
      tx
        .updateTable("provisionedGroups")
        .set({ ...names, changedAt: now })
        .where("organisationId", "=", ownOrganisation)
        .where("groupId", "=", groupId),
    ),
  );
};

const takeStep = async (writing: Following, group: Group, step: GroupStep): Promise<void> => {
  const { groupId } = group;
  switch (step.kind) {
    case "name":
      await freeToUse(writing, step.displayName, groupId);
      return rename(writing, group, { displayName: step.displayName });
    case "external-id":
      return rename(writing, group, { externalId: step.externalId });
    case "add":
      return addMembers(writing, groupId, step.members);
    case "remove":
      return removeMembers(writing, groupId, step.members);
    case "set":
      return setMembers(writing, groupId, step.members);
  }
};

/** Takes these steps one after the other; the group notes that it changed. */
export const changeGroup = async (
  writing: Following,
  group: Group,
  steps: readonly GroupStep[],
): Promise<void> => {
  await takeTurn(writing, ["groups"]);
  // oxlint-disable-next-line no-await-in-loop -- each step builds on the one before
  for (const step of steps) await takeStep(writing, group, step);
  await changed(
    writing.tx
      .updateTable("provisionedGroups")
      .set({ changedAt: writing.now })
      .where("organisationId", "=", ownOrganisation)
      .where("groupId", "=", group.groupId),
  );
};

/** The steps that make a group what was told of it. */
export const stepsTo = (group: Group, told: ToldGroup): readonly GroupStep[] => [
  ...(told.displayName === group.displayName
    ? []
    : [{ kind: "name", displayName: told.displayName } as const]),
  ...(told.externalId === undefined || told.externalId === group.externalId
    ? []
    : [{ kind: "external-id", externalId: told.externalId } as const]),
  ...(told.members === undefined ? [] : [{ kind: "set", members: told.members } as const]),
];

/** Makes a group with its members; its id. */
export const createGroup = async (writing: Following, told: ToldGroup): Promise<string> => {
  const { tx, actor, now } = writing;
  await takeTurn(writing, ["groups"]);
  await freeToUse(writing, told.displayName, null);
  const groupId = randomUUID();
  const { displayName, externalId = null, members = [] } = told;
  await tx
    .insertInto("provisionedGroups")
    .values({
      organisationId: organisationOf(actor),
      groupId,
      displayName,
      externalId,
      createdAt: now,
      changedAt: now,
    })
    .execute();
  await addMembers(writing, groupId, members);
  return groupId;
};

/** Removes a group; the roles that only this group gave end. */
export const removeGroup = async (writing: Following, { groupId }: Group): Promise<void> => {
  await takeTurn(writing, ["groups"]);
  await setMembers(writing, groupId, []);
  await writing.tx
    .deleteFrom("provisionedGroups")
    .where("organisationId", "=", ownOrganisation)
    .where("groupId", "=", groupId)
    .execute();
};
