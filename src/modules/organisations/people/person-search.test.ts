import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { actorOf, anActor, anAppointment, anOrganisation, aPerson } from "../organisation.builder.ts";
import type { BuiltPerson } from "../organisation.builder.ts";
import { findPersonByText, personNames, suggestedPeople } from "./person-search.queries.ts";

const today = "2026-11-01";
let database: TestDatabase;
let actor: Actor;
let noor: BuiltPerson;
let stranger: BuiltPerson;

beforeAll(async () => {
  database = await testDatabase();
  const { owner } = database;
  const own = await anOrganisation(owner);
  const other = await anOrganisation(owner);
  noor = await aPerson(owner, own, { name: "Noor Jansen", email: "Noor@Proef.example", externalKey: "K-1" });
  await aPerson(owner, own, { name: "Noor de Wit", email: "wit@proef.example" });
  await aPerson(owner, own, { name: "Jan Smit", email: "jan1@proef.example" });
  await aPerson(owner, own, { name: "Jan Smit", email: "jan2@proef.example" });
  await aPerson(owner, own, { name: "Vertrokken Man", endsOn: "2026-10-31" });
  await aPerson(owner, own, { name: "Laatste Dag", endsOn: today });
  await aPerson(owner, own, { name: "100% Echt_" });
  stranger = await aPerson(owner, other, { name: "Buiten Staander" });
  await anAppointment(owner, stranger, "coordinator");
  await anAppointment(owner, noor, "counsellor");
  actor = actorOf(await anActor(owner, own).then((a) => ({ ...a, name: "Lezer" })));
});
afterAll(() => database.close());

const find = (text: string) => withActor(database.db, actor, (tx) => findPersonByText(tx, text, today));

describe("one person by what somebody types", () => {
  test.each([
    ["an e-mail address in any case", "noor@proef.EXAMPLE"],
    ["a personnel key", "K-1"],
    ["the whole name in any case", "noor jansen"],
    ["a suggestion", "Noor Jansen (Noor@Proef.example)"],
    ["a part that only one person has", "jansen"],
    ["the parts in another order", "jansen noor"],
  ])("%s", async (_case, text) => {
    expect(await find(text)).toEqual({ ok: true, personId: noor.personId, name: "Noor Jansen" });
  });

  test.each([
    ["who is unknown", "Piet Onbekend"],
    ["who has left", "Vertrokken Man"],
    ["who is of another organisation", "Buiten Staander"],
    ["nothing", " "],
    ["a wildcard", "%%"],
  ])("nobody: %s", async (_case, text) => {
    expect(await find(text)).toMatchObject({
      ok: false,
      message: { nl: expect.stringContaining("niemand") },
    });
  });

  test("somebody on the last day of work is still found, and a wildcard is a letter like any other", async () => {
    expect((await find("laatste dag")).ok).toBe(true);
    expect(await find("100% echt_")).toMatchObject({ ok: true });
  });

  test("several people: the message names them with their addresses", async () => {
    const found = await find("jan smit");
    expect(found).toMatchObject({ ok: false });
    if (found.ok) return;
    expect(found.message.nl).toContain("Jan Smit (jan1@proef.example); Jan Smit (jan2@proef.example)");
    expect(found.message.en).toContain("Whom do you mean?");
  });
});

test("names by id leave out people of other organisations", async () => {
  const names = await withActor(database.db, actor, (tx) =>
    personNames(tx, [noor.personId, stranger.personId]),
  );
  expect([...names]).toEqual([[noor.personId, "Noor Jansen"]]);
});

test("suggested are the people of the own organisation who hold a role", async () => {
  const people = await withActor(database.db, actor, (tx) => suggestedPeople(tx, today));
  expect(people).toEqual([{ personId: noor.personId, label: "Noor Jansen (Noor@Proef.example)" }]);
});
