import type { Localised } from "#platform/locale/index.ts";
import type { BackgroundInput, BlockInput, ItemInput, ScaleInput } from "./forms.ts";
import { optionalPair, optionsFrom, optionValues } from "./options-form.rules.ts";
import { itemsOf } from "./questionnaire.ts";
import type { Background, Block, Item, Questionnaire, Scale } from "./questionnaire.ts";

/** A part as a form describes it; or what is wrong, at which fields. */
export type FromForm<T> =
  | { readonly ok: true; readonly part: T }
  | {
      readonly ok: false;
      readonly faults: readonly { readonly field: string; readonly reason: Localised }[];
    };

const result = <T>(part: T, faults: (FromForm<T> & { readonly ok: false })["faults"]): FromForm<T> =>
  faults.length > 0 ? { ok: false, faults } : { ok: true, part };

const words = (name: string, text: Localised | undefined): Record<string, string> =>
  text === undefined ? {} : { [`${name}Nl`]: text.nl, [`${name}En`]: text.en };

/** A block as the form has it now; its items stay as they were. */
export const blockFrom = (input: BlockInput, { id, items }: Pick<Block, "id" | "items">): FromForm<Block> => {
  const { text: explanation, faults } = optionalPair(input, "explanation");
  const title = { nl: input.titleNl, en: input.titleEn };
  return result({ id, title, ...(explanation && { explanation }), items }, faults);
};

/** The fields of the form that hold a block. */
export const blockValues = ({ title, explanation }: Block): Record<string, string> => ({
  ...words("title", title),
  ...words("explanation", explanation),
});

type Before = Pick<Item, "id" | "kind"> & Partial<Item>;

/** An item as the form has it now. Its kind, its condition and the ids of its answers stay as they were. */
export const itemFrom = (input: ItemInput, before: Before): FromForm<Item> => {
  const explanation = optionalPair(input, "explanation");
  const measures = optionalPair(input, "measures");
  const asked = {
    id: before.id,
    text: { nl: input.textNl, en: input.textEn },
    ...(explanation.text && { explanation: explanation.text }),
    ...(measures.text && { measures: measures.text }),
    for: input.for,
    ...(before.when && { when: before.when }),
  };
  const faults = [...explanation.faults, ...measures.faults];
  const { kind } = before;
  if (kind !== "choice" && kind !== "multiple") return result({ ...asked, kind }, faults);
  const read = optionsFrom(input, "options" in before ? (before.options ?? []) : []);
  return result({ ...asked, kind, options: read.options }, [...faults, ...read.faults]);
};

/** The fields of the form that hold an item. */
export const itemValues = (item: Item): Record<string, string> => ({
  ...words("text", item.text),
  ...words("explanation", item.explanation),
  ...words("measures", item.measures),
  for: item.for,
  ...("options" in item ? optionValues(item.options) : {}),
});

/** A background question as the form has it now. */
export const backgroundFrom = (
  input: BackgroundInput,
  { id, options }: Pick<Background, "id" | "options">,
): FromForm<Background> => {
  const read = optionsFrom(input, options);
  return result({ id, text: { nl: input.textNl, en: input.textEn }, options: read.options }, read.faults);
};

/** The fields of the form that hold a background question. */
export const backgroundValues = ({ text, options }: Background): Record<string, string> => ({
  ...words("text", text),
  ...optionValues(options),
});

/** The statements that can count in this scale: those that count in no other. */
export const statementsFor = (one: Questionnaire, scaleId: string | undefined): readonly Item[] => {
  const taken = new Set(
    one.scales.flatMap(({ id, items }) => (id === scaleId ? [] : items.map(({ item }) => item))),
  );
  return itemsOf(one).filter(({ id, kind }) => kind === "agreement" && !taken.has(id));
};

/** A scale as the form has it now: what is ticked as reversed counts, reversed. */
export const scaleFrom = (
  input: ScaleInput,
  id: string,
  statements: readonly Pick<Item, "id">[],
): FromForm<Scale> => {
  const chosen = new Set([...input.items, ...input.reversed]);
  const items = statements
    .filter((one) => chosen.has(one.id))
    .map((one) => ({ item: one.id, reversed: input.reversed.includes(one.id) }));
  const title = { nl: input.titleNl, en: input.titleEn };
  const part = { id, title, items, least: input.least };
  if (items.length < 2)
    return result(part, [
      {
        field: "form",
        reason: { nl: "Kies minstens twee stellingen.", en: "Choose at least two statements." },
      },
    ]);
  const most = String(items.length);
  return result(
    part,
    input.least <= items.length
      ? []
      : [
          {
            field: "least",
            reason: {
              nl: `Vul hoogstens ${most} in: zoveel stellingen koos u.`,
              en: `Enter ${most} at most: that is how many statements you chose.`,
            },
          },
        ],
  );
};

/** The fields of the form that hold a scale. */
export const scaleValues = ({ title, items, least }: Scale): Record<string, string | string[]> => ({
  ...words("title", title),
  least: String(least),
  items: items.flatMap(({ item, reversed }) => (reversed ? [] : [item])),
  reversed: items.flatMap(({ item, reversed }) => (reversed ? [item] : [])),
});
