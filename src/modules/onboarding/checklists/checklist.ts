import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { bilingual, contentId, versionNumber } from "#platform/content/index.ts";
import { fields } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import type { OathState } from "../oaths/oath.ts";
import { engagements } from "#modules/organisations/index.ts";
import type { Engagement } from "#modules/organisations/index.ts";

export const ownChecklistBase = "/mijn-integriteit/inwerken";
export const teamChecklistBase = "/team/inwerken";
export const checklistsBase = "/registers/inwerken";
/** The list of one person, for who leads that person and for who keeps the register. */
export const personBase = "/inwerken";

/** A plain step is marked by hand; a certificate of conduct has its own questions; an oath and a statement the system knows by itself. */
export const stepKinds = ["plain", "vog", "statement", "oath"] as const;
export type StepKind = (typeof stepKinds)[number];

/** Who does a step and may mark it, besides the coordinator. */
export const doers = ["manager", "person"] as const;
export type Doer = (typeof doers)[number];

const standardStep = z.strictObject({
  key: contentId,
  engagements: z.array(z.enum(engagements)).min(1),
  kind: z.enum(stepKinds),
  statement: contentId.optional(),
  by: z.enum(doers),
  days: z.number().int().min(0).optional(),
  title: bilingual,
  text: bilingual,
});
export type StandardStep = z.infer<typeof standardStep>;

export const checklistsFile = z.strictObject({ version: versionNumber, steps: z.array(standardStep).min(1) });

/** One version of a step for one kind of appointment, for who begins from a day on; it never changes. */
export interface ChecklistStep {
  readonly engagement: Engagement;
  readonly step: string;
  readonly version: number;
  readonly kind: StepKind;
  /** Which statement; null for other kinds. */
  readonly statement: string | null;
  readonly byWhom: Doer;
  readonly title: Localised;
  readonly text: Localised;
  /** From the first day of work; null where oath or statement has a term of its own. */
  readonly days: number | null;
  readonly place: number;
  readonly used: boolean;
  readonly startsOn: PlainDate;
}

/** A step with its term, for who began in a period and works in these functions: the database joins it to the people. */
export interface TimedStep {
  readonly engagement: Engagement;
  readonly step: string;
  readonly version: number;
  readonly kind: StepKind;
  readonly statement: string | null;
  readonly place: number;
  /** For who began on or after `from` and before `until`; without `until` there is no later version. */
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  /** The term runs from the first day of work, and not before this day. */
  readonly since: PlainDate;
  readonly days: number;
  readonly months: number;
  /** Only in these functions, in small letters; null for all. */
  readonly functions: readonly string[] | null;
  /** Not in these functions, in small letters. */
  readonly except: readonly string[];
}

export const markStates = ["asked", "done", "not-needed", "open"] as const;
export type MarkState = (typeof markStates)[number];

/** What was marked of one step, the latest. */
export interface Mark {
  readonly state: MarkState;
  readonly markedOn: PlainDate;
  readonly reason: string | null;
  readonly issuedOn: PlainDate | null;
  readonly profile: string | null;
  readonly checkOn: PlainDate | null;
  /** Who marked it, and so who saw it. */
  readonly byName: string;
}

export const lineStates = ["late", "open", "done"] as const;
export type LineState = (typeof lineStates)[number];
/** How good or bad each is. */
export const lineTones = { late: "bad", open: "attention", done: "good" } as const;

/** One step on the list of a person. */
export interface ChecklistLine {
  readonly step: ChecklistStep;
  readonly dueOn: PlainDate;
  readonly state: LineState;
  /** Null while nothing was marked, and always for what the system knows by itself. */
  readonly mark: Mark | null;
}

/** The list of one person. */
export interface Checklist {
  readonly personId: string;
  readonly name: string;
  readonly engagement: Engagement;
  readonly startsOn: PlainDate;
  readonly unitId: string | null;
  /** Whether who looks leads this person. */
  readonly leads: boolean;
  readonly lines: readonly ChecklistLine[];
}

/** How far somebody is. */
export interface Progress {
  readonly personId: string;
  readonly name: string;
  readonly engagement: Engagement;
  readonly unitId: string | null;
  readonly startsOn: PlainDate;
  readonly steps: number;
  readonly done: number;
  readonly late: number;
  /** The first term of what is not done; null when everything is. */
  readonly nextOn: PlainDate | null;
}

/** How somebody in the team stands to the oath and to the statements. */
export interface TeamStanding {
  readonly personId: string;
  readonly name: string;
  /** Null where no oath is asked. */
  readonly oath: OathState | null;
  /** How many statements are asked, still to sign, and too late among those. */
  readonly asked: number;
  readonly toSign: number;
  readonly late: number;
}

/** How many who began are complete, under way and late; `key` is the unit or the step. */
export interface ChecklistCount {
  readonly key: string | null;
  readonly done: number;
  readonly open: number;
  readonly late: number;
}

/** What the form for a step of somebody sends; of a certificate of conduct there is no field for what it says. */
export const markForm = z.object({
  state: fields.choice(markStates),
  markedOn: fields.date(),
  issuedOn: fields.optionalDate(),
  profile: fields.optionalText(100),
  checkOn: fields.optionalDate(),
  reason: fields.optionalText(300),
});
export type MarkInput = z.output<typeof markForm>;

/** What the form for a step sends; who does it and its term say nothing where the step has a term of its own. */
export const stepForm = z.object({
  titleNl: fields.requiredText(120),
  textNl: fields.requiredText(400),
  titleEn: fields.requiredText(120),
  textEn: fields.requiredText(400),
  byWhom: fields.choice(doers),
  days: fields.wholeNumber({ min: 0, max: 365 }),
  used: fields.choice(["yes", "no"]),
  startsOn: fields.date(),
});
export type StepInput = z.output<typeof stepForm>;

export const settingsForm = z.object({ coordinatorDays: fields.wholeNumber({ min: 0, max: 180 }) });

/** Days after its term when a step also reaches the coordinator, where the organisation says nothing. */
export const defaultCoordinatorDays = 14;

export const listStates = ["late", "open", "done", "all"] as const;

/** The address of the register. */
export const checklistQuery = z.object({
  eenheid: z.uuid().optional().catch(undefined),
  stand: z.enum(listStates).catch("all").default("all"),
  pagina: fields.pageNumber(),
});
export type ChecklistQuery = z.output<typeof checklistQuery>;
