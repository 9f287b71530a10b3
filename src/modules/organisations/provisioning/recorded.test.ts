import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { organisations } from "../index.ts";
import { anActor, anOrganisation, aUnit } from "../organisation.builder.ts";
import { aProvider, aToken } from "./provisioning.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const steps = z.array(
  z.strictObject({
    does: z.string(),
    method: z.string(),
    path: z.string(),
    status: z.number(),
    body: z.unknown().optional(),
    answer: z.record(z.string(), z.unknown()).optional(),
    remember: z.enum(["user", "group"]).optional(),
  }),
);

const named = (text: string, ids: ReadonlyMap<string, string>): string =>
  [...ids].reduce((all, [name, id]) => all.replaceAll(`{${name}}`, id), text);

const aWorld = async () => {
  const { owner } = database;
  const organisation = await anOrganisation(owner);
  for (const name of ["Directie", "Juridische zaken"]) await aUnit(owner, organisation, { name });
  await anActor(owner, organisation, "administrator");
  const { services, log } = testServices();
  const app = testApp({ db: database.db, modules: [organisations], services });
  return { organisation, log, ask: aProvider(app, await aToken(owner, organisation)) };
};

test.each(["entra-id", "okta", "keycloak"])(
  "what %s sends is answered as it expects",
  { timeout: 60_000 },
  async (provider) => {
    const { ask, log } = await aWorld();
    const file = await readFile(new URL(`recorded/${provider}.json`, import.meta.url), "utf8");
    const ids = new Map<string, string>();
    for (const step of steps.parse(JSON.parse(file))) {
      const { does, method, path, status, body, answer, remember } = step;
      const sent = body === undefined ? {} : { body: named(JSON.stringify(body), ids) };
      const response = await ask(method, named(path, ids), sent);
      const text = await response.text();
      expect([does, response.status, text]).toEqual([does, status, text]);
      if (status === 204) continue;
      expect(response.headers.get("content-type")).toBe("application/scim+json; charset=utf-8");
      const told = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
      const expected: unknown = JSON.parse(named(JSON.stringify(answer ?? {}), ids));
      expect({ does, ...told }).toMatchObject({ does, ...z.record(z.string(), z.unknown()).parse(expected) });
      if (remember) ids.set(remember, z.string().parse(told["id"]));
    }
    expect(log.entries).toEqual([]);
  },
);
