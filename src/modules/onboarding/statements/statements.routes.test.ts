import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  anActor,
  anOrganisation,
  aPerson,
  actorOf,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { onboarding } from "../index.ts";
import { hashOf } from "./signed-content.ts";
import { aSignature, aVersion } from "./statement.builder.ts";
import { remindSigners } from "./statements.commands.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const unit = await aUnit(owner, here, { name: "Klantcontact" });
  const hired = await aPerson(owner, here, {
    engagement: "hired",
    unitId: unit.unitId,
    startsOn: "2026-10-25",
  });
  return {
    here,
    hired,
    signer: actorOf(hired),
    coordinator: await anActor(owner, here, "coordinator"),
    authority: await anActor(owner, here, "authority"),
    administrator: await anActor(owner, here, "administrator"),
    colleague: await anActor(owner, here),
    version: await aVersion(owner, here, { text: { nl: "- Ik houd mij **eraan**.", en: "I keep to it." } }),
  };
};

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await makeWorld();
});

const app = () => testApp({ db: database.db, modules: [onboarding] });
const own = "/mijn-integriteit/verklaringen";
const register = "/registers/verklaringen";
const shown = (change: Readonly<Record<string, string>> = {}) => ({
  version: "1",
  language: "nl",
  agreed: "on",
  ...change,
});

const input = (change: Readonly<Record<string, string | readonly string[]>> = {}) => ({
  titleNl: "Verklaring voor vrijwilligers",
  textNl: "Ik ga goed met mensen om.",
  titleEn: "Statement for volunteers",
  textEn: "I treat people well.",
  engagements: ["volunteer"],
  days: "14",
  months: "",
  signAgain: "yes",
  startsOn: "01-12-2026",
  ...change,
});

const kept = ({ organisationId }: { organisationId: string }) =>
  database.owner
    .selectFrom("statementSignatures")
    .selectAll()
    .where("organisationId", "=", organisationId)
    .execute();

describe("signing a statement", () => {
  test("somebody reads it, signs it, and finds it back as it was; the audit log names its check number", async () => {
    const signer = app().as(world.signer);
    expect(await signer.page(own)).toContain("Integriteitsverklaring");
    expect(await signer.page(`${own}/integrity`)).toContain("<strong>eraan</strong>");
    const response = await signer.post(`${own}/integrity`, shown());
    expect(response.status).toBe(303);
    const [signature] = await kept(world.here);
    expect(signature).toMatchObject({ version: 1, language: "nl", personId: world.hired.personId });
    const { organisationId, personId } = world.hired;
    const signedAt = new Date(signature?.signedAt ?? "");
    expect(signature?.sha256).toBe(
      hashOf(world.version, { organisationId, personId, language: "nl", signedAt }),
    );
    const entry = await database.owner
      .selectFrom("auditEntries")
      .selectAll()
      .where("organisationId", "=", organisationId)
      .where("event", "=", "onboarding.statement-signed")
      .where("result", "=", "done")
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ objectKind: "signature", objectId: signature?.sha256, personId });
    await aVersion(database.owner, world.here, {
      version: 2,
      text: { nl: "Iets anders.", en: "Something else." },
    });
    expect(await signer.page(response.headers.get("location") ?? "")).toContain("<strong>eraan</strong>");
  });

  test.each([
    ["without agreeing", { agreed: "" }, "Kruis aan dat u akkoord gaat"],
    ["a text that does not hold any more", { version: "7" }, "De tekst is intussen veranderd"],
    ["in a language that was not shown", { language: "de" }, "Kies een van de mogelijkheden"],
  ])("refuses %s, and keeps nothing", async (_name, change, reason) => {
    const response = await app().as(world.signer).post(`${own}/integrity`, shown(change));
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(reason);
    expect(await kept(world.here)).toEqual([]);
  });

  test("twice is refused; who is not asked finds nothing; a stranger signs in first", async () => {
    const signer = app().as(world.signer);
    await signer.post(`${own}/integrity`, shown());
    expect((await signer.post(`${own}/integrity`, shown())).status).toBe(422);
    expect(await kept(world.here)).toHaveLength(1);
    expect((await app().as(world.colleague).get(`${own}/integrity`)).status).toBe(404);
    expect(await app().as(world.colleague).page(own)).toContain("Er wordt u geen verklaring gevraagd");
    expect((await app().stranger.get(own)).status).toBe(401);
  });

  test("what somebody signed is read by coordinator and authority, and by no colleague or administrator", async () => {
    const signatureId = await aSignature(database.owner, world.hired, world.version);
    const address = `${own}/getekend/${signatureId}`;
    for (const who of [world.coordinator, world.authority])
      expect(await app().as(who).page(address)).toContain(world.hired.name);
    for (const who of [world.colleague, world.administrator])
      expect((await app().as(who).get(address)).status).toBe(404);
  });
});

