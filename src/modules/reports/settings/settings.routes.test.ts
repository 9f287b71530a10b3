import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aKeyHolder, aVisitor } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { reports } from "../index.ts";
import { reportKinds } from "../report.ts";
import { currentQuestionnaire, questionnaireOf } from "../codes/questionnaires.queries.ts";
import { defaultSettings } from "./settings.ts";
import { settingsOf } from "./settings.queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const site = () => {
  const app = testApp({ db: database.db, modules: [reports], services: testServices().services });
  const as = ({ actor, sessionId, token }: KeyHolder) => app.as(actor, undefined, { sessionId, token });
  return { as, stranger: app.stranger };
};

const anOffice = async () => {
  const here = await anOrganisation(database.owner);
  const coordinator = await aVisitor(database, here, "coordinator");
  const { organisationId } = here;
  const asSystem = <T>(work: Parameters<typeof withActor<T>>[2]) =>
    withActor(database.db, systemActor(organisationId), work);
  return { here, organisationId, coordinator, asSystem };
};

const path = "/dossiers/instellingen";
const usual = {
  isOpen: "on",
  takesAnonymous: "on",
  kinds: ["violation", "wrongdoing", "conduct", "security"],
  fallback: "",
  identityReader: "",
  weighDays: "14",
  investigateDays: "84",
  decideDays: "28",
  replyDays: "14",
  soonConfirmDays: "3",
  soonDays: "14",
  mostExtensions: "1",
  extensionDays: "42",
  legalExtensionMonths: "0",
  keepNotTakenUpYears: "1",
  keepHandledYears: "5",
  keepInvestigatedYears: "10",
  keepWrongdoingYears: "",
};

