import { sql } from "#platform/database/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import { plainPath, urns } from "./attributes.rules.ts";
import type { Comparison, Filter, FilterValue } from "./filter.ts";
import type { Marks } from "./same-user.rules.ts";
import { wrong } from "./scim-fault.ts";

type Condition<T = boolean> = ReturnType<typeof sql<T>>;

/** What the provider calls somebody; of whom it does not know yet, the address or number by which it would. */
export const userNameInSql = sql<string>`coalesce(s.user_name, p.email, p.external_key, p.person_id::text)`;

/**
 * Whether somebody is in service for the provider, on a day, or will be: on the last day only who was not shut out, and nobody who was withdrawn
 * before the first.
 */
export const activeInSql = (day: PlainDate) =>
  sql<boolean>`(p.ends_on is null or (p.ends_on >= p.starts_on
    and (p.ends_on > ${day}::date or (p.ends_on = ${day}::date and coalesce(s.active, true)))))`;

/** An attribute as the database knows it: how it compares. */
type Known = (comparison: Comparison, value: FilterValue) => Condition;

const noFilter = (detail: string) => wrong("invalidFilter", detail);

const pattern = (value: string, before: string, after: string): string =>
  before + value.replaceAll(/[\\%_]/g, String.raw`\$&`) + after;

const compared = (column: Condition<unknown>, comparison: Comparison, value: string): Condition => {
  switch (comparison) {
    case "eq":
      return sql<boolean>`${column} = ${value}`;
    case "ne":
      return sql<boolean>`coalesce(${column} <> ${value}, true)`;
    case "co":
      return sql<boolean>`${column} like ${pattern(value, "%", "%")}`;
    case "sw":
      return sql<boolean>`${column} like ${pattern(value, "", "%")}`;
    case "ew":
      return sql<boolean>`${column} like ${pattern(value, "%", "")}`;
    default:
      throw noFilter(`${comparison} is not offered`);
  }
};

const ofNothing = (column: Condition<unknown>, comparison: Comparison): Condition => {
  if (comparison === "eq") return sql<boolean>`${column} is null`;
  if (comparison === "ne") return sql<boolean>`${column} is not null`;
  throw noFilter(`${comparison} does not compare with null`);
};

/** A text in which capitals are other letters. */
const exact =
  (column: Condition<unknown>): Known =>
  (comparison, value) =>
    value === null ? ofNothing(column, comparison) : compared(column, comparison, String(value));

/** A text in which capitals do not matter. */
const loose =
  (column: Condition<unknown>): Known =>
  (comparison, value) =>
    value === null
      ? ofNothing(column, comparison)
      : compared(sql`lower(${column})`, comparison, String(value).toLowerCase());

const yesOrNo =
  (column: Condition<unknown>): Known =>
  (comparison, value) => {
    const wanted = String(value).toLowerCase() === "true";
    if (comparison === "eq") return sql<boolean>`${column} = ${wanted}::boolean`;
    if (comparison === "ne") return sql<boolean>`${column} <> ${wanted}::boolean`;
    throw noFilter(`${comparison} does not compare true and false`);
  };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id is found by the key of its table. */
const key =
  (column: Condition<unknown>): Known =>
  (comparison, value) => {
    if (comparison !== "eq") return exact(sql`${column}::text`)(comparison, value);
    return typeof value === "string" && uuid.test(value)
      ? sql<boolean>`${column} = ${value}::uuid`
      : sql<boolean>`false`;
  };

type PossibleMarks = Pick<Marks, "userName"> & Partial<Marks>;

/** The ids of everybody with one of these marks, or with what stands for the user name; each is looked up by its own index. */
export const markedInSql = ({
  userName,
  externalId = null,
  externalKey = null,
  email = null,
}: PossibleMarks) => {
  const wanted = userName.toLowerCase();
  const id = uuid.test(wanted) ? wanted : null;
  return sql`(select person_id from provisioned_people where organisation_id = ${ownOrganisation}
      and (user_name_lower = ${wanted} or external_id = ${externalId})
    union all select person_id from people where organisation_id = ${ownOrganisation}
      and (email_lower in (${wanted}, ${email?.toLowerCase() ?? null}) or external_key in (${userName}, ${externalKey}) or person_id = ${id}::uuid))`;
};

