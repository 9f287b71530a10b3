import { allowed, refusal } from "#platform/actor/index.ts";
import type { Decision, FieldDecision } from "#platform/actor/index.ts";
import { refusalAt } from "#platform/actor/index.ts";
import { addDays, addMonths } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Engagement } from "#modules/organisations/index.ts";
import type { Signature, SigningReason, Standing, StatementVersion } from "./statement.ts";

/** So many days before it has to be signed again, it may be. */
export const renewalLeadDays = 30;

interface Signer {
  readonly engagement: Engagement;
  /** First day of work. */
  readonly startsOn: PlainDate;
}

interface Open {
  readonly reason: SigningReason;
  readonly openFrom: PlainDate;
  readonly dueOn: PlainDate;
}

const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);

/** The versions that have begun on a day, in order. */
export const startedOn = (
  versions: readonly StatementVersion[],
  day: PlainDate,
): readonly StatementVersion[] =>
  versions.filter(({ startsOn }) => startsOn <= day).toSorted((one, other) => one.version - other.version);

/** The version that holds on a day; undefined before the first. */
export const versionOn = (
  versions: readonly StatementVersion[],
  day: PlainDate,
): StatementVersion | undefined => startedOn(versions, day).at(-1);

/** Since when this engagement is asked without a break, up to and including the version that holds. */
export const askedSince = (
  started: readonly StatementVersion[],
  engagement: Engagement,
): PlainDate | undefined => {
  let since: PlainDate | undefined;
  for (const { engagements, startsOn } of started)
    since = engagements.includes(engagement) ? (since ?? startsOn) : undefined;
  return since;
};

/** When who signed this version signs again because the text changed; undefined where that is not asked. */
export const newVersionAfter = (started: readonly StatementVersion[], signed: number): Open | undefined => {
  const version = started.find((one) => one.version > signed && one.signAgain);
  if (version === undefined) return undefined;
  const { startsOn, days } = version;
  return { reason: "new-version", openFrom: startsOn, dueOn: addDays(startsOn, days) };
};

const renewal = (current: StatementVersion, last: Signature): Open | undefined => {
  if (current.months === null) return undefined;
  const dueOn = addMonths(last.signedOn, current.months);
  return { reason: "renewal", openFrom: addDays(dueOn, -renewalLeadDays), dueOn };
};

/** The latest signature; of one day the one under the latest version. */
const lastOf = (signatures: readonly Signature[]): Signature | undefined => {
  const day = signatures
    .map(({ signedOn }) => signedOn)
    .toSorted()
    .at(-1);
  return signatures
    .filter(({ signedOn }) => signedOn === day)
    .toSorted((one, other) => one.version - other.version)
    .at(-1);
};

/** How somebody stands to a statement: `versions` and `signatures` are all there are of that statement and that person. */
export const standingOf = (
  versions: readonly StatementVersion[],
  signatures: readonly Signature[],
  signer: Signer,
  today: PlainDate,
): Standing => {
  const started = startedOn(versions, today);
  const current = started.at(-1);
  const since = askedSince(started, signer.engagement);
  if (current === undefined || since === undefined) return { state: "not-asked" };
  const last = lastOf(signatures);
  if (last === undefined) {
    const openFrom = later(signer.startsOn, since);
    return asOpen({ reason: "first", openFrom, dueOn: addDays(openFrom, current.days) }, today);
  }
  const again = renewal(current, last);
  const open = [newVersionAfter(started, last.version), again]
    .flatMap((one) => (one !== undefined && one.openFrom <= today ? [one] : []))
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  const [first] = open;
  if (first !== undefined) return asOpen(first, today);
  return { state: "signed", signedOn: last.signedOn, again: again?.dueOn ?? null };
};

const asOpen = (open: Open, today: PlainDate): Standing => ({
  state: today > open.dueOn ? "late" : "due",
  ...open,
});

/** Whether this can be signed now: it is asked, and the text that was shown is the text that holds. */
export const maySign = (
  standing: Standing,
  shown: Pick<StatementVersion, "version">,
  holds: Pick<StatementVersion, "version">,
): Decision => {
  if (standing.state === "not-asked")
    return refusal("Deze verklaring wordt u niet gevraagd.", "You are not asked for this statement.");
  if (standing.state === "signed")
    return refusal("U hebt deze verklaring al getekend.", "You have signed this statement already.");
  if (shown.version !== holds.version)
    return refusal(
      "De tekst is intussen veranderd. Lees de nieuwe tekst en teken dan.",
      "The text has changed meanwhile. Read the new text and sign then.",
    );
  return allowed;
};

/** Whether a new version may begin on this day: never in the past, never before the version it follows. */
export const mayStart = (
  versions: readonly StatementVersion[],
  startsOn: PlainDate,
  today: PlainDate,
): FieldDecision<"startsOn"> => {
  if (startsOn < today)
    return refusalAt(
      "startsOn",
      "Een nieuwe tekst gaat op zijn vroegst vandaag in.",
      "A new text holds from today at the earliest.",
    );
  const latest = versions.toSorted((one, other) => one.version - other.version).at(-1);
  if (latest !== undefined && startsOn < latest.startsOn)
    return refusalAt(
      "startsOn",
      "Er staat al een nieuwere tekst klaar. Kies een dag vanaf die ingaat.",
      "A newer text is waiting already. Choose a day from when it holds.",
    );
  return allowed;
};

/** The days on which what has to be signed now opened. */
export const openedOn = (standings: readonly Standing[]): readonly PlainDate[] =>
  standings.flatMap((one) => (one.state === "due" || one.state === "late" ? [one.openFrom] : []));
