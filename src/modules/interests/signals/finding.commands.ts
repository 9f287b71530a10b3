import { randomUUID } from "node:crypto";
import { portionsOfPeople } from "#modules/organisations/index.ts";
import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { settingsOf } from "../settings/settings.queries.ts";
import type { InterestSettings } from "../settings/settings.ts";
import { endedEntries, giversOn, knownOn, listedTenderers, unansweredOn } from "./finding.queries.ts";
import { signalSettingsOf, unitFields } from "./settings.queries.ts";
import type { FoundSignal, SignalSettings } from "./signal.ts";
import {
  appearsElsewhere,
  beyondFullWeek,
  inOwnField,
  isMended,
  listedBy,
  notDeclared,
  sameGiver,
  stillPublished,
  tellsMore,
} from "./signal.rules.ts";
import type { FindListed } from "./signal.rules.ts";
import { knownSignals } from "./signals.queries.ts";
import type { KnownSignal } from "./signals.queries.ts";

/** What is the same for everybody of an organisation in one night. */
interface Rules {
  readonly signals: SignalSettings;
  readonly registers: InterestSettings;
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly listed: FindListed;
}

const isOn = ({ rulesOff }: SignalSettings, { reason }: FoundSignal): boolean =>
  !rulesOff.some((rule) => rule === reason.rule);

const rowOf = (organisationId: string, { key, personId, reason, restsOn }: FoundSignal, foundOn: string) => ({
  organisationId,
  signalId: randomUUID(),
  version: 1,
  rule: reason.rule,
  key,
  personId,
  reason: JSON.stringify(reason),
  restsOn: [...restsOn],
  state: "open" as const,
  foundOn,
});

/** So many rows does one statement take. */
const atOnce = 500;

/** Keeps what nobody saw before; what is there already stays as it is. */
const keepNew = async ({ tx, actor, today }: Writing, found: readonly FoundSignal[]): Promise<void> => {
  const rows = found.map((one) => rowOf(organisationOf(actor), one, today));
  for (let from = 0; from < rows.length; from += atOnce)
    await tx
      .insertInto("signals")
      .values(rows.slice(from, from + atOnce))
      // Without naming the key: that would ask to read it, and the person does not see what is found here.
      .onConflict((conflict) => conflict.doNothing())
      .execute();
};

const change = async (
  { tx, actor, now }: Writing,
  { signalId, version }: KnownSignal,
  set: Readonly<Record<string, unknown>>,
  step?: { readonly kind: "closed" | "reopened"; readonly outcome?: "gone" },
): Promise<void> => {
  await changed(
    tx
      .updateTable("signals")
      .set({ ...set, version: version + 1 })
      .where("signalId", "=", signalId)
      .where("version", "=", version),
  );
  if (step === undefined) return;
  const row = { organisationId: organisationOf(actor), stepId: randomUUID(), signalId, at: now };
  await tx
    .insertInto("signalSteps")
    .values({ ...row, ...step })
    .execute();
};

/** Brings the reason up to date where it rests on something new; what was closed is open again then. */
const renew = async (
  writing: Writing,
  before: KnownSignal,
  { reason, restsOn }: FoundSignal,
): Promise<void> => {
  if (!tellsMore(before, restsOn)) return;
  const facts = {
    reason: JSON.stringify(reason),
    restsOn: [...new Set([...before.restsOn, ...restsOn])],
  };
  if (before.state === "open") return change(writing, before, facts);
  const open = { state: "open", outcome: null, closedOn: null, askedOn: null, foundOn: writing.today };
  return change(writing, before, { ...facts, ...open }, { kind: "reopened" });
};

/** Closes what was put right, so that nobody is asked for it. */
const closeMended = (writing: Writing, one: KnownSignal): Promise<void> =>
  change(
    writing,
    one,
    { state: "closed", outcome: "gone", closedOn: writing.today },
    { kind: "closed", outcome: "gone" },
  );

const nameOf = (rule: string, key: string): string => `${rule} ${key}`;

/** What the rules find about some people, each thing once. */
const findAbout = async (writing: Writing, personIds: readonly string[], rules: Rules): Promise<void> => {
  const { tx, today } = writing;
  const about = { personIds, today };
  const known = await knownOn(tx, about);
  const found = [
    ...inOwnField(known, rules.fields),
    ...sameGiver(await giversOn(tx, about)),
    ...appearsElsewhere(known, rules.listed),
    ...notDeclared(await unansweredOn(tx, about, rules.registers)),
    ...beyondFullWeek(known, rules.signals),
    ...stillPublished(await endedEntries(tx, about)),
  ].filter((one) => isOn(rules.signals, one));
  const before = new Map((await knownSignals(tx, personIds)).map((one) => [nameOf(one.rule, one.key), one]));
  const now = new Map(found.map((one) => [nameOf(one.reason.rule, one.key), one]));
  for (const [name, one] of before) {
    const again = now.get(name);
    if (again !== undefined) await renew(writing, one, again);
    else if (isMended(one, rules.signals)) await closeMended(writing, one);
  }
  await keepNew(
    writing,
    [...now].filter(([name]) => !before.has(name)).map(([, one]) => one),
  );
};

/** Every night: what the rules find in the whole organisation. Runs as the system. */
export const findSignals = async (writing: Writing): Promise<void> => {
  const { tx } = writing;
  const rules = {
    signals: await signalSettingsOf(tx),
    registers: await settingsOf(tx),
    fields: await unitFields(tx),
    listed: listedBy(await listedTenderers(tx)),
  };
  for await (const people of portionsOfPeople(tx)) await findAbout(writing, people, rules);
};

/** When somebody submits something: what the own declarations tell. What rests on tenders, designations and the public register is found at night. */
export const findOwnSignals = async (writing: Writing): Promise<void> => {
  const { tx, actor, today } = writing;
  const { personId } = actor;
  if (personId === null) return;
  const settings = await signalSettingsOf(tx);
  const about = { personIds: [personId], today };
  const known = await knownOn(tx, about);
  const found = [
    ...inOwnField(known, await unitFields(tx)),
    ...sameGiver(await giversOn(tx, about)),
    ...appearsElsewhere(known, () => []),
    ...beyondFullWeek(known, settings),
  ].filter((one) => isOn(settings, one));
  await keepNew(writing, found);
};
