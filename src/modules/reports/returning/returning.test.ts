import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { anOpenVault } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aReporter } from "#test/support/reporter.ts";
import { reports } from "../index.ts";
import { aReport } from "../report.builder.ts";
import { codeIn } from "./typed-code.ts";
import { comingOf, stepsOf } from "./standing.rules.ts";
import { wrongTries } from "./wrong-tries.ts";
import { waitAfter } from "./wrong-tries.rules.ts";

let database: TestDatabase;
let here: { organisationId: string };
let officer: KeyHolder;
beforeAll(async () => {
  database = await testDatabase();
  here = await anOrganisation(database.owner);
  officer = await anOpenVault(database, here, "report-officer");
});
afterAll(() => database.close());

const send = () => aReport(database, here.organisationId, { readers: [officer.personId] });
type Sent = Awaited<ReturnType<typeof send>>;

const site = () => {
  const { services, clock, log, notices } = testServices();
  const app = testApp({ db: database.db, modules: [reports], services });
  const visitor = async ({ code }: Sent) => {
    const reporter = aReporter(app);
    const entered = await reporter.post("/melden/dossier", { meldcode: code });
    expect([entered.status, entered.headers.get("location")]).toEqual([303, "/melden/dossier/1"]);
    return reporter;
  };
  return { app, clock, log, notices, visitor, stranger: () => aReporter(app) };
};

const at = (seconds: number): Date => new Date(1_800_000_000_000 + seconds * 1000);

describe("the code", () => {
  test("is read in any spelling: separators, capitals and accents do not matter", async () => {
    const { code } = await send();
    const between = fc.array(fc.constantFrom(" ", "-", ", ", " - ", ".", "\n", "  "), {
      minLength: 6,
      maxLength: 6,
    });
    const spelt = fc.tuple(between, fc.boolean(), fc.boolean());
    await fc.assert(
      fc.asyncProperty(spelt, async ([separators, capitals, accents]) => {
        const plain = code
          .split("-")
          .map((word, place) => `${word}${separators[place] ?? ""}`)
          .join("");
        const typed = accents ? plain.replaceAll("e", "é") : plain;
        expect(await codeIn(capitals ? typed.toUpperCase() : typed)).toEqual({ code });
      }),
      { numRuns: 50 },
    );
  });

  test("a word of no code is named, with the word that was meant", async () => {
    const { code } = await send();
    // One word in eighty looks like two others with a letter more; this one never does, so chance does not decide.
    const first = "lantaarn";
    const rest = code.split("-").slice(1);
    const { fault } = await codeIn([`${first}q`, ...rest].join(" "));
    expect(fault?.nl).toContain(`‘${first}q’`);
    expect(fault?.nl).toContain(`Bedoelt u ‘${first}’?`);
    expect(fault?.en).toContain(`Do you mean ‘${first}’?`);
  });

  test("too few words are counted", async () => {
    const { code } = await send();
    expect((await codeIn(code.split("-").slice(1).join(" "))).fault?.nl).toContain("6 woorden");
    expect((await codeIn("  ")).fault?.en).toContain("seven words");
  });

  test("wrong codes cost a little more time each, per source, and the time runs out", () => {
    expect([1, 4, 5, 6, 7, 8, 9, 99].map(waitAfter)).toEqual([0, 0, 2, 4, 8, 16, 30, 30]);
    const tries = wrongTries();
    for (let attempt = 0; attempt < 6; attempt += 1) tries.note("a", at(0));
    expect([tries.waitFor("a", at(0)), tries.waitFor("a", at(3)), tries.waitFor("a", at(4))]).toEqual([
      4, 1, 0,
    ]);
    expect(tries.waitFor("b", at(0))).toBe(0);
    tries.note("a", at(2000));
    expect(tries.waitFor("a", at(2000))).toBe(0);
  });

  test("a whole page of words is counted and not looked up: nobody keeps the server busy with it", async () => {
    const typed = Array.from({ length: 20_000 }, (_, index) => `woord${"abcdefgh"[index % 8] ?? ""}`).join(
      " ",
    );
    const { stranger } = site();
    const body = { body: "Ik zag het.", meldcode: typed };
    const before = performance.now();
    const response = await stranger().post("/melden/dossier/1/bericht", body);
    expect([response.status, (await response.text()).includes("20000 woorden")]).toEqual([422, true]);
    // Word for word it takes minutes.
    expect(performance.now() - before).toBeLessThan(15_000);
  });

  test("one that belongs to nothing is refused with the words kept, and says what may be wrong", async () => {
    const { stranger } = site();
    const { code } = await send();
    const turned = code.split("-").toReversed().join("-");
    const response = await stranger().post("/melden/dossier", { meldcode: turned });
    const text = await response.text();
    expect(response.status).toBe(422);
    expect(text).toContain("Bij deze woorden hoort geen melding");
    expect(text).toContain(`value="${turned}"`);
    expect(response.headers.get("set-cookie")).toBeNull();
  });

  test("opens for a colleague at the same address as somebody who keeps trying", async () => {
    const { app, stranger, visitor } = site();
    const sent = await send();
    const turned = sent.code.split("-").toReversed().join("-");
    for (let tried = 0; tried < 9; tried += 1)
      expect((await aReporter(app).post("/melden/dossier", { meldcode: turned })).status).toBe(422);
    const told = await stranger().post("/melden/dossier", { meldcode: turned });
    expect(await told.text()).toContain("Uw dossier is niet geblokkeerd");
    expect(await (await visitor(sent)).page("/melden/dossier/1")).toContain(sent.reference);
  });
});

