import {
  advise,
  answerObjection,
  decide,
  defaultSettings,
  draftDeclaration,
  endDeclaration,
  findDeclaration,
  objectTo,
  saveSettings,
  submitDeclaration,
  withdrawDeclaration,
} from "#modules/interests/index.ts";
import type { DeclarationContent, DecisionWord } from "#modules/interests/index.ts";
import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { found } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { WorldDeclaration, WorldWho } from "./interests-world.ts";
import type { Register, Scene } from "./scene.ts";
import type { World, WorldPerson } from "./world.ts";

/** Days after submitting on which advice and decision come. */
const adviseAfter = 6;
const decideAfter = 14;
/** Who decides for the whole organisation, and on what that person declares. */
export const authorityKey = "gemeentesecretaris";
const fallbackKey = "burgemeester";

/** The world, and everybody in it. */
export interface Told {
  readonly world: World;
  readonly people: readonly WorldPerson[];
}

/** Who is meant, on a day. */
export const personOf = (by: WorldWho, on: PlainDate, { people }: Told): WorldPerson => {
  if (typeof by === "string") return found(people.find(({ key }) => key === by));
  const there = people.filter(
    ({ unit, startsOn, endsOn }) => unit === by.unit && startsOn <= on && endsOn === undefined,
  );
  return found(there[by.nth]);
};

const leads = (person: WorldPerson, unit: string, on: PlainDate): boolean =>
  person.appointments.some(
    (one) =>
      one.role === "manager" &&
      one.unit === unit &&
      one.startsOn <= on &&
      (one.endsOn === undefined || one.endsOn >= on),
  );

/** The nearest manager above somebody in the world file; nobody where the units end. */
export const managerOf = (
  person: WorldPerson,
  on: PlainDate,
  { world, people }: Told,
): string | undefined => {
  let at: string | null = person.unit;
  while (at !== null) {
    const unit: string = at;
    const manager = people.find((one) => one.key !== person.key && leads(one, unit, on));
    if (manager !== undefined && !leads(person, unit, on)) return manager.key;
    at = found(world.units.find(({ key }) => key === unit)).parent;
  }
  return undefined;
};

const contentOf = (
  { on, activity, gift, recusal }: WorldDeclaration,
  takerId: () => string,
): DeclarationContent => {
  if (activity !== undefined)
    return {
      register: "side-activity",
      tradeNumber: null,
      endsOn: null,
      ...activity,
      precautions: activity.precautions ?? null,
    };
  if (recusal !== undefined) {
    const { taker: _who, tenderReference = null, organisation = null, explanation = null, ...rest } = recusal;
    const said = { tenderReference, organisation, explanation };
    return { register: "recusal", ...rest, ...said, startsOn: on, takerId: takerId() };
  }
  const { euros, ...rest } = found(gift);
  return { register: "gift", ...rest, valueCents: Math.round(euros * 100), happenedOn: on, occasion: null };
};

const inputOf = ({
  decision = "consent",
  words = null,
}: {
  decision?: DecisionWord | undefined;
  words?: string | null | undefined;
}) => ({
  version: 1,
  decision,
  conditions: decision === "conditions" ? words : null,
  reason: decision === "conditions" ? null : words,
});

type Story = ReturnType<typeof storyOf>;

/** Who declares and handles, and how the declaration is found again. */
const storyOf = (declaration: WorldDeclaration, place: number, told: Told) => {
  const { by, on, recusal } = declaration;
  const person = personOf(by, on, told);
  const manager = managerOf(person, on, told);
  const key = `declaration ${place}`;
  const byManager = declaration.activity === undefined;
  const taker = recusal && personOf(recusal.taker, on, told).key;
  const ofAuthority = person.key === authorityKey;
  const decider = byManager ? (manager ?? authorityKey) : authorityKey;
  return {
    declaration,
    key,
    person: person.key,
    adviser: byManager || ofAuthority ? undefined : manager,
    decider: ofAuthority ? fallbackKey : decider,
    content: (made: Register) => contentOf(declaration, () => made.id("person", found(taker))),
    load: async ({ tx }: Writing, made: Register, name = key) =>
      found(await findDeclaration(tx, made.id("declaration", name))),
  };
};

