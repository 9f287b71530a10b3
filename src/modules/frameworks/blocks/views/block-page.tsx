import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Evidence } from "#platform/module/index.ts";
import {
  ActionGroup,
  ButtonLink,
  Card,
  CardGrid,
  Facts,
  Link,
  List,
  PageHeading,
  Paragraph,
  Section,
  Small,
  StatusBadge,
} from "#ui/index.ts";
import type { OwnItem } from "../../adoption/adoption.ts";
import type { Tie } from "../../adoption/ties.rules.ts";
import { EvidenceList } from "../../adoption/views/evidence-list.tsx";
import { controlName, partName } from "../../adoption/views/item-words.tsx";
import { newActionHref } from "../../adoption/views/norm-page.tsx";
import { Ties } from "../../adoption/views/ties.tsx";
import type { BlockOf } from "../../adoption/views/ties.tsx";
import type { Framework } from "../../framework.ts";
import { texts as normTexts } from "../../adoption/texts.ts";
import { blockHref, normHref, ownItemHref } from "../../reference.rules.ts";
import { aspects } from "../building-block.ts";
import type { BuildingBlock, Judgement } from "../building-block.ts";
import { blockStand } from "../building-block.rules.ts";
import { texts } from "../texts.ts";
import { DocumentTable } from "./document-table.tsx";
import { History } from "./history.tsx";
import { JudgementBadge, StandBadge } from "./judgement-badge.tsx";

interface BlockPageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly block: BuildingBlock;
  readonly own: OwnItem | undefined;
  readonly history: readonly Judgement[];
  readonly related: readonly BuildingBlock[];
  readonly ties: readonly Tie[];
  readonly blockOf: BlockOf;
  readonly framework: Framework | undefined;
  readonly evidence: readonly Evidence[];
  /** The coordinator judges, relates and assigns; the owner keeps documents and place. */
  readonly mayWrite: boolean;
  readonly mayKeep: boolean;
}

const Judgements = ({ locale, block }: Pick<BlockPageProps, "locale" | "block">) => {
  const t = texts[locale];
  return (
    <CardGrid small>
      {aspects.map((aspect) => {
        const judgement = block.judgements[aspect];
        return (
          <Card
            level={2}
            title={t.aspects[aspect]}
            status={<JudgementBadge judgement={judgement} locale={locale} />}
            footer={judgement ? t.onDate(formatDate(judgement.judgedOn, locale)) : undefined}
          >
            {t.questions[aspect]}
          </Card>
        );
      })}
    </CardGrid>
  );
};

const publishedValue = ({ publishedPlace, publishedLink }: BuildingBlock, locale: Locale) => {
  if (publishedLink !== null) return <Link href={publishedLink}>{publishedPlace ?? publishedLink}</Link>;
  return publishedPlace ?? texts[locale].notPublished;
};

const factsOf = ({ locale, block, framework }: BlockPageProps) => {
  const t = texts[locale];
  const n = normTexts[locale];
  const { item } = block;
  return [
    {
      label: t.owner,
      value: block.ownerName ?? <StatusBadge tone="attention">{t.noOwner}</StatusBadge>,
    },
    { label: t.published, value: publishedValue(block, locale) },
    { label: n.part, value: partName(item, locale) },
    { label: n.control, value: controlName(item, locale) },
    {
      label: n.source,
      value:
        item.reference && framework
          ? `${framework.source.publisher}, ${framework.source.title}, ${item.reference[locale]}`
          : n.own,
    },
  ];
};

const Steps = ({ locale, block, own, mayWrite, mayKeep }: BlockPageProps) => {
  const t = texts[locale];
  const n = normTexts[locale];
  const path = blockHref(block.item);
  return (
    <ActionGroup>
      {mayWrite && <ButtonLink href={`${path}/beoordelen`}>{t.judge}</ButtonLink>}
      {mayKeep && (
        <ButtonLink href={`${path}/wijzigen`} look="secondary">
          {t.change}
        </ButtonLink>
      )}
      {mayWrite && own && (
        <>
          <ButtonLink href={ownItemHref(own)} look="subtle">
            {n.changeOwn}
          </ButtonLink>
          <ButtonLink href={`${ownItemHref(own)}/intrekken`} look="subtle">
            {n.withdraw}
          </ButtonLink>
        </>
      )}
      {mayWrite && !own && (
        <ButtonLink href={`${normHref(block.item)}/weglaten`} look="subtle">
          {n.leaveOut}
        </ButtonLink>
      )}
    </ActionGroup>
  );
};

const Related = ({ locale, block, related, mayWrite }: BlockPageProps) => {
  const t = texts[locale];
  const path = blockHref(block.item);
  return (
    <Section
      title={t.related}
      actions={
        mayWrite && (
          <ActionGroup>
            <ButtonLink href={`${path}/verwant`} look="secondary">
              {t.relate}
            </ButtonLink>
            <ButtonLink href={`${path}/normen`} look="secondary">
              {t.serve}
            </ButtonLink>
          </ActionGroup>
        )
      }
    >
      {related.length === 0 ? (
        <Paragraph quiet>{t.noRelated}</Paragraph>
      ) : (
        <List
          items={related.map(({ item, theme }) => (
            <>
              <Link href={blockHref(item)}>
                {item.code} {item.title[locale]}
              </Link>
              {theme && <Small> {theme.title[locale]}</Small>}
            </>
          ))}
        />
      )}
    </Section>
  );
};

/** One building block: how it stands, who keeps it, where it is, what it serves and what is known of it. */
export const BlockPage = (props: BlockPageProps) => {
  const { locale, today, block, history, ties, blockOf, evidence, mayWrite, mayKeep } = props;
  const t = texts[locale];
  const { item, theme } = block;
  const path = blockHref(item);
  return (
    <>
      <PageHeading
        eyebrow={`${theme ? `${theme.title[locale]}, ` : ""}${t.block.toLowerCase()} ${item.code}`}
        title={item.title[locale]}
        lead={block.description ?? item.text?.[locale]}
        status={<StandBadge stand={blockStand(block.judgements)} locale={locale} />}
        actions={(mayWrite || mayKeep) && <Steps {...props} />}
      />
      <Judgements locale={locale} block={block} />
      <Facts items={factsOf(props)} />
      <Section
        title={t.documents}
        actions={
          mayKeep && (
            <ButtonLink href={`${path}/documenten/nieuw`} look="secondary">
              {t.addDocument}
            </ButtonLink>
          )
        }
      >
        <DocumentTable {...{ locale, today, block, mayKeep }} />
      </Section>
      <EvidenceList
        evidence={evidence}
        locale={locale}
        actions={
          mayWrite && (
            <ButtonLink href={newActionHref("building-block", item, locale, path)} look="secondary">
              {normTexts[locale].newAction}
            </ButtonLink>
          )
        }
      />
      <Ties ties={ties} locale={locale} blockOf={blockOf} />
      <Related {...props} />
      <History history={history} locale={locale} />
    </>
  );
};
