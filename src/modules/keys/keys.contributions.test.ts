import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import { makeRecoveryKey, recoverAccess, tryOwnShare } from "#platform/vault/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aKeyHolder, aVisitor } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { keys } from "./index.ts";

const today = "2026-11-20";
const now = new Date(`${today}T09:00:00Z`);
let database: TestDatabase;
let here: { organisationId: string };
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  here = await anOrganisation(database.owner);
});

const workOf = ({ actor }: KeyHolder, day = today) =>
  withActor(database.db, actor, async (tx) =>
    ((await keys.work?.({ tx, actor, locale: "nl", today: day })) ?? []).map(({ title, href, due }) => ({
      title,
      href,
      due,
    })),
  );

const stepsOf = ({ actor }: KeyHolder) =>
  withActor(database.db, actor, async (tx) =>
    ((await keys.firstSteps?.({ tx, actor, locale: "nl", today })) ?? []).map(({ text, isDone }) => ({
      text,
      isDone,
    })),
  );

const divided = (by: KeyHolder, custodians: readonly KeyHolder[]) =>
  withActor(database.db, by.actor, (tx) =>
    makeRecoveryKey(tx, by.actor, { needed: 2, custodians: custodians.map(({ personId }) => personId) }, now),
  );

describe("work", () => {
  test.each(["report-officer", "investigator", "counsellor"] as const)(
    "a %s without a key makes one; with a key there is nothing to do",
    async (role) => {
      const making = { title: "Maak uw sleutel voor de kluis", href: "/kluis/sleutel", due: null };
      expect(await workOf(await aVisitor(database, here, role))).toEqual([making]);
      expect(await workOf(await aKeyHolder(database, here, role))).toEqual([]);
    },
  );

  test("others need no key for their work", async () => {
    for (const role of ["authority", "coordinator", "manager", "employee"] as const)
      expect(await workOf(await aVisitor(database, here, role))).toEqual([]);
  });

  test("a custodian tries a new share within two weeks, and again after a year", async () => {
    const authority = await aVisitor(database, here, "authority");
    const custodians = [
      await aVisitor(database, here),
      await aVisitor(database, here),
      await aVisitor(database, here),
    ];
    const { setId, shares } = await divided(authority, custodians);
    const [custodian] = custodians;
    if (!custodian) throw new Error("no custodian");
    const trying = {
      title: "Kijk of uw deel van de herstelsleutel goed is",
      href: "/kluis/herstel/proberen",
    };
    expect(await workOf(custodian)).toEqual([{ ...trying, due: "2026-12-04" }]);
    await withActor(database.db, custodian.actor, (tx) =>
      tryOwnShare(tx, custodian.actor, { setId, text: shares[0]?.text ?? "" }, now),
    );
    expect(await workOf(custodian)).toEqual([]);
    expect(await workOf(custodian, "2027-11-10")).toEqual([{ ...trying, due: "2027-11-20" }]);
    await divided(authority, [authority, ...custodians.slice(1)]);
    expect(await workOf(custodian, "2027-11-10")).toEqual([]);
  });

  test("a use of the recovery key is shown for a week to everybody with a role for it but who used it", async () => {
    const [authority, officer, investigator] = [
      await aKeyHolder(database, here, "authority"),
      await aKeyHolder(database, here, "report-officer"),
      await aKeyHolder(database, here, "investigator"),
    ];
    const { shares } = await divided(authority, [officer, investigator, await aVisitor(database, here)]);
    const used = { title: "De herstelsleutel is gebruikt: kijk of dat klopt", href: "/kluis", due: null };
    expect(await workOf(officer)).not.toContainEqual(used);
    await withActor(database.db, authority.actor, (tx) =>
      recoverAccess(
        { tx, actor: authority.actor, now },
        {
          shares: shares.slice(0, 2).map(({ text }) => text),
          lostBy: officer.personId,
          givenTo: investigator.personId,
          reason: "Langdurig ziek",
        },
      ),
    );
    for (const who of [officer, investigator]) expect(await workOf(who)).toContainEqual(used);
    expect(await workOf(authority)).not.toContainEqual(used);
    expect(await workOf(officer, "2026-11-27")).toContainEqual(used);
    expect(await workOf(officer, "2026-11-28")).not.toContainEqual(used);
  });
});

describe("first steps", () => {
  test("a recovery key, then keys for who reads confidential files", async () => {
    const administrator = await aVisitor(database, here, "administrator");
    expect((await stepsOf(administrator)).map(({ isDone }) => isDone)).toEqual([false, false]);
    await aVisitor(database, here, "report-officer");
    const [, without] = await stepsOf(administrator);
    expect(without).toEqual({ text: "Nog geen sleutel: meldpunt.", isDone: false });
    expect(await stepsOf(await aVisitor(database, here, "coordinator"))).toEqual([]);
  });

  test("are done when both are there", async () => {
    const authority = await aVisitor(database, here, "authority");
    await aKeyHolder(database, here, "counsellor");
    await divided(authority, [authority, await aVisitor(database, here), await aVisitor(database, here)]);
    expect((await stepsOf(authority)).map(({ isDone }) => isDone)).toEqual([true, true]);
  });
});
