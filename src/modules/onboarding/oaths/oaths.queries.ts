import { peopleAtWork } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Ceremony, Invitation, Oath, OathForm, OathText, SwearingPerson } from "./oath.ts";
import { oathStanding, textFor } from "./oath.rules.ts";

const ownOrganisation = sql<string>`(select app_organisation())`;

/** All versions of all texts of the own organisation, also those that begin later. */
export const oathTexts = (tx: Tx): Promise<OathText[]> =>
  tx
    .selectFrom("oathTexts")
    .select(["textId", "version", "name", "functions", "oathText", "oathClosing", "affirmationText"])
    .select(["affirmationClosing", "source", "months", "eachFunction", "startsOn"])
    .where("organisationId", "=", ownOrganisation)
    .orderBy("name")
    .orderBy("textId")
    .orderBy("version")
    .execute();

const oaths = (tx: Tx) =>
  tx
    .selectFrom("oaths")
    .select(["oathId", "personId", "textId", "version", "form", "functionTitle", "takenOn", "place"])
    .select(["officerId", "officerName", "importedOn", "fileId"])
    .where("organisationId", "=", ownOrganisation)
    .orderBy("takenOn", "desc");

/** What somebody swore, the latest first. */
export const oathsOf = (tx: Tx, personId: string): Promise<Oath[]> =>
  oaths(tx).where("personId", "=", personId).execute();

/** One oath that the actor may see. */
export const findOath = (tx: Tx, oathId: string): Promise<Oath | undefined> =>
  oaths(tx).where("oathId", "=", oathId).executeTakeFirst();

/** How many took the oath or affirmation in a year. */
export const swornInYear = async (tx: Tx, year: number): Promise<number> => {
  const { sworn } = await tx
    .selectFrom("oaths")
    .select((eb) => eb.fn.countAll<number>().as("sworn"))
    .where("organisationId", "=", ownOrganisation)
    .where("takenOn", ">=", `${year}-01-01`)
    .where("takenOn", "<=", `${year}-12-31`)
    .executeTakeFirstOrThrow();
  return sworn;
};

/** The version on which an oath was taken; undefined where it does not stand here. */
export const textOf = (
  versions: readonly OathText[],
  oath: Pick<Oath, "textId" | "version"> | undefined,
): OathText | undefined =>
  versions.find(({ textId, version }) => textId === oath?.textId && version === oath.version);

/** Those of these people who are in service and of whom an oath is asked, by name, with how each stands. */
export const swearing = async (
  tx: Tx,
  today: PlainDate,
  personIds: readonly string[],
): Promise<readonly SwearingPerson[]> => {
  const versions = await oathTexts(tx);
  if (versions.length === 0 || personIds.length === 0) return [];
  const people = await peopleAtWork(tx, today, personIds);
  const all = await oaths(tx)
    .where("personId", "=", sql<string>`any (${personIds}::uuid[])`)
    .execute();
  const ofPerson = Map.groupBy(all, (oath) => oath.personId);
  return people.flatMap((person) => {
    const own = ofPerson.get(person.personId) ?? [];
    const standing = oathStanding(versions, own, person, today);
    const text = textFor(person.functionTitle, versions, today);
    return standing.state === "not-asked" || text === undefined
      ? []
      : [{ person, text, standing, last: own[0], lastText: textOf(versions, own[0]) }];
  });
};

/** What this person chose; null while nothing is chosen. */
export const choiceOf = async (tx: Tx, personId: string): Promise<OathForm | null> => {
  const row = await tx
    .selectFrom("oathChoices")
    .select("form")
    .where("organisationId", "=", ownOrganisation)
    .where("personId", "=", personId)
    .orderBy("chosenAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.form ?? null;
};

const ceremonies = (tx: Tx) =>
  tx
    .selectFrom("oathCeremonies as c")
    .select(["c.ceremonyId", "c.heldOn", "c.beginsAt", "c.place", "c.officerId", "c.state"])
    .where("c.organisationId", "=", ownOrganisation);

/** All ceremonies that the actor may see, the latest first. */
export const listCeremonies = (tx: Tx): Promise<Ceremony[]> =>
  ceremonies(tx).orderBy("c.heldOn", "desc").orderBy("c.ceremonyId").limit(200).execute();

export const findCeremony = (tx: Tx, ceremonyId: string): Promise<Ceremony | undefined> =>
  ceremonies(tx).where("c.ceremonyId", "=", ceremonyId).executeTakeFirst();

/** The ceremony to which somebody is invited, from today on. */
export const nextCeremony = (tx: Tx, personId: string, today: PlainDate): Promise<Ceremony | undefined> =>
  ceremonies(tx)
    .innerJoin("oathInvitations as i", (join) =>
      join.onRef("i.organisationId", "=", "c.organisationId").onRef("i.ceremonyId", "=", "c.ceremonyId"),
    )
    .where("i.personId", "=", personId)
    .where("c.state", "=", "planned")
    .where("c.heldOn", ">=", today)
    .orderBy("c.heldOn")
    .executeTakeFirst();

/** Who is on the list of a ceremony, by name, with what each says and whether it is recorded. */
export const invited = async (tx: Tx, { ceremonyId, heldOn }: Ceremony): Promise<readonly Invitation[]> => {
  const rows = await tx
    .selectFrom("oathInvitations as i")
    .innerJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "i.organisationId").onRef("p.personId", "=", "i.personId"),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("oathChoices as c")
          .select("c.form")
          .whereRef("c.organisationId", "=", "i.organisationId")
          .whereRef("c.personId", "=", "i.personId")
          .orderBy("c.chosenAt", "desc")
          .limit(1)
          .as("k"),
      (join) => join.onTrue(),
    )
    .leftJoin("oaths as o", (join) =>
      join
        .onRef("o.organisationId", "=", "i.organisationId")
        .onRef("o.personId", "=", "i.personId")
        .onRef("o.ceremonyId", "=", "i.ceremonyId"),
    )
    .select(["i.personId", "p.name", "i.textId", "i.version", "k.form as choice", "o.oathId"])
    .where("i.organisationId", "=", ownOrganisation)
    .where("i.ceremonyId", "=", ceremonyId)
    .orderBy("p.name")
    .execute();
  const texts = await oathTexts(tx);
  const functions = new Map(
    (
      await peopleAtWork(
        tx,
        heldOn,
        rows.map(({ personId }) => personId),
      )
    ).map((one) => [one.personId, one.functionTitle]),
  );
  return rows.flatMap(({ textId, version, ...row }) => {
    const text = texts.find((one) => one.textId === textId && one.version === version);
    return text === undefined ? [] : [{ ...row, text, functionTitle: functions.get(row.personId) ?? null }];
  });
};
