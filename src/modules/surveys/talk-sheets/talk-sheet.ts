import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";
import { surveysBase } from "../rounds/round.ts";

/** Where all talk sheets of a round stand. */
export const sheetsOf = (roundId: string): string => `${surveysBase}/${roundId}/praatplaten`;

export const sheetOf = (roundId: string, unitId: string): string => `${sheetsOf(roundId)}/${unitId}`;

/** Where managers find those of their own units. */
export const teamSheets = "/team/praatplaten";

export const oneRoundOfSheets = z.object({ roundId: z.uuid() });
export const oneSheet = z.object({ roundId: z.uuid(), unitId: z.uuid() });

/** How one group stands on a subject, from 1 to 5. */
export interface SubjectStanding {
  readonly title: string;
  /** Null where it is not shown. */
  readonly mean: number | null;
  /** Of the whole organisation. */
  readonly whole: number | null;
  /** Of the same group in the round before. */
  readonly before: number | null;
  /** Beside the rest of the organisation, where that is more than chance. */
  readonly side: "higher" | "lower" | null;
}

/** One statement with how many answered it in favour, and with what to talk about it. */
export interface Point {
  readonly statement: string;
  /** How many agree, or disagree where that is what one hopes for; whole percent. */
  readonly percent: number;
  readonly direction: "with" | "against";
  /** For a task: what there is to work on. */
  readonly task: string;
}

/** What a team has before it on the table: how it stands, what goes well, what to work on, and questions to begin with. */
export interface TalkSheet {
  readonly unit: string;
  /** Whose answers these are: of the unit itself, of one above it because the unit is too small to show, or of everybody. */
  readonly of:
    | { readonly kind: "unit" }
    | { readonly kind: "above"; readonly name: string }
    | { readonly kind: "everybody" };
  readonly answered: number | null;
  readonly invited: number | null;
  readonly subjects: readonly SubjectStanding[];
  readonly strengths: readonly Point[];
  readonly tasks: readonly Point[];
  /** To open the conversation: about the whole, about what goes well and about each task, and to end with. */
  readonly questions: readonly string[];
}

/** How far the making of all sheets of a round is. */
export interface SheetProgress {
  readonly all: number;
  readonly made: number;
  readonly askedOn: PlainDate;
}

/** A unit in a list of talk sheets. */
export interface ListedSheet {
  readonly unitId: string;
  readonly unit: string;
  /** Whose figures stand in it; null where they are of the unit itself. */
  readonly shown: string | null;
  /** How many answered whose figures those are. */
  readonly answered: number | null;
}

/** What was agreed at the table: it becomes an action. */
export const teamAgreementForm = z.object({
  title: fields.requiredText(150),
  owner: fields.requiredText(200),
  dueOn: fields.date(),
});
