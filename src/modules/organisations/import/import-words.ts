import { byWord } from "#platform/csv/index.ts";
import { roleNames } from "#platform/actor/index.ts";
import { appointedRoles } from "../appointments/appointment.ts";
import type { AppointedRole } from "../appointments/appointment.ts";
import { engagements } from "../people/person.ts";
import type { Engagement } from "../people/person.ts";
import type { Column } from "./import.ts";

/** What a column may be called; the first two are the documented Dutch and English names. */
export const columnNames: Readonly<Record<Column, readonly [string, string, ...string[]]>> = {
  key: ["personeelsnummer", "personnel key", "sleutel", "key", "personeelssleutel", "employee number"],
  name: ["naam", "name"],
  email: ["e-mail", "email", "e-mailadres", "e-mail address", "mail"],
  engagement: ["dienstverband", "engagement", "soort dienstverband"],
  function: ["functie", "function", "function title", "job title"],
  unit: ["eenheid", "unit", "eenheidscode", "unit key", "afdeling", "department"],
  unitName: ["naam eenheid", "unit name", "eenheidsnaam", "afdelingsnaam"],
  start: ["begindatum", "start", "startdatum", "start date", "in dienst"],
  end: ["einddatum", "end", "end date", "uit dienst"],
  roles: ["rollen", "roles", "rol", "role"],
};

export const requiredColumns = ["key", "name", "engagement", "start"] as const;

/** What an engagement may be called; the first two are the documented Dutch and English words. */
export const engagementWords: Readonly<Record<Engagement, readonly [string, string, ...string[]]>> = {
  "civil-servant": ["ambtenaar", "civil servant"],
  hired: ["ingehuurd", "hired", "inhuur", "extern", "external"],
  trainee: ["stagiair", "trainee", "stagiaire", "intern"],
  "work-experience": ["werkervaringsplaats", "work experience", "werkervaring", "work-experience"],
  volunteer: ["vrijwilliger", "volunteer"],
  "office-holder": ["politieke ambtsdrager", "office-holder", "ambtsdrager", "bestuurder"],
};

export const engagementByWord: ReadonlyMap<string, Engagement> = byWord(
  engagements,
  (engagement) => engagementWords[engagement],
);

export const roleByWord: ReadonlyMap<string, AppointedRole> = byWord(appointedRoles, (role) => [
  role,
  roleNames.nl[role],
  roleNames.en[role],
]);
