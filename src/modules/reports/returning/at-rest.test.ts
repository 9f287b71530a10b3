import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { sql } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aReportingSite } from "./reporting.builder.ts";

let database: TestDatabase;
let here: { organisationId: string };
beforeAll(async () => {
  database = await testDatabase();
  here = await anOrganisation(database.owner);
});
afterAll(() => database.close());

/** Every value of every table, as text; bytes as they are printed, in hex. */
const everything = async (): Promise<string> => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`.execute(database.owner);
  const texts: string[] = [];
  for (const { name } of rows) {
    const all = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(
      database.owner,
    );
    texts.push(...all.rows.map(({ row }) => row));
  }
  return texts.join("\n");
};

const spellings = (marker: string): string[] => {
  const bytes = Buffer.from(marker);
  return [marker, bytes.toString("hex"), bytes.toString("base64").replace(/=+$/, "").slice(0, -1)];
};

const found = (text: string, marker: string): boolean =>
  spellings(marker).some((spelling) => text.toLowerCase().includes(spelling.toLowerCase()));

const mark = (word: string): string => `merk${word}${randomUUID().replaceAll("-", "")}`;

test("what a reporter and the office write to each other lies nowhere in the clear: not in rows, log or notices", async () => {
  const site = aReportingSite(database, here);
  const [keeper, other] = [await site.anOfficer(), await site.anOfficer()];
  const marks = [
    "bericht",
    "antwoord",
    "woorden",
    "naam",
    "reden",
    "vraag",
    "doel",
    "waarom",
    "maatregel",
  ].map(mark);
  const [message, reply, words, name, reason, question, goal, why, measure] = marks;
  const sent = await site.aReportFor([keeper, other]);
  const path = `/dossiers/${sent.reportId}`;
  const reporter = await site.visitor(sent);
  const answers = ["known", "dependent", "earlier", "told", "stakes", "vulnerable", "others", "afraid"];
  const steps: readonly (() => Promise<Response>)[] = [
    () => reporter.post("/melden/dossier/1/bericht", { body: message ?? "" }),
    () => reporter.post("/melden/dossier/1/veilig", { answer: "unsafe", words: words ?? "" }),
    () => reporter.post("/melden/dossier/1/naam", { name: name ?? "", contact: name ?? "" }),
    () => site.as(keeper).post(`${path}/bericht`, { kind: "message", body: reply ?? "" }),
    () => site.as(keeper).post(`${path}/doorsturen-vragen`, { to: goal ?? "", why: question ?? "" }),
    () =>
      site.as(keeper).post(`${path}/bescherming`, {
        ...Object.fromEntries(answers.map((one) => [one, "no"])),
        moment: "receipt",
        risk: "low",
        why: why ?? "",
        measures: measure ?? "",
      }),
  ];
  for (const step of steps) expect((await step()).status).toBe(303);
  const opened = await Promise.all(
    [keeper, other].map(async (who) => {
      const response = await site.as(who).post(`${path}/melder/openen`, { reason: reason ?? "" });
      return [response.status, (await response.text()).includes(name ?? "x")] as const;
    }),
  );
  expect(opened.toSorted(([one], [two]) => one - two)).toEqual([
    [200, true],
    [404, false],
  ]);
  const kept = await everything();
  expect(kept).toContain(sent.reference);
  const told = JSON.stringify([site.log.entries, site.notices, site.services.config]);
  const code = sent.code.split("-").slice(0, 2).join("-");
  for (const marker of [...marks, sent.code, code]) {
    expect([marker, found(kept, marker)]).toEqual([marker, false]);
    expect([marker, found(told, marker)]).toEqual([marker, false]);
  }
  expect(found(kept, sent.reference)).toBe(true);
});
