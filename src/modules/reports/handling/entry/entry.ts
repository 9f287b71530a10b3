import { z } from "zod";
import { fields, says } from "#platform/http/index.ts";
import { channels, opennesses } from "../../report.ts";

/** How a report reaches an officer; by the website it comes by itself. */
export const entryChannels = [
  "telephone",
  "letter",
  "meeting",
  "e-mail",
  "line",
  "counsellor",
] as const satisfies readonly (typeof channels)[number][];

/** The fields of the form besides the questions; no question begins with a line. */
export const entryFields = {
  channel: "_channel",
  receivedOn: "_received",
  language: "_language",
  openness: "_openness",
  name: "_name",
  contact: "_contact",
  excluded: "_excluded",
  noInterest: "_no-interest",
  file: "_file",
  code: "_code",
} as const;

const mustState = says({
  nl: "Verklaar dat u geen belang hebt. Hebt u dat wel? Laat dan een ander deze melding invoeren.",
  en: "State that you have no interest. Do you have one? Then let somebody else enter this report.",
});

/** What is asked besides the questions; the questions themselves are read by the questionnaire. */
export const entryForm = z.looseObject({
  [entryFields.channel]: z.enum(entryChannels),
  [entryFields.receivedOn]: fields.date(),
  [entryFields.language]: z.enum(["nl", "en"]),
  [entryFields.openness]: z.enum(opennesses),
  [entryFields.name]: fields.optionalText(300),
  [entryFields.contact]: fields.optionalText(300),
  [entryFields.excluded]: fields.list(fields.id()),
  [entryFields.noInterest]: fields.checkbox().refine((stated) => stated, mustState),
  [entryFields.file]: fields.id(),
  [entryFields.code]: z.string().max(200),
});
export type EntryInput = z.output<typeof entryForm>;
