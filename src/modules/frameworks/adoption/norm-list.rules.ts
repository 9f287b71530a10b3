import type { Locale } from "#platform/locale/index.ts";
import { parts } from "../framework.ts";
import type { Framework } from "../framework.ts";
import type { ApplicableItem } from "./adoption.ts";
import type { ItemGroup, ListedItem, NormQuery } from "./norm-list.ts";

const isOfControl = (item: ApplicableItem, control: NormQuery["soort"]): boolean =>
  control === undefined || item.control === control || (control !== "both" && item.control === "both");

const holdsWords = ({ item, framework }: ListedItem, words: string, locale: Locale): boolean => {
  const text = [item.code, item.title[locale], item.text?.[locale] ?? "", framework.title[locale]]
    .join(" ")
    .toLocaleLowerCase(locale);
  return words
    .toLocaleLowerCase(locale)
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** The items that fit the filters. Who asks for structure or culture also sees what is both. */
export const filterItems = (
  items: readonly ListedItem[],
  query: Pick<NormQuery, "kader" | "onderdeel" | "soort" | "zoek">,
  locale: Locale,
): ListedItem[] =>
  items.filter(
    (listed) =>
      (query.kader === undefined || query.kader === "" || listed.framework.framework === query.kader) &&
      (query.onderdeel === undefined || listed.item.part === query.onderdeel) &&
      isOfControl(listed.item, query.soort) &&
      holdsWords(listed, query.zoek, locale),
  );

/** The theme an item stands under: its own parent, or that one's parent; undefined where there is none. */
export const themeOf = (
  framework: Framework,
  item: { readonly parent: string | undefined },
): Framework["items"][number] | undefined => {
  let at = item.parent;
  for (let steps = 0; at !== undefined && steps < framework.items.length; steps++) {
    const code = at;
    const above = framework.items.find((one) => one.code === code);
    if (above?.level === "theme") return above;
    at = above?.parent;
  }
  return undefined;
};

/** Items by the themes of their framework, or by part where it has no themes; what fits nowhere comes last. */
export const groupItems = (framework: Framework, items: readonly ApplicableItem[]): ItemGroup[] => {
  const themes = framework.items.filter((item) => item.level === "theme").map((theme) => theme.code);
  const hasParts = framework.items.some((item) => item.part !== undefined);
  const [kind, keys]: ["theme" | "part", readonly string[]] =
    themes.length > 0 ? ["theme", themes] : ["part", hasParts ? parts : []];
  const keyOf = (item: ApplicableItem): string | undefined =>
    kind === "theme" ? themeOf(framework, item)?.code : hasParts ? item.part : undefined;
  const grouped = Map.groupBy(items, keyOf);
  const known = keys.flatMap((key): ItemGroup[] => {
    const found = grouped.get(key);
    return found ? [{ heading: { kind, key }, items: found }] : [];
  });
  const rest = grouped.get(undefined);
  return rest ? [...known, { heading: null, items: rest }] : known;
};
