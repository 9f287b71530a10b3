import type { Module } from "#platform/module/index.ts";

export { appointedRoles } from "./appointments/appointment.ts";
export type { AppointedRole, Appointment, RoleHolder } from "./appointments/appointment.ts";
export { holdersOf, rolesOf } from "./appointments/appointments.queries.ts";
export { directory } from "./directory.ts";
export { organisationKinds } from "./organisation.ts";
export type { Organisation, OrganisationKind } from "./organisation.ts";
export {
  currentOrganisation,
  findOrganisation,
  listOrganisations,
  overseenOrganisations,
} from "./organisations.queries.ts";
export type { SuggestedPerson } from "./people/person.ts";
export { findPersonByText, personNames, suggestedPeople } from "./people/person-search.queries.ts";
export type { PersonFound } from "./people/person-search.queries.ts";
export type { Unit } from "./units/unit.ts";
export { unitNames, unitOptions, unitsOfManager, unitTree } from "./units/units.queries.ts";
export { PersonField } from "./views/person-field.tsx";

/** Organisations, units in a tree, people, and dated appointments of people to roles. */
export const organisations: Module = { name: "organisations", routes: [], navigation: [] };
