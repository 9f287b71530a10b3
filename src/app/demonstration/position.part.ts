import { recordAdvice, recordAnswer, recordContact, recordPosition } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Scene } from "./scene.ts";
import type { World } from "./world.ts";

type WorldPosition = World["coordinatorPosition"];

const newYear = (year: number): PlainDate => `${year}-01-01`;

/** The latest of these that holds on a day. */
const latest = <T>(all: readonly T[], fromOf: (one: T) => PlainDate, day: PlainDate): T | undefined =>
  all.filter((one) => fromOf(one) <= day).toSorted((a, b) => fromOf(b).localeCompare(fromOf(a)))[0];

const versions = ({ person, hours, budgets, mandate, backup, ...access }: WorldPosition): Scene[] => {
  const days = new Set([
    ...hours.map(({ from }) => from),
    ...budgets.map(({ year }) => newYear(year)),
    mandate.adoptedOn,
    backup.since,
  ]);
  return [...days].flatMap((day) => {
    const worked = latest(hours, ({ from }) => from, day);
    if (worked === undefined) return [];
    const budget = latest(budgets, ({ year }) => newYear(year), day)?.amount ?? null;
    const isMandated = mandate.adoptedOn <= day;
    return {
      on: day,
      by: person,
      what: "position of the coordinator",
      play: (writing, made) =>
        recordPosition(writing, {
          startsOn: day,
          hoursPerWeek: worked.hoursPerWeek,
          supportHoursPerWeek: null,
          budget,
          mandateDocument: isMandated ? `${mandate.document}, ${mandate.version}` : null,
          mandateLink: null,
          mandatedOn: isMandated ? mandate.adoptedOn : null,
          directAccess: access.directAccess,
          directAccessHow: access.directAccessHow,
          backupId: backup.since <= day ? made.id("person", backup.person) : null,
        }),
    } satisfies Scene;
  });
};

const contacts = ({ person, contacts: all }: WorldPosition): Scene[] =>
  all.map(({ date, with: other, initiative, subject }) => ({
    on: date,
    by: person,
    what: `contact on ${subject}`,
    play: async (writing, made) => {
      const withId = made.id("person", other);
      await recordContact(writing, { heldOn: date, withId, initiative, subject, note: null });
    },
  }));

const advice = ({ person, advice: all }: WorldPosition): Scene[] =>
  all.flatMap(({ date, requested, to, subject, text, answer }) => {
    const given: Scene = {
      on: date,
      by: person,
      what: `advice on ${subject}`,
      play: async (writing, made) => {
        const toId = made.id("person", to);
        const input = { givenOn: date, toId, asked: requested, subject, advice: text };
        made.keep("advice", subject, await recordAdvice(writing, input));
      },
    };
    if (answer === null) return [given];
    const answered: Scene = {
      on: answer.date,
      by: person,
      what: `answer on ${subject}`,
      play: (writing, made) =>
        recordAnswer(writing, made.id("advice", subject), {
          answeredOn: answer.date,
          followed: answer.followed,
          answer: answer.text,
        }),
    };
    return [given, answered];
  });

/** How the coordinator is placed over the years, the contacts with the authority, the advice and its answers. */
export const positionScenes = ({ coordinatorPosition }: World): Scene[] => [
  ...versions(coordinatorPosition),
  ...contacts(coordinatorPosition),
  ...advice(coordinatorPosition),
];
