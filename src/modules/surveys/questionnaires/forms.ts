import { z } from "zod";
import { contentId } from "#platform/content/index.ts";
import { sentTable } from "#platform/files/index.ts";
import { fields } from "#platform/http/index.ts";
import { partKinds } from "./addresses.ts";
import { directions } from "./editing.rules.ts";
import { fixedKinds } from "./questionnaire.ts";

/** Browsers send a line end as two characters; a text has one. */
const longText = (max: number) => fields.requiredText(max).transform((text) => text.replaceAll("\r\n", "\n"));

export const itemKinds = [...fixedKinds, "choice", "multiple", "text"] as const;

export const whichVersion = z.object({
  key: contentId,
  version: z.coerce.number().int().min(1).max(1_000_000),
});
export const whichPart = whichVersion.extend({ id: contentId });
export const whichKind = whichVersion.extend({ id: contentId, kind: z.enum(itemKinds) });

/** What somebody begins with: one that came with the program, an own one, or nothing. */
export const beginning = z.string().regex(/^(standard|own):[a-z0-9-]{1,60}$|^empty$/);

export const startQuery = z.object({ van: beginning.optional().catch(undefined) });

export const startForm = z.object({
  from: beginning,
  titleNl: fields.optionalText(120),
  titleEn: fields.optionalText(120),
});
export type StartInput = z.output<typeof startForm>;

export const importForm = z.object(sentTable);

export const titleForm = z.object({
  titleNl: fields.requiredText(120),
  titleEn: fields.requiredText(120),
  introductionNl: longText(1000),
  introductionEn: longText(1000),
});

const explanation = { explanationNl: fields.optionalText(500), explanationEn: fields.optionalText(500) };

export const blockForm = z.object({
  titleNl: fields.requiredText(120),
  titleEn: fields.requiredText(120),
  ...explanation,
});
export type BlockInput = z.output<typeof blockForm>;

/** The answers stand in numbered fields; `options-form.rules.ts` reads them. */
const answerField = z.string().max(200);

export const itemForm = z
  .object({
    textNl: fields.requiredText(300),
    textEn: fields.requiredText(300),
    ...explanation,
    measuresNl: fields.optionalText(300),
    measuresEn: fields.optionalText(300),
    for: fields.choice(["everybody", "managers"]),
  })
  .catchall(answerField);
export type ItemInput = z.output<typeof itemForm>;

export const backgroundForm = z
  .object({ textNl: fields.requiredText(300), textEn: fields.requiredText(300) })
  .catchall(answerField);
export type BackgroundInput = z.output<typeof backgroundForm>;

export const scaleForm = z.object({
  titleNl: fields.requiredText(120),
  titleEn: fields.requiredText(120),
  least: fields.wholeNumber({ min: 1, max: 50 }),
  items: fields.list(contentId),
  reversed: fields.list(contentId),
});
export type ScaleInput = z.output<typeof scaleForm>;

/** Empty: it depends on none. */
export const conditionQuery = z.object({ vraag: z.string().max(60).optional().catch(undefined) });
export const conditionForm = z.object({
  item: fields.optionalText(60),
  answers: fields.list(contentId),
});

export const moveForm = z.object({
  what: fields.choice(partKinds),
  id: contentId,
  step: fields.choice([...directions, "remove"]),
});
export const moveAnswerForm = z.object({
  what: fields.choice(["item", "background"]),
  id: contentId,
  answer: contentId,
  step: fields.choice(directions),
});
