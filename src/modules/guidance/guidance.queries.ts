import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import type { ContactDetails, OwnGuidance, OpenGuide, ShownCounsellor } from "./guidance.ts";

const openGuides = (tx: Tx) =>
  tx
    .selectFrom("guidanceSettings as s")
    .innerJoin("organisations as o", "o.organisationId", "s.organisationId")
    .select(["o.organisationId", "o.shortName", "o.name"])
    .where("s.isOpen", "=", true);

const likePattern = (words: string): string =>
  `%${words.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** One page of the organisations with an open guide, by name, narrowed by a word of the name; and how many there are in all. */
export const listOpenGuides = async (
  tx: Tx,
  { words, page }: { readonly words: string; readonly page: number },
): Promise<{ organisations: OpenGuide[]; total: number }> => {
  const all = openGuides(tx).$if(words !== "", (some) =>
    some.where((eb) =>
      eb.or([
        eb(sql`lower(o.name)`, "like", likePattern(words)),
        eb(sql`lower(o.abbreviation)`, "like", likePattern(words)),
      ]),
    ),
  );
  const { total } = await all
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const organisations = await all
    .orderBy("o.name")
    .orderBy("o.organisationId")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { organisations, total };
};

const contactsOf = async (tx: Tx, organisationId: string): Promise<Map<string, ContactDetails>> => {
  const rows = await tx
    .selectFrom("guidanceContacts")
    .select(["contact", "name", "telephone", "email", "reachable", "address", "link"])
    .where("organisationId", "=", organisationId)
    .execute();
  return new Map(rows.map(({ contact, ...details }) => [contact, details]));
};

const textsOf = async (tx: Tx, organisationId: string): Promise<OwnGuidance["texts"]> => {
  const rows = await tx
    .selectFrom("guidanceTexts")
    .select(["textKey", "nl", "en", "basedOn", "changedOn"])
    .where("organisationId", "=", organisationId)
    .execute();
  return new Map(rows.map(({ textKey, ...text }) => [textKey, text]));
};

const counsellorsOf = (tx: Tx, organisationId: string, today: PlainDate): Promise<ShownCounsellor[]> =>
  tx
    .selectFrom("guidanceCounsellors")
    .select(["contact", "personId", "name", "email"])
    .where("organisationId", "=", organisationId)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", today)]))
    .orderBy("name")
    .orderBy("personId")
    .execute();

/** Whether everybody may read the guide of this organisation. */
export const guideIsOpen = async (tx: Tx, organisationId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom("guidanceSettings")
    .select("isOpen")
    .where("organisationId", "=", organisationId)
    .executeTakeFirst();
  return row?.isOpen ?? false;
};

/** What an organisation made of the guide; everybody may read it. */
export const ownGuidance = async (
  tx: Tx,
  organisationId: string,
  today: PlainDate,
): Promise<OwnGuidance> => ({
  isOpen: await guideIsOpen(tx, organisationId),
  contacts: await contactsOf(tx, organisationId),
  texts: await textsOf(tx, organisationId),
  counsellors: await counsellorsOf(tx, organisationId, today),
});
