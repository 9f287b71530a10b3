import type { PlainDate } from "#platform/clock/index.ts";
import { emptyForm } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  CardGrid,
  EmptyState,
  FilterBar,
  Link,
  PageHeading,
  Pagination,
  Results,
  Section,
  SelectField,
  Small,
  Table,
  Tile,
} from "#ui/index.ts";
import { blockHref, ownFramework } from "../../reference.rules.ts";
import { gaps, standFilters } from "../building-block.ts";
import type { BlockQuery, BuildingBlock, Gap } from "../building-block.ts";
import { countBlocks, gapsOf, nobody } from "../building-block.rules.ts";
import { texts } from "../texts.ts";
import { JudgementBadge } from "./judgement-badge.tsx";

interface BlockListProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  /** All blocks of the organisation, those that fit the filters, and those on this page. */
  readonly all: readonly BuildingBlock[];
  readonly total: number;
  readonly shown: readonly BuildingBlock[];
  readonly query: BlockQuery;
  readonly mayWrite: boolean;
}

const path = "/stelsel/bouwstenen";
const filterNames = ["thema", "eigenaar", "stand", "mist"] as const;

const address = (query: BlockQuery, page: number): string => {
  const search = new URLSearchParams();
  for (const name of filterNames) if (query[name]) search.set(name, query[name]);
  search.set("pagina", String(page));
  return `${path}?${search.toString()}`;
};

const ownersOf = (blocks: readonly BuildingBlock[], locale: Locale) => [
  ...[...new Map(blocks.flatMap(({ ownerId, ownerName }) => (ownerId ? [[ownerId, ownerName ?? ""]] : [])))]
    .map(([value, label]) => ({ value: value ?? "", label: label ?? "" }))
    .toSorted((one, other) => one.label.localeCompare(other.label, "nl")),
  { value: nobody, label: texts[locale].noOwner },
];

const themesOf = (blocks: readonly BuildingBlock[], locale: Locale) => [
  ...new Map(
    blocks.flatMap(({ theme }) =>
      theme
        ? [
            [
              `${theme.framework}/${theme.code}`,
              { value: `${theme.framework}/${theme.code}`, label: theme.title[locale] },
            ],
          ]
        : [],
    ),
  ).values(),
];

const Filters = ({ locale, all, query }: Pick<BlockListProps, "locale" | "all" | "query">) => {
  const t = texts[locale];
  const form = emptyForm({
    thema: query.thema,
    eigenaar: query.eigenaar,
    stand: query.stand,
    mist: query.mist,
  });
  const narrowed = filterNames.some((name) => Boolean(query[name]));
  const fields = [
    { name: "thema", label: t.theme, empty: t.allThemes, options: themesOf(all, locale) },
    { name: "eigenaar", label: t.owner, empty: t.allOwners, options: ownersOf(all, locale) },
    {
      name: "stand",
      label: t.stand,
      empty: t.allStands,
      options: standFilters.map((value) => ({ value, label: { ...t.stands, ...t.wideStands }[value] })),
    },
    {
      name: "mist",
      label: t.missing,
      empty: t.allMissing,
      options: gaps.map((value) => ({ value, label: t.gaps[value] })),
    },
  ];
  return (
    <FilterBar action={path} results="bouwstenen" clearHref={narrowed ? path : undefined}>
      {fields.map((field) => (
        <SelectField {...field} form={form} optional />
      ))}
    </FilterBar>
  );
};

const Tiles = ({ locale, today, all }: Pick<BlockListProps, "locale" | "today" | "all">) => {
  const t = texts[locale];
  const counts = countBlocks(all);
  const having = (gap: "owner" | "expired"): number =>
    all.filter((block) => gapsOf(block, today).includes(gap)).length;
  const tiles = [
    { label: t.tileExist, value: counts.exist, hint: t.of(counts.total), href: `${path}?stand=present` },
    {
      label: t.tileJudged,
      value: counts.operationJudged,
      hint: t.tileWork(counts.work),
      href: `${path}?stand=operation-judged`,
    },
    {
      label: t.tileNoOwner,
      value: having("owner"),
      hint: t.tileBlocks(having("owner")),
      href: `${path}?mist=owner`,
    },
    {
      label: t.tileExpired,
      value: having("expired"),
      hint: t.tileBlocks(having("expired")),
      href: `${path}?mist=expired`,
    },
  ];
  return (
    <CardGrid small>
      {tiles.map((tile) => (
        <Tile {...tile} />
      ))}
    </CardGrid>
  );
};

