import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { pageSize } from "#ui/index.ts";
import type { Action, ActionNote, ListQuery, SourceKind } from "./action.ts";

const withOwner = (tx: Tx) =>
  tx
    .selectFrom("actions")
    .innerJoin("people", (join) =>
      join
        .onRef("people.organisationId", "=", "actions.organisationId")
        .onRef("people.personId", "=", "actions.ownerId"),
    )
    .selectAll("actions")
    .select("people.name as ownerName");

type Row = Awaited<ReturnType<ReturnType<typeof withOwner>["executeTakeFirstOrThrow"]>>;

const toAction = (row: Row): Action => ({
  actionId: row.actionId,
  title: row.title,
  reason: row.reason,
  ownerId: row.ownerId,
  ownerName: row.ownerName,
  dueOn: row.dueOn,
  state: row.state,
  source: {
    kind: row.sourceKind,
    reference: row.sourceReference,
    label: row.sourceLabel,
    href: row.sourceHref,
  },
  result: row.result,
  droppedBecause: row.droppedBecause,
  closedOn: row.closedOn,
  remindedOn: row.remindedOn,
});

/** One action with its owner's name, if this actor may see it. */
export const findAction = async (tx: Tx, actionId: string): Promise<Action | undefined> => {
  const row = await withOwner(tx).where("actionId", "=", actionId).executeTakeFirst();
  return row && toAction(row);
};

/** The notes of an action, newest first. */
export const notesOf = (tx: Tx, actionId: string): Promise<ActionNote[]> =>
  tx
    .selectFrom("actionNotes")
    .leftJoin("people", (join) =>
      join
        .onRef("people.organisationId", "=", "actionNotes.organisationId")
        .onRef("people.personId", "=", "actionNotes.writtenBy"),
    )
    .select(["writtenAt", "text"])
    .select(sql<string>`coalesce(people.name, 'Borgpen')`.as("writtenBy"))
    .where("actionId", "=", actionId)
    .orderBy("writtenAt", "desc")
    .execute();

const filtered = (tx: Tx, { stand, bron }: Pick<ListQuery, "stand" | "bron">, today: PlainDate) => {
  const state = stand === "overdue" ? "open" : stand;
  return withOwner(tx)
    .$if(state !== "all", (query) => query.where("state", "=", state === "all" ? "open" : state))
    .$if(stand === "overdue", (query) => query.where("dueOn", "<", today))
    .$if(bron !== undefined, (query) => query.where("sourceKind", "=", bron ?? "norm"));
};

/** One page of actions, the earliest date first, and how many there are in all. */
export const listActions = async (
  tx: Tx,
  query: ListQuery,
  today: PlainDate,
): Promise<{ actions: Action[]; total: number }> => {
  const all = filtered(tx, query, today);
  const { total } = await all
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await all
    .orderBy("dueOn")
    .orderBy("actionId")
    .limit(pageSize)
    .offset((query.pagina - 1) * pageSize)
    .execute();
  return { actions: rows.map(toAction), total };
};

/** The open actions of one person, the earliest date first. */
export const openActionsOf = async (tx: Tx, personId: string): Promise<Action[]> => {
  const rows = await withOwner(tx)
    .where("ownerId", "=", personId)
    .where("state", "=", "open")
    .orderBy("dueOn")
    .limit(pageSize)
    .execute();
  return rows.map(toAction);
};

/** The actions that come from one thing: a norm, a building block, a goal. Newest date first. */
export const actionsFor = async (tx: Tx, kind: SourceKind, reference: string): Promise<Action[]> => {
  const rows = await withOwner(tx)
    .where("sourceKind", "=", kind)
    .where("sourceReference", "=", reference)
    .orderBy("dueOn", "desc")
    .execute();
  return rows.map(toAction);
};

/** All actions that were open at some time in a year, for year plan and account: made before its end, not closed before its start. */
export const actionsOfYear = async (tx: Tx, year: number): Promise<Action[]> => {
  const rows = await withOwner(tx)
    .where("createdOn", "<=", `${year}-12-31`)
    .where((eb) => eb.or([eb("closedOn", "is", null), eb("closedOn", ">=", `${year}-01-01`)]))
    .orderBy("dueOn")
    .execute();
  return rows.map(toAction);
};

export interface ActionCounts {
  readonly open: number;
  readonly overdue: number;
  readonly done: number;
  readonly dropped: number;
}

/** How many actions stand how, over everything this actor sees. */
export const countActions = (tx: Tx, today: PlainDate): Promise<ActionCounts> =>
  tx
    .selectFrom("actions")
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere("state", "=", "open").as("open"),
      eb.fn
        .countAll<number>()
        .filterWhere("state", "=", "open")
        .filterWhere("dueOn", "<", today)
        .as("overdue"),
      eb.fn.countAll<number>().filterWhere("state", "=", "done").as("done"),
      eb.fn.countAll<number>().filterWhere("state", "=", "dropped").as("dropped"),
    ])
    .executeTakeFirstOrThrow();

/** Open actions with the owner's address, for reminders. */
export const actionsToRemind = (tx: Tx) =>
  tx
    .selectFrom("actions")
    .innerJoin("people", (join) =>
      join
        .onRef("people.organisationId", "=", "actions.organisationId")
        .onRef("people.personId", "=", "actions.ownerId"),
    )
    .select(["actionId", "state", "dueOn", "remindedOn", "people.email"])
    .where("state", "=", "open")
    .execute();
