import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { sql, withActor } from "#platform/database/index.ts";
import { createFile, readFile, unlock, unlocked, writeRows } from "#platform/vault/index.ts";
import { passphrase } from "#platform/vault/vault.builder.ts";
import { testApp, testMoment } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aKeyHolder, aVisitor } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { keys } from "../index.ts";

const now = new Date(testMoment);
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const app = () => testApp({ db: database.db, modules: [keys] });
const as = (who: KeyHolder) => app().as(who.actor, undefined, who);

/** An organisation with an authority, an officer with a key, a successor with a key, and five custodians. */
const makeWorld = async () => {
  const here = await anOrganisation(database.owner);
  return {
    here,
    authority: await aKeyHolder(database, here, "authority"),
    officer: await aKeyHolder(database, here, "report-officer"),
    successor: await aKeyHolder(database, here, "report-officer"),
    custodians: [
      await aVisitor(database, here),
      await aVisitor(database, here, "works-council"),
      await aVisitor(database, here, "registrar"),
    ],
  };
};
let world: Awaited<ReturnType<typeof makeWorld>>;
beforeEach(async () => {
  world = await makeWorld();
});

const custodianFields = (people: readonly KeyHolder[]) =>
  Object.fromEntries(people.map(({ actor }, index) => [`custodian${index + 1}`, actor.name]));

/** Makes the recovery key as the authority does, and reads the shares off the page that shows them once. */
const sharesOf = async (): Promise<readonly string[]> => {
  const form = { needed: "2", ...custodianFields(world.custodians) };
  const made = await as(world.authority).post("/kluis/herstel/maken", form);
  expect(made.status).toBe(200);
  return (await made.text()).match(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){20,}/g) ?? [];
};

const aFileOf = ({ actor }: KeyHolder) =>
  withActor(database.db, actor, async (tx) => {
    const { organisationId, personId } = actor;
    const file = await createFile(tx, actor, { organisationId, readers: [personId] }, now);
    await writeRows(tx, file, [{ table: "proof", rowId: file.fileId, texts: { text: "melding" } }]);
    return file.fileId;
  });

const canRead = async ({ actor, sessionId, token }: KeyHolder, fileId: string): Promise<boolean> =>
  withActor(database.db, actor, async (tx) => {
    await unlock(tx, actor, { sessionId, token, passphrase }, now);
    const key = await unlocked(tx, actor, { sessionId, token }, now);
    if (!key) throw new Error("the vault is closed");
    return readFile(tx, key, fileId).then(
      () => true,
      () => false,
    );
  });

const giving = (shares: readonly string[], change: Readonly<Record<string, string>> = {}) => ({
  from: world.officer.personId,
  to: world.successor.personId,
  reason: "Langdurig ziek, opvolger aangewezen",
  share1: shares[0] ?? "",
  share2: shares[1] ?? "",
  ...change,
});

describe("the page of the recovery key", () => {
  test("is for authority and administrator, and says what to do while there is none", async () => {
    expect((await app().stranger.get("/kluis/herstel")).status).toBe(401);
    expect((await as(world.officer).get("/kluis/herstel")).status).toBe(403);
    expect(await as(world.authority).page("/kluis/herstel")).toContain("Er is nog geen herstelsleutel");
    expect(await as(world.authority).page("/kluis/herstel/toegang")).toContain(
      "Er is nog geen herstelsleutel",
    );
    expect(await as(world.authority).page("/kluis/herstel/overzetten")).toContain(
      "geen vorige herstelsleutel",
    );
  });

  test("shows who keeps which share, and who has tried it", async () => {
    const [, second = ""] = await sharesOf();
    const administrator = await aVisitor(database, world.here, "administrator");
    const before = await as(administrator).page("/kluis/herstel");
    for (const { actor } of world.custodians) expect(before).toContain(actor.name);
    expect(before.match(/nog nooit</g)).toHaveLength(3);
    const [, custodian] = world.custodians;
    if (!custodian) throw new Error("no custodian");
    const tried = await as(custodian).post("/kluis/herstel/proberen", {
      share: second.toLowerCase().replaceAll("-", " "),
    });
    expect(tried.status).toBe(303);
    expect((await as(administrator).page("/kluis/herstel")).match(/nog nooit</g)).toHaveLength(2);
  });
});

describe("making the recovery key", () => {
  test("gives each custodian a share of the own, which no later page shows", async () => {
    const shares = await sharesOf();
    expect(new Set(shares).size).toBe(3);
    const again = await as(world.authority).page("/kluis/herstel");
    for (const share of shares) expect(again).not.toContain(share);
  });

  test.each([
    ["nobody", {}, "Bewaarder 1: Vul een collega in."],
    ["somebody unknown", { custodian2: "Niemand Hier" }, "Bewaarder 2: Wij kennen niemand"],
    ["too few to spare one", { needed: "3" }, "Kies er ten minste 4"],
  ])("refuses %s", async (what, change, reason) => {
    const form = what === "nobody" ? {} : custodianFields(world.custodians);
    const refused = await as(world.authority).post("/kluis/herstel/maken", {
      needed: "2",
      ...form,
      ...change,
    });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(reason);
  });

  test("refuses the same person twice, and keeps who was typed", async () => {
    const [first, second] = world.custodians;
    const form = custodianFields([...world.custodians, ...(first ? [first] : [])]);
    const refused = await as(world.authority).post("/kluis/herstel/maken", { needed: "2", ...form });
    expect(refused.status).toBe(422);
    const text = await refused.text();
    expect(text).toContain("Bewaarder 4: Deze collega is al bewaarder.");
    expect(text).toContain(`value="${second?.actor.name}"`);
  });
});

