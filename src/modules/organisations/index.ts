import type { Module } from "#platform/module/index.ts";
import { appointmentRoutes } from "./appointments/appointments.routes.tsx";
import { firstSteps, work } from "./organisations.contributions.ts";
import { importCommand } from "./import/import-command.ts";
import { importRoutes } from "./import/import.routes.tsx";
import { organisationRoutes } from "./organisations.routes.tsx";
import { peopleRoutes, personRoutes } from "./people/people.routes.tsx";
import { logWords } from "./log-words.ts";
import { texts } from "./texts.ts";
import { themeRoutes } from "./theme/themes.routes.tsx";
import { texts as peopleTexts } from "./people/texts.ts";
import { texts as themeTexts } from "./theme/texts.ts";
import { positionRoutes } from "./position/position.routes.tsx";
import { texts as positionTexts } from "./position/texts.ts";
import { placeByDepartment } from "./provisioning/departments.commands.ts";
import { provisioningRoutes } from "./provisioning/provisioning.routes.tsx";
import { texts as provisioningTexts } from "./provisioning/texts.ts";
import { unitRoutes } from "./units/units.routes.tsx";

export { appointedRoles } from "./appointments/appointment.ts";
export type { AppointedRole, Appointment, RoleHolder } from "./appointments/appointment.ts";
export { appoint } from "./appointments/appointments.commands.ts";
export { holdersOf, holdersOn, rolesOf } from "./appointments/appointments.queries.ts";
export { directory } from "./directory.ts";
export { fileCommand, fileEntry } from "./import/file-command.ts";
export type { FileTaken } from "./import/file-command.ts";
export { importPeople } from "./import/import.commands.ts";
export type { ImportResult, ImportSummary } from "./import/import.ts";
export { organisationKinds } from "./organisation.ts";
export type { NewOrganisation, Organisation, OrganisationKind } from "./organisation.ts";
export { createOrganisation, overseeOrganisations } from "./organisations.commands.ts";
export {
  currentOrganisation,
  findOrganisation,
  listOrganisations,
  overseenOrganisations,
} from "./organisations.queries.ts";
export { createPerson, letPersonLeave, placePerson } from "./people/people.commands.ts";
export { functionTitles } from "./people/function-titles.queries.ts";
export { tellPerson } from "./people/tell-person.commands.ts";
export { peopleAtWork } from "./people/people-at-work.queries.ts";
export { portionsOfPeople } from "./people/portions.queries.ts";
export { engagements } from "./people/person.ts";
export type { Engagement, PersonAtWork, SuggestedPerson } from "./people/person.ts";
export {
  findPersonByText,
  peopleByMarks,
  peopleInService,
  personNames,
  suggestedPeople,
} from "./people/person-search.queries.ts";
export type { MarkedPerson, PersonFound } from "./people/person-search.queries.ts";
export { positionFacts } from "./position/position-facts.queries.ts";
export type { PositionFacts } from "./position/position-facts.queries.ts";
export { recordAdvice, recordAnswer, recordContact, recordPosition } from "./position/position.commands.ts";
export type { AdviceInput, AnswerInput, ContactInput, PositionInput } from "./position/position.ts";
export { createGroup } from "./provisioning/groups.commands.ts";
export { makeToken, revokeToken } from "./provisioning/tokens.commands.ts";
export { toldUser } from "./provisioning/user.rules.ts";
export { changeUser } from "./provisioning/users.commands.ts";
export { findUser } from "./provisioning/users.queries.ts";
export { columnLines, registerCommand } from "./register-import/register-command.ts";
export { documented, offered } from "./register-import/offered-register.ts";
export { importRegister } from "./register-import/register-import.commands.ts";
export { readRegister } from "./register-import/read-register.ts";
export type { Here, ImportedKind } from "./register-import/register-import.commands.ts";
export { importPages } from "./register-import/register-import.routes.tsx";
export { whoseLongest, whoseNames } from "./register-import/register-line.ts";
export type {
  ColumnNames,
  KnownLine,
  LineWords,
  RegisterLine,
  RegisterRead,
  RegisterSummary,
  WhoseColumn,
} from "./register-import/register-line.ts";
export { whoseIn } from "./register-import/whose.rules.ts";
export { leadersOf } from "./units/leaders.queries.ts";
export type { Leader } from "./units/leaders.queries.ts";
export { managersAbove } from "./units/managers-above.queries.ts";
export { withAllBelow } from "./units/unit-tree.rules.ts";
export type { Unit } from "./units/unit.ts";
export { createUnit } from "./units/units.commands.ts";
export { unitNames, unitOptions, unitsOfManager, unitTree } from "./units/units.queries.ts";
export { PersonField } from "./views/person-field.tsx";

/** The kinds of organisations as a person reads them. */
export const organisationKindNames = { nl: texts.nl.kinds, en: texts.en.kinds } as const;

/** How somebody works here, as a person reads it. */
export const engagementNames = { nl: peopleTexts.nl.engagements, en: peopleTexts.en.engagements } as const;

const entry = (href: string, nl: string, en: string, order: number) => ({
  group: "administration" as const,
  href,
  label: { nl, en },
  roles: ["administrator"] as const,
  order,
});

/** Organisations, units in a tree, people, and dated appointments of people to roles. */
export const organisations: Module = {
  name: "organisations",
  routes: [
    ...organisationRoutes,
    ...themeRoutes,
    ...unitRoutes,
    ...peopleRoutes,
    ...importRoutes,
    ...personRoutes,
    ...appointmentRoutes,
    ...positionRoutes,
    ...provisioningRoutes,
  ],
  navigation: [
    entry("/beheer", texts.nl.overview, texts.en.overview, 10),
    entry("/beheer/personen", texts.nl.people, texts.en.people, 20),
    entry("/beheer/eenheden", texts.nl.units, texts.en.units, 30),
    {
      ...entry("/beheer/rollen", texts.nl.roles, texts.en.roles, 40),
      roles: ["administrator", "coordinator"],
    },
    entry("/beheer/koppeling", provisioningTexts.nl.title, provisioningTexts.en.title, 25),
    entry("/beheer/organisatie", texts.nl.organisation, texts.en.organisation, 50),
    {
      group: "system",
      href: "/stelsel/positie-coordinator",
      label: { nl: positionTexts.nl.title, en: positionTexts.en.title },
      roles: ["coordinator", "authority"],
      order: 80,
    },
    entry("/beheer/huisstijl", themeTexts.nl.theme, themeTexts.en.theme, 55),
  ],
  logWords,
  commands: [importCommand],
  jobs: [
    {
      name: "organisations.departments",
      // A unit can begin, and somebody can, on a day on which nobody changes anything.
      cron: "10 2 * * *",
      forEachOrganisation: async (context) => void (await placeByDepartment(context)),
    },
  ],
  work,
  firstSteps,
};