describe("where a report stands", () => {
  test.each([
    ["received", ["current", "todo", "todo", "todo"]],
    ["weighing", ["done", "current", "todo", "todo"]],
    ["handling", ["done", "done", "current", "todo"]],
    ["closed", ["done", "done", "done", "done"]],
    ["set-aside", ["current", "todo", "todo", "todo"]],
  ] as const)("%s", (state, expected) => {
    expect(stepsOf({ state }).map((step) => step.state)).toEqual(expected);
  });

  test("terms that run are told by their day, those that are over or of others are not", () => {
    const term = { metOn: null, droppedOn: null };
    const coming = comingOf(
      [
        { ...term, kind: "inform", dueOn: "2027-02-01" },
        { ...term, kind: "confirm", dueOn: "2026-10-31" },
        { ...term, kind: "reply", dueOn: "2026-11-05" },
        { ...term, kind: "weigh", dueOn: "2026-11-02", metOn: "2026-11-01" },
        { ...term, kind: "investigate", dueOn: "2026-11-02", droppedOn: "2026-11-01" },
      ],
      "2026-11-01",
    );
    expect(coming).toEqual([
      { kind: "confirm", dueOn: "2026-10-31", isLate: true },
      { kind: "inform", dueOn: "2027-02-01", isLate: false },
    ]);
  });
});

describe("the dossier", () => {
  test("opens with the code and shows the report, its state and its terms; only its own", async () => {
    const { visitor, log } = site();
    const [sent] = [await send(), await send()];
    const reporter = await visitor(sent);
    expect((await reporter.get("/melden/dossier")).headers.get("location")).toBe("/melden/dossier/1");
    const text = await reporter.page("/melden/dossier/1");
    expect(text).toContain(sent.reference);
    expect(text).toContain("De bonnen kloppen niet.");
    expect(text).toContain("Kees Bakker");
    expect(text).toContain("uiterlijk 6 november 2026");
    expect((await reporter.get("/melden/dossier/2")).status).toBe(404);
    expect(log.entries).toEqual([]);
  });

  test("is closed without a code, after half an hour, and at once when its reporter closes it", async () => {
    const { visitor, stranger, clock } = site();
    const sent = await send();
    expect(await stranger().page("/melden/dossier/1")).toContain("Terug naar uw melding");
    const reporter = await visitor(sent);
    clock.set("2026-11-01T09:29:00Z");
    expect(await reporter.page("/melden/dossier/1")).toContain(sent.reference);
    clock.set("2026-11-01T10:00:00Z");
    const late = await reporter.page("/melden/dossier/1");
    expect(late).toContain("Uw dossier is gesloten");
    expect(late).not.toContain(sent.reference);
    const again = await visitor(sent);
    const closed = await again.post("/melden/dossier/sluiten");
    expect(closed.headers.get("location")).toBe("/melden/dossier/gesloten");
    expect(await again.page("/melden/dossier/gesloten")).toContain("Uw dossier is gesloten");
    expect(await again.page("/melden/dossier/1")).not.toContain(sent.reference);
  });

  test("what was typed when the visit ended goes along with the code", async () => {
    const { visitor, stranger } = site();
    const sent = await send();
    const path = "/melden/dossier/1/bericht";
    const asked = await stranger().post(path, { body: 'Ik zag het "zelf".' });
    const text = await asked.text();
    expect([asked.status, text.includes('name="body" value="Ik zag het &quot;zelf&quot;."')]).toEqual([
      200,
      true,
    ]);
    expect(text).toContain(`action="${path}"`);
    const reporter = stranger();
    const wrong = await reporter.post(path, { body: "Ik zag het.", meldcode: "een twee" });
    expect([wrong.status, (await wrong.text()).includes('name="body" value="Ik zag het."')]).toEqual([
      422,
      true,
    ]);
    const done = await reporter.post(path, { body: "Ik zag het.", meldcode: sent.code });
    expect(done.status).toBe(303);
    expect(await reporter.page("/melden/dossier/1")).toContain("Ik zag het.");
    expect(await (await visitor(sent)).page("/melden/dossier/1")).toContain("nog niet gelezen");
  });
});

