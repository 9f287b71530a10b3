import { allowed, refusal } from "#platform/actor/index.ts";
import type { Decision } from "#platform/actor/index.ts";
import type { Locale, Localised } from "#platform/locale/index.ts";
import type { PartKind } from "./addresses.ts";
import { answersOfItem, itemsOf, managerQuestion } from "./questionnaire.ts";
import type { AnswerOption, Background, Block, Item, Questionnaire, Scale } from "./questionnaire.ts";

/** One place up, or one place down. */
export const directions = ["up", "down"] as const;
export type Direction = (typeof directions)[number];

/** Words as an id: lower-case letters, digits and hyphens, the first five words. */
export const idOf = (words: string): string => {
  const plain = words
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
  return plain.split(" ").slice(0, 5).join("-").slice(0, 40).replace(/-$/, "") || "x";
};

/** This id, or with the lowest number behind it that makes it one of its own. */
export const freeId = (wanted: string, taken: Iterable<string>): string => {
  const used = new Set(taken);
  let id = wanted;
  for (let number = 2; used.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
};

/** Every id that is taken by something asked; the unit has one too. */
const askedIds = (one: Questionnaire): string[] => [
  "unit",
  ...one.background.map(({ id }) => id),
  ...itemsOf(one).map(({ id }) => id),
];

/** The id of the next item of a block: the block and a number, so that a codebook reads well. */
export const nextItemId = (one: Questionnaire, block: Pick<Block, "id" | "items">): string => {
  const taken = new Set(askedIds(one));
  let number = block.items.length + 1;
  while (taken.has(`${block.id}-${number}`)) number += 1;
  return `${block.id}-${number}`;
};

export const nextBackgroundId = (one: Questionnaire, words: string): string =>
  freeId(idOf(words), askedIds(one));

/** The same list with this one in place of who has its id, or at the end. */
const kept = <T extends { readonly id: string }>(all: readonly T[], one: T): T[] =>
  all.some(({ id }) => id === one.id) ? all.map((each) => (each.id === one.id ? one : each)) : [...all, one];

const exchanged = <T>(all: readonly T[], from: number, to: number): T[] => {
  const moved = all[from];
  if (moved === undefined || to < 0 || to >= all.length) return [...all];
  const rest = all.toSpliced(from, 1);
  return rest.toSpliced(to, 0, moved);
};

const shifted = <T extends { readonly id: string }>(all: readonly T[], id: string, way: Direction): T[] => {
  const from = all.findIndex((one) => one.id === id);
  return exchanged(all, from, way === "up" ? from - 1 : from + 1);
};

const without = <T extends { readonly id: string }>(all: readonly T[], id: string): T[] =>
  all.filter((one) => one.id !== id);

/** With this block as it is now: at the end when it is new. */
export const withBlock = (one: Questionnaire, block: Block): Questionnaire => ({
  ...one,
  blocks: kept(one.blocks, block),
});

export const withBackground = (one: Questionnaire, background: Background): Questionnaire => ({
  ...one,
  background: kept(one.background, background),
});

export const withScale = (one: Questionnaire, scale: Scale): Questionnaire => ({
  ...one,
  scales: kept(one.scales, scale),
});

/** With this item as it is now, in the block where it is; when it is new at the end of the block with this id. */
export const withItem = (one: Questionnaire, item: Item, newIn?: string): Questionnaire => ({
  ...one,
  blocks: one.blocks.map((block) =>
    block.id === newIn || block.items.some(({ id }) => id === item.id)
      ? { ...block, items: kept(block.items, item) }
      : block,
  ),
});

/** An item moves within its block; past its edge into the block before or after. */
const withItemMoved = (one: Questionnaire, id: string, way: Direction): Questionnaire => {
  const from = one.blocks.findIndex(({ items }) => items.some((item) => item.id === id));
  const items = one.blocks[from]?.items ?? [];
  const item = items.find((each) => each.id === id);
  const isAtEdge = (way === "up" ? items[0] : items.at(-1)) === item;
  const to = way === "up" ? from - 1 : from + 1;
  if (item === undefined || (isAtEdge && one.blocks[to] === undefined)) return one;
  return {
    ...one,
    blocks: one.blocks.map((block, index) => {
      if (!isAtEdge) return index === from ? { ...block, items: shifted(block.items, id, way) } : block;
      if (index === from) return { ...block, items: without(block.items, id) };
      if (index !== to) return block;
      return { ...block, items: way === "up" ? [...block.items, item] : [item, ...block.items] };
    }),
  };
};

/** With one part a place further up or down; where it cannot go further nothing changes. */
export const withPartMoved = (
  one: Questionnaire,
  kind: PartKind,
  id: string,
  way: Direction,
): Questionnaire => {
  if (kind === "item") return withItemMoved(one, id, way);
  if (kind === "block") return { ...one, blocks: shifted(one.blocks, id, way) };
  if (kind === "scale") return { ...one, scales: shifted(one.scales, id, way) };
  return { ...one, background: shifted(one.background, id, way) };
};

/** What the items and scales are called that need one of these items. */
const usersOf = (one: Questionnaire, ids: ReadonlySet<string>): Localised[] => [
  ...itemsOf(one).flatMap(({ id, when, text }) =>
    when !== undefined && ids.has(when.item) && !ids.has(id) ? [text] : [],
  ),
  ...one.scales.flatMap(({ title, items }) => (items.some(({ item }) => ids.has(item)) ? [title] : [])),
];

const listed = (users: readonly Localised[], locale: Locale): string =>
  users.map((words) => `“${words[locale]}”`).join(", ");

/** Whether a part can be removed: nothing else may need it. */
export const mayRemove = (one: Questionnaire, kind: PartKind, id: string): Decision => {
  const inside = kind === "block" ? one.blocks.filter((block) => block.id === id) : [];
  const ids = new Set(kind === "block" ? inside.flatMap(({ items }) => items.map((item) => item.id)) : [id]);
  const users = kind === "block" || kind === "item" ? usersOf(one, ids) : [];
  if (users.length > 0)
    return refusal(
      `Dit kan nog niet weg: het is nodig voor ${listed(users, "nl")}. Pas dat eerst aan.`,
      `This cannot be removed yet: it is needed for ${listed(users, "en")}. Change that first.`,
    );
  const isNeeded = kind === "background" && id === managerQuestion;
  return isNeeded && itemsOf(one).some((item) => item.for === "managers")
    ? refusal(
        "Er zijn vragen voor leidinggevenden, dus deze vraag is nodig.",
        "There are questions for managers, so this question is needed.",
      )
    : allowed;
};

/** Without one part, and what is in it. */
export const withoutPart = (one: Questionnaire, kind: PartKind, id: string): Questionnaire => {
  if (kind === "block") return { ...one, blocks: without(one.blocks, id) };
  if (kind === "scale") return { ...one, scales: without(one.scales, id) };
  if (kind === "background") return { ...one, background: without(one.background, id) };
  return { ...one, blocks: one.blocks.map((block) => ({ ...block, items: without(block.items, id) })) };
};

/** With one of the answers of an item or background question a place further up or down. */
export const withAnswerMoved = (
  one: Questionnaire,
  of: string,
  answer: string,
  way: Direction,
): Questionnaire => {
  const moved = <T extends Item | Background>(asked: T): T =>
    asked.id === of && "options" in asked
      ? { ...asked, options: shifted(asked.options, answer, way) }
      : asked;
  return {
    ...one,
    background: one.background.map(moved),
    blocks: one.blocks.map((block) => ({ ...block, items: block.items.map(moved) })),
  };
};

/** The items before this one from whose answers it can depend. */
export const earlierThan = (one: Questionnaire, id: string): readonly Item[] => {
  const items = itemsOf(one);
  const place = items.findIndex((item) => item.id === id);
  return items.slice(0, Math.max(place, 0)).filter((item) => answersOfItem(item).length > 0);
};

/** With an item asked only after these answers; always, when there are none. */
export const withCondition = (one: Questionnaire, id: string, when: Item["when"]): Questionnaire => ({
  ...one,
  blocks: one.blocks.map((block) => ({
    ...block,
    items: block.items.map((item) => {
      if (item.id !== id) return item;
      const { when: _, ...rest } = item;
      return when === undefined ? rest : { ...rest, when };
    }),
  })),
});

/** The question whether somebody manages people, as it is added with one press. */
export const managerBackground: Background = {
  id: managerQuestion,
  text: { nl: "Geeft u leiding aan mensen?", en: "Do you manage people?" },
  options: [
    { id: "yes", text: { nl: "Ja", en: "Yes" }, alone: false },
    { id: "no", text: { nl: "Nee", en: "No" }, alone: false },
  ],
};

/** Where an answer that is new gets its id from; one that was there keeps its own. */
export const optionsWithIds = (
  rows: readonly (Omit<AnswerOption, "id"> & { readonly id: string | undefined })[],
  before: readonly AnswerOption[],
): AnswerOption[] => {
  const known = new Set(before.map(({ id }) => id));
  const taken = new Set(known);
  return rows.map(({ id, text, alone }) => {
    const own = id !== undefined && known.has(id) ? id : freeId(idOf(text.en), taken);
    taken.add(own);
    return { id: own, text, alone };
  });
};
