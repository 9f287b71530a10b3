import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Catalogue } from "../catalogue.ts";
import { catalogue } from "../current-catalogue.ts";
import type { Bilingual } from "#platform/content/index.ts";
import type { Framework } from "../framework.ts";
import { ownFramework, parseReference } from "../reference.rules.ts";
import type { ItemReference } from "../reference.rules.ts";
import type { AdoptedFramework, Adoption, ApplicableItem, LeftOut, OwnItem } from "./adoption.ts";
import { applicable, framelessItems, inUse, ownItem, sharedItem } from "./adoption.rules.ts";

/** Every version this organisation ever adopted, of one framework or of all. */
export const adoptionsOf = (tx: Tx, framework?: string): Promise<Adoption[]> =>
  tx
    .selectFrom("adoptedFrameworks")
    .select(["framework", "version", "adoptedOn", "adoptedBy", "endedOn"])
    .$if(framework !== undefined, (query) => query.where("framework", "=", framework ?? ""))
    .orderBy("adoptedOn")
    .orderBy("framework")
    .execute();

/** The organisation's own items, withdrawn ones too. */
export const ownItemsOf = (tx: Tx): Promise<OwnItem[]> =>
  tx
    .selectFrom("ownItems")
    .select(["framework", "code", "level", "parentCode", "title", "titleEn", "text", "textEn"])
    .select(["control", "part", "addedOn", "withdrawnOn", "withdrawnReason"])
    .orderBy("framework")
    .orderBy("code")
    .execute();

/** What was left out, with the name of who decided. */
export const leftOutItems = (tx: Tx): Promise<(LeftOut & { readonly decidedByName: string | null })[]> =>
  tx
    .selectFrom("leftOutItems")
    .leftJoin("people", (join) =>
      join
        .onRef("people.organisationId", "=", "leftOutItems.organisationId")
        .onRef("people.personId", "=", "leftOutItems.decidedById"),
    )
    .select(["framework", "code", "reason", "decidedOn", "decidedById", "people.name as decidedByName"])
    .execute();

/** Everything an organisation says of its frameworks, read once for a page that needs more than one answer. */
export interface Stock {
  readonly catalogue: Catalogue;
  readonly frameworks: readonly AdoptedFramework[];
  readonly adoptions: readonly Adoption[];
  readonly leftOut: Awaited<ReturnType<typeof leftOutItems>>;
  readonly own: readonly OwnItem[];
}

/** Reads adoptions, own items and what was left out; `today` decides which adoptions count. */
export const readStock = async (tx: Tx, today: PlainDate): Promise<Stock> => {
  const content = await catalogue();
  const adoptions = await adoptionsOf(tx);
  const leftOut = await leftOutItems(tx);
  const own = await ownItemsOf(tx);
  const hasOwnItems = own.some((item) => item.framework === ownFramework && item.withdrawnOn === null);
  const frameworks = inUse(adoptions, (id) => content.versions(id), { today, hasOwnItems });
  return { catalogue: content, frameworks, adoptions, leftOut, own };
};

/** The frameworks this organisation uses today, in the version that counts. */
export const adoptedFrameworks = async (tx: Tx, today: PlainDate): Promise<readonly AdoptedFramework[]> =>
  (await readStock(tx, today)).frameworks;

/** What holds of one framework; pure, for who already has the stock. */
export const applicableOf = (stock: Stock, framework: Framework): ApplicableItem[] =>
  applicable(
    framework,
    stock.leftOut.filter((one) => one.framework === framework.framework),
    stock.own.filter((one) => one.framework === framework.framework),
  );

const frameworkOf = (stock: Stock, id: string, version?: number): Framework | undefined => {
  if (id === ownFramework) return framelessItems;
  if (version !== undefined) return stock.catalogue.framework(id, version);
  return (
    stock.frameworks.find(({ framework }) => framework.framework === id)?.framework ??
    stock.catalogue.framework(id)
  );
};

/**
 * The norms, duties, subjects or blocks of a framework that hold for this organisation: shared minus left out plus own,
 * without headings. Without a version the one in use today; empty for an unknown framework.
 */
export const applicableItems = async (
  tx: Tx,
  { framework: id, version, today }: { framework: string; version?: number; today: PlainDate },
): Promise<readonly ApplicableItem[]> => {
  const stock = await readStock(tx, today);
  const framework = frameworkOf(stock, id, version);
  return framework ? applicableOf(stock, framework) : [];
};

/** One item in the version in use, or else the latest; also one that was left out or withdrawn. Pure. */
export const itemIn = (
  stock: Stock,
  { framework: id, code }: ItemReference,
  version?: number,
): ApplicableItem | undefined => {
  const framework = frameworkOf(stock, id, version);
  const shared = framework?.items.find((item) => item.code === code);
  if (framework && shared) return sharedItem(framework, shared);
  const own = stock.own.find((item) => item.framework === id && item.code === code);
  return own && ownItem(own, framework?.version ?? 1);
};

/** One item by its reference `rekenkamer-2024/2`; also one that was left out or withdrawn, because ratings may name it. */
export const itemOf = async (
  tx: Tx,
  reference: string,
  { version, today }: { version?: number; today: PlainDate },
): Promise<ApplicableItem | undefined> => {
  const parsed = parseReference(reference);
  return parsed && itemIn(await readStock(tx, today), parsed, version);
};

/** Titles of many items at once; a reference that names nothing is left out of the answer. */
export const itemTitles = async (
  tx: Tx,
  references: readonly string[],
  today: PlainDate,
): Promise<ReadonlyMap<string, Bilingual>> => {
  const stock = await readStock(tx, today);
  return new Map(
    references.flatMap((reference) => {
      const parsed = parseReference(reference);
      const item = parsed && itemIn(stock, parsed);
      return item ? [[reference, item.title] as const] : [];
    }),
  );
};