test.each([
  ["not what was sealed", Buffer.alloc(300, 1)],
  ["cut off", Buffer.alloc(3)],
])(
  "a dossier that is %s says so to its reporter, and the operator reads that there is one, not which",
  async (_what, content) => {
    const { visitor, log } = site();
    const sent = await send();
    await database.owner
      .updateTable("reportContents")
      .set({ content })
      .where("reportId", "=", sent.reportId)
      .execute();
    const reporter = await visitor(sent);
    const response = await reporter.get("/melden/dossier/1");
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.stringContaining("Uw melding is beschadigd aangekomen"),
    ]);
    const [{ event, error } = { event: "" }, ...more] = log.entries.splice(0);
    expect([event, more]).toEqual(["a dossier does not open for its reporter", []]);
    const told = String(error);
    const secrets = [sent.reportId, sent.fileId, sent.reference, sent.organisationId, sent.code];
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
  },
);

describe("a message of the reporter", () => {
  let sent: Sent;
  beforeEach(async () => {
    sent = await send();
  });

  test("waits for the office, which is told by mail once a day", async () => {
    const { visitor, notices, clock } = site();
    const reporter = await visitor(sent);
    const write = (body: string) => reporter.post("/melden/dossier/1/bericht", { body });
    expect((await write("Er is nog een bon.")).status).toBe(303);
    await write("En nog een.");
    const row = () =>
      database.owner
        .selectFrom("reports")
        .select(["waitingSince", "noticedOn"])
        .where("reportId", "=", sent.reportId)
        .executeTakeFirstOrThrow();
    expect(await row()).toMatchObject({ noticedOn: "2026-11-01" });
    const told = notices.length;
    clock.set("2026-11-01T09:20:00Z");
    await write("Derde.");
    expect([told, notices.length]).toEqual([1, 1]);
    clock.set("2026-11-02T08:00:00Z");
    await (await visitor(sent)).post("/melden/dossier/1/bericht", { body: "Een dag later." });
    expect(notices.length).toBe(2);
  });

  test("is told to all readers when its handler reads it no more", async () => {
    const { visitor, notices } = site();
    await database.owner
      .updateTable("reports")
      .set({ handlerId: randomUUID() })
      .where("reportId", "=", sent.reportId)
      .execute();
    await (await visitor(sent)).post("/melden/dossier/1/bericht", { body: "Er is nog een bon." });
    expect(notices.length).toBe(1);
  });

  test("that gives the code away is refused, with what was typed kept", async () => {
    const { visitor } = site();
    const reporter = await visitor(sent);
    const part = sent.code.split("-").slice(2, 6).join(" ").toUpperCase();
    const response = await reporter.post("/melden/dossier/1/bericht", { body: `Mijn code is ${part}.` });
    const text = await response.text();
    expect([response.status, text.includes("In uw bericht staat uw code")]).toEqual([422, true]);
    expect(text).toContain(part);
    const rows = await database.owner
      .selectFrom("reportMessages")
      .select("messageId")
      .where("reportId", "=", sent.reportId)
      .execute();
    expect(rows).toEqual([]);
  });

  test("empty or far too long is refused", async () => {
    const reporter = await site().visitor(sent);
    for (const body of ["", "x".repeat(20_001)])
      expect((await reporter.post("/melden/dossier/1/bericht", { body })).status).toBe(422);
  });
});

