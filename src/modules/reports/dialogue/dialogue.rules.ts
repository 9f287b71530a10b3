import { allowed, refusal } from "#platform/actor/index.ts";
import type { Decision } from "#platform/actor/index.ts";
import type { Report } from "../report.ts";
import type { MessageKind } from "./message.ts";

type Standing = Pick<Report, "state" | "confirmedAt" | "enteredBy">;

const setAside = refusal(
  "Deze melding is opzij gelegd. Breng haar eerst terug.",
  "This report was set aside. Bring it back first.",
);

/** Whether receipt can be confirmed: once, and not of what was set aside. */
export const mayConfirm = ({ state, confirmedAt }: Pick<Standing, "state" | "confirmedAt">): Decision => {
  if (state === "set-aside") return setAside;
  if (confirmedAt === null) return allowed;
  return refusal("De ontvangst is al bevestigd.", "Receipt was confirmed already.");
};

/** What somebody of the office writes besides the confirmation of receipt. */
export const officeKinds = ["message", "information", "outcome", "record"] as const;
export type OfficeKind = (typeof officeKinds)[number];

/** What may be written to the reporter now: a record only where the office wrote down what the reporter told. */
export const kindsToWrite = ({
  state,
  enteredBy,
}: Pick<Standing, "state" | "enteredBy">): readonly OfficeKind[] =>
  state === "set-aside" ? [] : officeKinds.filter((kind) => kind !== "record" || enteredBy !== null);

export const mayWrite = (kind: OfficeKind, report: Pick<Standing, "state" | "enteredBy">): Decision => {
  if (report.state === "set-aside") return setAside;
  if (kindsToWrite(report).includes(kind)) return allowed;
  return refusal(
    "Een verslag hoort alleen bij een melding die het meldpunt opschreef.",
    "A record belongs only to a report that the reporting office wrote down.",
  );
};

/** Whether a message tells the reporter how the report was assessed and what follows, as the law wants within three months. */
export const informs = (kind: MessageKind): boolean => kind === "information" || kind === "outcome";
