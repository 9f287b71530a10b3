import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

/** The rules by their numbers. */
export const signalRules = ["S1", "S2", "S3", "S4", "S5", "S6"] as const;
export type SignalRule = (typeof signalRules)[number];

/** What somebody says came of it. */
export const signalOutcomes = ["nothing", "talked", "action"] as const;
/** The last: what it pointed at was mended before anybody asked, and the system closed it. */
export type SignalOutcome = (typeof signalOutcomes)[number] | "gone";

/** How it is known that something in the public register has ended. */
export const endedWords = ["declared", "change", "left"] as const;
export type EndedWord = (typeof endedWords)[number];

/** Why a rule shows something: what the words of the reason are made of. */
export const signalReason = z.discriminatedUnion("rule", [
  z.object({
    rule: z.literal("S1"),
    declarationId: z.string(),
    organisation: z.string(),
    word: z.string(),
    unit: z.string(),
  }),
  z.object({ rule: z.literal("S2"), giver: z.string(), times: z.number(), cents: z.number() }),
  z.object({
    rule: z.literal("S3"),
    declarationId: z.string(),
    organisation: z.string(),
    /** The tender on whose list it stands; null: it is named in a recusal of the same person. */
    tenderId: z.string().nullable(),
  }),
  z.object({ rule: z.literal("S4"), functionTitle: z.string() }),
  z.object({ rule: z.literal("S5"), hours: z.number(), contract: z.number(), week: z.number() }),
  z.object({
    rule: z.literal("S6"),
    /** What says that it has ended: the declaration itself, or the change of it that waits. */
    declarationId: z.string(),
    organisation: z.string(),
    says: z.enum(endedWords),
    endedOn: z.string(),
  }),
]);
export type SignalReason = z.output<typeof signalReason>;

/** Something that a rule found, before anybody saw it. */
export interface FoundSignal {
  readonly key: string;
  readonly personId: string;
  readonly reason: SignalReason;
  /** The ids of the things that it rests on. */
  readonly restsOn: readonly string[];
}

/** Something to look at, and what came of it. */
export interface Signal {
  readonly signalId: string;
  readonly version: number;
  readonly personId: string;
  readonly personName: string;
  readonly reason: SignalReason;
  readonly state: "open" | "closed";
  readonly foundOn: PlainDate;
  readonly askedOn: PlainDate | null;
  /** Whether the person answered since somebody asked. */
  readonly isAnswered: boolean;
  readonly outcome: SignalOutcome | null;
  readonly closedOn: PlainDate | null;
}

/** Something declared on which a signal rests. */
export interface RestsOn {
  readonly declarationId: string;
  readonly label: string;
  readonly on: PlainDate | null;
}

/** What somebody did with a signal. */
export interface SignalStep {
  readonly kind: "asked" | "answered" | "closed" | "reopened";
  readonly outcome: SignalOutcome | null;
  readonly words: string | null;
  readonly at: Date;
  readonly by: string | null;
}

/** What came of a rule: how often it showed something, and how often there was nothing the matter. */
export interface RuleCount {
  readonly rule: SignalRule;
  readonly found: number;
  readonly open: number;
  readonly nothing: number;
}

/** What an organisation sets for its rules. */
export interface SignalSettings {
  readonly rulesOff: readonly SignalRule[];
  readonly weekHours: number;
  readonly contractHours: number;
}

/** A full week is 40 hours; nobody tells us the hours of a contract, so the full week of a government employer is assumed. */
export const defaultSignalSettings: SignalSettings = { rulesOff: [], weekHours: 40, contractHours: 36 };

export const signalSettingsForm = z.object({
  rulesOn: fields.list(z.enum(signalRules)),
  weekHours: fields.decimal({ min: 1, max: 100 }),
  contractHours: fields.decimal({ min: 0, max: 60 }),
});

export const unitFieldForm = z.object({ unitId: fields.id(), words: fields.optionalText(500) });

export const closeForm = z.object({
  version: fields.wholeNumber({ min: 1 }),
  outcome: fields.choice(signalOutcomes),
  words: fields.requiredText(1000),
});

export const answerForm = z.object({ words: fields.requiredText(1000) });

/** Which signals a list shows. */
export const signalsQuery = z.object({
  stand: z.enum(["open", "closed"]).catch("open").default("open"),
  regel: z.enum(signalRules).optional().catch(undefined),
  pagina: fields.pageNumber(),
});
export type SignalsQuery = z.output<typeof signalsQuery>;
