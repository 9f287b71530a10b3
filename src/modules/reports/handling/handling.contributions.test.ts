import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aKeyHolder } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { aReport } from "../report.builder.ts";
import { handlingStatus, handlingWork } from "./handling.contributions.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const read = <T>(
  { actor }: KeyHolder,
  work: (context: Parameters<typeof handlingWork>[0]) => Promise<T>,
): Promise<T> =>
  withActor(database.db, actor, (tx) => work({ tx, actor, locale: "nl", today: "2026-11-01" }));

const titles = async (who: KeyHolder): Promise<string[]> =>
  (await read(who, handlingWork)).map(({ title }) => title);

describe("what reports ask of somebody", () => {
  test("is told to who reads them: what nobody opened, and what a reporter wrote", async () => {
    const here = await anOrganisation(database.owner);
    const officer = await aKeyHolder(database, here, "report-officer");
    const other = await aKeyHolder(database, here, "report-officer");
    const employee = await aKeyHolder(database, here, "employee");
    expect(await titles(officer)).toEqual([]);
    const send = () => aReport(database, here.organisationId, { readers: [officer.personId] });
    const [first] = [await send(), await send()];
    await database.owner
      .updateTable("reports")
      .set({ openedAt: new Date("2026-10-31T09:00:00Z"), handlerId: officer.personId })
      .where("reportId", "=", first.reportId)
      .execute();
    expect(await titles(officer)).toEqual([
      "Er is een nieuwe melding die niemand nog opende",
      "Een melder schreef iets dat wacht op lezen",
    ]);
    expect([await titles(other), await titles(employee)]).toEqual([[], []]);
    const [tile] = await read(officer, handlingStatus);
    expect([tile?.value, tile?.text]).toEqual(["2 open", "U behandelt er 1."]);
    expect((await read(other, handlingStatus)).map(({ value }) => value)).toEqual(["Geen open"]);
    expect(await read(employee, handlingStatus)).toEqual([]);
  });

  test("tells the authority of open reports that nobody can read any more", async () => {
    const here = await anOrganisation(database.owner);
    const officer = await aKeyHolder(database, here, "report-officer");
    const authority = await aKeyHolder(database, here, "authority");
    const { fileId } = await aReport(database, here.organisationId, { readers: [officer.personId] });
    expect(await titles(authority)).toEqual([]);
    await database.owner
      .deleteFrom("vaultHolders")
      .where("fileId", "=", fileId)
      .where("personId", "=", officer.personId)
      .execute();
    const [item] = await read(authority, handlingWork);
    expect(item?.title).toContain("Er is een open melding die niemand kan lezen");
    expect(item?.href).toBe("/kluis/herstel");
    expect(await titles(officer)).toEqual([]);
  });
});
