import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { fixedClock } from "#platform/clock/index.ts";
import { withActor } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aKeyHolder, aVisitor } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { reports } from "../index.ts";
import { aReport } from "../report.builder.ts";
import { tellTerms } from "./tell-terms.job.ts";
import { confirmInTerms, dropTerms, extendTerm, meetTerm, startTerm } from "./terms.commands.ts";
import { termStatus, termWork } from "./terms.contributions.ts";
import { termsOfReport } from "./terms.queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const today = "2026-11-01";

const site = () => {
  const { services, notices } = testServices();
  const app = testApp({ db: database.db, modules: [reports], services });
  const as = ({ actor, sessionId, token }: KeyHolder) => app.as(actor, undefined, { sessionId, token });
  return { as, stranger: app.stranger, services, notices };
};

/** An organisation of its own with an officer; reports received two days before today. */
const anOffice = async () => {
  const here = await anOrganisation(database.owner);
  const officer = await aKeyHolder(database, here, "report-officer");
  const { organisationId } = here;
  const asSystem = <T>(work: (tx: Tx) => Promise<T>) =>
    withActor(database.db, systemActor(organisationId), work);
  const send = (...readers: KeyHolder[]) =>
    aReport(database, organisationId, { readers: readers.map(({ personId }) => personId) });
  const asOfficer = <T>(work: (tx: Tx) => Promise<T>) => withActor(database.db, officer.actor, work);
  return { here, organisationId, officer, asSystem, asOfficer, send };
};
type Office = Awaited<ReturnType<typeof anOffice>>;

const termsOf = async ({ asOfficer }: Office, reportId: string) =>
  (await asOfficer((tx) => termsOfReport(tx, reportId))).map(
    ({ kind, startsOn, dueOn, metOn }) => [kind, startsOn, dueOn, metOn] as const,
  );

const nextDue = async ({ asOfficer }: Office, reportId: string) =>
  asOfficer((tx) =>
    tx.selectFrom("reports").select("nextDueOn").where("reportId", "=", reportId).executeTakeFirstOrThrow(),
  );