describe("the settings of reports", () => {
  test("are for the coordinator and the authority", async () => {
    const { here } = await anOffice();
    const { as, stranger } = site();
    expect((await stranger.get(path)).status).toBe(401);
    for (const role of ["employee", "report-officer", "administrator"] as const)
      expect((await as(await aVisitor(database, here, role)).get(path)).status).toBe(403);
    for (const role of ["coordinator", "authority"] as const)
      expect((await as(await aVisitor(database, here, role)).get(path)).status).toBe(200);
  });

  test("say of every number where it comes from, and sent back unchanged they are the defaults", async () => {
    const { coordinator, organisationId, asSystem } = await anOffice();
    const { as } = site();
    const text = await as(coordinator).page(path);
    for (const source of ["Wbk art. 2", "CAO Provincies", "Algemene termijnenwet", "selectielijst"])
      expect(text).toContain(source);
    expect((await as(coordinator).post(path, usual)).status).toBe(303);
    const {
      changedAt: _at,
      changedBy,
      ...kept
    } = await asSystem(async (tx) => ({
      changedAt: null,
      changedBy: null,
      ...(await settingsOf(tx, organisationId)),
    }));
    expect(kept).toMatchObject(defaultSettings);
    expect(changedBy).toBe(coordinator.personId);
  });

  test("keep what was changed, boxes that are not ticked too", async () => {
    const { here, coordinator, organisationId, asSystem } = await anOffice();
    const officer = await aKeyHolder(database, here, "report-officer");
    const head = await aKeyHolder(database, here, "authority");
    const { as } = site();
    const { isOpen: _open, takesAnonymous: _anonymous, ...rest } = usual;
    const changed = {
      ...rest,
      kinds: ["wrongdoing"],
      fallback: head.actor.name,
      identityReader: officer.actor.name,
      weighDays: "7",
      soonConfirmDays: "2",
      soonDays: "10",
      legalExtensionMonths: "3",
      generalExtension: "on",
      keepHandledYears: "",
    };
    expect((await as(coordinator).post(path, changed)).status).toBe(303);
    expect(await asSystem((tx) => settingsOf(tx, organisationId))).toMatchObject({
      isOpen: false,
      takesAnonymous: false,
      kinds: ["wrongdoing"],
      fallbackId: head.personId,
      identityReaderId: officer.personId,
      weighDays: 7,
      soonConfirmDays: 2,
      soonDays: 10,
      legalExtensionMonths: 3,
      generalExtension: true,
      keepHandled: null,
      keepInvestigated: 120,
    });
  });

  test("warn of somebody without a key of the vault", async () => {
    const { here, coordinator } = await anOffice();
    const keyless = await aVisitor(database, here, "authority");
    const { as } = site();
    await as(coordinator).post(path, { ...usual, fallback: keyless.actor.name });
    expect(await as(coordinator).page(path)).toContain("heeft nog geen sleutel van de kluis");
  });

  test.each<[string, Record<string, string | string[]>, string]>([
    ["wrongdoing left out", { kinds: ["conduct"] }, "moet altijd gemeld kunnen worden"],
    ["no kind at all", { kinds: [] }, "moet altijd gemeld kunnen worden"],
    ["a term of no days", { weighDays: "0" }, "weighDays"],
    ["a term that is no number", { decideDays: "veel" }, "decideDays"],
    ["six months more by agreement", { legalExtensionMonths: "6" }, "legalExtensionMonths"],
    ["half a year of keeping", { keepHandledYears: "0,5" }, "keepHandledYears"],
    ["a year and a half", { keepHandledYears: "1,5" }, "Vul hele jaren in"],
    ["a stand-in nobody knows", { fallback: "Niemand Bestaat" }, "Wij kennen niemand"],
  ])("are refused with the input kept: %s", async (...row) => {
    const [, change, says] = row;
    const { coordinator } = await anOffice();
    const response = await site()
      .as(coordinator)
      .post(path, { ...usual, investigateDays: "77", ...change });
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain(says);
    expect(text).toContain('value="77"');
  });

  test("give the name of a reporter only to the office, and its stand-in is not of the office", async () => {
    const { here, coordinator } = await anOffice();
    const officer = await aVisitor(database, here, "report-officer");
    const head = await aVisitor(database, here, "authority");
    const { as } = site();
    const reader = await as(coordinator).post(path, { ...usual, identityReader: head.actor.name });
    expect(reader.status).toBe(422);
    expect(await reader.text()).toContain("hoort niet bij het meldpunt");
    const standIn = await as(coordinator).post(path, { ...usual, fallback: officer.actor.name });
    expect(standIn.status).toBe(422);
    expect(await standIn.text()).toContain("hoort bij het meldpunt");
  });
});

const now = ({ asSystem, organisationId }: Awaited<ReturnType<typeof anOffice>>) =>
  asSystem((tx) => currentQuestionnaire(tx, organisationId, "conduct"));

