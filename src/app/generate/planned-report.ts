import { digest, drawnId } from "./draw.ts";
import { addDays, addMonths } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";

/** What stands in plain text of a generated report, column by column. */
type Columns = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** A generated report before it is sealed. */
export interface PlannedReport {
  readonly reportId: string;
  readonly fileId: string;
  readonly columns: Columns;
  readonly terms: readonly Columns[];
  readonly events: readonly Columns[];
  /** Its allegation, where somebody looked into it. */
  readonly allegation: (Columns & { readonly allegation_id: string }) | null;
}

/** Of which organisation, drawn from which seed, handled by whom. */
export interface ReportPlot {
  readonly seed: number;
  readonly number: number;
  readonly organisationId: string;
  readonly officerId: string;
  /** The flood that those set aside belong to. */
  readonly setAsideId: string;
}

const drawn = (plot: ReportPlot, what: string, n: number, below: number): number =>
  Number.parseInt(digest(`${plot.seed}/${plot.number}/${what}/${n}`).slice(0, 7), 16) % below;

const oneOf = <T>(plot: ReportPlot, what: string, n: number, words: readonly [T, ...T[]]): T =>
  words[drawn(plot, what, n, words.length)] ?? words[0];

type State = "received" | "weighing" | "handling" | "closed" | "set-aside";

/** Of every hundred reports so many stand here; the rest is closed. */
const standing: readonly (readonly [State, number])[] = [
  ["received", 4],
  ["weighing", 5],
  ["handling", 11],
  ["set-aside", 2],
];

const stateOf = (plot: ReportPlot, n: number): State => {
  let place = drawn(plot, "state", n, 100);
  for (const [state, count] of standing) {
    if (place < count) return state;
    place -= count;
  }
  return "closed";
};

/** The last day on which a generated report was received. */
const lastDay: PlainDate = "2026-10-31";

const receivedOf = (plot: ReportPlot, n: number, state: State): PlainDate => {
  const [newest, days] =
    state === "closed"
      ? [120, 900]
      : state === "received"
        ? [0, 10]
        : state === "weighing"
          ? [5, 25]
          : [10, 130];
  return addDays(lastDay, -newest - drawn(plot, "received", n, days));
};

const momentOn = (day: PlainDate, plot: ReportPlot, n: number): string =>
  new Date(Date.parse(`${day}T06:00:00Z`) + drawn(plot, "moment", n, 50_400) * 1000).toISOString();

const decisions = [
  "not-taken-up",
  "not-taken-up",
  "line",
  "line",
  "preliminary-inquiry",
  "investigation",
  "forwarded",
] as const;

interface Course {
  readonly state: State;
  readonly received: PlainDate;
  readonly confirmed: PlainDate | null;
  readonly decided: PlainDate | null;
  readonly informed: PlainDate | null;
  readonly closed: PlainDate | null;
  readonly decision: (typeof decisions)[number] | null;
}

/** What happened when: one in twelve is confirmed or told too late. */
const courseOf = (plot: ReportPlot, n: number): Course => {
  const state = stateOf(plot, n);
  const received = receivedOf(plot, n, state);
  const after = (what: string, few: number, late: number): PlainDate =>
    addDays(received, drawn(plot, `${what}-late`, n, 12) === 0 ? late : drawn(plot, what, n, few));
  const isWeighed = state === "handling" || state === "closed";
  const confirmed = state === "received" || state === "set-aside" ? null : after("confirmed", 6, 9);
  return {
    state,
    received,
    confirmed,
    decided: isWeighed ? after("decided", 8, 10) : null,
    informed: state === "closed" ? after("informed", 80, 110) : null,
    closed: state === "closed" ? addDays(received, 111 + drawn(plot, "closed", n, 9)) : null,
    decision: isWeighed ? oneOf(plot, "decision", n, decisions) : null,
  };
};

type Term = readonly [kind: string, starts: PlainDate, due: PlainDate, met: PlainDate | null];

const termsOf = ({ state, received, confirmed, decided, informed, closed, decision }: Course): Term[] => {
  if (state === "set-aside") return [];
  const counted = addDays(received, 7);
  const from = confirmed !== null && confirmed < counted ? confirmed : counted;
  const start = decided ?? received;
  const looked: Term[] =
    decision === "investigation" ? [["investigate", start, addDays(start, 84), closed]] : [];
  return [
    ["confirm", received, counted, confirmed],
    ["inform", from, addMonths(from, 3), informed],
    ["weigh", received, addDays(received, 14), decided],
    ...looked,
  ];
};

