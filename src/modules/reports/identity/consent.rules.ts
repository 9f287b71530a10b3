import { allowed, refusal } from "#platform/actor/index.ts";
import type { Decision } from "#platform/actor/index.ts";
import type { Report } from "../report.ts";
import type { AskedConsent } from "./consent.ts";

export type ConsentState = "open" | "agreed" | "refused" | "withdrawn";

/** How a question for consent stands. */
export const consentState = ({
  answer,
  withdrawnAt,
}: Pick<AskedConsent, "answer" | "withdrawnAt">): ConsentState => {
  if (answer === null) return "open";
  return withdrawnAt === null ? answer : "withdrawn";
};

const alreadyAsked = refusal(
  "Deze vraag ligt al bij de melder. Wacht op het antwoord.",
  "The reporter has this question already. Wait for the answer.",
);
const setAside = refusal(
  "Deze melding is opzij gelegd. Breng haar eerst terug.",
  "This report was set aside. Bring it back first.",
);

/** Whether somebody may ask the reporter to make the identity known to that person. */
export const mayAskIdentity = (
  { state, openness, identityFileId }: Pick<Report, "state" | "openness" | "identityFileId">,
  consents: readonly AskedConsent[],
  personId: string,
): Decision => {
  if (state === "set-aside") return setAside;
  if (openness !== "confidential" || identityFileId === null)
    return refusal(
      "Hier is geen identiteit om toestemming voor te vragen.",
      "There is no identity here to ask consent for.",
    );
  const mine = consents.filter((one) => one.forPersonId === personId);
  if (mine.some((one) => consentState(one) === "open")) return alreadyAsked;
  if (mine.some((one) => consentState(one) === "agreed"))
    return refusal("De melder stemde hier al mee in.", "The reporter agreed to this already.");
  return allowed;
};

/** Whether the reporter may be asked to agree to forwarding: one question at a time. */
export const mayAskForwarding = (
  { state }: Pick<Report, "state">,
  consents: readonly AskedConsent[],
): Decision => {
  if (state === "set-aside") return setAside;
  const open = consents.some((one) => one.purpose === "forward" && consentState(one) === "open");
  return open ? alreadyAsked : allowed;
};

/** Whether the reporter may still answer. */
export const mayAnswer = (consent: AskedConsent): Decision =>
  consentState(consent) === "open"
    ? allowed
    : refusal("U hebt deze vraag al beantwoord.", "You answered this question already.");

/** Whether the reporter may take back what was agreed to; what was told before cannot be untold. */
export const mayWithdraw = (consent: AskedConsent): Decision =>
  consentState(consent) === "agreed"
    ? allowed
    : refusal("Hier is geen toestemming om in te trekken.", "There is no consent here to withdraw.");

/** The consents as the vault weighs them: what was refused is none. */
export const givenConsents = (consents: readonly AskedConsent[]) =>
  consents.flatMap(({ purpose, forPersonId, answer, answeredAt, withdrawnAt }) =>
    answer === "agreed" && answeredAt !== null && forPersonId !== null
      ? [{ toPersonId: forPersonId, purpose, givenAt: answeredAt, until: null, withdrawnAt }]
      : [],
  );

/** To whom a report may be forwarded now: with a consent that still holds. */
export const forwardingAgreed = (consents: readonly AskedConsent[]): readonly AskedConsent[] =>
  consents.filter((one) => one.purpose === "forward" && consentState(one) === "agreed");
