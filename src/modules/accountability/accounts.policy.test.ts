import { randomInt, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { textsOf } from "./accounts.queries.ts";

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
    select: ["coordinator", "authority", "system"],
    insert: ["coordinator", "system"],
    update: ["coordinator", "system"],
  },
});

test("the works council reads the texts from the adoption on", async () => {
  const { owner, db } = database;
  const here = await anOrganisation(owner);
  const council = await anActor(owner, here, "works-council");
  const { organisationId } = here;
  const accountId = await accountIn(owner, organisationId);
  const text = { section: "works-council", text: "Voor de OR.", changedOn: "2026-02-01" } as const;
  await owner
    .insertInto("accountTexts")
    .values({ organisationId, accountId, ...text })
    .execute();
  const seen = async () => [...(await withActor(db, council, (tx) => textsOf(tx, accountId))).values()];
  expect(await seen()).toEqual([]);
  await owner
    .updateTable("annualAccounts")
    .set({ ...adopted, state: "adopted" })
    .where("accountId", "=", accountId)
    .execute();
  expect(await seen()).toEqual(["Voor de OR."]);
});