const eventsOf = ({ received, confirmed, decided, informed, closed }: Course) =>
  [
    { kind: "received", on: received },
    { kind: "confirmed", on: confirmed },
    { kind: "weighed", on: decided },
    { kind: "decided", on: decided },
    { kind: "informed", on: informed },
    { kind: "closed", on: closed },
  ].flatMap(({ kind, on }) => (on === null ? [] : [{ kind, on }]));

const violations = ["financial", "position", "information", "authority", "conduct", "resources"] as const;
const outcomes = ["established", "partly-established", "not-established", "not-ascertainable"] as const;

const allegationOf = (plot: ReportPlot, n: number, course: Course): PlannedReport["allegation"] => {
  if (course.decision !== "investigation" && course.decision !== "preliminary-inquiry") return null;
  const outcome = course.closed === null ? "open" : oneOf(plot, "outcome", n, outcomes);
  return {
    allegation_id: drawnId(plot, "allegation", n),
    violation: oneOf(plot, "violation", n, violations),
    list: "violations-2024",
    outcome,
    decided_on: course.closed,
    measures:
      outcome === "established" ? [oneOf(plot, "measure", n, ["warning", "reprimand", "transfer"])] : [],
  };
};

const letters = "23456789BCDFGHJKLMNPQRSTVWXZ";

/** Numbered, so that no two are alike; shuffled over the letters, so that it looks like those that are drawn. */
const referenceOf = (n: number): string => {
  let rest = (n * 1_000_003) % letters.length ** 6;
  const drawnLetters = Array.from({ length: 6 }, () => {
    const letter = letters[rest % letters.length] ?? "";
    rest = Math.floor(rest / letters.length);
    return letter;
  }).join("");
  return `M25-GG${drawnLetters.slice(0, 2)}-${drawnLetters.slice(2)}`;
};

const regimeOf = {
  wrongdoing: "wbk",
  violation: "integrity",
  conduct: "conduct",
  security: "security",
} as const;

const columnsOf = (plot: ReportPlot, n: number, course: Course, terms: readonly Term[]): Columns => {
  const kind = oneOf(plot, "kind", n, [
    "violation",
    "violation",
    "conduct",
    "wrongdoing",
    "security",
  ] as const);
  const at = (day: PlainDate | null): string | null => (day === null ? null : momentOn(day, plot, n));
  const isAside = course.state === "set-aside";
  const open = terms.flatMap(([, , due, met]) => (met === null && course.closed === null ? [due] : []));
  return {
    reference: referenceOf(n),
    kind,
    channel: "web",
    openness: oneOf(plot, "openness", n, ["anonymous", "anonymous", "confidential", "open"] as const),
    language: drawn(plot, "language", n, 12) === 0 ? "en" : "nl",
    questionnaire: `${kind}/1`,
    sealed_in: "server",
    received_at: at(course.received),
    state: course.state,
    regime: course.decision === null ? null : regimeOf[kind],
    decision: course.decision,
    decided_at: at(course.decided),
    handler_id: course.confirmed === null ? null : plot.officerId,
    confirmed_at: at(course.confirmed),
    informed_at: at(course.informed),
    closed_at: at(course.closed),
    opened_at: at(course.confirmed),
    waiting_since: course.state === "received" ? at(course.received) : null,
    next_due_on: open.toSorted()[0] ?? null,
    set_aside_id: isAside ? plot.setAsideId : null,
    state_before: isAside ? "received" : null,
  };
};

/** The n-th report of an organisation: always the same for one seed. */
export const plannedReport = (plot: ReportPlot, n: number): PlannedReport => {
  const course = courseOf(plot, n);
  const terms = termsOf(course);
  return {
    reportId: drawnId(plot, "report", n),
    fileId: drawnId(plot, "report-file", n),
    columns: columnsOf(plot, n, course, terms),
    terms: terms.map(([kind, starts_on, due_on, met_on]) => ({
      term_id: drawnId(plot, `term-${kind}`, n),
      kind,
      starts_on,
      due_on,
      met_on,
      dropped_on: met_on === null ? course.closed : null,
    })),
    events: eventsOf(course).map(({ kind, on }) => ({
      event_id: drawnId(plot, `event-${kind}`, n),
      kind,
      happened_at: momentOn(on, plot, n),
      by_id: kind === "received" ? null : plot.officerId,
    })),
    allegation: allegationOf(plot, n, course),
  };
};
