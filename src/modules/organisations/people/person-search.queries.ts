import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { byName } from "#platform/locale/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { dayOrToday, ownOrganisation } from "../organisations.queries.ts";
import type { SuggestedPerson } from "./person.ts";

interface Candidate {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
}

export type PersonFound =
  | { readonly ok: true; readonly personId: string; readonly name: string }
  | { readonly ok: false; readonly message: Localised };

const mostSuggested = 100;
const mostNamed = 5;

const inService = (tx: Tx, on: PlainDate) =>
  tx
    .selectFrom("people")
    .select(["personId", "name", "email"])
    .where("organisationId", "=", ownOrganisation)
    .where("startsOn", "<=", on)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", on)]))
    .limit(mostNamed + 1);

const asLabel = ({ name, email }: Candidate): string => (email === null ? name : `${name} (${email})`);

const none: Localised = {
  nl: "Wij kennen niemand die zo heet en nu in dienst is. Kijk de naam na, of vul het e-mailadres in.",
  en: "We know nobody of that name who is in service now. Check the name, or enter the e-mail address.",
};

const several = (candidates: readonly Candidate[]): Localised => {
  const names = candidates.slice(0, mostNamed).map(asLabel).toSorted(byName).join("; ");
  const more = candidates.length > mostNamed;
  return {
    nl: `Wie bedoelt u? Vul het e-mailadres in van een van deze mensen: ${names}${more ? "; en anderen" : ""}.`,
    en: `Whom do you mean? Enter the e-mail address of one of these people: ${names}${more ? "; and others" : ""}.`,
  };
};

const likePattern = (word: string): string => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** The ways to name somebody, the surest first: the first that finds anybody decides. */
const searches = (tx: Tx, text: string, on: PlainDate) => {
  const wanted = text.trim().toLowerCase();
  const bracketed = /\(([^()]+)\)$/.exec(wanted)?.[1] ?? wanted;
  const words = wanted.split(/\s+/).filter((word) => word !== "");
  return [
    inService(tx, on).where("emailLower", "=", bracketed),
    inService(tx, on).where("externalKey", "=", text.trim()),
    inService(tx, on).where(sql`lower(name)`, "=", wanted),
    words.reduce(
      (query, word) => query.where(sql`lower(name)`, "like", likePattern(word)),
      inService(tx, on).orderBy("name"),
    ),
  ];
};

/**
 * The one person in service that this text names: by e-mail address, personnel key, whole name or part of it, or as a
 * suggestion writes it. Where nobody or more than one fits, the message says so and names at most five.
 */
export const findPersonByText = async (tx: Tx, text: string, day?: PlainDate): Promise<PersonFound> => {
  if (text.trim().length < 2) return { ok: false, message: none };
  const on = await dayOrToday(tx, day);
  for (const search of searches(tx, text, on)) {
    const candidates = await search.execute();
    const [first] = candidates;
    if (first === undefined) continue;
    if (candidates.length > 1) return { ok: false, message: several(candidates) };
    return { ok: true, personId: first.personId, name: first.name };
  }
  return { ok: false, message: none };
};

/** The names of these people by id, also of those who have left; who is not of this organisation is not in it. */
export const personNames = async (
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (personIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("people")
    .select(["personId", "name"])
    .where("organisationId", "=", ownOrganisation)
    .where("personId", "in", [...new Set(personIds)])
    .execute();
  return new Map(rows.map(({ personId, name }) => [personId, name]));
};

/** Which of these people are in service on a day. */
export const peopleInService = async (
  tx: Tx,
  personIds: readonly string[],
  day?: PlainDate,
): Promise<ReadonlySet<string>> => {
  if (personIds.length === 0) return new Set();
  const on = await dayOrToday(tx, day);
  const rows = await inService(tx, on)
    .clearLimit()
    .where("personId", "in", [...new Set(personIds)])
    .execute();
  return new Set(rows.map(({ personId }) => personId));
};

/** People whom a form suggests: who holds a role today, by name, at most 100. Anybody else can be typed. */
export const suggestedPeople = async (tx: Tx, day?: PlainDate): Promise<readonly SuggestedPerson[]> => {
  const on = await dayOrToday(tx, day);
  const rows = await inService(tx, on)
    .clearLimit()
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("appointments as a")
          .select("a.appointmentId")
          .whereRef("a.organisationId", "=", "people.organisationId")
          .whereRef("a.personId", "=", "people.personId")
          .where("a.startsOn", "<=", on)
          .where((e) => e.or([e("a.endsOn", "is", null), e("a.endsOn", ">=", on)])),
      ),
    )
    .orderBy(sql`lower(name)`)
    .limit(mostSuggested)
    .execute();
  return rows.map((person) => ({ personId: person.personId, label: asLabel(person) }));
};

/** Somebody by the marks that another register knows people by. */
export interface MarkedPerson {
  readonly personId: string;
  readonly externalKey: string | null;
  readonly email: string | null;
}

/** Everybody, also who left, with one of these personnel numbers or e-mail addresses (in small letters). */
export const peopleByMarks = async (
  tx: Tx,
  { keys, emails }: { readonly keys: readonly string[]; readonly emails: readonly string[] },
): Promise<readonly MarkedPerson[]> => {
  const { rows } = await sql<MarkedPerson>`
    select person_id as "personId", external_key as "externalKey", email from people
    where organisation_id = ${ownOrganisation} and external_key = any(${[...keys]}::text[])
    union
    select person_id, external_key, email from people
    where organisation_id = ${ownOrganisation} and email_lower = any(${[...emails]}::text[])`.execute(tx);
  return rows;
};
