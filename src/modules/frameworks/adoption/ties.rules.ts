import type { Catalogue, LinkedItem } from "../catalogue.ts";
import type { Bilingual } from "#platform/content/index.ts";
import type { ItemLevel } from "../framework.ts";
import type { ItemReference } from "../reference.rules.ts";
import type { ApplicableItem } from "./adoption.ts";

/** How another item hangs together with this one, seen from this one. */
export const tieKinds = ["serves", "served-by", "rests-on", "basis-of", "corresponds"] as const;
export type TieKind = (typeof tieKinds)[number];

/** The other end of a link, and whose reading the link is. */
export interface Tie {
  readonly kind: TieKind;
  readonly other: {
    readonly framework: string;
    readonly frameworkTitle: Bilingual;
    readonly code: string;
    readonly level: ItemLevel;
    readonly title: Bilingual;
  };
  /** Who says so: a source, Borgpen, or (`own`) the organisation itself. */
  readonly reading: "own" | { readonly title: string; readonly reference: Bilingual };
  readonly remark: Bilingual | undefined;
}

/** A link the organisation made itself: this item serves that norm. */
export interface OwnLink {
  readonly framework: string;
  readonly code: string;
  readonly toFramework: string;
  readonly toCode: string;
}

const fromContent =
  (kind: TieKind) =>
  ({ framework, item, mapping, reference }: LinkedItem): Tie => ({
    kind,
    other: {
      framework: framework.framework,
      frameworkTitle: framework.title,
      code: item.code,
      level: item.level,
      title: item.title,
    },
    reading: { title: mapping.source.title, reference: mapping.source.reference },
    remark: reference,
  });

/** Every link of an item in the mappings that come as content, from both ends. */
export const contentTies = (
  content: Catalogue,
  { framework, code }: ItemReference,
  version?: number,
): Tie[] => [
  ...content.serves(framework, code, version).map(fromContent("serves")),
  ...content.servedBy(framework, code, version).map(fromContent("served-by")),
  ...content.restsOn(framework, code, version).map(fromContent("rests-on")),
  ...content.basisOf(framework, code, version).map(fromContent("basis-of")),
  ...content.correspondsTo(framework, code, version).map(fromContent("corresponds")),
];

const same = (one: ItemReference, framework: string, code: string): boolean =>
  one.framework === framework && one.code === code;

/** The links of an item by the organisation's own reading, from both ends; an end that does not exist is left out. */
export const ownTies = (
  links: readonly OwnLink[],
  item: ItemReference,
  find: (reference: ItemReference) => (ApplicableItem & { frameworkTitle: Bilingual }) | undefined,
): Tie[] =>
  links.flatMap((link): Tie[] => {
    const isFrom = same(item, link.framework, link.code);
    if (!isFrom && !same(item, link.toFramework, link.toCode)) return [];
    const other = find(
      isFrom
        ? { framework: link.toFramework, code: link.toCode }
        : { framework: link.framework, code: link.code },
    );
    return other ? [{ kind: isFrom ? "serves" : "served-by", other, reading: "own", remark: undefined }] : [];
  });
