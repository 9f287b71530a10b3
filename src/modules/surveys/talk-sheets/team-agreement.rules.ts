import { holds } from "#platform/actor/index.ts";
import type { Actor, Decision } from "#platform/actor/index.ts";
import { texts } from "./texts.ts";

/** What an action that was agreed at a talk sheet refers to; the database reads the unit from it. */
export const teamAgreementReference = (roundId: string, unitId: string): string => `${roundId}/${unitId}`;

/** Whether this actor writes down what a unit agreed: the coordinator, and whoever leads the unit. */
export const mayAgree = (actor: Actor, unitId: string, led: ReadonlySet<string>): Decision =>
  holds(actor, "coordinator") || (holds(actor, "manager") && led.has(unitId))
    ? { ok: true }
    : { ok: false, reason: { nl: texts.nl.notYourUnit, en: texts.en.notYourUnit } };
