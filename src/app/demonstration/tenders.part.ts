import {
  addMember,
  closeTender,
  declarationsOn,
  declareOnTender,
  decideOnInterest,
  findTender,
  interestsOn,
  keepTenderers,
  makeTender,
  startTender,
} from "#modules/interests/index.ts";
import type { Tender } from "#modules/interests/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { found } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { authorityKey, managerOf, personOf } from "./interests.part.ts";
import type { Told } from "./interests.part.ts";
import type { Register, Scene } from "./scene.ts";
import type { WorldSaying, WorldTender } from "./tenders-world.ts";

type Play = (writing: Writing, tender: Tender) => Promise<unknown>;

const load = async ({ tx }: Writing, made: Register, { reference }: WorldTender): Promise<Tender> =>
  found(await findTender(tx, made.id("tender", reference)));

const onTender = (
  tender: WorldTender,
  { on, by, what }: Pick<Scene, "on" | "by" | "what">,
  play: Play,
): Scene => ({
  on,
  by,
  what: `tender ${tender.reference}: ${what}`,
  play: async (writing, made) => void (await play(writing, await load(writing, made, tender))),
});

const making = (tender: WorldTender, told: Told): Scene => {
  const { reference, name, purchased, startsOn, unit, lead, team, by, on } = tender;
  const idOf = (made: Register, who: WorldTender["lead"]): string =>
    made.id("person", personOf(who, on, told).key);
  return {
    on,
    by,
    what: `tender ${reference} is made`,
    play: async (writing, made) => {
      const unitId = made.id("unit", unit);
      const input = { reference, name, purchased, startsOn, unitId, lead: "" };
      made.keep("tender", reference, await makeTender(writing, input, idOf(made, lead)));
      for (const who of team) await addMember(writing, await load(writing, made, tender), idOf(made, who));
    },
  };
};

const saying = (tender: WorldTender, said: WorldSaying, told: Told): Scene[] => {
  const person = personOf(said.who, tender.on, told);
  const { interest, decided } = said;
  const declares = onTender(tender, { on: said.on, by: person.key, what: "declared" }, (writing, now) =>
    declareOnTender(writing, now, {
      list: now.list,
      interest: interest === undefined ? "no" : "yes",
      kind: null,
      party: null,
      explanation: null,
      ...interest,
    }),
  );
  if (decided === undefined) return [declares];
  const by = managerOf(person, decided.on, told) ?? authorityKey;
  const decides = onTender(tender, { on: decided.on, by, what: "decided" }, async (writing, now) => {
    const declarations = await declarationsOn(writing.tx, now.tenderId);
    const interests = await interestsOn(writing.tx, now.tenderId);
    const declaration = found(
      declarations.find(({ personName, interest: is }) => is && personName === person.name),
    );
    const about = { declaration, interest: interests.get(declaration.tenderDeclarationId) };
    const conditions = decided.words ?? null;
    await decideOnInterest(writing, now, about, { decision: decided.decision, conditions });
  });
  return [declares, decides];
};

const running = (tender: WorldTender): Scene[] => {
  const { by, startedOn, closedOn, list } = tender;
  const step = (on: PlainDate | undefined, what: string, play: Play): Scene[] =>
    on === undefined ? [] : [onTender(tender, { on, by, what }, play)];
  return [
    ...step(startedOn, "starts", startTender),
    ...step(list?.on, "tenderers", (writing, now) =>
      keepTenderers(
        writing,
        now,
        found(list).names.map(({ name, tradeNumber = null }) => ({ name, tradeNumber })),
      ),
    ),
    ...step(closedOn, "closes", closeTender),
  ];
};

/** The tenders, each thing on its own date by who does it. */
export const tenderScenes = (told: Told, tenders: readonly WorldTender[]): Scene[] =>
  tenders.flatMap((tender) => [
    making(tender, told),
    ...tender.says.flatMap((said) => saying(tender, said, told)),
    ...running(tender),
  ]);
