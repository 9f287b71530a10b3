import { z } from "zod";
import { fields, says } from "#platform/http/index.ts";
import { reporterKinds } from "../report.ts";
import type { ReportSettings } from "./settings.ts";
import { texts } from "./texts.ts";

const days = (max: number) => fields.wholeNumber({ min: 1, max });
/** Years after closing; left empty: for good. Tables keep months. */
const years = () =>
  fields
    .optionalDecimal({ min: 1, max: 20 })
    .refine(
      (value) => value === null || Number.isInteger(value),
      says({ nl: texts.nl.wholeYears, en: texts.en.wholeYears }),
    );

/** The form of the settings of reports. */
export const settingsForm = z.object({
  isOpen: fields.checkbox(),
  takesAnonymous: fields.checkbox(),
  kinds: fields.list(z.enum(reporterKinds)),
  fallback: fields.optionalText(),
  identityReader: fields.optionalText(),
  weighDays: days(365),
  investigateDays: days(730),
  decideDays: days(365),
  replyDays: days(365),
  soonConfirmDays: fields.wholeNumber({ min: 0, max: 6 }),
  soonDays: fields.wholeNumber({ min: 0, max: 60 }),
  mostExtensions: fields.wholeNumber({ min: 0, max: 5 }),
  extensionDays: days(365),
  legalExtensionMonths: fields.wholeNumber({ min: 0, max: 3 }),
  generalExtension: fields.checkbox(),
  keepNotTakenUpYears: years(),
  keepHandledYears: years(),
  keepInvestigatedYears: years(),
  keepWrongdoingYears: years(),
});
export type SettingsInput = z.output<typeof settingsForm>;

const monthsOf = (count: number | null): number | null => (count === null ? null : count * 12);
const yearsText = (months: number | null): string => (months === null ? "" : String(Math.ceil(months / 12)));
const ticked = (is: boolean): string | undefined => (is ? "on" : undefined);

/** What the form holds before anybody typed; persons by their names. */
export const formOf = (
  settings: ReportSettings,
  names: { readonly fallback: string | null; readonly identityReader: string | null },
) => ({
  isOpen: ticked(settings.isOpen),
  takesAnonymous: ticked(settings.takesAnonymous),
  kinds: settings.kinds,
  ...names,
  weighDays: String(settings.weighDays),
  investigateDays: String(settings.investigateDays),
  decideDays: String(settings.decideDays),
  replyDays: String(settings.replyDays),
  soonConfirmDays: String(settings.soonConfirmDays),
  soonDays: String(settings.soonDays),
  mostExtensions: String(settings.mostExtensions),
  extensionDays: String(settings.extensionDays),
  legalExtensionMonths: String(settings.legalExtensionMonths),
  generalExtension: ticked(settings.generalExtension),
  keepNotTakenUpYears: yearsText(settings.keepNotTakenUp),
  keepHandledYears: yearsText(settings.keepHandled),
  keepInvestigatedYears: yearsText(settings.keepInvestigated),
  keepWrongdoingYears: yearsText(settings.keepWrongdoing),
});

/** The settings that a form asks for, with the persons it names. */
export const settingsFrom = (
  input: SettingsInput,
  persons: Pick<ReportSettings, "fallbackId" | "identityReaderId">,
): ReportSettings => {
  const { fallback: _fallback, identityReader: _reader, ...rest } = input;
  const { keepNotTakenUpYears, keepHandledYears, keepInvestigatedYears, keepWrongdoingYears, ...plain } =
    rest;
  return {
    ...plain,
    ...persons,
    keepNotTakenUp: monthsOf(keepNotTakenUpYears),
    keepHandled: monthsOf(keepHandledYears),
    keepInvestigated: monthsOf(keepInvestigatedYears),
    keepWrongdoing: monthsOf(keepWrongdoingYears),
  };
};