describe("trying a share", () => {
  test.each([
    ["that was mistyped", (shares: readonly string[]) => `${shares[0]?.slice(0, -1)}!`, "tikfout"],
    ["of somebody else", (shares: readonly string[]) => shares[1] ?? "", "niet uw deel"],
    ["that is empty", () => "", "Vul dit in."],
  ])("refuses one %s", async (_what, shareFrom, reason) => {
    const shares = await sharesOf();
    const [custodian] = world.custodians;
    if (!custodian) throw new Error("no custodian");
    const refused = await as(custodian).post("/kluis/herstel/proberen", { share: shareFrom(shares) });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(reason);
  });

  test("tells whoever keeps none that there is nothing to do", async () => {
    await sharesOf();
    expect(await as(world.officer).page("/kluis/herstel/proberen")).toContain("U bewaart geen deel");
    const sent = await as(world.officer).post("/kluis/herstel/proberen", { share: "ABCD" });
    expect(sent.status).toBe(404);
  });
});

describe("giving back access", () => {
  test("gives a successor what somebody could read; everybody with a key sees it, whoever did it reads nothing", async () => {
    const shares = await sharesOf();
    const fileId = await aFileOf(world.officer);
    expect(await canRead(world.successor, fileId)).toBe(false);
    const done = await as(world.authority).post("/kluis/herstel/toegang", giving(shares));
    expect(done.status).toBe(200);
    expect(await done.text()).toContain("1 dossier teruggegeven");
    expect(await canRead(world.successor, fileId)).toBe(true);
    expect(await canRead(world.officer, fileId)).toBe(false);
    expect(await canRead(world.authority, fileId)).toBe(false);
    const seen = await as(world.successor).page("/kluis");
    expect(seen).toContain("Langdurig ziek, opvolger aangewezen");
    expect(seen).toContain(
      `${world.successor.actor.name} kreeg de toegang van ${world.officer.actor.name} tot 1 dossier`,
    );
  });

  test("says at each field what is wrong with it, and opens nothing", async () => {
    const shares = await sharesOf();
    const fileId = await aFileOf(world.officer);
    const refusedWith = async (form: Readonly<Record<string, string>>) => {
      const refused = await as(world.authority).post("/kluis/herstel/toegang", form);
      expect(refused.status).toBe(422);
      return refused.text();
    };
    const nothing = await refusedWith({});
    for (const label of ["Wie is de toegang kwijt", "Wie krijgt de toegang", "Waarom", "Deel 1", "Deel 2"])
      expect(nothing).toContain(`>${label}: `);
    expect(await refusedWith(giving(shares, { share2: "" }))).toContain("Deel 2: Vul hier het deel");
    expect(await refusedWith(giving(shares, { share2: shares[0] ?? "" }))).toContain(
      "Deel 2: Dit is hetzelfde deel",
    );
    expect(await refusedWith(giving(shares, { share1: shares[0]?.slice(5) ?? "" }))).toContain(
      "Deel 1: Dit deel klopt niet",
    );
    const elsewhere = shares;
    const replaced = await sharesOf();
    expect(await refusedWith(giving(replaced, { share2: elsewhere[1] ?? "" }))).toContain(
      "Deel 2: Dit deel hoort niet bij deze herstelsleutel.",
    );
    expect(await refusedWith(giving(replaced, { from: randomUUID() }))).toContain("Kies een van de");
    expect(await canRead(world.successor, fileId)).toBe(false);
    expect(await as(world.successor).page("/kluis")).toContain("nog nooit gebruikt");
  });

  test("after another recovery key the files are moved with the earlier shares; then those open nothing here", async () => {
    const earlier = await sharesOf();
    const fileId = await aFileOf(world.officer);
    const shares = await sharesOf();
    const tooSoon = await as(world.authority).post("/kluis/herstel/toegang", giving(shares));
    expect(await tooSoon.text()).toContain("1 dossier is niet meegegaan");
    expect(await as(world.authority).page("/kluis/herstel")).toContain(
      "Dossiers van de vorige herstelsleutel",
    );
    const reason = "Een bewaarder is vertrokken";
    const [share1 = "", share2 = ""] = earlier;
    const moved = await as(world.authority).post("/kluis/herstel/overzetten", { reason, share1, share2 });
    expect(await moved.text()).toContain("1 dossier overgezet");
    expect(await as(world.authority).page("/kluis/herstel")).not.toContain(
      "Dossiers van de vorige herstelsleutel",
    );
    await as(world.authority).post("/kluis/herstel/toegang", giving(shares));
    expect(await canRead(world.successor, fileId)).toBe(true);
  });

  test("somebody who may not read one of the files gets the others", async () => {
    const shares = await sharesOf();
    const [open, closed] = [await aFileOf(world.officer), await aFileOf(world.officer)];
    // As a subject does whose file is about somebody.
    await sql`create policy of_the_test on vault_holders as restrictive for insert to borgpen_app
      with check (file_id <> ${sql.lit(closed)} or person_id <> ${sql.lit(world.successor.personId)})`.execute(
      database.owner,
    );
    const done = await as(world.authority).post("/kluis/herstel/toegang", giving(shares));
    const text = await done.text();
    expect(text).toContain("1 dossier teruggegeven");
    expect(text).toContain("1 dossier is niet meegegaan");
    expect(await canRead(world.successor, open)).toBe(true);
    expect(await canRead(world.successor, closed)).toBe(false);
    expect(await canRead(world.officer, closed)).toBe(true);
  });
});
