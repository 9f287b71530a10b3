import { randomUUID } from "node:crypto";
import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { giversOn, knownOn, listedTenderers, unansweredOn } from "./finding.queries.ts";
import type { FoundSignal, SignalRule, SignalSettings } from "./signal.ts";
import {
  appearsElsewhere,
  beyondFullWeek,
  hasNewFacts,
  inOwnField,
  notDeclared,
  sameGiver,
} from "./signal.rules.ts";
import { signalSettingsOf, unitFields } from "./settings.queries.ts";

const isOn = ({ rulesOff }: SignalSettings, { reason }: FoundSignal): boolean =>
  !rulesOff.some((rule: SignalRule) => rule === reason.rule);

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

/** A file of rows that one statement takes. */
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

/** Opens again what was closed and now rests on something new; a reason that is still open is brought up to date. */
const reopen = async (writing: Writing, found: readonly FoundSignal[]): Promise<void> => {
  const { tx, actor, today, now } = writing;
  const known = await tx
    .selectFrom("signals")
    .select(["signalId", "rule", "key", "restsOn", "state", "version"])
    .execute();
  const byKey = new Map(known.map((one) => [`${one.rule} ${one.key}`, one]));
  for (const { key, reason, restsOn } of found) {
    const before = byKey.get(`${reason.rule} ${key}`);
    if (before === undefined || !hasNewFacts(before.restsOn, restsOn)) continue;
    const { signalId, version, state } = before;
    const wasClosed = state === "closed";
    await changed(
      tx
        .updateTable("signals")
        .set({
          version: version + 1,
          reason: JSON.stringify(reason),
          restsOn: [...new Set([...before.restsOn, ...restsOn])],
          ...(wasClosed && { state: "open", outcome: null, closedOn: null, askedOn: null, foundOn: today }),
        })
        .where("signalId", "=", signalId)
        .where("version", "=", version),
    );
    if (wasClosed)
      await tx
        .insertInto("signalSteps")
        .values({
          organisationId: organisationOf(actor),
          stepId: randomUUID(),
          signalId,
          kind: "reopened",
          at: now,
        })
        .execute();
  }
};

/** Every night: what the rules find in the whole organisation, each thing once. Runs as the system. */
export const findSignals = async (writing: Writing): Promise<void> => {
  const { tx, today } = writing;
  const settings = await signalSettingsOf(tx);
  const known = await knownOn(tx, today, null);
  const found = [
    ...inOwnField(known, await unitFields(tx)),
    ...sameGiver(await giversOn(tx, today, null)),
    ...appearsElsewhere(known, await listedTenderers(tx)),
    ...notDeclared(await unansweredOn(tx, today)),
    ...beyondFullWeek(known, settings),
  ].filter((one) => isOn(settings, one));
  await reopen(writing, found);
  await keepNew(writing, found);
};

/** When somebody submits something: what the own declarations tell. What rests on tenders and designations is found at night. */
export const findOwnSignals = async (writing: Writing): Promise<void> => {
  const { tx, actor, today } = writing;
  const { personId } = actor;
  if (personId === null) return;
  const settings = await signalSettingsOf(tx);
  const known = await knownOn(tx, today, personId);
  const found = [
    ...inOwnField(known, await unitFields(tx)),
    ...sameGiver(await giversOn(tx, today, personId)),
    ...appearsElsewhere(known, []),
    ...beyondFullWeek(known, settings),
  ].filter((one) => isOn(settings, one));
  await keepNew(writing, found);
};
