import { adoptedFrameworks, applicableItems, itemTitles, normReference } from "#modules/frameworks/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Measure, TieOption, TieOptions } from "./measure.ts";

/** What a measure may be tied to: everything that applies in the frameworks the organisation uses, in their own order. */
export const tieOptions = async (
  tx: Tx,
  { today, locale }: { readonly today: PlainDate; readonly locale: Locale },
): Promise<TieOptions> => {
  const blocks: TieOption[] = [];
  const norms: TieOption[] = [];
  for (const { framework } of await adoptedFrameworks(tx, today)) {
    const id = framework.framework;
    for (const item of await applicableItems(tx, { framework: id, today })) {
      const value = normReference(id, item.code);
      const title = `${item.code} ${item.title[locale]}`;
      if (item.level === "building-block") blocks.push({ value, label: title });
      else if (item.level === "norm" || item.level === "duty" || item.level === "subject")
        norms.push({ value, label: `${framework.title[locale]}: ${title}` });
    }
  }
  return { blocks, norms };
};

/** The titles of everything these measures are tied to, by reference; what cannot be found keeps its reference as title. */
export const tieTitles = async (
  tx: Tx,
  measures: readonly Pick<Measure, "blocks" | "norms">[],
  { today, locale }: { readonly today: PlainDate; readonly locale: Locale },
): Promise<ReadonlyMap<string, string>> => {
  const references = [...new Set(measures.flatMap(({ blocks, norms }) => [...blocks, ...norms]))];
  const titles = references.length === 0 ? new Map() : await itemTitles(tx, references, today);
  return new Map(references.map((one) => [one, titles.get(one)?.[locale] ?? one]));
};