const userName: Known = (comparison, value) => {
  const rest = loose(userNameInSql)(comparison, value);
  if (comparison !== "eq" || value === null) return rest;
  return sql<boolean>`(${rest} and p.person_id in ${markedInSql({ userName: String(value) })})`;
};

type Attribute = { readonly column: Condition<unknown>; readonly known: Known };
const attribute = (column: Condition<unknown>, how: (column: Condition<unknown>) => Known): Attribute => ({
  column,
  known: how(column),
});

const enterprise = urns.enterprise.toLowerCase();

const ofUsers = (day: PlainDate): Readonly<Record<string, Attribute>> => ({
  id: attribute(sql`p.person_id`, key),
  username: { column: userNameInSql, known: userName },
  externalid: attribute(sql`s.external_id`, exact),
  displayname: attribute(sql`p.name`, loose),
  "name.formatted": attribute(sql`p.name`, loose),
  "name.givenname": attribute(sql`s.given_name`, loose),
  "name.familyname": attribute(sql`s.family_name`, loose),
  emails: attribute(sql`p.email`, loose),
  "emails.value": attribute(sql`p.email`, loose),
  "emails.type": attribute(sql`case when p.email is not null then coalesce(s.email_type, 'work') end`, loose),
  "emails.primary": attribute(sql`(p.email is not null)`, yesOrNo),
  title: attribute(sql`s.title`, loose),
  usertype: attribute(sql`s.user_type`, loose),
  active: attribute(activeInSql(day), yesOrNo),
  [`${enterprise}.employeenumber`]: attribute(sql`p.external_key`, exact),
  [`${enterprise}.department`]: attribute(sql`s.department`, loose),
});

const isMember: Known = (comparison, value) => {
  if (comparison !== "eq") throw noFilter("members compare with eq only");
  if (typeof value !== "string" || !uuid.test(value)) return sql<boolean>`false`;
  return sql<boolean>`exists (select from provisioned_group_members m where m.organisation_id = g.organisation_id
    and m.group_id = g.group_id and m.person_id = ${value}::uuid)`;
};
const someMember = sql`(select m.person_id from provisioned_group_members m where m.organisation_id = g.organisation_id
  and m.group_id = g.group_id limit 1)`;

const ofGroups: Readonly<Record<string, Attribute>> = {
  id: attribute(sql`g.group_id`, key),
  displayname: attribute(sql`g.display_name`, loose),
  externalid: attribute(sql`g.external_id`, exact),
  members: { column: someMember, known: isMember },
  "members.value": { column: someMember, known: isMember },
};

const conditionOf = (
  filter: Filter,
  attributes: Readonly<Record<string, Attribute>>,
  within = "",
): Condition => {
  const find = (name: string): Attribute => {
    const found = new Map(Object.entries(attributes)).get(within + plainPath(name));
    if (found === undefined) throw noFilter(`${name} cannot be searched`);
    return found;
  };
  switch (filter.kind) {
    case "compare":
      return find(filter.attribute).known(filter.comparison, filter.value);
    case "present":
      return sql<boolean>`${find(filter.attribute).column} is not null`;
    case "not":
      // What is unknown does not hold, so that not holding it does.
      return sql<boolean>`(not coalesce(${conditionOf(filter.filter, attributes, within)}, false))`;
    case "and":
    case "or":
      return sql<boolean>`(${sql.join(
        filter.filters.map((one) => conditionOf(one, attributes, within)),
        filter.kind === "and" ? sql` and ` : sql` or `,
      )})`;
    case "within":
      if (within !== "") throw noFilter("a list within a list cannot be searched");
      return conditionOf(filter.filter, attributes, `${plainPath(filter.attribute)}.`);
  }
};

/** A filter of users in SQL, on `people as p` and `provisioned_people as s`. @throws ScimFault invalidFilter */
export const usersMeeting = (filter: Filter, day: PlainDate): Condition => conditionOf(filter, ofUsers(day));

/** A filter of groups in SQL, on `provisioned_groups as g`. @throws ScimFault invalidFilter */
export const groupsMeeting = (filter: Filter): Condition => conditionOf(filter, ofGroups);
