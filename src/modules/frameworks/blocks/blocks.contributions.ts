import { holds } from "#platform/actor/index.ts";
import { addMonths } from "#platform/clock/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import type { ReadContext, StatusTile, WorkItem, YearFigures } from "#platform/module/index.ts";
import { blockHref } from "../reference.rules.ts";
import { balanceOf } from "./blocks.figures.ts";
import type { BuildingBlock } from "./building-block.ts";
import {
  countBlocks,
  exists,
  expiresSoon,
  gapsOf,
  isExpired,
  operationTermMonths,
} from "./building-block.rules.ts";
import { ownsBlocks, readBlocks } from "./building-blocks.queries.ts";
import { texts } from "./contributions.texts.ts";

const documentsToRenew = (block: BuildingBlock, { locale, today }: ReadContext): WorkItem[] => {
  const t = texts[locale];
  return block.documents
    .filter((document) => expiresSoon(document, today))
    .map((document) => ({
      title: (isExpired(document, today) ? t.workExpired : t.workExpiring)(
        document.title,
        block.item.title[locale],
      ),
      href: blockHref(block.item),
      due: document.validUntil,
      subject: t.subject,
    }));
};

const operationToJudge = (block: BuildingBlock, { locale, today }: ReadContext): WorkItem[] => {
  const t = texts[locale];
  const missing = gapsOf(block, today);
  const { operation } = block.judgements;
  const item = { href: blockHref(block.item), subject: t.subject };
  if (missing.includes("outdated") && operation)
    return [
      {
        ...item,
        title: t.workOutdated(block.item.title[locale]),
        due: addMonths(operation.judgedOn, operationTermMonths),
      },
    ];
  return missing.includes("operation")
    ? [{ ...item, title: t.workUnproven(block.item.title[locale]), due: null }]
    : [];
};

/** For an owner: documents that expire, and operation not judged for a year; for the coordinator: how many of those there are. */
export const work = async (context: ReadContext): Promise<readonly WorkItem[]> => {
  const { tx, actor, today, locale } = context;
  if (actor.personId === null) return [];
  const isCoordinator = holds(actor, "coordinator");
  if (!isCoordinator && !(await ownsBlocks(tx, actor.personId))) return [];
  const { blocks } = await readBlocks(tx, today);
  const own = blocks.filter(({ ownerId }) => ownerId === actor.personId);
  const outdated = blocks.filter((block) => gapsOf(block, today).includes("outdated")).length;
  const t = texts[locale];
  return [
    ...own.flatMap((block) => [...documentsToRenew(block, context), ...operationToJudge(block, context)]),
    ...(isCoordinator && outdated > 0
      ? [
          {
            title: t.workMany(outdated),
            href: "/stelsel/bouwstenen?mist=outdated",
            due: null,
            subject: t.subject,
          },
        ]
      : []),
  ];
};

/** The tile on the start page: how many blocks are there, and of how many we know whether they work. */
export const status = async ({ tx, actor, today, locale }: ReadContext): Promise<readonly StatusTile[]> => {
  if (!holds(actor, "coordinator", "authority")) return [];
  const { blocks } = await readBlocks(tx, today);
  const { total, exist, operationJudged } = countBlocks(blocks);
  if (total === 0) return [];
  const t = texts[locale];
  return [
    {
      title: t.subject,
      value: t.statusValue(exist, total),
      text: t.statusText(operationJudged),
      tone: exist === total ? "good" : "attention",
      href: "/stelsel/bouwstenen",
      order: 20,
    },
  ];
};

const endOf = (year: number, today: string): string => (`${year}-12-31` < today ? `${year}-12-31` : today);

const label = (key: "figureTotal" | "figureExist" | "figureJudged" | "figureWork"): Localised => ({
  nl: texts.nl[key],
  en: texts.en[key],
});

/** The building blocks for the annual account: the judgements as they stood at the end of the year. */
export const figures = async (
  { tx, today, locale }: ReadContext,
  year: number,
): Promise<readonly YearFigures[]> => {
  const { blocks } = await readBlocks(tx, today, endOf(year, today));
  if (!blocks.some(({ judgements }) => exists(judgements) || judgements.existence !== null)) return [];
  const { total, exist, operationJudged, work: working } = countBlocks(blocks);
  return [
    {
      section: "state",
      numbers: [
        { key: "blocks.total", label: label("figureTotal"), value: total },
        { key: "blocks.exist", label: label("figureExist"), value: exist },
        { key: "blocks.operation-judged", label: label("figureJudged"), value: operationJudged },
        { key: "blocks.work", label: label("figureWork"), value: working },
      ],
      figures: [balanceOf(blocks, locale, `bouwstenen-${year}`)],
      draft: texts[locale].draft(exist, total, operationJudged, working),
    },
  ];
};
