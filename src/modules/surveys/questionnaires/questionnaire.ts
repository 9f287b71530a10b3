import { z } from "zod";
import { bilingual, contentId, versionNumber } from "#platform/content/index.ts";
import type { Locale } from "#platform/locale/index.ts";

/** Kinds of items whose answers come with the kind. */
export const fixedKinds = ["agreement", "frequency", "support"] as const;
export type FixedKind = (typeof fixedKinds)[number];

/**
 * The answers of the fixed kinds, as source 001 asks them (figures 6 to 9): what says nothing of the matter first, then from least to most.
 * An answer is kept as its place in this list.
 */
export const fixedAnswers = {
  agreement: ["dont-know", "fully-disagree", "disagree", "neutral", "agree", "fully-agree"],
  frequency: ["not-applicable", "hardly-ever", "sometimes", "when-occasion", "almost-always"],
  support: ["dont-know", "insufficient", "sufficient-on-request", "structurally-sufficient"],
} as const satisfies Record<FixedKind, readonly string[]>;

const option = z.strictObject({
  id: contentId,
  text: bilingual,
  /** Excludes all others, such as "none of these". */
  alone: z.boolean().default(false),
});

const asked = {
  id: contentId,
  text: bilingual,
  /** Read under the item before it is answered. */
  explanation: bilingual.optional(),
  /** What in which source it measures, with its place: the item is our own wording of it. */
  measures: bilingual.optional(),
  for: z.enum(["everybody", "managers"]).default("everybody"),
  /** Asked only of whom gave one of these answers to an earlier item. */
  when: z.strictObject({ item: contentId, is: z.array(contentId).min(1) }).optional(),
};

/** From how many answers one can choose at most. */
export const mostOptions = 12;
const choices = z.array(option).min(2).max(mostOptions);
export type AnswerOption = z.output<typeof option>;

const item = z.discriminatedUnion("kind", [
  z.strictObject({ ...asked, kind: z.literal("agreement") }),
  z.strictObject({ ...asked, kind: z.literal("frequency") }),
  z.strictObject({ ...asked, kind: z.literal("support") }),
  z.strictObject({ ...asked, kind: z.literal("choice"), options: choices }),
  z.strictObject({ ...asked, kind: z.literal("multiple"), options: choices }),
  z.strictObject({ ...asked, kind: z.literal("text") }),
]);
/** One thing that is asked. */
export type Item = z.output<typeof item>;

const block = z.strictObject({
  id: contentId,
  title: bilingual,
  explanation: bilingual.optional(),
  items: z.array(item),
});
export type Block = z.output<typeof block>;

const scale = z.strictObject({
  id: contentId,
  title: bilingual,
  items: z.array(z.strictObject({ item: contentId, reversed: z.boolean().default(false) })),
  /** How many of its items somebody must have answered, "don't know" aside, to count in it. */
  least: z.number().int().min(1),
});
/** A mean of items that measure one thing, from 1 (least) to 5 (most). */
export type Scale = z.output<typeof scale>;

/** Something asked about the person themselves, in classes, by which answers are shown apart. The unit comes with the invitation. */
const background = z.strictObject({ id: contentId, text: bilingual, options: choices });
export type Background = z.output<typeof background>;

/** The background question that decides who is asked the items for managers; its answers are "yes" and "no". */
export const managerQuestion = "manager";

/** What is asked in a round, as a content file holds it. `questionnaireFaults` says what a schema cannot. */
export const questionnaireSchema = z.strictObject({
  questionnaire: contentId,
  version: versionNumber,
  title: bilingual,
  introduction: bilingual,
  /** How long answering takes, in minutes. */
  minutes: z.number().int().min(1),
  background: z.array(background),
  blocks: z.array(block),
  scales: z.array(scale),
});
export type Questionnaire = z.output<typeof questionnaireSchema>;

/** Every item of a questionnaire, in the order in which it is asked. */
export const itemsOf = ({ blocks }: Questionnaire): readonly Item[] => blocks.flatMap(({ items }) => items);

/** What a scale is called; its id where the questionnaire has no such scale. */
export const titleOfScale = ({ scales }: Questionnaire, scaleId: string, locale: Locale): string =>
  scales.find(({ id }) => id === scaleId)?.title[locale] ?? scaleId;

/** The answers from which an item lets choose, in order; none for free text. */
export const answersOfItem = (one: Item): readonly string[] => {
  if (one.kind === "text") return [];
  return one.kind === "choice" || one.kind === "multiple"
    ? one.options.map(({ id }) => id)
    : fixedAnswers[one.kind];
};

/**
 * What somebody chose at an item: the place of the answer in `answersOfItem`, all places where several may be chosen, or words.
 */
export type ItemAnswer = number | readonly number[] | string;

/** What one person filled in. What was not asked or not answered is not there. */
export interface AnswerSheet {
  /** The unit by which the answer may be shown; null when the person does not want that. */
  readonly unitId: string | null;
  /** For each background question the place of the answer in its options. */
  readonly background: Readonly<Record<string, number>>;
  readonly answers: Readonly<Record<string, ItemAnswer>>;
}
