import { evidenceFrom } from "#app/evidence.ts";
import { ownLinesFrom } from "#app/own-lines.ts";
import { healthRoute } from "#app/health.ts";
import { modules } from "#app/modules.ts";
import { publicPages } from "#app/public-pages.tsx";
import { fixedFirst } from "#app/route-order.rules.ts";
import { createServer } from "#app/server.ts";
import { signInOf } from "#app/sign-in.ts";
import { anAdoption } from "#modules/frameworks/adoption/adoption.builder.ts";
import { appointedRoles } from "#modules/organisations/index.ts";
import {
  anAppointment,
  anOrganisation,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import type { BuiltPerson } from "#modules/organisations/organisation.builder.ts";
import { roles } from "#platform/actor/index.ts";
import type { Role } from "#platform/actor/index.ts";
import { anAccount } from "#platform/auth/account.builder.ts";
import { beginSession } from "#platform/auth/sessions.commands.ts";
import { readConfig } from "#platform/config/index.ts";
import { withSystem } from "#platform/database/index.ts";
import { stopWriting } from "#platform/documents/index.ts";
import { fileStore } from "#platform/files/index.ts";
import type { Route } from "#platform/http/index.ts";
import { streamLog } from "#platform/log/index.ts";
import { queuedMail } from "#platform/mail/index.ts";
import type { Services } from "#platform/services/index.ts";
import { testServices } from "../support/app.ts";
import { testDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";

/** Where the application thinks it is. */
export const site = "http://127.0.0.1:3000";

/** One organisation with a person for each role alone, each signed in with a second factor. */
export interface Settlement {
  readonly organisationId: string;
  readonly shortName: string;
  readonly unitId: string;
  /** Whoever holds this role, and no other besides employee. */
  readonly people: ReadonlyMap<Role, BuiltPerson>;
  /** The token of the session of that person. */
  readonly tokens: ReadonlyMap<Role, string>;
}

/** Who asks: the token of a session, or nobody. */
type Who = string | null;

interface Sent {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: BodyInit | null;
  /** Headers besides those that a browser of this site sends; an empty text leaves one out. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The whole application with two organisations that know nothing of each other. */
export interface World {
  readonly database: TestDatabase;
  /** Every address there is, in the order in which they are tried. */
  readonly routes: readonly Route[];
  readonly here: Settlement;
  readonly elsewhere: Settlement;
  /** The lines of the server's log. */
  readonly logged: string[];
  /** What was handed to the queue: mails among it. */
  readonly queued: readonly { readonly name: string; readonly data: unknown }[];
  ask(who: Who, path: string, sent?: Sent): Promise<Response>;
  close(): Promise<void>;
}

const holdable: readonly string[] = appointedRoles;

const settle = async ({ db, owner }: TestDatabase, name: string, now: Date): Promise<Settlement> => {
  const organisation = await anOrganisation(owner, { name });
  const unit = await aUnit(owner, organisation, { name: `Afdeling van ${name}` });
  for (const framework of ["rekenkamer-2024", "arnhem-2024"])
    await anAdoption(owner, organisation, { framework });
  const people = new Map<Role, BuiltPerson>();
  const tokens = new Map<Role, string>();
  for (const role of roles) {
    const called = { name: `${role} ${name}`, unitId: unit.unitId, functionTitle: "Adviseur" };
    const person = await aPerson(owner, organisation, called);
    people.set(role, person);
    const appointed = appointedRoles.find((word) => word === role);
    const where = { unitId: role === "manager" ? unit.unitId : null };
    if (appointed && holdable.includes(role)) await anAppointment(owner, person, appointed, where);
    const account = await anAccount(db, person);
    const session = {
      ...account,
      personId: person.personId,
      method: "password",
      secondFactorPassed: true,
      userAgent: null,
    } as const;
    const token = await withSystem(db, (tx) => beginSession(tx, session, now));
    tokens.set(role, token.text);
  }
  const { organisationId, shortName } = organisation;
  return { organisationId, shortName, unitId: unit.unitId, people, tokens };
};

const servicesWith = (files: string, logged: string[], environment: Readonly<Record<string, string>>) => {
  const { services, clock, jobs } = testServices();
  const config = readConfig({ BORGPEN_DATA: files, ...environment });
  const mail = queuedMail(jobs, site);
  const all: Services = {
    ...services,
    config,
    files: fileStore(files),
    log: streamLog((line) => logged.push(line)),
    notices: mail,
    accountMail: mail,
    evidenceOf: evidenceFrom(modules),
    ownLinesOf: ownLinesFrom(modules),
  };
  return { services: all, clock, jobs };
};

const headersOf = (who: Who, extra: Readonly<Record<string, string>>): Headers => {
  const headers = new Headers({ origin: site, "user-agent": "Proefbrowser" });
  if (who !== null) headers.set("cookie", `sessie=${who}`);
  for (const [name, value] of Object.entries(extra))
    if (value === "") headers.delete(name);
    else headers.set(name, value);
  return headers;
};

/** Opens the whole application on a database of its own, with two organisations. */
export const openWorld = async (environment: Readonly<Record<string, string>> = {}): Promise<World> => {
  const database = await testDatabase();
  const logged: string[] = [];
  const { services, clock, jobs } = servicesWith(database.files, logged, environment);
  const signIn = signInOf({ db: database.db, services, engine: "embedded", close: async () => {} });
  const all = [...modules, signIn.asModule];
  const ownRoutes = [healthRoute("embedded"), ...publicPages];
  const { db } = database;
  const app = createServer({
    db,
    services,
    identify: signIn.identify,
    modules: all,
    ownRoutes,
    assets: "src/ui/assets",
  });
  const [here, elsewhere] = [
    await settle(database, "Hierstad", clock.now()),
    await settle(database, "Elderstad", clock.now()),
  ];
  return {
    database,
    routes: fixedFirst([...ownRoutes, ...all.flatMap((module) => module.routes)]),
    here,
    elsewhere,
    logged,
    queued: jobs.sent,
    ask: async (who, path, { method = "GET", body = null, headers = {} } = {}) => {
      const request = { method, body, headers: headersOf(who, headers), duplex: "half" };
      return app.request(`${site}${path}`, request);
    },
    close: async () => {
      await stopWriting();
      await database.close();
    },
  };
};

/** The token of whoever holds this role in this organisation. */
export const holderOf = (settlement: Settlement, role: Role): string => {
  const token = settlement.tokens.get(role);
  if (token === undefined) throw new Error(`Nobody is ${role}`);
  return token;
};
