import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { applicableOf, readStock } from "../adoption/adoption.queries.ts";
import type { Stock } from "../adoption/adoption.queries.ts";
import { groupItems, themeOf } from "../adoption/norm-list.rules.ts";
import { ownLinksOf, tiesIn } from "../adoption/ties.queries.ts";
import type { OwnLink } from "../adoption/ties.rules.ts";
import type { Bilingual } from "#platform/content/index.ts";
import { normReference, parseReference } from "../reference.rules.ts";
import type { ItemReference } from "../reference.rules.ts";
import type { AdoptedFramework, ApplicableItem } from "../adoption/adoption.ts";
import type { BuildingBlock, Judgement, LatestJudgement } from "./building-block.ts";

const detailsOf = (tx: Tx) =>
  tx
    .selectFrom("buildingBlocks")
    .leftJoin("people", (join) =>
      join
        .onRef("people.organisationId", "=", "buildingBlocks.organisationId")
        .onRef("people.personId", "=", "buildingBlocks.ownerId"),
    )
    .select(["framework", "code", "ownerId", "description", "publishedPlace", "publishedLink"])
    .select("people.name as ownerName")
    .execute();

const documentsOf = (tx: Tx) =>
  tx
    .selectFrom("blockDocuments")
    .select([
      "framework",
      "code",
      "documentId",
      "title",
      "link",
      "fileId",
      "version",
      "adoptedOn",
      "validUntil",
    ])
    .where("removedOn", "is", null)
    .orderBy("title")
    .orderBy("documentId")
    .execute();

/** The latest judgement of each aspect of each block, as it stood on a date. */
const judgementsOn = (tx: Tx, date: PlainDate) =>
  tx
    .selectFrom("blockJudgements")
    .distinctOn(["framework", "code", "aspect"])
    .select(["framework", "code", "aspect", "value", "judgedOn"])
    .where("judgedOn", "<=", date)
    .orderBy("framework")
    .orderBy("code")
    .orderBy("aspect")
    .orderBy("judgedOn", "desc")
    .orderBy("recordedAt", "desc")
    .execute();

const keyed = <T extends ItemReference>(rows: readonly T[]): Map<string, T[]> =>
  Map.groupBy(rows, (row) => normReference(row.framework, row.code));

const themeIn = (stock: Stock, item: ApplicableItem): BuildingBlock["theme"] => {
  const framework = stock.frameworks.find((one) => one.framework.framework === item.framework)?.framework;
  const theme = framework && themeOf(framework, item);
  return theme ? { framework: item.framework, code: theme.code, title: theme.title } : null;
};

interface Facts {
  readonly details: Map<string, Awaited<ReturnType<typeof detailsOf>>>;
  readonly documents: Map<string, Awaited<ReturnType<typeof documentsOf>>>;
  readonly judgements: Map<string, Awaited<ReturnType<typeof judgementsOn>>>;
  readonly links: readonly OwnLink[];
}

const nothingSaid = {
  ownerId: null,
  ownerName: null,
  description: null,
  publishedPlace: null,
  publishedLink: null,
};

const assemble = (stock: Stock, facts: Facts, item: ApplicableItem): BuildingBlock => {
  const reference = normReference(item.framework, item.code);
  const { ownerId, ownerName, description, publishedPlace, publishedLink } =
    facts.details.get(reference)?.[0] ?? nothingSaid;
  const judged = (aspect: Judgement["aspect"]): LatestJudgement | null => {
    const found = facts.judgements.get(reference)?.find((one) => one.aspect === aspect);
    return found ? { value: found.value, judgedOn: found.judgedOn } : null;
  };
  const served = tiesIn(stock, facts.links, item).filter((tie) => tie.kind === "serves");
  return {
    reference,
    item,
    theme: themeIn(stock, item),
    ownerId,
    ownerName,
    description,
    publishedPlace,
    publishedLink,
    judgements: {
      design: judged("design"),
      existence: judged("existence"),
      operation: judged("operation"),
    },
    documents: facts.documents.get(reference) ?? [],
    norms: [...new Set(served.map(({ other }) => normReference(other.framework, other.code)))],
  };
};

/** Blocks, what was read to make them, and the links of the organisation's own reading. */
export interface BlockStock {
  readonly stock: Stock;
  readonly links: readonly OwnLink[];
  readonly blocks: readonly BuildingBlock[];
}

