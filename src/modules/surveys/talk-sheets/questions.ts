import { z } from "zod";
import { bilingual, contentId, readContent, versionNumber } from "#platform/content/index.ts";
import type { Bilingual } from "#platform/content/index.ts";

const words = z.strictObject({
  /** What there is to work on, where an item went badly. */
  task: bilingual,
  /** Opens the conversation about that task. */
  ask: bilingual,
  /** Asks why an item goes well. */
  keep: bilingual,
});

const talkQuestions = z.strictObject({
  version: versionNumber,
  opening: z.array(bilingual).min(1),
  closing: z.array(bilingual).min(1),
  /** For an item without words of its own. */
  others: words,
  items: z.record(contentId, words),
});

/** With what a team opens the conversation, by item. */
export type TalkQuestions = z.output<typeof talkQuestions>;
export type TalkWords = Readonly<Record<"task" | "ask" | "keep", Bilingual>>;

/** The words for one item. */
export const wordsFor = ({ items, others }: TalkQuestions, itemId: string): TalkWords =>
  items[itemId] ?? others;

let loaded: Promise<TalkQuestions> | undefined;

/** The questions that come with the program; read once, when first asked. Throws `ContentError`, with file and line, when they are faulty. */
export const standardTalk = (): Promise<TalkQuestions> => {
  loaded ??= readContent("talk-sheets/questions.yaml", talkQuestions);
  return loaded;
};
