import { roleNames } from "#platform/actor/index.ts";
import { appointedRoles } from "../appointments/appointment.ts";
import type { AppointedRole } from "../appointments/appointment.ts";
import type { Engagement } from "../people/person.ts";
import type { Column } from "./import.ts";

/** A word without capitals, accents, spaces and signs, so that "E-mail adres" and "emailadres" are one. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");

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
  volunteer: ["vrijwilliger", "volunteer"],
  "office-holder": ["politieke ambtsdrager", "office-holder", "ambtsdrager", "bestuurder"],
};

const lookup = <T extends string>(entries: readonly (readonly [T, readonly string[]])[]) =>
  new Map(entries.flatMap(([value, words]) => words.map((word) => [plain(word), value] as const)));

export const columnByWord: ReadonlyMap<string, Column> = lookup([
  ["key", columnNames.key],
  ["name", columnNames.name],
  ["email", columnNames.email],
  ["engagement", columnNames.engagement],
  ["function", columnNames.function],
  ["unit", columnNames.unit],
  ["unitName", columnNames.unitName],
  ["start", columnNames.start],
  ["end", columnNames.end],
  ["roles", columnNames.roles],
]);

export const engagementByWord: ReadonlyMap<string, Engagement> = lookup([
  ["civil-servant", engagementWords["civil-servant"]],
  ["hired", engagementWords.hired],
  ["trainee", engagementWords.trainee],
  ["volunteer", engagementWords.volunteer],
  ["office-holder", engagementWords["office-holder"]],
]);

export const roleByWord: ReadonlyMap<string, AppointedRole> = lookup(
  appointedRoles.map((role) => [role, [role, roleNames.nl[role], roleNames.en[role]]] as const),
);
