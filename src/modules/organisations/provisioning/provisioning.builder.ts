import { randomUUID } from "node:crypto";
import { z } from "zod";
import { newToken } from "#platform/auth/index.ts";
import { systemActor } from "#platform/actor/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { withActor } from "#platform/database/index.ts";
import type { Db, Tx } from "#platform/database/index.ts";
import { site, testApp, testMoment, testServices } from "#test/support/app.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { organisations } from "../index.ts";
import { anActor, anOrganisation, aUnit } from "../organisation.builder.ts";
import { urns } from "./attributes.rules.ts";

/** A token of an organisation for tests; its text. */
export const aToken = async (
  owner: Db,
  { organisationId }: { readonly organisationId: string },
  change: { readonly endsOn?: string; readonly revokedAt?: string } = {},
): Promise<string> => {
  const { text, hash } = newToken(organisationId);
  const row = { organisationId, tokenId: randomUUID(), name: "Proef", tokenHash: hash, ...change };
  await owner
    .insertInto("provisioningTokens")
    .values({ createdAt: "2026-01-01T00:00:00Z", endsOn: "2027-01-01", ...row })
    .execute();
  return text;
};

/** What a provider sends besides the address. */
export interface Request {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An identity provider that comes with this token. */
export const aProvider =
  ({ app }: ReturnType<typeof testApp>, token: string | null) =>
  async (method: string, path: string, { body, headers = {} }: Request = {}): Promise<Response> =>
    app.request(`${site}/scim/v2${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/scim+json; charset=utf-8" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });

/** What is answered about one thing. */
export const resource = z.looseObject({ id: z.string() });

const fault = z.strictObject({
  schemas: z.tuple([z.literal(urns.error)]),
  status: z.string(),
  scimType: z.string().optional(),
  detail: z.string(),
});

/** The status and the kind of a fault, when it is told as RFC 7644, 3.12 has it. */
export const faultOf = async (response: Response): Promise<readonly [number, string | undefined]> => {
  const { status, scimType } = fault.parse(await response.json());
  if (status !== String(response.status)) throw new Error(`${response.status} is told as ${status}`);
  return [response.status, scimType];
};

/** An organisation with a unit, an administrator and a provider that may come. */
export const provisioningWorld = async ({ db, owner }: TestDatabase) => {
  const organisation = await anOrganisation(owner);
  const unit = await aUnit(owner, organisation, { name: "Directie", externalKey: "D1" });
  const administrator = await anActor(owner, organisation, "administrator");
  const { services, log } = testServices();
  const app = testApp({ db, modules: [organisations], services });
  const token = await aToken(owner, organisation);
  const ask = aProvider(app, token);
  const make = async (path: string, body: unknown): Promise<string> => {
    const response = await ask("POST", path, { body });
    const text = await response.text();
    if (response.status !== 201) throw new Error(`POST ${path} answered ${response.status}: ${text}`);
    return resource.parse(JSON.parse(text)).id;
  };
  return {
    organisation,
    unit,
    administrator,
    app,
    token,
    ask,
    log,
    /** Reads as the system of the organisation. */
    read: <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
      withActor(db, systemActor(organisation.organisationId), work),
    /** Writes as the system of the organisation, on the day of the tests. */
    act: <T>(work: (writing: Writing) => Promise<T>): Promise<T> => {
      const actor = systemActor(organisation.organisationId);
      const now = new Date(testMoment);
      return withActor(db, actor, (tx) => work({ tx, actor, now, today: dateOf(now) }));
    },
    /** A new person; the id. */
    made: (user: Readonly<Record<string, unknown>> = {}): Promise<string> =>
      make("/Users", {
        schemas: [urns.user],
        userName: `u${randomUUID().slice(0, 8)}@voorbeeld.example`,
        ...user,
      }),
    /** A new group; the id. */
    madeGroup: (group: Readonly<Record<string, unknown>>): Promise<string> => make("/Groups", group),
    patch: (path: string, ...operations: readonly unknown[]): Promise<Response> =>
      ask("PATCH", path, { body: { schemas: [urns.change], Operations: operations } }),
  };
};
export type ProvisioningWorld = Awaited<ReturnType<typeof provisioningWorld>>;
