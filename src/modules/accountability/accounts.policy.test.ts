import { randomInt, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe } from "vitest";
import type { Db } from "#platform/database/index.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const anAccount = (organisationId: string) => ({
  organisationId,
  accountId: randomUUID(),
  year: randomInt(2000, 2200),
  version: 1,
  createdOn: "2026-02-01",
});

const adopted = { adoptedOn: "2026-04-01", frozen: "{}" };

describe("a draft", () => {
  rowMatrix(() => database, {
    table: "annualAccounts",
    row: ({ organisationId }) => anAccount(organisationId),
    change: { reviewNote: "Nog eens kijken." },
    may: {
      select: ["coordinator", "authority", "system"],
      insert: ["coordinator", "system"],
      update: ["coordinator", "authority", "system"],
    },
  });
});

describe("an adopted account", () => {
  rowMatrix(() => database, {
    table: "annualAccounts",
    row: ({ organisationId }) => ({ ...anAccount(organisationId), ...adopted, state: "adopted" }),
    change: { reviewNote: null },
    may: {
      select: ["coordinator", "authority", "works-council", "system"],
      insert: ["system"],
      update: ["authority", "system"],
    },
  });
});

describe("a published account", () => {
  const everybody = [...everyRole, "public", "system"] as const;
  rowMatrix(() => database, {
    table: "annualAccounts",
    row: ({ organisationId }) => ({
      ...anAccount(organisationId),
      ...adopted,
      state: "published",
      publishedOn: "2026-05-01",
    }),
    change: { reviewNote: null },
    may: {
      select: everybody,
      insert: ["system"],
      update: ["coordinator", "authority", "system"],
    },
    mayElsewhere: { select: everybody },
  });
});

const accountIn = async (owner: Db, organisationId: string): Promise<string> => {
  const account = anAccount(organisationId);
  await owner.insertInto("annualAccounts").values(account).execute();
  return account.accountId;
};

rowMatrix(() => database, {
  table: "accountTexts",
  row: async ({ owner, organisationId }) => ({
    organisationId,
    accountId: await accountIn(owner, organisationId),
    section: "introduction",
    text: "Dit was ons jaar.",
    changedOn: "2026-02-01",
  }),
  change: { text: "Anders" },
  may: {
    select: ["coordinator", "authority", "works-council", "system"],
    insert: ["coordinator", "system"],
    update: ["coordinator", "system"],
  },
});
