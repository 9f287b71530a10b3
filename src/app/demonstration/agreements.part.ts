import { agreementsOfYear, makeAgreement, reportOnAgreement } from "#modules/policy/index.ts";
import { found } from "#platform/http/index.ts";
import type { Scene } from "./scene.ts";
import type { World } from "./world.ts";

type WorldAgreement = World["managerAgreements"][number];

const made = ({ year, unit, manager, agreedOn, agreements }: WorldAgreement): Scene => ({
  on: agreedOn,
  by: "coordinator",
  what: `agreement ${year} with ${manager}`,
  play: async (writing, register) => {
    await makeAgreement(writing, {
      year,
      unitId: register.id("unit", unit),
      managerId: register.id("person", manager),
      agreedOn,
      points: agreements.map(({ goal, text }) => ({ text, goalId: register.id("goal", goal) })),
    });
  },
});

const reports = ({ year, unit, manager, reports: all }: WorldAgreement): Scene[] =>
  all.map(({ date, standing, text }) => ({
    on: date,
    by: manager,
    what: `report of ${manager}`,
    play: async (writing, register) => {
      const agreement = found(
        (await agreementsOfYear(writing.tx, year)).find(({ unitId }) => unitId === register.id("unit", unit)),
      );
      await reportOnAgreement(writing, agreement, { standing, text });
    },
  }));

/** What was agreed with managers for a year, and what they reported on it. */
export const agreementScenes = (world: World): Scene[] =>
  world.managerAgreements.flatMap((agreement) => [made(agreement), ...reports(agreement)]);
