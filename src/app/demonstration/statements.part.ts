import {
  addVersion,
  sign,
  standardStatements,
  statementsOf,
  statementVersions,
} from "#modules/onboarding/index.ts";
import { addDays } from "#platform/clock/index.ts";
import { found } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Scene } from "./scene.ts";
import type { World, WorldPerson } from "./world.ts";

/** Since when people sign in the application. */
const takenUpOn = "2026-01-12";

/** Texts that changed since, with what was added; whoever signed before signs again. */
const changes = [
  {
    statement: "integrity",
    on: "2026-09-01",
    days: 14,
    nl: "\n- Ik gebruik kunstmatige intelligentie alleen zoals de organisatie dat toestaat.",
    en: "\n- I use artificial intelligence only as the organisation allows.",
  },
  {
    statement: "code-of-conduct",
    on: "2026-10-19",
    days: 60,
    nl: "\n\nIk ken ook het nieuwe hoofdstuk over sociale media.",
    en: "\n\nI also know the new chapter on social media.",
  },
];

const versionsOf = async ({ tx }: Writing, statement: string) =>
  (await statementVersions(tx)).filter((one) => one.statement === statement);

const takeUp = (statement: string): Scene => ({
  on: takenUpOn,
  by: "coordinator",
  what: `statement ${statement} is taken up`,
  play: async (writing) => {
    const standard = found((await standardStatements()).find(({ key }) => key === statement));
    const { title, text, engagements, days, months = null } = standard;
    await addVersion(writing, statement, [], {
      titleNl: title.nl,
      titleEn: title.en,
      textNl: text.nl.trim(),
      textEn: text.en.trim(),
      engagements,
      days,
      months,
      signAgain: "yes",
      startsOn: takenUpOn,
    });
  },
});

const changeText = ({ statement, on, days, nl, en }: (typeof changes)[number]): Scene => ({
  on,
  by: "coordinator",
  what: `the text of ${statement} changes`,
  play: async (writing) => {
    const versions = await versionsOf(writing, statement);
    const { title, text, engagements, months } = found(versions.at(-1));
    await addVersion(writing, statement, versions, {
      titleNl: title.nl,
      titleEn: title.en,
      textNl: `${text.nl}${nl}`,
      textEn: `${text.en}${en}`,
      engagements: [...engagements],
      days,
      months,
      signAgain: "yes",
      startsOn: on,
    });
  },
});

/** Everything that is asked of somebody on that day is signed. */
const signing = (key: string, on: string): Scene => ({
  on,
  by: key,
  what: `${key} signs`,
  play: async (writing) => {
    const { personId } = writing.actor;
    for (const own of await statementsOf(writing.tx, found(personId), writing.today))
      if (own.standing.state !== "signed")
        await sign(writing, own, { version: own.version.version, language: "nl" });
  },
});

const isThere = ({ startsOn, endsOn }: WorldPerson, on: string): boolean =>
  startsOn <= on && (endsOn === undefined || endsOn >= on);

/** Four in five sign within three weeks; the employee of the demonstration has the changed code of conduct to sign. */
const signers = (people: readonly WorldPerson[], from: string): Scene[] =>
  people
    .filter(({ engagement }) => engagement !== "office-holder")
    .flatMap((person, place) => {
      const start = person.startsOn > from ? person.startsOn : from;
      const on = addDays(start, (place * 7) % 20);
      const forgets = place % 5 === 3 && person.key !== "medewerker";
      const waits = person.key === "medewerker" && from !== takenUpOn;
      return forgets || waits || !isThere(person, on) ? [] : [signing(person.key, on)];
    });

/** Which statements people sign, and who did. */
export const statementScenes = ({ referenceDate }: World, people: readonly WorldPerson[]): Scene[] =>
  [
    ...["integrity", "confidentiality", "code-of-conduct"].map(takeUp),
    ...changes.map(changeText),
    ...signers(people, takenUpOn),
    ...changes.flatMap(({ on }) => signers(people, on)),
  ].filter(({ on }) => on <= referenceDate);
