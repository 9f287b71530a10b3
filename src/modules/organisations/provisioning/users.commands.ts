import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { changed, found } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import type { Outcome } from "../outcome.ts";
import { changePerson, createPerson, letPersonLeave, placePerson } from "../people/people.commands.ts";
import { placementsOf } from "../people/people.queries.ts";
import type { Placement } from "../people/person.ts";
import { takeTurn } from "../turn.ts";
import type { Subject } from "../turn.ts";
import { unitTree } from "../units/units.queries.ts";
import { sameName, unitMeant } from "./department.rules.ts";
import { followGroups, leaveGroups } from "./group-roles.commands.ts";
import type { Following } from "./group-roles.commands.ts";
import { isTaken, meantBy } from "./same-user.rules.ts";
import type { Marks } from "./same-user.rules.ts";
import { ScimFault, taken, wrong } from "./scim-fault.ts";
import { nextFacts, nextPerson } from "./user.rules.ts";
import type { MarkedUser, NextPerson, ShownUser, ToldUser, User } from "./user.ts";
import { findUser, usersWithMarks } from "./users.queries.ts";

/** A rule said no. Whom it compares with is not told: what a provider is answered ends in its logs. */
const refusalOf = ({ field, reason }: Extract<Outcome, { ok: false }>): ScimFault => {
  if (field === "email") return taken("This e-mail address");
  if (field === "externalKey") return taken("This employee number");
  return wrong("invalidValue", reason.en);
};

const insistOn = (outcome: Outcome): void => {
  if (!outcome.ok) throw refusalOf(outcome);
};

/** The marks by which a person is known to be the same, or to be somebody else's. */
const marksOf = ({ userName, externalId, externalKey, email }: Marks): readonly Subject[] => [
  `user name ${userName.toLowerCase()}`,
  ...(externalId === null ? [] : [`key ${externalId}` as const]),
  ...(externalKey === null ? [] : [`number ${externalKey}` as const]),
  ...(email === null ? [] : [`mail ${email.toLowerCase()}` as const]),
];

/** Waits for who is about to give somebody the marks that this change would give. */
const takeTurnFor = async (writing: Writing, user: Marks, next: Marks): Promise<void> => {
  const known = marksOf(user);
  const marks = marksOf(next).filter((mark) => !known.includes(mark));
  if (marks.length > 0) await takeTurn(writing, marks);
};

/** Everybody with one of these marks, none of whom goes by this name already but the person who changes. */
const withMarks = async (
  { tx, today }: Writing,
  marks: Marks,
  personId: string | null,
): Promise<readonly MarkedUser[]> => {
  const marked = await usersWithMarks(tx, marks, today);
  if (isTaken(marks.userName, marked, personId)) throw taken("This userName");
  return marked;
};

type Facts = ReturnType<typeof nextFacts>;

/** Keeps what the provider calls a person, beside the person itself. */
const keepFacts = async (
  { tx, actor, now }: Writing,
  personId: string,
  facts: Facts & { readonly active: boolean },
): Promise<void> => {
  await tx
    .insertInto("provisionedPeople")
    .values({ organisationId: organisationOf(actor), personId, ...facts, createdAt: now, changedAt: now })
    .onConflict((conflict) =>
      conflict
        .columns(["organisationId", "personId"])
        .doUpdateSet({ ...facts, removed: false, changedAt: now }),
    )
    .execute();
};

const unitCalled = async ({ tx, today }: Writing, department: string | null): Promise<string | null> =>
  department === null ? null : unitMeant(await unitTree(tx, today), department);

const lastPlace = (places: readonly Placement[]): Placement | undefined =>
  places.find(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn);

type Said = Pick<User, "department" | "title">;
type Where = Pick<Placement, "unitId" | "functionTitle" | "endsOn">;
const nowhere: Where = { unitId: null, functionTitle: null, endsOn: null };

/** Where the provider says somebody works; what it did not say anew stays as it was. */
const saidPlace = async (writing: Writing, known: Where, user: Said, said: Said): Promise<Where> => ({
  unitId: said.department === user.department ? known.unitId : await unitCalled(writing, said.department),
  functionTitle: said.title === user.title ? known.functionTitle : said.title,
  endsOn: null,
});

const place = async (writing: Writing, user: User, said: Said): Promise<void> => {
  const { tx, today } = writing;
  const known = lastPlace(await placementsOf(tx, user.personId)) ?? nowhere;
  const wanted = await saidPlace(writing, known, user, said);
  const { unitId: unit, functionTitle } = wanted;
  if (unit === known.unitId && functionTitle === known.functionTitle && known.endsOn === user.endsOn) return;
  const from = today < user.startsOn ? user.startsOn : today;
  insistOn(await placePerson(writing, user, { unit, functionTitle, from }));
};