describe("the register", () => {
  test("shows by unit who signed and who did not, to coordinator and authority only", async () => {
    const seen = await app().as(world.coordinator).page(register);
    expect(seen).toContain("Klantcontact");
    expect(seen).toContain(world.hired.name);
    expect(seen).toContain("nog tekenen");
    expect((await app().as(world.authority).get(register)).status).toBe(200);
    for (const who of [world.colleague, world.administrator])
      expect((await app().as(who).get(register)).status).toBe(403);
  });

  test("the coordinator takes up a text that came along, and makes a next version of it", async () => {
    const coordinator = app().as(world.coordinator);
    expect(await coordinator.page(`${register}/teksten`)).toContain("In gebruik nemen");
    expect(await coordinator.page(`${register}/teksten/volunteer`)).toContain(
      "Wat ik over mensen hoor of zie",
    );
    expect((await coordinator.post(`${register}/teksten/volunteer`, input())).status).toBe(303);
    expect((await coordinator.post(`${register}/teksten/volunteer`, input())).status).toBe(303);
    expect(await coordinator.page(`${register}/teksten`)).toContain("Versie 2 gaat in op 1 december 2026.");
    expect((await app().as(world.authority).post(`${register}/teksten/volunteer`, input())).status).toBe(403);
  });

  test.each([
    ["a day in the past", { startsOn: "01-01-2020" }, "op zijn vroegst vandaag"],
    ["no text", { textNl: " " }, "Tekst (Nederlands): Vul dit in."],
    ["half a month", { months: "1,5" }, "Vul een heel getal in."],
    ["somebody who does not exist", { engagements: ["robot"] }, "Kies een van de mogelijkheden."],
  ])("refuses %s", async (_name, change, reason) => {
    const response = await app().as(world.coordinator).post(`${register}/teksten/volunteer`, input(change));
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(reason);
  });
});

test("somebody with something to sign gets one mail in two weeks, and none after signing", async () => {
  const { services, notices } = testServices();
  const [job] = onboarding.jobs ?? [];
  const actor = systemActor(world.here.organisationId);
  const runOn = (today: string) =>
    withActor(database.db, actor, async (tx) =>
      job?.forEachOrganisation({ tx, actor, locale: "nl", today }, services),
    );
  await runOn("2026-11-01");
  await runOn("2026-11-02");
  expect(notices).toHaveLength(1);
  await runOn("2026-11-15");
  expect(notices).toHaveLength(2);
  await aSignature(database.owner, world.hired, world.version, "2026-11-16");
  await runOn("2026-12-15");
  expect(notices).toHaveLength(2);
});

test("everybody who has something to sign is told once, also where people are looked at by portions", async () => {
  const { services, notices } = testServices();
  const emails = [world.hired.email];
  for (let n = 0; n < 4; n += 1)
    emails.push((await aPerson(database.owner, world.here, { engagement: "hired" })).email);
  const told = async (today: string): Promise<string[]> => {
    await withActor(database.db, systemActor(world.here.organisationId), (tx) =>
      remindSigners({ tx, today }, services, 2),
    );
    return notices.splice(0).toSorted();
  };
  expect(await told("2026-11-01")).toEqual(emails.toSorted());
  expect(await told("2026-11-02")).toEqual([]);
});

test("what to do: the person signs; the coordinator sees how many are too late", async () => {
  await database.owner
    .updateTable("people")
    .set({ startsOn: "2026-05-01" })
    .where("organisationId", "=", world.here.organisationId)
    .where("personId", "=", world.hired.personId)
    .execute();
  const workOf = (actor: typeof world.signer) =>
    withActor(database.db, actor, async (tx) =>
      onboarding.work?.({ tx, actor, locale: "nl", today: "2026-11-01" }),
    );
  expect(await workOf(world.signer)).toMatchObject([
    { title: "Tekenen: Integriteitsverklaring", due: "2026-05-15" },
  ]);
  expect(await workOf(world.coordinator)).toMatchObject([{ title: "1 verklaring is niet op tijd getekend" }]);
  expect(await workOf(world.colleague)).toEqual([]);
});

test("the account counts signatures of ten people or more, and says nothing of fewer", async () => {
  const actor = systemActor(world.here.organisationId);
  const numbers = () =>
    withActor(database.db, actor, async (tx) => {
      const figures = await onboarding.figures?.({ tx, actor, locale: "nl", today: "2026-11-01" }, 2026);
      return figures?.flatMap((one) => one.numbers.map(({ value }) => value));
    });
  const signers = [];
  for (let n = 0; n < 10; n += 1)
    signers.push(await aPerson(database.owner, world.here, { engagement: "hired" }));
  for (const signer of signers.slice(0, 9)) await aSignature(database.owner, signer, world.version);
  expect(await numbers()).toEqual([]);
  for (const signer of signers.slice(9)) await aSignature(database.owner, signer, world.version);
  expect(await numbers()).toEqual([10]);
});

test("norm 5 shows the register to the coordinator, and nothing to a colleague", async () => {
  const subject = { kind: "norm", reference: "rekenkamer-2024/5" } as const;
  const evidenceOf = (actor: typeof world.signer) =>
    withActor(database.db, actor, async (tx) =>
      onboarding.evidence?.({ tx, actor, locale: "nl", today: "2026-11-01" }, subject),
    );
  await aSignature(database.owner, world.hired, world.version);
  expect(await evidenceOf(world.coordinator)).toMatchObject([
    { href: register, text: expect.stringContaining("Getekend: niet getoond.") },
  ]);
  expect(await evidenceOf(world.colleague)).toEqual([]);
});
