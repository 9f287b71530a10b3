import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { urns } from "./attributes.rules.ts";
import { faultOf, provisioningWorld } from "./provisioning.builder.ts";
import type { ProvisioningWorld } from "./provisioning.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let world: ProvisioningWorld;
beforeEach(async () => {
  world = await provisioningWorld(database);
});

describe("what cannot be understood", () => {
  test.each<[string, unknown, number, string]>([
    ["no JSON", "{", 400, "invalidSyntax"],
    ["no User", "[]", 400, "invalidValue"],
    ["nothing", undefined, 400, "invalidValue"],
    ["no userName", {}, 400, "invalidValue"],
    ["a null character", { userName: "a\0b" }, 400, "invalidSyntax"],
    ["no address", { userName: "x", emails: [{ value: "geen adres" }] }, 400, "invalidValue"],
    ["neither true nor false", { userName: "x", active: "misschien" }, 400, "invalidValue"],
    ["far too long", { userName: "x".repeat(300) }, 400, "invalidValue"],
  ])("is told: %s", async (_what, body, status, scimType) => {
    expect(await faultOf(await world.ask("POST", "/Users", { body }))).toEqual([status, scimType]);
  });

  test("is not taken in another form, nor too much of it, nor at another address", async () => {
    const headers = { "content-type": "text/plain" };
    expect(await faultOf(await world.ask("POST", "/Users", { body: "{}", headers }))).toEqual([
      400,
      "invalidSyntax",
    ]);
    expect(await faultOf(await world.ask("POST", "/Users", { body: "x".repeat(1_000_001) }))).toEqual([
      413,
      undefined,
    ]);
    for (const path of ["/Bulk", "/Me", "/Users/x", "/Schemas/x"])
      expect(await faultOf(await world.ask("GET", path))).toEqual([404, undefined]);
  });

  test("never fails on our side", { timeout: 120_000 }, async () => {
    const id = await world.made();
    const group = await world.madeGroup({ displayName: "Groep", members: [{ value: id }] });
    const word = fc.constantFrom(
      "userName",
      "emails",
      "name",
      "active",
      "members",
      "displayName",
      "schemas",
      "Operations",
      "op",
      "path",
      "value",
      "externalId",
      "add",
      "replace",
      "remove",
      'emails[type eq "work"].value',
      'members[value eq "x"]',
      `${urns.enterprise}:department`,
      urns.enterprise,
      "__proto__",
      id,
    );
    const leaf = fc.oneof(word, fc.string({ unit: "binary" }), fc.integer(), fc.boolean(), fc.constant(null));
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc.array(tie("json"), { maxLength: 3 }),
        fc.dictionary(word, tie("json"), { maxKeys: 4 }),
      ),
    }));
    const operation = fc.record({
      op: fc.constantFrom("add", "replace", "remove", "Add"),
      path: fc.option(word, { nil: undefined }),
      value: json,
    });
    const body = fc.oneof(
      json,
      fc.record({ Operations: fc.array(operation, { maxLength: 3 }) }),
      fc.record({ userName: leaf, displayName: leaf, emails: json, name: json, members: json }),
    );
    const request = fc.record({
      method: fc.constantFrom("GET", "POST", "PUT", "PATCH"),
      path: fc.constantFrom("/Users", "/Groups", `/Users/${id}`, `/Groups/${group}`),
      query: fc.option(fc.string({ unit: "binary" }), { nil: "" }),
      body,
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ method, path, query, body: sent }) => {
        const filter =
          query === ""
            ? ""
            : `?filter=${encodeURIComponent(query.toWellFormed())}&count=${encodeURIComponent(query.toWellFormed())}`;
        const response = await world.ask(method, path + filter, method === "GET" ? {} : { body: sent ?? {} });
        expect(response.status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
    expect(world.log.entries).toEqual([]);
  });
});
