import { countUpTo, sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { offsetOf, pageSize } from "#ui/index.ts";
import { signalReason, signalRules } from "./signal.ts";
import type { RuleCount, Signal, SignalsQuery, SignalStep } from "./signal.ts";

const all = (tx: Tx) =>
  tx
    .selectFrom("signals as s")
    .innerJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "s.organisationId").onRef("p.personId", "=", "s.personId"),
    )
    .select([
      "s.signalId",
      "s.version",
      "s.personId",
      "p.name as personName",
      "s.reason",
      "s.state",
      "s.foundOn",
      "s.askedOn",
      "s.outcome",
      "s.closedOn",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof all>["executeTakeFirstOrThrow"]>>;

const toSignal = ({ reason, ...row }: Row): Signal => ({ ...row, reason: signalReason.parse(reason) });

/** How far a list is counted. */
const mostCounted = 1000;

/** One page of what there is to look at, the newest first: of the whole organisation, or of the own team. */
export const listSignals = async (
  tx: Tx,
  { stand, pagina }: SignalsQuery,
  who: { readonly personId: string | null; readonly team: boolean },
): Promise<{ signals: Signal[]; total: number }> => {
  const some = all(tx)
    .where("s.state", "=", stand)
    .where("s.personId", "<>", who.personId ?? "")
    .$if(who.team, (query) => query.where(sql<boolean>`s.person_id = any ((select app_team())::uuid[])`));
  const { count: total } = await countUpTo(tx, some, mostCounted);
  const rows = await some
    .orderBy("s.foundOn", "desc")
    .orderBy("s.signalId")
    .limit(pageSize)
    .offset(offsetOf(pagina, total))
    .execute();
  return { signals: rows.map(toSignal), total };
};

/** One signal, if this actor may see it. */
export const findSignal = async (tx: Tx, signalId: string): Promise<Signal | undefined> => {
  const row = await all(tx).where("s.signalId", "=", signalId).executeTakeFirst();
  return row && toSignal(row);
};

/** What was done with a signal, the newest first. */
export const stepsOf = (tx: Tx, signalId: string): Promise<SignalStep[]> =>
  tx
    .selectFrom("signalSteps as s")
    .leftJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "s.organisationId").onRef("p.personId", "=", "s.byId"),
    )
    .select(["s.kind", "s.outcome", "s.words", "s.at", "p.name as by"])
    .where("s.signalId", "=", signalId)
    .orderBy("s.at", "desc")
    .execute();

/** For each rule how often it showed something, and how often there was nothing the matter. */
export const countByRule = async (tx: Tx): Promise<RuleCount[]> => {
  const rows = await tx
    .selectFrom("signals")
    .select((eb) => [
      "rule",
      eb.fn.countAll<number>().as("found"),
      eb.fn.countAll<number>().filterWhere("state", "=", "open").as("open"),
      eb.fn.countAll<number>().filterWhere("outcome", "=", "nothing").as("nothing"),
    ])
    .groupBy("rule")
    .execute();
  return signalRules.map((rule) => {
    const { found = 0, open = 0, nothing = 0 } = rows.find((row) => row.rule === rule) ?? {};
    return { rule, found, open, nothing };
  });
};

/** Questions to this person that are still open. */
export const askedOf = (tx: Tx, personId: string): Promise<{ signalId: string }[]> =>
  tx
    .selectFrom("signals")
    .select("signalId")
    .where("personId", "=", personId)
    .where("state", "=", "open")
    .where("askedOn", "is not", null)
    .orderBy("askedOn")
    .execute();

/** Names of tenders that this actor may see, by id. */
export const tenderNames = async (
  tx: Tx,
  tenderIds: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  tenderIds.length === 0
    ? new Map()
    : new Map(
        (
          await tx
            .selectFrom("tenders")
            .select(["tenderId", "name"])
            .where("tenderId", "in", [...tenderIds])
            .execute()
        ).map(({ tenderId, name }) => [tenderId, name]),
      );
