import { randomUUID } from "node:crypto";
import type { Place } from "./place.ts";

/** A point to look at about the employee, as the night job finds it. */
const found = ({ here, mark, person }: Place) => ({
  ...here,
  signalId: randomUUID(),
  version: 1,
  rule: "S2" as const,
  key: randomUUID(),
  personId: person("employee").personId,
  reason: JSON.stringify({ rule: "S2", giver: mark("Leverancier"), times: 3, cents: 6000 }),
  restsOn: [randomUUID()],
  foundOn: "2026-10-12",
});

/** Points to look at: one that nobody looked at yet, one that is asked about and one that is closed; and the rules as the coordinator set them. */
export const fillSignals = async (place: Place): Promise<void> => {
  const { owner, here, mark, person, unitId } = place;
  const step = { ...here, at: new Date("2026-10-14T09:00:00Z"), byId: person("manager").personId };
  await owner
    .insertInto("signals")
    .values({ ...found(place), state: "open" })
    .execute();
  const asked = { ...found(place), state: "open" as const, askedOn: "2026-10-14" };
  await owner.insertInto("signals").values(asked).execute();
  const closing = { outcome: "nothing" as const, closedOn: "2026-10-14" };
  const closed = { ...found(place), state: "closed" as const, ...closing };
  await owner.insertInto("signals").values(closed).execute();
  await owner
    .insertInto("signalSteps")
    .values([
      { ...step, stepId: randomUUID(), signalId: asked.signalId, kind: "asked" },
      {
        ...step,
        stepId: randomUUID(),
        signalId: closed.signalId,
        kind: "closed",
        outcome: "nothing",
        words: mark("klein"),
      },
    ])
    .execute();
  const settings = { rulesOff: ["S5"], weekHours: 40, contractHours: 36, changedAt: step.at };
  await owner
    .insertInto("signalSettings")
    .values({ ...here, ...settings })
    .execute();
  await owner
    .insertInto("unitFields")
    .values({ ...here, unitId, words: [mark("vergunning")] })
    .execute();
};
