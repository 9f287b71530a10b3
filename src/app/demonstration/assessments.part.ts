import { closeRound, findRound, rate, sendToReview, startRound } from "#modules/assessments/index.ts";
import type { Round } from "#modules/assessments/index.ts";
import { addDays } from "#platform/clock/index.ts";
import { found } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Register, Scene } from "./scene.ts";
import type { World } from "./world.ts";

type WorldRound = World["assessments"][number];

const roundOf = async ({ tx }: Writing, made: Register, { code }: WorldRound): Promise<Round> =>
  found(await findRound(tx, made.id("round", code)));

/** Days that the authority takes to look at what the assessors found. */
const reviewDays = 7;

const nameOf = (world: World, person: string): string =>
  world.people.find(({ key }) => key === person)?.name ?? person;

const start = (round: WorldRound, world: World): Scene => ({
  on: round.openedOn,
  by: "coordinator",
  what: `round ${round.code}`,
  play: async (writing, made) => {
    const roundId = await startRound(writing, {
      framework: round.framework,
      frameworkVersion: round.frameworkVersion,
      title: round.code,
      referenceDate: round.referenceDate,
      kind: round.kind,
      measure: "levels",
      source: round.remark,
      assessors: round.assessors.map(({ person, description }) => ({
        personId: person === null ? null : made.id("person", person),
        name: person === null ? description : nameOf(world, person),
      })),
    });
    made.keep("round", round.code, roundId);
  },
});

const rating = (round: WorldRound): Scene => ({
  on: addDays(round.closedOn, -reviewDays),
  by: "coordinator",
  what: `ratings of ${round.code}`,
  play: async (writing, made) => {
    const open = await roundOf(writing, made, round);
    for (const { norm, level, reasoning, evidence } of round.ratings)
      await rate(writing, open, {
        code: norm,
        outcome: level,
        reasoning,
        evidence,
        evidenceLink: null,
        evidenceBlock: null,
      });
    await sendToReview(writing, open);
  },
});

const close = (round: WorldRound, authority: World["people"][number]): Scene => ({
  on: round.closedOn,
  by: authority.key,
  what: `end of round ${round.code}`,
  play: async (writing, made) =>
    closeRound(writing, await roundOf(writing, made, round), {
      adoptedBy: `${authority.name}, ${authority.function}`,
    }),
});

/** Rounds against the norms: opened, rated, laid before the authority, and closed by it. */
export const assessmentScenes = (world: World): Scene[] => {
  const authority = found(
    world.people.find(({ appointments }) => appointments.some(({ role }) => role === "authority")),
  );
  return world.assessments.flatMap((round) => [start(round, world), rating(round), close(round, authority)]);
};
