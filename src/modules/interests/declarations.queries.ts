import type { PlainDate } from "#platform/clock/index.ts";
import { countUpTo, sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { offsetOf, pageSize } from "#ui/index.ts";
import { declarationContent, stepKinds } from "./declaration.ts";
import type {
  Declaration,
  DeclarationList,
  DeclarationState,
  LedgerLine,
  RegisterQuery,
  Standing,
} from "./declaration.ts";

const all = (tx: Tx) =>
  tx
    .selectFrom("declarations as d")
    .innerJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "d.organisationId").onRef("p.personId", "=", "d.personId"),
    )
    .leftJoin("people as a", (join) =>
      join.onRef("a.organisationId", "=", "d.organisationId").onRef("a.personId", "=", "d.adviserId"),
    )
    .leftJoin("people as z", (join) =>
      join.onRef("z.organisationId", "=", "d.organisationId").onRef("z.personId", "=", "d.deciderId"),
    )
    .leftJoin("people as t", (join) =>
      join.onRef("t.organisationId", "=", "d.organisationId").onRef("t.personId", "=", "d.takerId"),
    )
    .selectAll("d")
    .select([
      "p.name as personName",
      "a.name as adviserName",
      "z.name as deciderName",
      "t.name as takerName",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof all>["executeTakeFirstOrThrow"]>>;

const named = (personId: string | null, name: string | null): Declaration["adviser"] =>
  personId === null ? null : { personId, name: name ?? "" };

const toDeclaration = ({
  adviserId,
  adviserName,
  deciderId,
  deciderName,
  takerId,
  takerName,
  content,
  ...row
}: Row): Declaration => ({
  ...row,
  content: declarationContent.parse(content),
  adviser: named(adviserId, adviserName),
  decider: named(deciderId, deciderName),
  taker: named(takerId, takerName),
});

/** One declaration, if this actor may see it. */
export const findDeclaration = async (tx: Tx, declarationId: string): Promise<Declaration | undefined> => {
  const row = await all(tx).where("d.declarationId", "=", declarationId).executeTakeFirst();
  return row && toDeclaration(row);
};

/** What one person declared, the newest first. */
export const declarationsOf = async (tx: Tx, personId: string): Promise<Declaration[]> => {
  const rows = await all(tx)
    .where("d.personId", "=", personId)
    .orderBy("d.madeOn", "desc")
    .orderBy("d.declarationId")
    .execute();
  return rows.map(toDeclaration);
};

/** What waits for this person: to advise on, or to decide; the earliest terms first, no more than fit a page. */
export const waitingFor = async (tx: Tx, personId: string): Promise<Declaration[]> => {
  const rows = await all(tx)
    .where((eb) =>
      eb.or([
        eb.and([eb("d.adviserId", "=", personId), eb("d.state", "=", "submitted")]),
        eb.and([eb("d.deciderId", "=", personId), eb("d.state", "=", "advised")]),
        eb.and([
          eb("d.deciderId", "=", personId),
          eb("d.state", "=", "submitted"),
          eb("d.adviserId", "is", null),
        ]),
      ]),
    )
    .orderBy("d.decideBy")
    .orderBy("d.declarationId")
    .limit(pageSize)
    .execute();
  return rows.map(toDeclaration);
};

/** How far a list of declarations is counted, and led to page by page: whoever looks for an older one narrows the list. */
const mostCounted = 1000;

/** One page of what the people whom the current person leads have submitted, the newest first. */
export const teamDeclarations = (tx: Tx, page: number): Promise<DeclarationList> => {
  const mine = all(tx)
    .where(sql<boolean>`d.person_id = any ((select app_team())::uuid[])`)
    .where("d.state", "<>", "withdrawn")
    .where("d.submittedOn", "is not", null);
  return pageOf(tx, mine, page);
};

const pageOf = async (tx: Tx, query: ReturnType<typeof all>, page: number): Promise<DeclarationList> => {
  const { count: total, more } = await countUpTo(tx, query, mostCounted);
  const rows = await query
    .orderBy("d.submittedOn", "desc")
    .orderBy("d.declarationId")
    .limit(pageSize)
    .offset(offsetOf(page, total))
    .execute();
  return { declarations: rows.map(toDeclaration), total, more };
};

const statesOf: Readonly<Record<Exclude<Standing, "all">, readonly DeclarationState[]>> = {
  waiting: ["submitted", "advised"],
  late: ["submitted", "advised"],
  "in-force": ["in-force", "in-force-on-conditions"],
  refused: ["refused"],
  settled: ["settled"],
  ended: ["ended", "in-force", "in-force-on-conditions"],
  withdrawn: ["withdrawn"],
};

const standing = (tx: Tx, { stand, register }: RegisterQuery, today: PlainDate) => {
  const some = all(tx).where("d.register", "=", register).where("d.submittedOn", "is not", null);
  if (stand === "all") return some;
  const inState = some.where("d.state", "in", statesOf[stand]);
  if (stand === "late") return inState.where("d.decideBy", "<", today);
  if (stand === "in-force")
    return inState.where((eb) => eb.or([eb("d.endsOn", "is", null), eb("d.endsOn", ">=", today)]));
  if (stand === "ended")
    return inState.where((eb) => eb.or([eb("d.state", "=", "ended"), eb("d.endsOn", "<", today)]));
  return inState;
};

const likePattern = (word: string): string => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** One page of a register: what was ever submitted, narrowed by how it stands and by name of person, organisation or giver. */
export const listRegister = (tx: Tx, query: RegisterQuery, today: PlainDate): Promise<DeclarationList> => {
  const pattern = likePattern(query.zoek.toLowerCase());
  const found = standing(tx, query, today).$if(query.zoek !== "", (some) =>
    some.where((eb) =>
      eb.or([
        eb(sql`lower(p.name)`, "like", pattern),
        eb(sql`lower(d.label)`, "like", pattern),
        eb(sql`lower(d.giver)`, "like", pattern),
      ]),
    ),
  );
  return pageOf(tx, found, query.pagina);
};

/** How many declarations wait for advice or decision, over all this actor sees, and how many of them longer than promised. */
export const countWaiting = (tx: Tx, today: PlainDate): Promise<{ waiting: number; late: number }> =>
  tx
    .selectFrom("declarations")
    .select((eb) => [
      eb.fn.countAll<number>().as("waiting"),
      eb.fn.countAll<number>().filterWhere("decideBy", "<", today).as("late"),
    ])
    .where("state", "in", ["submitted", "advised"])
    .executeTakeFirstOrThrow();

/** What the same giver gave this person between two days, without one declaration and without what was declined or withdrawn. */
export const earlierGifts = async (
  tx: Tx,
  of: {
    readonly personId: string;
    readonly giver: string;
    readonly from: PlainDate;
    readonly until: PlainDate;
    readonly except: string;
  },
): Promise<Declaration[]> => {
  const rows = await all(tx)
    .where("d.register", "=", "gift")
    .where("d.personId", "=", of.personId)
    .where(sql`lower(d.giver)`, "=", of.giver.toLowerCase())
    .where("d.happenedOn", ">", of.from)
    .where("d.happenedOn", "<=", of.until)
    .where("d.declarationId", "<>", of.except)
    .where("d.state", "not in", ["draft", "withdrawn"])
    .where(sql`d.content ->> 'response'`, "<>", "declined")
    .orderBy("d.happenedOn")
    .execute();
  return rows.map(toDeclaration);
};

/** Everything that was done with a declaration, the newest first. */
export const ledgerOf = (tx: Tx, declarationId: string): Promise<LedgerLine[]> =>
  tx
    .selectFrom("declarationSteps as s")
    .leftJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "s.organisationId").onRef("p.personId", "=", "s.byId"),
    )
    .select(["s.kind", "s.at", "s.words", "p.name as by"])
    .select(sql<string | null>`s.content ->> 'choice'`.as("choice"))
    .where("s.declarationId", "=", declarationId)
    .orderBy("s.at", "desc")
    // What is done in one go has one moment: then the order of the kinds is the order of the steps.
    .orderBy(sql`array_position(${[...stepKinds]}::text[], s.kind)`, "desc")
    .execute();

/** Every declaration of the organisation that waits for somebody. */
export const allWaiting = async (tx: Tx): Promise<Declaration[]> => {
  const rows = await all(tx).where("d.state", "in", ["submitted", "advised"]).execute();
  return rows.map(toDeclaration);
};
