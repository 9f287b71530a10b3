import { z } from "zod";
import { fields, says } from "#platform/http/index.ts";

const reason = () =>
  fields
    .requiredText(500)
    .refine(
      (text) => text.length >= 5,
      says({ nl: "Schrijf in een paar woorden waarom.", en: "Write in a few words why." }),
    );

/** Ticked in the list. */
export const chosenForm = z.object({
  reports: fields
    .list(fields.id())
    .refine(
      (ids) => ids.length > 0,
      says({ nl: "Vink minstens één melding aan.", en: "Tick at least one report." }),
    ),
  reason: reason(),
});

/** A report that arrived damaged. */
export const damagedForm = z.object({ reason: reason() });

const clockTime = () =>
  z
    .string()
    .trim()
    .refine(
      (time) => /^([01]?\d|2[0-3])[:.][0-5]\d$/.test(time),
      says({ nl: "Vul een tijd in zoals 09:30.", en: "Enter a time such as 09:30." }),
    )
    .transform((time) => time.replace(".", ":").padStart(5, "0"));

/** Everything that nobody opened yet, received between two moments in Dutch civil time. */
export const unopenedForm = z
  .object({
    fromDay: fields.date(),
    fromTime: clockTime(),
    untilDay: fields.date(),
    untilTime: clockTime(),
    reason: reason(),
  })
  .transform(({ fromDay, fromTime, untilDay, untilTime, reason: why }) => ({
    from: `${fromDay} ${fromTime}`,
    until: `${untilDay} ${untilTime}`,
    reason: why,
  }));
export type Unopened = z.output<typeof unopenedForm>;

/** An act by which reports were set aside. */
export interface SetAside {
  readonly setAsideId: string;
  readonly reason: string;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
  /** How many of them lie aside now, of those that whoever asks may read. */
  readonly reports: number;
}