/** The last day of somebody who is shut out today: today, or the day before the first for who never began. */
const lastDayOf = ({ startsOn }: User, today: PlainDate): PlainDate =>
  startsOn > today ? addDays(startsOn, -1) : today;

const leave = async (writing: Writing, user: User): Promise<void> => {
  const lastDay = lastDayOf(user, writing.today);
  if (user.endsOn !== null && user.endsOn <= lastDay) return;
  const outcome = await letPersonLeave(writing, user, lastDay);
  if (!outcome.ok) throw new ScimFault("forbidden", outcome.reason.en);
};

const comeBack = async (writing: Writing, user: User): Promise<User> => {
  insistOn(await letPersonLeave(writing, user, null));
  return { ...user, endsOn: null };
};

const differs = (user: User, next: NextPerson): boolean =>
  user.name !== next.name ||
  user.email !== next.email ||
  user.externalKey !== next.externalKey ||
  user.engagement !== next.engagement;

/**
 * Changes a person as the provider tells. Not active any more: the service ends today and access at once. Active again: the service goes on,
 * with the roles of the groups.
 */
export const changeUser = async (writing: Following, user: User, told: ToldUser): Promise<void> => {
  const next = nextPerson(told, user, writing.today);
  const facts = nextFacts(told, user);
  const active = told.active ?? user.active;
  const marks = { ...next, ...facts };
  await takeTurnFor(writing, user, marks);
  if (!sameName(facts.userName, user.userName)) await withMarks(writing, marks, user.personId);
  const there = active && !user.active ? await comeBack(writing, user) : user;
  if (differs(user, next)) insistOn(await changePerson(writing, there, next));
  await keepFacts(writing, user.personId, { ...facts, active });
  if (active) {
    const asked = facts.department !== user.department || facts.title !== user.title;
    if (asked || !user.active) await place(writing, { ...there, ...next }, facts);
    if (!user.active) await followGroups(writing, [user.personId], new Map());
  } else if (user.active) await leave(writing, { ...user, ...next });
};

/** Makes somebody who is not known yet; what comes back is what reading the person would give. */
const makeUser = async (
  writing: Writing,
  { next, facts }: { readonly next: NextPerson; readonly facts: Facts },
  marked: readonly MarkedUser[],
): Promise<User> => {
  const unit = await unitCalled(writing, facts.department);
  const made = await createPerson(writing, { ...next, unit, functionTitle: facts.title }, marked);
  if (!made.ok) throw refusalOf(made);
  const { personId } = made;
  await keepFacts(writing, personId, { ...facts, active: true });
  const { now } = writing;
  return { ...next, ...facts, personId, endsOn: null, active: true, provisionedAt: now, changedAt: now };
};

/** Makes a person as the provider tells, or takes over the one who is meant. */
export const createUser = async (writing: Following, told: ToldUser): Promise<ShownUser> => {
  const { tx, today } = writing;
  const next = nextPerson(told, undefined, today);
  const facts = nextFacts(told, undefined);
  const marks = { ...next, ...facts };
  await takeTurn(writing, marksOf(marks));
  const marked = await withMarks(writing, marks, null);
  const known = meantBy(marks, marked);
  const user = known ?? (await makeUser(writing, { next, facts }, marked));
  if (known === undefined && told.active !== false) return { ...user, groups: [] };
  await changeUser(writing, user, { ...told, active: told.active ?? true });
  return found(await findUser(tx, user.personId, today));
};

/** Removes a person for the provider: the service ends today, access at once, the groups are left. Nothing is destroyed. */
export const removeUser = async (writing: Following, user: User): Promise<void> => {
  const { tx, now } = writing;
  await leave(writing, user);
  await keepFacts(writing, user.personId, { ...nextFacts(asTold(user), user), active: false });
  await leaveGroups(writing, user.personId);
  await changed(
    tx
      .updateTable("provisionedPeople")
      .set({ removed: true, changedAt: now })
      .where("organisationId", "=", ownOrganisation)
      .where("personId", "=", user.personId),
  );
};

/** A user as if nothing new were told. */
const asTold = ({ userName }: User): ToldUser => ({
  userName,
  externalId: undefined,
  displayName: undefined,
  formattedName: undefined,
  givenName: undefined,
  familyName: undefined,
  email: undefined,
  emailType: undefined,
  title: undefined,
  userType: undefined,
  department: undefined,
  employeeNumber: undefined,
  active: undefined,
});
