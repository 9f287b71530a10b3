import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Fact } from "#ui/index.ts";
import { contentTexts } from "../../content-texts.ts";
import type { PublicFields } from "../entry.ts";
import { publicTexts } from "../texts.ts";

/** What is public of a side activity, field by field. */
export const publicFacts = (entry: PublicFields, locale: Locale): Fact[] => {
  const t = publicTexts[locale];
  const { hoursPerWeek, payment } = entry;
  return [
    { label: t.person, value: entry.personName },
    { label: t.functionTitle, value: entry.functionTitle },
    { label: t.activityOrganisation, value: entry.activityOrganisation },
    { label: t.nature, value: entry.nature },
    { label: t.paid, value: entry.paid ? t.yes : t.no },
    ...(hoursPerWeek === null ? [] : [{ label: t.hoursPerWeek, value: formatNumber(hoursPerWeek, locale) }]),
    ...(payment === null ? [] : [{ label: t.payment, value: contentTexts[locale].payments[payment] }]),
    { label: t.startsOn, value: formatDate(entry.startsOn, locale) },
  ];
};