const entered = async () => {
  const sent = await send();
  await database.owner
    .updateTable("reports")
    .set({ enteredBy: officer.personId, channel: "telephone" })
    .where("reportId", "=", sent.reportId)
    .execute();
  return sent;
};

describe("a record that an officer wrote down", () => {
  test("is corrected, then approved, once", async () => {
    const sent = await entered();
    const reporter = await site().visitor(sent);
    const path = "/melden/dossier/1/verslag";
    expect(await reporter.page("/melden/dossier/1")).toContain(`href="${path}"`);
    expect(await reporter.page(path)).toContain("De bonnen kloppen niet.");
    expect((await reporter.post(path, { choice: "correct", correction: "" })).status).toBe(422);
    expect((await reporter.post(path, { choice: "correct", correction: sent.code })).status).toBe(422);
    expect((await reporter.post(path, { choice: "correct", correction: "Het was in mei." })).status).toBe(
      303,
    );
    expect(await reporter.page("/melden/dossier/1")).toContain("Het was in mei.");
    expect((await reporter.post(path, { choice: "approve" })).status).toBe(303);
    expect((await reporter.get(path)).status).toBe(404);
    expect(await reporter.page("/melden/dossier/1")).toContain("U was het eens met het verslag");
  });

  test("there is none of a report that its reporter sent", async () => {
    const reporter = await site().visitor(await send());
    expect((await reporter.get("/melden/dossier/1/verslag")).status).toBe(404);
  });
});

const filled = async (
  reporter: Awaited<ReturnType<ReturnType<typeof site>["visitor"]>>,
  ...files: File[]
) => {
  const form = new FormData();
  const page = await reporter.page("/melden/dossier/1/bestanden");
  for (const [, name = "", value = ""] of page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g))
    form.append(name, value);
  for (const file of files) form.append("_attachments", file);
  return form;
};
const letter = new File(["Geachte heer, mevrouw,"], "brief.txt", { type: "text/plain" });

describe("files of the reporter", () => {
  test("are added, wait for the office, and are sealed", async () => {
    const { visitor, notices } = site();
    const sent = await send();
    const reporter = await visitor(sent);
    const none = await reporter.upload("/melden/dossier/1/bestanden", await filled(reporter));
    expect([none.status, (await none.text()).includes("Kies een bestand.")]).toEqual([422, true]);
    const done = await reporter.upload("/melden/dossier/1/bestanden", await filled(reporter, letter));
    expect(done.status).toBe(303);
    expect(await reporter.page("/melden/dossier/1")).toContain("brief.txt, van 1 november 2026");
    expect(notices.length).toBe(1);
    const rows = await database.owner
      .selectFrom("reportAttachments")
      .select(["addedBy", "scan"])
      .where("reportId", "=", sent.reportId)
      .execute();
    expect(rows).toEqual([{ addedBy: null, scan: "not-checked" }]);
  });

  test("for the file of somebody else are refused", async () => {
    const { visitor } = site();
    const [mine, theirs] = [await visitor(await send()), await visitor(await send())];
    const response = await mine.upload("/melden/dossier/1/bestanden", await filled(theirs, letter));
    expect(response.status).toBe(400);
  });
});

test("a report that is destroyed during the visit is not there any more", async () => {
  const { visitor, log } = site();
  const sent = await send();
  const reporter = await visitor(sent);
  await database.owner.deleteFrom("reports").where("reportId", "=", sent.reportId).execute();
  await database.owner.deleteFrom("vaultFiles").where("fileId", "=", sent.fileId).execute();
  expect((await reporter.get("/melden/dossier/1")).status).toBe(404);
  expect(log.entries).toEqual([]);
});