/** What is missing besides the owner and the judgements, which the row shows anyway. */
const shownElsewhere: readonly Gap[] = ["owner", "design", "existence", "operation"];

const Lacks = ({
  block,
  locale,
  today,
}: Pick<BlockListProps, "locale" | "today"> & { block: BuildingBlock }) => {
  const t = texts[locale];
  const missing = gapsOf(block, today).filter((gap) => !shownElsewhere.includes(gap));
  if (missing.length === 0) return null;
  return <Small>{t.lacks(missing.map((gap) => t.gaps[gap].toLowerCase()).join(", "))}</Small>;
};

const ThemeTable = ({
  title,
  blocks,
  locale,
  today,
}: Pick<BlockListProps, "locale" | "today"> & { title: string; blocks: readonly BuildingBlock[] }) => {
  const t = texts[locale];
  return (
    <Table
      caption={t.list(title)}
      captionHidden
      stacked
      rowHeader={1}
      columns={[
        { header: t.code, width: "narrow" },
        { header: t.block },
        { header: t.aspects.design },
        { header: t.aspects.existence },
        { header: t.aspects.operation },
      ]}
      rows={blocks.map((block) => ({
        cells: [
          block.item.code,
          <>
            <Link href={blockHref(block.item)}>{block.item.title[locale]}</Link>
            <Small>{block.ownerName ?? t.noOwner}</Small>
            <Lacks block={block} locale={locale} today={today} />
          </>,
          <JudgementBadge judgement={block.judgements.design} locale={locale} short />,
          <JudgementBadge judgement={block.judgements.existence} locale={locale} short />,
          <JudgementBadge judgement={block.judgements.operation} locale={locale} short />,
        ],
      }))}
    />
  );
};

const Empty = ({ locale, mayWrite }: Pick<BlockListProps, "locale" | "mayWrite">) => {
  const t = texts[locale];
  return (
    <EmptyState
      title={t.emptyTitle}
      action={
        mayWrite && (
          <ActionGroup>
            <ButtonLink href="/stelsel/kaders">{t.chooseFramework}</ButtonLink>
            <ButtonLink
              href={`/stelsel/kaders/eigen/nieuw?kader=${ownFramework}&soort=building-block`}
              look="secondary"
            >
              {t.addOwn}
            </ButtonLink>
          </ActionGroup>
        )
      }
    >
      <p>{mayWrite ? t.emptyText : t.emptyForReader}</p>
    </EmptyState>
  );
};

/** All building blocks by theme, each with its three judgements and what is missing. */
export const BlockList = (props: BlockListProps) => {
  const { locale, today, all, total, shown, query, mayWrite } = props;
  const t = texts[locale];
  if (all.length === 0)
    return (
      <>
        <PageHeading title={t.blocks} lead={t.lead} />
        <Empty locale={locale} mayWrite={mayWrite} />
      </>
    );
  const groups = Map.groupBy(shown, ({ theme }) => (theme ? `${theme.framework}/${theme.code}` : ""));
  return (
    <>
      <PageHeading
        title={t.blocks}
        lead={t.lead}
        actions={
          <ActionGroup>
            <ButtonLink href={`${path}/netwerk`} look="secondary">
              {t.network}
            </ButtonLink>
            {mayWrite && (
              <ButtonLink href="/stelsel/kaders/eigen/nieuw?soort=building-block" look="secondary">
                {t.addOwn}
              </ButtonLink>
            )}
          </ActionGroup>
        }
      />
      <Tiles locale={locale} today={today} all={all} />
      <Filters locale={locale} all={all} query={query} />
      <Results id="bouwstenen">
        {total === 0 && (
          <EmptyState title={t.nothingFits}>
            <p>{t.nothingFitsText}</p>
          </EmptyState>
        )}
        {[...groups.values()].map((blocks) => {
          const title = blocks[0]?.theme?.title[locale] ?? t.noTheme;
          return (
            <Section title={title}>
              <ThemeTable {...{ title, blocks, locale, today }} />
            </Section>
          );
        })}
        <Pagination total={total} page={query.pagina} hrefFor={(page) => address(query, page)} />
      </Results>
    </>
  );
};
