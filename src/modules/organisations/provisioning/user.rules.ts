import { z } from "zod";
import { isAttributes, plainText, saysYes, urns, valueOf } from "./attributes.rules.ts";
import type { Attributes } from "./attributes.rules.ts";
import type { Engagement } from "../people/person.ts";
import type { NextPerson, Told, ToldUser, User } from "./user.ts";

/** What was told of a person cannot be so; `message` names the attribute. */
export class NoUser extends Error {}

/** A list in place of one value: the value of the first, as older providers send it. */
const unwrapped = (value: unknown): unknown => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isAttributes(one) ? valueOf(one, "value") : one;
};

const text = (whole: Attributes, name: string, max = 200): Told => {
  const value = unwrapped(valueOf(whole, name));
  if (value === undefined || value === null) return value;
  if (typeof value !== "string" && typeof value !== "number") throw new NoUser(`${name} is no text`);
  const trimmed = String(value).trim();
  if (trimmed.length > max) throw new NoUser(`${name} is longer than ${max} characters`);
  return trimmed === "" ? null : trimmed;
};

/** Entra ID sends "True" and "False". */
const yesOrNo = (whole: Attributes, name: string): boolean | undefined => {
  const value = unwrapped(valueOf(whole, name));
  if (value === undefined || value === null) return undefined;
  const word = plainText(value).toLowerCase();
  if (word !== "true" && word !== "false") throw new NoUser(`${name} is true or false`);
  return word === "true";
};

const parts = (whole: Attributes, name: string): Attributes => {
  const value = valueOf(whole, name);
  return isAttributes(value) ? value : {};
};

const isTrue = (email: Attributes): boolean => saysYes(valueOf(email, "primary"));
const isWork = (email: Attributes): boolean => plainText(valueOf(email, "type")).toLowerCase() === "work";

/** Of several addresses the first choice, else the one for work, else the first. */
const emailIn = (whole: Attributes): Pick<ToldUser, "email" | "emailType"> => {
  const told = valueOf(whole, "emails");
  if (told === undefined) return { email: undefined, emailType: undefined };
  const list = (Array.isArray(told) ? told : [told]).map((one): Attributes =>
    isAttributes(one) ? one : { value: one },
  );
  const filled = list.filter((one) => Boolean(valueOf(one, "value")));
  const chosen = filled.find(isTrue) ?? filled.find(isWork) ?? filled[0];
  if (chosen === undefined) return { email: null, emailType: null };
  const email = text(chosen, "value", 254);
  if (!z.email().safeParse(email).success) throw new NoUser("emails.value is no e-mail address");
  return { email, emailType: text(chosen, "type", 40) };
};

/** Reads what a provider tells of a person; what is not kept here is passed over. @throws NoUser */
export const toldUser = (resource: unknown): ToldUser => {
  if (!isAttributes(resource)) throw new NoUser("the body is a User");
  const userName = text(resource, "userName", 254);
  if (typeof userName !== "string") throw new NoUser("userName is needed");
  const name = parts(resource, "name");
  const enterprise = parts(resource, urns.enterprise);
  return {
    userName,
    externalId: text(resource, "externalId"),
    displayName: text(resource, "displayName", 120),
    formattedName: text(name, "formatted", 250),
    givenName: text(name, "givenName", 120),
    familyName: text(name, "familyName", 120),
    ...emailIn(resource),
    title: text(resource, "title", 120),
    userType: text(resource, "userType", 60),
    department: text(enterprise, "department", 120),
    employeeNumber: text(enterprise, "employeeNumber", 60),
    active: yesOrNo(resource, "active"),
  };
};

const kinds: readonly (readonly [RegExp, Engagement])[] = [
  [/^(hired|contractor|external|extern|guest|temp|inhuur|ingehuurd)/i, "hired"],
  [/^(trainee|intern\b|internship|student|stagiair)/i, "trainee"],
  [/^(work.?experience|werkervaring)/i, "work-experience"],
  [/^(volunteer|vrijwilliger)/i, "volunteer"],
  [/^(office-holder|bestuurder|politieke)/i, "office-holder"],
  [/^(civil-servant|employee|member|medewerker|ambtenaar)/i, "civil-servant"],
];

/** How somebody works here, by the kind of user; undefined for a word that says nothing about it. */
export const engagementOf = (userType: Told): Engagement | undefined =>
  kinds.find(([pattern]) => pattern.test(userType ?? ""))?.[1];

const kept = (told: Told, known: string | null): string | null => (told === undefined ? known : told);

/** The name to show: whichever of its three forms was changed, the whole name before its parts. */
const nameOf = (told: ToldUser, known: User | undefined): string => {
  const { givenName, familyName } = told;
  const both = [givenName, familyName].filter(Boolean).join(" ");
  const whole = [told.displayName, told.formattedName].map((name) => name ?? "");
  const changed = whole.find((name) => name !== "" && name !== known?.name);
  if (changed !== undefined) return changed;
  if (known === undefined) return both || told.userName;
  const isSame =
    kept(givenName, known.givenName) === known.givenName &&
    kept(familyName, known.familyName) === known.familyName;
  return isSame || both === "" ? known.name : both;
};

const addressLike = (userName: string): string | null =>
  z.email().safeParse(userName).success ? userName : null;

const emailOf = (told: ToldUser, known: User | undefined): string | null => {
  if (told.email !== undefined) return told.email;
  return known ? known.email : addressLike(told.userName);
};

/** A kind that was told before says nothing new: what was changed by hand since then stays. */
const nextEngagement = ({ userType }: ToldUser, known: User | undefined): Engagement => {
  const isNew = userType !== undefined && userType !== known?.userType;
  return (isNew ? engagementOf(userType) : undefined) ?? known?.engagement ?? "civil-servant";
};

/** The person after what was told; what was not told stays as it was. */
export const nextPerson = (told: ToldUser, known: User | undefined, today: string): NextPerson => ({
  name: nameOf(told, known).slice(0, 120),
  email: emailOf(told, known),
  externalKey: kept(told.employeeNumber, known?.externalKey ?? null),
  engagement: nextEngagement(told, known),
  startsOn: known?.startsOn ?? today,
});

const nothingKnown = {
  externalId: null,
  givenName: null,
  familyName: null,
  emailType: null,
  userType: null,
  title: null,
  department: null,
} as const;

/** What is kept of a person beside what stands with everybody. */
export const nextFacts = (told: ToldUser, user: User | undefined) => {
  const known = user ?? nothingKnown;
  return {
    userName: told.userName,
    externalId: kept(told.externalId, known.externalId),
    givenName: kept(told.givenName, known.givenName),
    familyName: kept(told.familyName, known.familyName),
    emailType: kept(told.emailType, known.emailType),
    userType: kept(told.userType, known.userType),
    title: kept(told.title, known.title),
    department: kept(told.department, known.department),
  };
};
