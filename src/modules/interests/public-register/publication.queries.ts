import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { offsetOf, pageSize } from "#ui/index.ts";
import type { Declaration } from "../declaration.ts";
import { designatedTitle } from "../designations/designations.queries.ts";
import { defaultProfile } from "./entry.ts";
import type { PublicationProfile, PublicFields } from "./entry.ts";
import { publicFieldsOf } from "./public-fields.rules.ts";
import type { Withholding } from "./publication.ts";

/** What the own organisation makes public; as little as the law asks where it set nothing. */
export const profileOf = async (tx: Tx): Promise<PublicationProfile> =>
  (await tx.selectFrom("publicationSettings").select(["showsHours", "showsAmount"]).executeTakeFirst()) ??
  defaultProfile;

const withholdings = (tx: Tx) =>
  tx
    .selectFrom("publicationWithholdings as w")
    .innerJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "w.organisationId").onRef("p.personId", "=", "w.personId"),
    )
    .leftJoin("people as b", (join) =>
      join.onRef("b.organisationId", "=", "w.organisationId").onRef("b.personId", "=", "w.withheldBy"),
    )
    .leftJoin("people as l", (join) =>
      join.onRef("l.organisationId", "=", "w.organisationId").onRef("l.personId", "=", "w.liftedBy"),
    );

const columns = ["w.withholdingId", "w.personId", "w.reason", "w.withheldOn", "w.liftedOn"] as const;
const names = ["p.name as personName", "b.name as withheldBy", "l.name as liftedBy"] as const;

/** One page of who is or was kept out of the register, the newest first, and how many there are. */
export const listWithholdings = async (
  tx: Tx,
  page: number,
): Promise<{ withholdings: Withholding[]; total: number }> => {
  const { total } = await tx
    .selectFrom("publicationWithholdings")
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const found = await withholdings(tx)
    .select([...columns, ...names])
    .orderBy("w.withheldOn", "desc")
    .orderBy("w.withholdingId")
    .limit(pageSize)
    .offset(offsetOf(page, total))
    .execute();
  return { withholdings: found, total };
};

/** One withholding, if this actor may see it. */
export const findWithholding = (tx: Tx, withholdingId: string): Promise<Withholding | undefined> =>
  withholdings(tx)
    .select([...columns, ...names])
    .where("w.withholdingId", "=", withholdingId)
    .executeTakeFirst();

/** Whether somebody is kept out of the register now; seen by the person, coordinator and authority. */
export const isWithheld = async (tx: Tx, personId: string): Promise<boolean> =>
  (await tx
    .selectFrom("publicationWithholdings")
    .select("withholdingId")
    .where("personId", "=", personId)
    .where("liftedOn", "is", null)
    .executeTakeFirst()) !== undefined;

/** What becomes public of a side activity once it is in force; null where nothing does. */
export const publicPreview = async (
  tx: Tx,
  { personId, personName, content }: Pick<Declaration, "personId" | "personName" | "content">,
  today: PlainDate,
): Promise<PublicFields | null> => {
  if (content.register !== "side-activity") return null;
  const functionTitle = await designatedTitle(tx, personId, today);
  if (functionTitle === undefined || (await isWithheld(tx, personId))) return null;
  return publicFieldsOf(content, { name: personName, functionTitle }, await profileOf(tx));
};
