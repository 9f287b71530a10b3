import type { Tx } from "#platform/database/index.ts";
import type { ItemReference } from "../reference.rules.ts";
import { ownFramework } from "../reference.rules.ts";
import { framelessItems } from "./adoption.rules.ts";
import { itemIn } from "./adoption.queries.ts";
import type { Stock } from "./adoption.queries.ts";
import { contentTies, ownTies } from "./ties.rules.ts";
import type { OwnLink, Tie } from "./ties.rules.ts";

/** Every link this organisation made itself. */
export const ownLinksOf = (tx: Tx): Promise<OwnLink[]> =>
  tx
    .selectFrom("ownLinks")
    .select(["framework", "code", "toFramework", "toCode"])
    .orderBy("framework")
    .orderBy("code")
    .orderBy("toFramework")
    .orderBy("toCode")
    .execute();

/** Everything an item hangs together with, by content and by own reading. Pure, for who already has stock and links. */
export const tiesIn = (stock: Stock, links: readonly OwnLink[], reference: ItemReference): Tie[] => {
  const inForce = stock.frameworks.find(({ framework }) => framework.framework === reference.framework);
  const find = (end: ItemReference) => {
    const item = itemIn(stock, end);
    const frameworkTitle =
      end.framework === ownFramework ? framelessItems.title : stock.catalogue.framework(end.framework)?.title;
    return item && frameworkTitle && { ...item, frameworkTitle };
  };
  return [
    ...contentTies(stock.catalogue, reference, inForce?.framework.version),
    ...ownTies(links, reference, find),
  ];
};
