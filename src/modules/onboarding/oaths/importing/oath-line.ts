import type { RegisterLine, WhoseColumn } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { OathForm, OathText } from "../oath.ts";

/** What an oath is on a line, beside whose it is. */
export const oathColumns = ["takenOn", "form", "functionTitle", "text", "officerName", "place"] as const;
export type OathColumn = WhoseColumn | (typeof oathColumns)[number];

/** One oath as another register has it; null is what that register does not say. */
export interface OathLine extends RegisterLine {
  readonly takenOn: PlainDate;
  readonly form: OathForm | null;
  readonly functionTitle: string | null;
  /** Null where the words that were spoken do not stand here. */
  readonly text: Pick<OathText, "textId" | "version" | "name"> | null;
  readonly officerName: string | null;
  readonly place: string | null;
}
