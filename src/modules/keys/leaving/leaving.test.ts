import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { fixedClock } from "#platform/clock/index.ts";
import { withActor } from "#platform/database/index.ts";
import { createFile, replaceKey, writeRows } from "#platform/vault/index.ts";
import { testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aKeyHolder, aVisitor } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { keys } from "../index.ts";

const today = "2026-11-20";
const now = new Date(`${today}T04:30:00Z`);
let database: TestDatabase;
let here: { organisationId: string };
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  here = await anOrganisation(database.owner);
});

const readBy = (maker: KeyHolder, ...others: readonly KeyHolder[]): Promise<string> =>
  withActor(database.db, maker.actor, async (tx) => {
    const readers = [maker, ...others].map(({ personId }) => personId);
    const file = await createFile(tx, maker.actor, { organisationId: here.organisationId, readers }, now);
    await writeRows(tx, file, [{ table: "proof", rowId: file.fileId, texts: { text: "melding" } }]);
    return file.fileId;
  });

const nightly = async (day = today): Promise<void> => {
  const { services } = testServices(fixedClock(`${day}T04:30:00Z`));
  const actor = systemActor(here.organisationId);
  const [job] = keys.jobs ?? [];
  await withActor(database.db, actor, async (tx) =>
    job?.forEachOrganisation({ tx, actor, locale: "nl", today: day }, services),
  );
};

const endRoles = ({ personId }: KeyHolder, endsOn: string) =>
  database.owner.updateTable("appointments").set({ endsOn }).where("personId", "=", personId).execute();

const readersOf = async (fileId: string): Promise<readonly (string | null)[]> =>
  (
    await database.owner
      .selectFrom("vaultHolders")
      .select("personId")
      .where("fileId", "=", fileId)
      .where("kind", "=", "person")
      .execute()
  ).map(({ personId }) => personId);

const awaited = async (): Promise<readonly { personId: string; reason: string; files: number }[]> =>
  database.owner
    .selectFrom("awaitedRecoveries")
    .select(["personId", "reason", "files"])
    .where("organisationId", "=", here.organisationId)
    .execute();

const workOf = ({ actor }: KeyHolder): Promise<readonly string[]> =>
  withActor(database.db, actor, async (tx) =>
    ((await keys.work?.({ tx, actor, locale: "nl", today })) ?? []).map(({ title }) => title),
  );

describe("whose last confidential role ended", () => {
  test("is taken off a file that a colleague reads too, and the log says so", async () => {
    const [leaver, stays] = [
      await aKeyHolder(database, here, "report-officer"),
      await aKeyHolder(database, here, "report-officer"),
    ];
    const fileId = await readBy(leaver, stays);
    await nightly();
    expect(await readersOf(fileId)).toHaveLength(2);
    await endRoles(leaver, "2026-11-19");
    await nightly();
    expect(await readersOf(fileId)).toEqual([stays.personId]);
    expect(await awaited()).toEqual([]);
    const { rotationDue } = await database.owner
      .selectFrom("vaultFiles")
      .select("rotationDue")
      .where("fileId", "=", fileId)
      .executeTakeFirstOrThrow();
    expect(rotationDue).toBe(true);
    const logged = await database.owner
      .selectFrom("auditEntries")
      .select(["event", "personId"])
      .where("objectId", "=", fileId)
      .execute();
    expect(logged).toEqual([{ event: "vault.reader-left", personId: null }]);
  });

  test("stays on through the last day, and with another confidential role", async () => {
    const [leaver, changes, stays] = [
      await aKeyHolder(database, here, "report-officer"),
      await aKeyHolder(database, here, "counsellor"),
      await aKeyHolder(database, here, "authority"),
    ];
    const fileId = await readBy(leaver, changes, stays);
    await endRoles(leaver, today);
    await nightly();
    expect(await readersOf(fileId)).toHaveLength(3);
    await nightly("2026-11-21");
    expect(new Set(await readersOf(fileId))).toEqual(new Set([changes.personId, stays.personId]));
  });

  test("who leaves the organisation is taken off, whatever role is still written down", async () => {
    const [leaver, stays] = [
      await aKeyHolder(database, here, "report-officer"),
      await aKeyHolder(database, here, "report-officer"),
    ];
    const fileId = await readBy(leaver, stays);
    await database.owner
      .updateTable("people")
      .set({ endsOn: "2026-11-19" })
      .where("personId", "=", leaver.personId)
      .execute();
    await nightly();
    expect(await readersOf(fileId)).toEqual([stays.personId]);
  });
});

describe("a file that nobody else can open", () => {
  test("never loses its last reader silently: those who recover are told how many there are", async () => {
    const [leaver, administrator, authority] = [
      await aKeyHolder(database, here, "report-officer"),
      await aVisitor(database, here, "administrator"),
      await aVisitor(database, here, "authority"),
    ];
    const files = [await readBy(leaver), await readBy(leaver)];
    await endRoles(leaver, "2026-11-19");
    await nightly();
    for (const fileId of files) expect(await readersOf(fileId)).toEqual([leaver.personId]);
    expect(await awaited()).toEqual([{ personId: leaver.personId, reason: "left", files: 2 }]);
    for (const who of [administrator, authority])
      expect(await workOf(who)).toContain(
        "2 dossiers hebben geen lezer meer: geef ze aan een opvolger met de herstelsleutel",
      );
    expect(await workOf(leaver)).toEqual([]);
  });

  test("is one too when all its readers left on one day, or the only other one has another key", async () => {
    const [one, other] = [
      await aKeyHolder(database, here, "report-officer"),
      await aKeyHolder(database, here, "report-officer"),
    ];
    const fileId = await readBy(one, other);
    await withActor(database.db, other.actor, (tx) =>
      replaceKey(tx, other.actor, "een heel andere wachtzin hier", now),
    );
    await endRoles(one, "2026-11-19");
    await nightly();
    expect(await readersOf(fileId)).toHaveLength(2);
    expect((await awaited()).toSorted((a, b) => (a.reason < b.reason ? -1 : 1))).toEqual([
      { personId: one.personId, reason: "left", files: 1 },
      { personId: other.personId, reason: "new-key", files: 1 },
    ]);
    await endRoles(other, "2026-11-19");
    await nightly();
    expect(await readersOf(fileId)).toHaveLength(2);
  });

  test("is taken from the list as soon as a colleague reads it", async () => {
    const leaver = await aKeyHolder(database, here, "report-officer");
    await readBy(leaver);
    await endRoles(leaver, "2026-11-19");
    await nightly();
    expect(await awaited()).toHaveLength(1);
    await database.owner
      .updateTable("appointments")
      .set({ endsOn: null })
      .where("personId", "=", leaver.personId)
      .execute();
    await nightly();
    expect(await awaited()).toEqual([]);
  });
});