describe("the terms of a report", () => {
  test("begin at receipt, as the law and the settings say", async () => {
    const office = await anOffice();
    const { reportId } = await office.send(office.officer);
    expect(await termsOf(office, reportId)).toEqual([
      ["confirm", "2026-10-30", "2026-11-06", null],
      ["weigh", "2026-10-30", "2026-11-13", null],
      ["inform", "2026-11-06", "2027-02-06", null],
    ]);
    expect(await nextDue(office, reportId)).toEqual({ nextDueOn: "2026-11-06" });
  });

  test("count the three months from the confirmation", async () => {
    const office = await anOffice();
    const place = await office.send(office.officer);
    const days = { receivedOn: "2026-10-30", confirmedOn: "2026-11-01" };
    await office.asOfficer((tx) => confirmInTerms(tx, place, days));
    expect(await termsOf(office, place.reportId)).toEqual([
      ["confirm", "2026-10-30", "2026-11-06", "2026-11-01"],
      ["weigh", "2026-10-30", "2026-11-13", null],
      ["inform", "2026-11-01", "2027-02-01", null],
    ]);
    expect(await nextDue(office, place.reportId)).toEqual({ nextDueOn: "2026-11-13" });
  });

  test("count them from the seventh day when it was confirmed later", async () => {
    const office = await anOffice();
    const place = await office.send(office.officer);
    const days = { receivedOn: "2026-10-30", confirmedOn: "2026-11-20" };
    await office.asOfficer((tx) => confirmInTerms(tx, place, days));
    expect((await termsOf(office, place.reportId)).at(-1)).toEqual([
      "inform",
      "2026-11-06",
      "2027-02-06",
      null,
    ]);
  });

  test("are met, fall away, and start at their step; a term that does not run stays as it was", async () => {
    const office = await anOffice();
    const place = await office.send(office.officer);
    await office.asOfficer(async (tx) => {
      await meetTerm(tx, place, "weigh", "2026-11-02");
      await meetTerm(tx, place, "weigh", "2026-11-09");
      await startTerm(tx, place, { kind: "investigate", startsOn: "2026-11-02" });
      await dropTerms(tx, place, ["investigate", "decide"], "2026-11-03");
    });
    expect(await termsOf(office, place.reportId)).toEqual([
      ["confirm", "2026-10-30", "2026-11-06", null],
      ["weigh", "2026-10-30", "2026-11-13", "2026-11-02"],
      ["inform", "2026-11-06", "2027-02-06", null],
    ]);
  });

  test("are extended as often as is allowed, and those of the law not at all", async () => {
    const office = await anOffice();
    const place = await office.send(office.officer);
    const extend = (kind: "weigh" | "inform" | "decide") =>
      office.asOfficer((tx) => extendTerm(tx, place, kind));
    expect(await extend("weigh")).toBe("2026-12-25");
    await expect(extend("weigh")).rejects.toThrow("as often as");
    await expect(extend("inform")).rejects.toThrow("in the law");
    await expect(extend("decide")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the page of terms", () => {
  test("is closed to strangers; everybody sees only the terms of files they read", async () => {
    const office = await anOffice();
    const { reference } = await office.send(office.officer);
    const { as, stranger } = site();
    expect((await stranger.get("/dossiers/termijnen")).status).toBe(401);
    const own = await as(office.officer).page("/dossiers/termijnen");
    expect(own).toContain(reference);
    expect(own).toContain("ontvangst bevestigen");
    expect(
      (await as(await aVisitor(database, office.here, "employee")).get("/dossiers/termijnen")).status,
    ).toBe(403);
    for (const role of ["report-officer", "coordinator", "authority"] as const) {
      const other = await aVisitor(database, office.here, role);
      expect(await as(other).page("/dossiers/termijnen")).not.toContain(reference);
    }
  });

  test("shows what is late and what was done late apart", async () => {
    const office = await anOffice();
    const [late, missed] = [await office.send(office.officer), await office.send(office.officer)];
    await office.asSystem(async (tx) => {
      await tx
        .updateTable("reportTerms")
        .set({ dueOn: "2026-10-31" })
        .where("kind", "=", "confirm")
        .where("organisationId", "=", office.organisationId)
        .execute();
      await meetTerm(tx, missed, "confirm", "2026-11-01");
    });
    const { as } = site();
    const lateNow = await as(office.officer).page("/dossiers/termijnen?stand=late");
    expect([lateNow.includes(late.reference), lateNow.includes(missed.reference)]).toEqual([true, false]);
    const all = await as(office.officer).page("/dossiers/termijnen?stand=missed");
    expect([all.includes(late.reference), all.includes(missed.reference)]).toEqual([true, true]);
    expect(all).toContain("te laat gedaan");
  });

  test("leaves out a flood that was set aside", async () => {
    const office = await anOffice();
    const { reportId, reference } = await office.send(office.officer);
    await database.owner
      .insertInto("reportSetAsides")
      .values({
        organisationId: office.organisationId,
        setAsideId: reportId,
        reason: "Steeds hetzelfde.",
        madeAt: new Date("2026-11-01"),
        madeBy: office.officer.personId,
      })
      .execute();
    await database.owner
      .updateTable("reports")
      .set({ state: "set-aside", setAsideId: reportId, stateBefore: "received" })
      .where("reportId", "=", reportId)
      .execute();
    const { as } = site();
    expect(await as(office.officer).page("/dossiers/termijnen")).not.toContain(reference);
  });
});

const addressIn = (page: string): string => /\/agenda\/[\w-]{64}/.exec(page)?.[0] ?? "";

describe("the calendar", () => {
  test("holds the days of the files its owner reads, and no word about them", async () => {
    const office = await anOffice();
    const other = await aKeyHolder(database, office.here, "report-officer");
    const { reference, reportId } = await office.send(office.officer);
    await office.send(other);
    const { as, stranger } = site();
    const made = await (await as(office.officer).post("/dossiers/termijnen/agenda")).text();
    const response = await stranger.get(addressIn(made));
    expect(response.headers.get("content-type")).toContain("text/calendar");
    const calendar = await response.text();
    expect(calendar.match(/DTSTART;VALUE=DATE:\d{8}/g)).toEqual([
      "DTSTART;VALUE=DATE:20261106",
      "DTSTART;VALUE=DATE:20261113",
      "DTSTART;VALUE=DATE:20270206",
    ]);
    expect(calendar).toContain("SUMMARY:Termijn van een dossier\r\n");
    for (const word of [reference, reportId, "schending", "Kees"]) expect(calendar).not.toContain(word);
    expect(await as(office.officer).page("/dossiers/termijnen")).not.toContain(addressIn(made));
  });

  test("a new address ends the old one, and ending it ends all", async () => {
    const office = await anOffice();
    const { as, stranger } = site();
    const make = async () =>
      addressIn(await (await as(office.officer).post("/dossiers/termijnen/agenda")).text());
    const first = await make();
    const second = await make();
    expect(second).not.toBe(first);
    expect((await stranger.get(first)).status).toBe(404);
    expect((await stranger.get(second)).status).toBe(200);
    expect((await as(office.officer).post("/dossiers/termijnen/agenda/beeindigen")).status).toBe(303);
    expect((await stranger.get(second)).status).toBe(404);
  });

  test.each(["x", "a".repeat(64), "../../etc/passwd", "%00"])(
    "an address that nobody has is not found: %s",
    async (token) => {
      expect((await site().stranger.get(`/agenda/${encodeURIComponent(token)}`)).status).toBe(404);
    },
  );

  test("whoever reads a file no more has its days no more", async () => {
    const office = await anOffice();
    const { fileId } = await office.send(office.officer);
    const { as, stranger } = site();
    const address = addressIn(await (await as(office.officer).post("/dossiers/termijnen/agenda")).text());
    expect(await (await stranger.get(address)).text()).toContain("BEGIN:VEVENT");
    await database.owner.deleteFrom("vaultSeals").where("fileId", "=", fileId).execute();
    expect(await (await stranger.get(address)).text()).not.toContain("BEGIN:VEVENT");
  });
});

const tell = async ({ organisationId, asSystem }: Office, day: string) => {
  const { services, notices } = testServices(fixedClock(`${day}T06:00:00Z`));
  await asSystem((tx) => tellTerms({ tx, actor: systemActor(organisationId), today: day }, services));
  return notices;
};
const mailOf = async ({ personId }: KeyHolder) =>
  database.owner
    .selectFrom("people")
    .select("email")
    .where("personId", "=", personId)
    .executeTakeFirstOrThrow();

describe("mail about terms", () => {
  test("goes to all readers while nobody handles it, once when it ends soon and once when it is late", async () => {
    const office = await anOffice();
    const second = await aKeyHolder(database, office.here, "report-officer");
    await office.send(office.officer, second);
    const all = new Set([(await mailOf(office.officer)).email, (await mailOf(second)).email]);
    // Weighing ends on 13 November, so from 30 October it ends soon.
    const days = [
      "2026-10-29",
      "2026-10-30",
      "2026-10-31",
      "2026-11-03",
      "2026-11-04",
      "2026-11-07",
      "2026-11-08",
    ];
    const sent = [];
    for (const day of days) sent.push(new Set(await tell(office, day)));
    const none = new Set();
    expect(sent).toEqual([none, all, none, all, none, all, none]);
  });

  test("goes to who handles it, and to all again when that person reads it no more", async () => {
    const office = await anOffice();
    const second = await aKeyHolder(database, office.here, "report-officer");
    const { reportId, fileId } = await office.send(office.officer, second);
    await database.owner
      .updateTable("reports")
      .set({ handlerId: second.personId })
      .where("reportId", "=", reportId)
      .execute();
    expect(await tell(office, "2026-10-30")).toEqual([(await mailOf(second)).email]);
    await database.owner
      .deleteFrom("vaultSeals")
      .where("fileId", "=", fileId)
      .where("personId", "=", second.personId)
      .execute();
    await database.owner
      .deleteFrom("vaultHolders")
      .where("fileId", "=", fileId)
      .where("personId", "=", second.personId)
      .execute();
    expect(await tell(office, "2026-11-03")).toEqual([(await mailOf(office.officer)).email]);
  });
});

const context = (tx: Tx, { actor }: KeyHolder) => ({ tx, actor, locale: "nl" as const, today });

describe("the start page", () => {
  test("tells who reads what ends soon, and not who reads nothing", async () => {
    const office = await anOffice();
    const { reportId, reference } = await office.send(office.officer);
    const work = await office.asOfficer((tx) => termWork(context(tx, office.officer)));
    expect(work).toEqual([
      {
        title: `melding wegen: ${reference}`,
        href: `/dossiers/${reportId}`,
        due: "2026-11-13",
        subject: "Dossiers",
      },
    ]);
    const other = await aVisitor(database, office.here, "coordinator");
    expect(await withActor(database.db, other.actor, (tx) => termWork(context(tx, other)))).toEqual([]);
  });

  test("does not hide one's own terms behind those of colleagues, however many those are late with", async () => {
    const office = await anOffice();
    const colleague = await aKeyHolder(database, office.here, "report-officer");
    const readers = [office.officer, colleague];
    const handled = async (handlerId: string, dueOn: string) => {
      const { reportId } = await office.send(...readers);
      await office.asSystem(async (tx) => {
        await tx.updateTable("reports").set({ handlerId }).where("reportId", "=", reportId).execute();
        await tx.updateTable("reportTerms").set({ dueOn }).where("reportId", "=", reportId).execute();
      });
    };
    for (let n = 0; n < 18; n += 1) await handled(colleague.personId, "2026-10-31");
    await handled(office.officer.personId, "2026-11-01");
    const work = await office.asOfficer((tx) => termWork(context(tx, office.officer)));
    expect(work.map(({ due }) => due)).toEqual(["2026-11-01", "2026-11-01", "2026-11-01"]);
  });

  test("counts terms for who handles reports, late ones first", async () => {
    const office = await anOffice();
    const tile = () => office.asOfficer((tx) => termStatus(context(tx, office.officer)));
    expect(await tile()).toEqual([]);
    await office.send(office.officer);
    expect(await tile()).toMatchObject([{ value: "3 lopen", tone: "good", href: "/dossiers/termijnen" }]);
    await database.owner
      .updateTable("reportTerms")
      .set({ dueOn: "2026-10-31" })
      .where("organisationId", "=", office.organisationId)
      .where("kind", "=", "confirm")
      .execute();
    expect(await tile()).toMatchObject([{ text: "1 is te laat.", tone: "bad" }]);
  });
});
