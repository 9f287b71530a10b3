import { z } from "zod";
import { fields, says } from "#platform/http/index.ts";

/** For whom a file leaves the house. */
export const recipients = ["court", "authority", "police", "lawyer", "other"] as const;
export type ExportRecipient = (typeof recipients)[number];

const fewest = 10;

/** Why a file leaves the house: a sentence, since somebody has to understand it later. */
const reason = () =>
  fields.requiredText(4000).refine(
    (text) => text.length >= fewest,
    says({
      nl: `Schrijf het op in een hele zin, met ten minste ${fewest} tekens.`,
      en: `Write it as a whole sentence, of at least ${fewest} characters.`,
    }),
  );

export const exportForm = z.object({
  recipient: fields.choice(recipients),
  name: fields.requiredText(200),
  reason: reason(),
  /** Who the reporter is goes along. */
  identity: fields.checkbox(),
  /** The notes among readers go along. */
  notes: fields.checkbox(),
});

/** What the archive has to know that the file does not say by itself. */
export const packageForm = z.object({
  reason: reason(),
  list: fields.optionalText(200),
  number: fields.optionalText(40),
  category: fields.optionalText(200),
});

const sure = fields.checkbox().refine(
  (ticked) => ticked,
  says({
    nl: "Zet het vinkje als u het zeker weet. Dit kan niet ongedaan worden gemaakt.",
    en: "Tick the box if you are sure. This cannot be undone.",
  }),
);

export const transferredForm = z.object({
  archive: fields.requiredText(200),
  receipt: fields.requiredText(200),
  sure,
});
