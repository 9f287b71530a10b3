import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { byName } from "#platform/locale/index.ts";
import { personNames } from "#modules/organisations/index.ts";
import { pageSize } from "#ui/index.ts";
import { interestKinds } from "./tender.ts";
import type { Tender, TenderDeclaration, Tenderer, TenderInterest, TendersQuery } from "./tender.ts";

const all = (tx: Tx) =>
  tx
    .selectFrom("tenders as t")
    .select([
      "t.tenderId",
      "t.version",
      "t.state",
      "t.reference",
      "t.name",
      "t.purchased",
      "t.startsOn",
      "t.unitId",
      "t.leadId",
      "t.madeBy",
      "t.memberIds",
      "t.list",
      "t.startedOn",
      "t.closedOn",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof all>["executeTakeFirstOrThrow"]>>;

const withNames = async (tx: Tx, rows: readonly Row[]): Promise<Tender[]> => {
  const names = await personNames(
    tx,
    rows.flatMap(({ memberIds }) => memberIds),
  );
  const named = (personId: string) => ({ personId, name: names.get(personId) ?? "" });
  return rows.map(({ leadId, memberIds, ...row }) => ({
    ...row,
    lead: named(leadId),
    members: memberIds.map(named).toSorted((one, other) => byName(one.name, other.name)),
  }));
};

/** One tender, if this actor may see it. */
export const findTender = async (tx: Tx, tenderId: string): Promise<Tender | undefined> =>
  (await withNames(tx, await all(tx).where("t.tenderId", "=", tenderId).execute()))[0];

/** One page of the tenders that this actor sees, the last to start first. */
export const listTenders = async (
  tx: Tx,
  { stand, pagina }: TendersQuery,
): Promise<{ tenders: Tender[]; total: number }> => {
  const some = all(tx).$if(stand !== "all", (query) =>
    query.where("t.state", "=", stand === "all" ? "preparing" : stand),
  );
  const { total } = await some
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await some
    .orderBy("t.startsOn", "desc")
    .orderBy("t.tenderId")
    .limit(pageSize)
    .offset((pagina - 1) * pageSize)
    .execute();
  return { tenders: await withNames(tx, rows), total };
};

/** Who tendered, on the list that counts now. */
export const tenderersOf = (
  tx: Tx,
  { tenderId, list }: Pick<Tender, "tenderId" | "list">,
): Promise<Tenderer[]> =>
  tx
    .selectFrom("tenderers")
    .select(["name", "tradeNumber"])
    .where("tenderId", "=", tenderId)
    .where("list", "=", list)
    .orderBy("name")
    .execute();

const declared = (tx: Tx) =>
  tx
    .selectFrom("tenderDeclarations as d")
    .innerJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "d.organisationId").onRef("p.personId", "=", "d.personId"),
    )
    .leftJoin("tenderDecisions as z", (join) =>
      join
        .onRef("z.organisationId", "=", "d.organisationId")
        .onRef("z.tenderDeclarationId", "=", "d.tenderDeclarationId"),
    )
    .leftJoin("people as b", (join) =>
      join.onRef("b.organisationId", "=", "z.organisationId").onRef("b.personId", "=", "z.decidedBy"),
    )
    .select([
      "d.tenderDeclarationId",
      "d.personId",
      "p.name as personName",
      "d.list",
      "d.interest",
      "d.declaredOn",
      "z.decision",
      "z.conditions",
      "z.decidedOn",
      "b.name as decidedBy",
    ]);

/** What was declared on a tender, of everybody this actor sees something of, the newest first. */
export const declarationsOn = (tx: Tx, tenderId: string): Promise<TenderDeclaration[]> =>
  declared(tx).where("d.tenderId", "=", tenderId).orderBy("d.declaredAt", "desc").execute();

/** One declaration on a tender, if this actor may see that it is there. */
export const findTenderDeclaration = (
  tx: Tx,
  tenderId: string,
  tenderDeclarationId: string,
): Promise<TenderDeclaration | undefined> =>
  declared(tx)
    .where("d.tenderId", "=", tenderId)
    .where("d.tenderDeclarationId", "=", tenderDeclarationId)
    .executeTakeFirst();

/** Which interests were declared on a tender, by declaration: only those that this actor may read. */
export const interestsOn = async (tx: Tx, tenderId: string): Promise<ReadonlyMap<string, TenderInterest>> => {
  const rows = await tx
    .selectFrom("tenderInterests")
    .select(["tenderDeclarationId", "deciderId", "kind", "party", "explanation"])
    .where("tenderId", "=", tenderId)
    .execute();
  return new Map(
    rows.flatMap(({ tenderDeclarationId, kind, ...row }) => {
      const known = interestKinds.find((word) => word === kind);
      return known === undefined ? [] : [[tenderDeclarationId, { ...row, kind: known }] as const];
    }),
  );
};

/** A tender on which somebody has something to do. */
export interface TenderToDo {
  readonly tenderId: string;
  readonly name: string;
  readonly startsOn: PlainDate;
}

/** Tenders of whose team this person is, and for which nothing was declared yet against the list that counts. */
export const tendersToDeclare = async (tx: Tx, personId: string): Promise<TenderToDo[]> =>
  tx
    .selectFrom("tenders as t")
    .select(["t.tenderId", "t.name", "t.startsOn"])
    .where(sql<boolean>`${personId}::uuid = any (t.member_ids)`)
    .where("t.state", "<>", "closed")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("tenderDeclarations as d")
            .select("d.tenderDeclarationId")
            .whereRef("d.tenderId", "=", "t.tenderId")
            .whereRef("d.list", "=", "t.list")
            .where("d.personId", "=", personId),
        ),
      ),
    )
    .orderBy("t.startsOn")
    .execute();

/** Interests on which this person decides and did not yet, each with its tender; what was said anew since does not wait any more. */
export const interestsToDecide = async (
  tx: Tx,
  personId: string,
): Promise<(TenderToDo & { readonly tenderDeclarationId: string; readonly personName: string })[]> =>
  tx
    .selectFrom("tenderInterests as i")
    .innerJoin("tenders as t", (join) =>
      join.onRef("t.organisationId", "=", "i.organisationId").onRef("t.tenderId", "=", "i.tenderId"),
    )
    .innerJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "i.organisationId").onRef("p.personId", "=", "i.personId"),
    )
    .innerJoin("tenderDeclarations as d", (join) =>
      join
        .onRef("d.organisationId", "=", "i.organisationId")
        .onRef("d.tenderDeclarationId", "=", "i.tenderDeclarationId"),
    )
    .select(["t.tenderId", "t.name", "t.startsOn", "i.tenderDeclarationId", "p.name as personName"])
    .where("i.deciderId", "=", personId)
    .where("t.state", "<>", "closed")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("tenderDecisions as z")
            .select("z.tenderDeclarationId")
            .whereRef("z.tenderDeclarationId", "=", "i.tenderDeclarationId"),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("tenderDeclarations as n")
            .select("n.tenderDeclarationId")
            .whereRef("n.tenderId", "=", "d.tenderId")
            .whereRef("n.personId", "=", "d.personId")
            .whereRef("n.declaredAt", ">", "d.declaredAt"),
        ),
      ),
    )
    .orderBy("t.startsOn")
    .execute();
