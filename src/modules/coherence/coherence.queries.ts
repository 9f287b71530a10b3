import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { judge } from "./coherence.rules.ts";
import type { JudgedRule, SetAside } from "./coherence.ts";
import { readFacts } from "./facts.queries.ts";
import type { Reading } from "./facts.queries.ts";

const setAside = (tx: Tx) =>
  tx
    .selectFrom("coherenceSetAside as s")
    .leftJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "s.organisationId").onRef("p.personId", "=", "s.setBy"),
    )
    .select(["s.setAsideId", "s.rule", "s.point as key", "s.reason", "s.setOn", "s.until"])
    .select("p.name as setByName");

/** What is set aside on this day: not ended, and its last day not past. The latest first. */
export const setAsideOn = (tx: Tx, today: PlainDate): Promise<SetAside[]> =>
  setAside(tx)
    .where("s.until", ">=", today)
    .where("s.endedOn", "is", null)
    .orderBy("s.setOn", "desc")
    .orderBy("s.setAsideId")
    .execute();

/** One point that is set aside now. */
export const findSetAside = async (
  tx: Tx,
  setAsideId: string,
  today: PlainDate,
): Promise<SetAside | undefined> =>
  (await setAsideOn(tx, today)).find((one) => one.setAsideId === setAsideId);

/** What every rule finds today, for who may read the whole. */
export const judgeWhole = async (reading: Reading): Promise<readonly JudgedRule[]> =>
  judge(await readFacts(reading), await setAsideOn(reading.tx, reading.today));
