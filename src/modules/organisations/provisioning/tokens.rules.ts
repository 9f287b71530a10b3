import { refusalAt } from "#platform/actor/index.ts";
import type { FieldDecision } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { ProvisioningToken } from "./tokens.ts";

const mostYears = 2;

const yearsLater = (day: PlainDate, years: number): PlainDate =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** Whether a token may count until this day: a secret that nobody renews is forgotten. */
export const mayLast = (endsOn: PlainDate, today: PlainDate): FieldDecision<"endsOn"> => {
  if (endsOn < today)
    return refusalAt("endsOn", "Kies vandaag of een latere dag.", "Choose today or a later day.");
  if (endsOn > yearsLater(today, mostYears))
    return refusalAt("endsOn", "Kies een dag binnen twee jaar.", "Choose a day within two years.");
  return { ok: true };
};

/** Whether a token still lets anybody in. */
export const tokenState = (
  { endsOn, revokedAt }: Pick<ProvisioningToken, "endsOn" | "revokedAt">,
  today: PlainDate,
): "valid" | "ended" | "revoked" => {
  if (revokedAt !== null) return "revoked";
  return endsOn < today ? "ended" : "valid";
};
