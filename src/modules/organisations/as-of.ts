import { z } from "zod";
import { isPlainDate } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { texts } from "./texts.ts";

/** The part of an address that asks for another day: `?datum=31-12-2025`. */
export const asOfQuery = z.object({ datum: z.string().max(40).default("").catch("") });

/** Which day a page shows, and what its date field holds. */
export interface AsOf {
  readonly day: PlainDate;
  /** Another day than today was asked for. */
  readonly asked: boolean;
  readonly form: FormState;
}

/** The day that was asked for; today where none was, or where what was typed is no date (the field then says so). */
export const asOf = (datum: string, today: PlainDate, locale: Locale): AsOf => {
  const parsed = fields.optionalDate().safeParse(datum);
  const day = parsed.success ? parsed.data : null;
  const wrong = datum !== "" && (day === null || !isPlainDate(day));
  return {
    day: day ?? today,
    asked: day !== null && day !== today,
    form: {
      values: { datum },
      errors: wrong ? [{ field: "datum", message: texts[locale].notADate }] : [],
    },
  };
};
