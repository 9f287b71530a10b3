import { randomUUID } from "node:crypto";
import type { Actor, Role } from "#platform/actor/index.ts";
import type { DB, Db } from "#platform/database/index.ts";

type OrganisationRow = DB["organisations"];
type AppointedRole = DB["appointments"]["role"];

/** Somebody of an organisation: enough to appoint, to place and to act as. */
export interface BuiltPerson {
  readonly organisationId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

interface OrganisationChange {
  readonly organisationId?: string;
  readonly shortName?: string;
  readonly name?: string;
  readonly kind?: OrganisationRow["kind"];
  readonly abbreviation?: string | null;
}

interface Owned {
  readonly organisationId: string;
}

interface Dated {
  readonly startsOn?: string;
  readonly endsOn?: string | null;
}

const longAgo = "2020-01-01";
/** A word of its own for each id, in letters only: of "Sam 12a" and "Sam 34a" a reader of names sees the same family name. */
const tail = (id: string): string =>
  id.slice(0, 8).replaceAll(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)));

/** An organisation for tests, with a short name of its own; written as the owner of the database (`database.owner`). */
export const anOrganisation = async (owner: Db, change: OrganisationChange = {}) => {
  const organisationId = change.organisationId ?? randomUUID();
  const row = {
    organisationId,
    shortName: `proef-${tail(organisationId)}`,
    name: "Proefstad",
    kind: "municipality" as const,
    abbreviation: null,
    invented: true,
    ...change,
  };
  await owner
    .insertInto("organisations")
    .values({ ...row, createdAt: "2020-01-01T00:00:00Z" })
    .execute();
  return row;
};

/** A unit for tests; `parentId` hangs it below another. */
export const aUnit = async (
  owner: Db,
  { organisationId }: Owned,
  change: Dated & { name?: string; parentId?: string | null; externalKey?: string | null } = {},
) => {
  const row = {
    organisationId,
    unitId: randomUUID(),
    parentId: null,
    name: "Bedrijfsvoering",
    externalKey: null,
    startsOn: longAgo,
    endsOn: null,
    ...change,
  };
  const { unitId, parentId, name, externalKey, startsOn, endsOn } = row;
  await owner.insertInto("units").values({ organisationId, unitId, externalKey, startsOn, endsOn }).execute();
  await owner
    .insertInto("unitVersions")
    .values({ organisationId, unitId, startsOn, name, parentId })
    .execute();
  return row;
};

interface PersonChange extends Dated {
  readonly name?: string;
  readonly email?: string;
  readonly externalKey?: string | null;
  readonly engagement?: DB["people"]["engagement"];
}

/** A person for tests, in service since 2020; `unitId` or `functionTitle` also makes a placement. */
export const aPerson = async (
  owner: Db,
  { organisationId }: Owned,
  {
    unitId = null,
    functionTitle = null,
    ...change
  }: PersonChange & { unitId?: string | null; functionTitle?: string | null } = {},
): Promise<BuiltPerson> => {
  const personId = randomUUID();
  const row = {
    organisationId,
    personId,
    externalKey: null,
    name: `Sam ${tail(personId)}`,
    email: `sam.${tail(personId)}@voorbeeld.example`,
    engagement: "civil-servant" as const,
    startsOn: longAgo,
    endsOn: null,
    ...change,
  };
  await owner.insertInto("people").values(row).execute();
  if (unitId !== null || functionTitle !== null)
    await owner
      .insertInto("placements")
      .values({
        organisationId,
        placementId: randomUUID(),
        personId,
        unitId,
        functionTitle,
        startsOn: row.startsOn,
        endsOn: row.endsOn,
      })
      .execute();
  return { organisationId, personId, name: row.name, email: row.email };
};

/** Appoints a person to a role, for the whole organisation unless `unitId` is given. */
export const anAppointment = async (
  owner: Db,
  { organisationId, personId }: Pick<BuiltPerson, "organisationId" | "personId">,
  role: AppointedRole,
  change: Dated & { unitId?: string | null } = {},
) => {
  const row = {
    organisationId,
    appointmentId: randomUUID(),
    personId,
    role,
    unitId: null,
    startsOn: longAgo,
    endsOn: null,
    ...change,
  };
  await owner.insertInto("appointments").values(row).execute();
  return row;
};

/** This person at work, with these roles besides employee; writes nothing. */
export const actorOf = (
  person: Pick<BuiltPerson, "organisationId" | "personId" | "name">,
  ...roles: readonly Role[]
): Actor => ({
  kind: "person",
  organisationId: person.organisationId,
  personId: person.personId,
  name: person.name,
  roles: ["employee", ...roles.filter((role) => role !== "employee")],
  pendingRoles: [],
});

/** A new person with these roles, appointed in the database too: the shortest way to somebody who acts. */
export const anActor = async (
  owner: Db,
  organisation: Owned,
  ...roles: readonly Role[]
): Promise<Actor & { readonly organisationId: string; readonly personId: string }> => {
  const person = await aPerson(owner, organisation);
  for (const role of roles) if (role !== "employee") await anAppointment(owner, person, role);
  const { organisationId, personId } = person;
  return { ...actorOf(person, ...roles), organisationId, personId };
};