/** Every building block that holds for the organisation, by framework and theme; judgements as they stood on `on`. */
export const readBlocks = async (tx: Tx, today: PlainDate, on: PlainDate = today): Promise<BlockStock> => {
  const stock = await readStock(tx, today);
  const items = stock.frameworks
    .flatMap(({ framework }) => groupItems(framework, applicableOf(stock, framework)))
    .flatMap((group) => group.items)
    .filter((item) => item.level === "building-block");
  const links = await ownLinksOf(tx);
  const facts = {
    details: keyed(await detailsOf(tx)),
    documents: keyed(await documentsOf(tx)),
    judgements: keyed(await judgementsOn(tx, on)),
    links,
  };
  return { stock, links, blocks: items.map((item) => assemble(stock, facts, item)) };
};

/** Finds the block that an item is, among these. */
export const blockFinder = (
  blocks: readonly BuildingBlock[],
): ((item: ItemReference) => BuildingBlock | undefined) => {
  const known = new Map(blocks.map((block) => [block.reference, block]));
  return ({ framework, code }) => known.get(normReference(framework, code));
};

/** Every building block that holds for the organisation today, with owner, documents, judgements and the norms it serves. */
export const blocksOf = async (tx: Tx, today: PlainDate): Promise<readonly BuildingBlock[]> =>
  (await readBlocks(tx, today)).blocks;

/** What an organisation uses: its frameworks, everything that holds of them, and its building blocks. */
export interface FrameworkFacts {
  readonly frameworks: readonly AdoptedFramework[];
  readonly items: readonly ApplicableItem[];
  readonly blocks: readonly BuildingBlock[];
}

/** Frameworks, items and blocks, read once for who judges the whole. */
export const frameworkFacts = async (tx: Tx, today: PlainDate): Promise<FrameworkFacts> => {
  const { stock, blocks } = await readBlocks(tx, today);
  const items = stock.frameworks.flatMap(({ framework }) => applicableOf(stock, framework));
  return { frameworks: stock.frameworks, items, blocks };
};

/** True when this person owns at least one building block: a cheap question before a dear one. */
export const ownsBlocks = async (tx: Tx, personId: string): Promise<boolean> =>
  (await tx
    .selectFrom("buildingBlocks")
    .select("code")
    .where("ownerId", "=", personId)
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** Every judgement of a block, latest first; why is null where this actor may not read it. */
export const judgementHistory = async (tx: Tx, { framework, code }: ItemReference): Promise<Judgement[]> => {
  const rows = await tx
    .selectFrom("blockJudgements")
    .leftJoin("judgementReasons", (join) =>
      join
        .onRef("judgementReasons.organisationId", "=", "blockJudgements.organisationId")
        .onRef("judgementReasons.judgementId", "=", "blockJudgements.judgementId"),
    )
    .leftJoin("people", (join) =>
      join
        .onRef("people.organisationId", "=", "judgementReasons.organisationId")
        .onRef("people.personId", "=", "judgementReasons.judgedById"),
    )
    .select(["blockJudgements.judgementId", "aspect", "value", "judgedOn"])
    .select(["evidence", "reasoning", "evidenceLink", "people.name as judgedBy"])
    .where("framework", "=", framework)
    .where("code", "=", code)
    .orderBy("judgedOn", "desc")
    .orderBy("recordedAt", "desc")
    .execute();
  return rows.map(({ evidence, reasoning, evidenceLink, judgedBy, ...judgement }) => ({
    ...judgement,
    why: evidence === null ? null : { judgedBy, evidence, reasoning, link: evidenceLink },
  }));
};

/** The references of the blocks that were said to hang together with this one. */
export const relatedTo = async (tx: Tx, { framework, code }: ItemReference): Promise<string[]> => {
  const rows = await tx
    .selectFrom("blockRelations")
    .select(["framework", "code", "otherFramework", "otherCode"])
    .where((eb) =>
      eb.or([eb.and({ framework, code }), eb.and({ otherFramework: framework, otherCode: code })]),
    )
    .execute();
  return rows
    .map((row) =>
      row.framework === framework && row.code === code
        ? normReference(row.otherFramework, row.otherCode)
        : normReference(row.framework, row.code),
    )
    .toSorted();
};

/** The title of a block by its reference; undefined when it names no block of this organisation. */
export const blockTitle = async (
  tx: Tx,
  reference: string,
  today: PlainDate,
): Promise<Bilingual | undefined> => {
  if (!parseReference(reference)) return undefined;
  const stock = await readStock(tx, today);
  return stock.frameworks
    .flatMap(({ framework }) => applicableOf(stock, framework))
    .find((item) => item.level === "building-block" && normReference(item.framework, item.code) === reference)
    ?.title;
};
