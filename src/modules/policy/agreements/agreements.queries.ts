import type { Tx } from "#platform/database/index.ts";
import type { Agreement } from "./agreement.ts";

const agreements = (tx: Tx) =>
  tx
    .selectFrom("agreements as a")
    .innerJoin("people as m", (join) =>
      join.onRef("m.organisationId", "=", "a.organisationId").onRef("m.personId", "=", "a.managerId"),
    )
    .select(["a.agreementId", "a.year", "a.unitId", "a.managerId", "a.agreedOn", "m.name as managerName"])
    .orderBy("a.year", "desc")
    .orderBy("m.name")
    .orderBy("a.agreementId");

type Query = ReturnType<typeof agreements>;

const complete = async (tx: Tx, query: Query): Promise<Agreement[]> => {
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ agreementId }) => agreementId);
  const points = await tx
    .selectFrom("agreementPoints")
    .select(["agreementId", "goalId", "text"])
    .where("agreementId", "in", ids)
    .orderBy("place")
    .execute();
  const reports = await tx
    .selectFrom("agreementReports as r")
    .leftJoin("people as w", (join) =>
      join.onRef("w.organisationId", "=", "r.organisationId").onRef("w.personId", "=", "r.writtenById"),
    )
    .select(["r.agreementId", "r.reportedOn", "r.standing", "r.text", "w.name as writtenBy"])
    .where("r.agreementId", "in", ids)
    .orderBy("r.reportedOn")
    .orderBy("r.writtenAt")
    .execute();
  return rows.map((row) => ({
    ...row,
    points: points.filter(({ agreementId }) => agreementId === row.agreementId),
    reports: reports.filter(({ agreementId }) => agreementId === row.agreementId),
  }));
};

/** One agreement, if this actor may see it. */
export const findAgreement = async (tx: Tx, agreementId: string): Promise<Agreement | undefined> =>
  (await complete(tx, agreements(tx).where("a.agreementId", "=", agreementId)))[0];

/** The agreements of a year that this actor may see, by manager. */
export const agreementsOfYear = (tx: Tx, year: number): Promise<Agreement[]> =>
  complete(tx, agreements(tx).where("a.year", "=", year));

/** The agreements with this manager, the latest year first. */
export const agreementsOfManager = (tx: Tx, managerId: string): Promise<Agreement[]> =>
  complete(tx, agreements(tx).where("a.managerId", "=", managerId));

/** The agreements in which a point serves this goal. */
export const agreementsOnGoal = (tx: Tx, goalId: string): Promise<Agreement[]> =>
  complete(
    tx,
    agreements(tx).where((eb) =>
      eb.exists(
        eb
          .selectFrom("agreementPoints as p")
          .select("p.pointId")
          .whereRef("p.organisationId", "=", "a.organisationId")
          .whereRef("p.agreementId", "=", "a.agreementId")
          .where("p.goalId", "=", goalId),
      ),
    ),
  );

/** The years in which there are agreements, the latest first. */
export const agreementYears = async (tx: Tx): Promise<number[]> => {
  const rows = await tx.selectFrom("agreements").select("year").distinct().orderBy("year", "desc").execute();
  return rows.map(({ year }) => year);
};