describe("the questions of a form", () => {
  const questions = `${path}/vragenlijst/conduct`;
  const words = { labelNl: "Op welke locatie?", labelEn: "At which place?", helpNl: "", helpEn: "" };
  test.each(reportKinds)("of %s are for the coordinator only", async (kind) => {
    const { here, coordinator } = await anOffice();
    const { as, stranger } = site();
    const address = `${path}/vragenlijst/${kind}`;
    expect((await stranger.get(address)).status).toBe(401);
    expect((await as(await aVisitor(database, here, "authority")).get(address)).status).toBe(403);
    expect((await as(coordinator).get(address)).status).toBe(200);
  });

  test("an own question is a new version; an old report keeps its own", async () => {
    const office = await anOffice();
    const { coordinator, organisationId, asSystem } = office;
    const { as } = site();
    const before = await now(office);
    expect(before.name).toBe("conduct/1");
    const added = {
      ...words,
      type: "choice",
      options: "Stadhuis / Town hall\n\nBuiten / Outside",
      basedOn: before.name,
    };
    expect((await as(coordinator).post(`${questions}/nieuw`, added)).status).toBe(303);
    const after = await now(office);
    expect(after.name).toBe("conduct/own-1");
    expect(after.questionnaire.questions.at(-1)).toEqual({
      id: "own-1",
      type: "choice",
      label: { nl: "Op welke locatie?", en: "At which place?" },
      options: [
        { code: "own-1", title: { nl: "Stadhuis", en: "Town hall" } },
        { code: "own-2", title: { nl: "Buiten", en: "Outside" } },
      ],
    });
    const old = (questionnaire: string) =>
      asSystem((tx) => questionnaireOf(tx, { organisationId, kind: "conduct", questionnaire }));
    expect(await old("conduct/1")).toEqual(before.questionnaire);
    expect(await old("conduct/own-1")).toEqual(after.questionnaire);
    expect(await old("conduct/own-9")).toBeUndefined();
    expect(await old("conduct/9")).toBeUndefined();
  });

  test("are hidden, shown, moved and reworded, each as a version of its own", async () => {
    const office = await anOffice();
    const { as } = site();
    const step = async (question: string, what: string) =>
      as(office.coordinator).post(questions, {
        question,
        step: what,
        basedOn: (await now(office)).name,
      });
    expect((await step("unit", "hide")).status).toBe(303);
    expect((await step("unit", "earlier")).status).toBe(303);
    const basedOn = (await now(office)).name;
    const reword = { ...words, helpNl: "Kort.", helpEn: "Short.", basedOn };
    expect((await as(office.coordinator).post(`${questions}/vraag/unit`, reword)).status).toBe(303);
    const { name, questionnaire } = await now(office);
    expect(name).toBe("conduct/own-3");
    const ids = questionnaire.questions.map(({ id }) => id);
    expect(ids.indexOf("unit")).toBeLessThan(ids.indexOf("persons"));
    expect(questionnaire.questions.find(({ id }) => id === "unit")).toMatchObject({
      hidden: true,
      label: { nl: "Op welke locatie?" },
      help: { en: "Short." },
    });
    expect(await as(office.coordinator).page(questions)).toContain("verborgen");
  });

  test("what happened cannot be hidden", async () => {
    const office = await anOffice();
    const form = { question: "what-happened", step: "hide", basedOn: "conduct/1" };
    const response = await site().as(office.coordinator).post(questions, form);
    expect(response.status).toBe(422);
    expect((await now(office)).name).toBe("conduct/1");
  });

  test("a change of what somebody else changed meanwhile is not kept", async () => {
    const office = await anOffice();
    const { as } = site();
    const hide = (question: string) =>
      as(office.coordinator).post(questions, { question, step: "hide", basedOn: "conduct/1" });
    expect((await hide("unit")).status).toBe(303);
    expect((await hide("period")).status).toBe(409);
    expect((await now(office)).name).toBe("conduct/own-1");
  });

  test.each<[string, Record<string, string>, string]>([
    ["no English", { labelEn: "" }, "labelEn"],
    ["help in one language", { helpNl: "Alleen Nederlands" }, "in beide talen"],
    ["a choice without answers", { type: "choice" }, "minstens twee"],
    ["answers in one language", { type: "choice", options: "Ja\nNee" }, "schuine streep"],
    ["answers at a story", { options: "Ja / Yes\nNee / No" }, "Alleen bij een keuze"],
    ["a type that is not offered", { type: "persons" }, "type"],
  ])("a new question is refused with the input kept: %s", async (...row) => {
    const [, change, says] = row;
    const { coordinator } = await anOffice();
    const form = { ...words, type: "text", options: "", basedOn: "conduct/1", ...change };
    const response = await site().as(coordinator).post(`${questions}/nieuw`, form);
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain(says);
    expect(text).toContain("Op welke locatie?");
  });

  test("of a kind or a question that does not exist are not found", async () => {
    const { coordinator } = await anOffice();
    const { as } = site();
    expect((await as(coordinator).get(`${path}/vragenlijst/anders`)).status).toBe(404);
    expect((await as(coordinator).get(`${questions}/vraag/niets`)).status).toBe(404);
  });
});