const scene = (on: PlainDate, by: string, what: string, play: Scene["play"]): Scene => ({
  on,
  by,
  what,
  play,
});

const declaring = ({ declaration, key, person, content, load }: Story): Scene =>
  scene(declaration.on, person, `${key} is declared`, async (writing, made) => {
    made.keep("declaration", key, await draftDeclaration(writing, content(made)));
    if (declaration.upTo !== "draft") await submitDeclaration(writing, await load(writing, made));
  });

const handling = ({ declaration, key, adviser, decider, load }: Story): Scene[] => {
  const { on, upTo } = declaration;
  const input = inputOf(declaration);
  const advised = scene(addDays(on, adviseAfter), adviser ?? "", `advice on ${key}`, async (writing, made) =>
    advise(writing, await load(writing, made), input),
  );
  const decided = scene(addDays(on, decideAfter), decider, `decision on ${key}`, async (writing, made) =>
    decide(writing, await load(writing, made), input),
  );
  return [
    ...(adviser !== undefined && (upTo === "advised" || upTo === "decided") ? [advised] : []),
    ...(upTo === "decided" ? [decided] : []),
  ];
};

/** A change of hours, which is consented to after the usual days. */
const replacing = (story: Story, on: PlainDate): Scene[] => {
  const { key, person, adviser, decider, content, load } = story;
  const next = `${key}, changed`;
  const input = inputOf({ decision: "consent" });
  return [
    scene(on, person, next, async (writing, made) => {
      const changedTo = { ...content(made), hoursPerWeek: 10 };
      const changed = await draftDeclaration(writing, changedTo, await load(writing, made));
      made.keep("declaration", next, changed);
      await submitDeclaration(writing, await load(writing, made, next));
    }),
    ...(adviser === undefined
      ? []
      : [
          scene(addDays(on, adviseAfter), adviser, `advice on ${next}`, async (writing, made) =>
            advise(writing, await load(writing, made, next), input),
          ),
        ]),
    scene(addDays(on, decideAfter), decider, `decision on ${next}`, async (writing, made) =>
      decide(writing, await load(writing, made, next), input),
    ),
  ];
};

type Later = WorldDeclaration["later"][number];

const following = (story: Story, { on, do: what, words = "" }: Later): Scene[] => {
  const { key, person, decider, load } = story;
  if (what === "replaced") return replacing(story, on);
  const steps = {
    withdrawn: withdrawDeclaration,
    ended: (writing, declaration) => endDeclaration(writing, declaration, on),
    objected: (writing, declaration) => objectTo(writing, declaration, words),
    answered: (writing, declaration) => answerObjection(writing, declaration, { outcome: "rejected", words }),
  } satisfies Record<Exclude<Later["do"], "replaced">, typeof withdrawDeclaration>;
  const by = what === "answered" ? decider : person;
  return [
    scene(on, by, `${key}: ${what}`, async (writing, made) =>
      steps[what](writing, await load(writing, made)),
    ),
  ];
};

/** The rules for declarations, and what people declared, each thing on its own date by who does it. */
export const interestScenes = (told: Told, declarations: readonly WorldDeclaration[]): Scene[] => [
  scene("2026-01-12", "coordinator", "rules for declarations", (writing, made) =>
    saveSettings(writing, {
      ...defaultSettings,
      confirmMonths: 9,
      asksFrom: writing.today,
      fallbackId: made.id("person", fallbackKey),
    }),
  ),
  ...declarations
    .map((declaration, place) => storyOf(declaration, place, told))
    .flatMap((story) => [
      declaring(story),
      ...handling(story),
      ...story.declaration.later.flatMap((step) => following(story, step)),
    ]),
];
