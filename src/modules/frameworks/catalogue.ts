import type { Bilingual } from "#platform/content/index.ts";
import type { Framework, FrameworkItem, Mapping, Relation } from "./framework.ts";

/** The other end of a link between two frameworks, and the mapping that says so. */
export interface LinkedItem {
  readonly framework: Framework;
  readonly item: FrameworkItem;
  readonly mapping: Mapping;
  readonly reference?: Bilingual;
}

/** All frameworks and mappings that came with this version of Borgpen. Without a version a lookup takes the latest. */
export interface Catalogue {
  /** The latest version of every framework, by id. */
  readonly frameworks: readonly Framework[];
  /** The latest version of every mapping, by name. */
  readonly mappings: readonly Mapping[];
  framework(id: string, version?: number): Framework | undefined;
  /** Every version of a framework, oldest first; empty for an unknown id. */
  versions(id: string): readonly Framework[];
  /** The items of a framework in the order of its source; empty for an unknown id. */
  items(id: string, version?: number): readonly FrameworkItem[];
  item(id: string, code: string, version?: number): FrameworkItem | undefined;
  /** The norms this item serves, such as the norms a building block helps to meet. */
  serves(id: string, code: string, version?: number): readonly LinkedItem[];
  /** The items that serve this one. */
  servedBy(id: string, code: string, version?: number): readonly LinkedItem[];
  /** The items this one rests on, such as the article of law behind a norm. */
  restsOn(id: string, code: string, version?: number): readonly LinkedItem[];
  /** The items that rest on this one. */
  basisOf(id: string, code: string, version?: number): readonly LinkedItem[];
  /** The items that correspond to this one; the same from both sides. */
  correspondsTo(id: string, code: string, version?: number): readonly LinkedItem[];
}

interface End {
  readonly framework: Framework | undefined;
  readonly code: string;
}

interface Link {
  readonly relation: Relation;
  readonly from: End;
  readonly to: End;
  readonly mapping: Mapping;
  readonly reference: Bilingual | undefined;
}

type Side = "from" | "to";

const newest = <T extends { version: number }>(all: readonly T[], idOf: (one: T) => string): T[] =>
  all
    .filter((one) => all.every((other) => idOf(other) !== idOf(one) || other.version <= one.version))
    .toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1));

const keyOf = (framework: Framework | undefined, code: string): string =>
  JSON.stringify([framework?.framework, framework?.version, code]);

const otherEnd = (link: Link, side: Side): LinkedItem[] => {
  const { framework, code } = link[side === "from" ? "to" : "from"];
  const item = framework?.items.find((one) => one.code === code);
  if (!framework || !item) return [];
  const found = { framework, item, mapping: link.mapping };
  return [link.reference === undefined ? found : { ...found, reference: link.reference }];
};

/** Puts parsed and checked frameworks and mappings together. Only the latest version of each mapping counts. */
export const buildCatalogue = (
  allFrameworks: readonly Framework[],
  allMappings: readonly Mapping[],
): Catalogue => {
  const frameworks = newest(allFrameworks, (one) => one.framework);
  const mappings = newest(allMappings, (one) => one.mapping);
  const framework: Catalogue["framework"] = (id, version) =>
    version === undefined
      ? frameworks.find((one) => one.framework === id)
      : allFrameworks.find((one) => one.framework === id && one.version === version);
  const links = mappings.flatMap((mapping): Link[] => {
    const from = framework(mapping.from.framework, mapping.from.version);
    const to = framework(mapping.to.framework, mapping.to.version);
    return mapping.links.flatMap((link) =>
      link.to.map((code) => ({
        relation: mapping.relation,
        from: { framework: from, code: link.from },
        to: { framework: to, code },
        mapping,
        reference: link.reference,
      })),
    );
  });
  const by = {
    from: Map.groupBy(links, (link) => keyOf(link.from.framework, link.from.code)),
    to: Map.groupBy(links, (link) => keyOf(link.to.framework, link.to.code)),
  };
  const look =
    (relation: Relation, ...sides: Side[]): Catalogue["serves"] =>
    (id, code, version) =>
      sides.flatMap((side) =>
        (by[side].get(keyOf(framework(id, version), code)) ?? [])
          .filter((link) => link.relation === relation)
          .flatMap((link) => otherEnd(link, side)),
      );
  return {
    frameworks,
    mappings,
    framework,
    versions: (id) =>
      allFrameworks
        .filter((one) => one.framework === id)
        .toSorted((one, other) => one.version - other.version),
    items: (id, version) => framework(id, version)?.items ?? [],
    item: (id, code, version) => framework(id, version)?.items.find((one) => one.code === code),
    serves: look("serves", "from"),
    servedBy: look("serves", "to"),
    restsOn: look("rests-on", "from"),
    basisOf: look("rests-on", "to"),
    correspondsTo: look("corresponds", "from", "to"),
  };
};
