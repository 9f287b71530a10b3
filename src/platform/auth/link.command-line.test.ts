import { afterAll, beforeAll, expect, test } from "vitest";
import { directory } from "#modules/organisations/index.ts";
import { anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { testMoment } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { signInApp } from "#test/support/sign-in.ts";
import { anAccount, goodPassword } from "./account.builder.ts";
import { linkCommand } from "./index.ts";

let database: TestDatabase;
let organisation: Awaited<ReturnType<typeof anOrganisation>>;
beforeAll(async () => {
  database = await testDatabase();
  organisation = await anOrganisation(database.owner);
});
afterAll(() => database.close());

const open = () => signInApp({ db: database.db, environment: { BORGPEN_URL: "https://borgpen.example" } });

/** Runs the command as it was typed; what it prints, and what it tells the person who typed it. */
const link = async (email: string, name = organisation.shortName, json = false) => {
  const printed: string[] = [];
  const told: string[] = [];
  const { services } = open();
  await linkCommand(directory).run({
    db: database.db,
    services,
    positionals: [email],
    values: { organisation: name, json },
    print: (text) => printed.push(text),
    progress: (text) => told.push(text),
  });
  return { printed: printed.join("\n"), told: told.join("\n") };
};
const path = (url: string): string => url.replace("https://borgpen.example", "");
const logged = () =>
  database.owner
    .selectFrom("auditEntries")
    .select(["actorKind", "event", "objectKind", "objectId", "result", "origin"])
    .where("organisationId", "=", organisation.organisationId)
    .execute();
const refusals = async () => (await logged()).filter(({ result }) => result === "refused");

test("somebody without an account comes in by the link, once, and the log says so", async () => {
  const person = await aPerson(database.owner, organisation);
  const { printed, told } = await link(person.email.toUpperCase());
  expect(printed).toMatch(/^https:\/\/borgpen\.example\/wachtwoord\/[\w.-]+$/);
  expect(told).toContain(person.name);
  expect(told).toContain("2 November 2026 at 10:00");
  expect(await logged()).toEqual([
    {
      actorKind: "system",
      event: "account.link-made",
      objectKind: "person",
      objectId: person.personId,
      result: "done",
      origin: "command-line",
    },
  ]);
  const browser = open().browser();
  expect((await browser.post(path(printed), { password: goodPassword })).to).toBe("/inloggen");
  expect((await browser.post("/inloggen", { email: person.email, password: goodPassword })).to).toBe("/");
  expect((await browser.get(path(printed))).text).toContain("Deze link werkt niet meer");
});

test("who has a password gets an hour, and the link before is worth nothing; as JSON", async () => {
  const person = await aPerson(database.owner, organisation);
  await anAccount(database.db, person);
  const before = await link(person.email);
  const { printed } = await link(person.email, organisation.shortName, true);
  const made: unknown = JSON.parse(printed);
  const until = new Date(new Date(testMoment).getTime() + 3_600_000).toISOString();
  expect(made).toEqual({ url: expect.stringContaining("/wachtwoord/"), name: person.name, until });
  expect((await open().browser().get(path(before.printed))).text).toContain("Deze link werkt niet meer");
});

test("is refused for who is unknown, has left, or works elsewhere, and that is logged", async () => {
  const gone = await aPerson(database.owner, organisation, { endsOn: "2026-10-31" });
  const foreign = await aPerson(database.owner, await anOrganisation(database.owner));
  for (const email of ["nobody@voorbeeld.example", gone.email, foreign.email]) {
    await expect(link(email)).rejects.toMatchObject({ code: "refused", reason: { en: /Nobody in service/ } });
  }
  const entry = { event: "account.link-made", objectId: null, origin: "command-line" };
  expect(await refusals()).toMatchObject([entry, entry, entry]);
});

test("is refused where two people have the address, or no organisation has the name", async () => {
  const { email } = await aPerson(database.owner, organisation, { email: "samen@voorbeeld.example" });
  await aPerson(database.owner, organisation, { email });
  await expect(link(email)).rejects.toMatchObject({ reason: { en: /^More than one person/ } });
  await expect(link(email, "nergens")).rejects.toMatchObject({ reason: { en: /"nergens"/ } });
});

test("without an organisation it is wrong use", () => {
  const { wrongUse } = linkCommand(directory);
  expect(wrongUse?.({})).toContain("--organisation NAME");
  expect(wrongUse?.({ organisation: "voorbeeldstad" })).toBeUndefined();
});
