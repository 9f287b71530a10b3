import { actorOf, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { testApp, testServices } from "./app.ts";
import type { TestDatabase } from "./database.ts";
import { anOpenVault } from "./key-holder.ts";
import type { KeyHolder } from "./key-holder.ts";
import { designate, designatedFunction } from "#modules/financial-interests/financial.builder.ts";
import { financialInterests } from "#modules/financial-interests/index.ts";

type Actor = ReturnType<typeof actorOf>;

/** Where somebody declares. */
export const own = "/mijn-integriteit/belangen";
/** Where the compliance officer works. */
export const office = "/registers/financiele-belangen";

/** An organisation with somebody designated and, unless told otherwise, a compliance officer whose vault is open. */
export const setting = async (database: TestDatabase, open = true) => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  await designate(owner, here);
  const place = { functionTitle: designatedFunction };
  const person = actorOf(await aPerson(owner, here, place));
  const officer = open ? await anOpenVault(database, here, "compliance-officer") : undefined;
  const services = testServices();
  const app = testApp({ db: database.db, modules: [financialInterests], services: services.services });
  const as = (who: Actor) => app.as(who);
  const asHolder = (holder: KeyHolder) => app.as(holder.actor, undefined, holder);
  return { database, here, person, officer, app, as, asHolder, notices: services.notices, services };
};

/** What such a test begins with. */
export type Setting = Awaited<ReturnType<typeof setting>>;

/** The compliance officer of that organisation; throws where there is none. */
export const officerOf = ({ officer }: Setting): KeyHolder => {
  if (!officer) throw new Error("there is no compliance officer");
  return officer;
};

/** The form of somebody who declares shares of the partner. */
export const shares = {
  nothing: "interests",
  kind1: "shares-bonds",
  what1: "Aandelen Waterbouw Noord",
  whose1: "partner",
  relation1: "Levert aan mijn afdeling",
};

/** The code that a page shows. */
export const codeOn = (page: string): string =>
  [...page.matchAll(/<li>([a-z]+)<\/li>/g)].map(([, word]) => word).join(" ");

/** Declares, and says with which code. */
export const declare = async ({ as, person }: Setting, form: Readonly<Record<string, string>> = shares) => {
  const response = await as(person).post(`${own}/opgeven`, form);
  const text = await response.text();
  return { status: response.status, text, code: codeOn(text) };
};

/** The declaration that somebody has now. */
export const heldOf = ({ database }: Setting, person: Actor) =>
  database.owner
    .selectFrom("financialDeclarations")
    .selectAll()
    .where("personId", "=", person.personId ?? "")
    .where("endedOn", "is", null)
    .executeTakeFirstOrThrow();
