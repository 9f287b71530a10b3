import type { Bilingual } from "#platform/content/index.ts";
import type { Framework, FrameworkItem } from "./framework.ts";

/** What a reader must know when a framework moves from one version to another. Items keep the order of their file. */
export interface FrameworkChanges {
  readonly added: readonly FrameworkItem[];
  readonly removed: readonly FrameworkItem[];
  readonly reworded: readonly { readonly before: FrameworkItem; readonly after: FrameworkItem }[];
  readonly scaleChanged: boolean;
}

const sameWords = (one: Bilingual | undefined, other: Bilingual | undefined): boolean =>
  one?.nl === other?.nl && one?.en === other?.en;

const scaleOf = (framework: Framework): string =>
  JSON.stringify(framework.scale?.map((level) => [level.code, level.met]) ?? []);

/**
 * What changed between two versions of a framework. An item is the same item when it has the same code; it is
 * reworded when its title or its text differs in either language.
 */
export const compareVersions = (before: Framework, after: Framework): FrameworkChanges => {
  const old = new Map(before.items.map((item) => [item.code, item]));
  const kept = new Set(after.items.map((item) => item.code));
  const reworded = after.items.flatMap((item) => {
    const was = old.get(item.code);
    if (!was || (sameWords(was.title, item.title) && sameWords(was.text, item.text))) return [];
    return [{ before: was, after: item }];
  });
  return {
    added: after.items.filter((item) => !old.has(item.code)),
    removed: before.items.filter((item) => !kept.has(item.code)),
    reworded,
    scaleChanged: scaleOf(before) !== scaleOf(after),
  };
};
