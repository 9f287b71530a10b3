import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { EmptyState, PageHeading, Paragraph, Section, Small, Table } from "#ui/index.ts";
import type { GroupResult } from "../../analysis/cube.ts";
import type { Benchmark } from "../../benchmarks/benchmark.ts";
import { besideShares, besideTies } from "../../benchmarks/beside.rules.ts";
import type { Beside } from "../../benchmarks/beside.rules.ts";
import { classLabels } from "../item-figures.ts";
import { titleOfScale } from "../../questionnaires/questionnaire.ts";
import type { Questionnaire } from "../../questionnaires/questionnaire.ts";
import { classesOf } from "../../analysis/answers.ts";
import type { Round } from "../../rounds/round.ts";
import type { Cube } from "../kept-cube.ts";
import type { ResultReader } from "../results.ts";
import { texts } from "../texts.ts";
import { ResultTabs } from "./result-tabs.tsx";

interface BesidePageProps {
  readonly locale: Locale;
  readonly round: Round;
  readonly cube: Cube;
  readonly questionnaire: Questionnaire;
  readonly everybody: GroupResult;
  readonly benchmark: Benchmark;
  readonly reader: ResultReader;
}

const answersIn = ({ item, published }: Beside, locale: Locale): string => {
  const [classes, labels] = [classesOf(item), classLabels(item, locale)];
  return published.answers.map((answer) => labels[classes.indexOf(answer)] ?? answer).join(" + ");
};

const Shares = (props: BesidePageProps) => {
  const { locale, benchmark, questionnaire, everybody } = props;
  const t = texts[locale];
  const whole = (pct: number) => `${formatNumber(pct, locale, 0)}%`;
  return (
    <Table
      caption={t.beside}
      captionHidden
      stacked
      columns={[
        { header: t.item, width: "wide" },
        { header: t.answer },
        { header: benchmark.short[locale], align: "end" },
        { header: t.page, align: "end" },
        { header: t.own, align: "end" },
        { header: t.n, align: "end" },
      ]}
      rows={besideShares(benchmark, questionnaire, everybody).map((one) => ({
        cells: [
          one.item.text[locale],
          answersIn(one, locale),
          one.published.about ? t.about(whole(one.published.pct)) : whole(one.published.pct),
          String(one.page),
          one.own === null ? t.notShown : whole(one.own.pct),
          one.own === null ? "–" : formatNumber(one.own.n, locale),
        ],
      }))}
    />
  );
};

const Ties = ({ locale, benchmark, cube, questionnaire }: BesidePageProps) => {
  const t = texts[locale];
  const titleOf = (id: string) => titleOfScale(questionnaire, id, locale);
  return (
    <Table
      caption={t.correlations}
      captionHidden
      stacked
      columns={[
        { header: t.scale, width: "wide" },
        { header: benchmark.short[locale], align: "end" },
        { header: t.page, align: "end" },
        { header: t.own, align: "end" },
      ]}
      rows={besideTies(benchmark, cube.correlations).map(({ a, b, page, published, own }) => ({
        cells: [
          `${titleOf(a)} – ${titleOf(b)}`,
          formatNumber(published, locale),
          String(page),
          own === null ? t.notShown : formatNumber(own, locale),
        ],
      }))}
    />
  );
};

/** The own figures beside what the Court of Audit published of ministries; only what stands in its report, each with its page. */
export const BesidePage = (props: BesidePageProps) => {
  const { locale, benchmark, questionnaire } = props;
  const t = texts[locale];
  const isSame = benchmark.questionnaire === questionnaire.questionnaire;
  return (
    <>
      <PageHeading title={t.beside} lead={benchmark.description[locale]} />
      <ResultTabs {...{ ...props, current: "beside" }} />
      {isSame ? (
        <>
          <Section title={t.sharesBeside}>
            <Shares {...props} />
          </Section>
          <Section title={t.correlations}>
            <Ties {...props} />
          </Section>
        </>
      ) : (
        <EmptyState title={t.notComparable}>
          <Paragraph>{t.notComparableText}</Paragraph>
        </EmptyState>
      )}
      <Small>
        {`${benchmark.source.publisher}, ${benchmark.source.title} (${benchmark.source.published}), ${benchmark.source.reference[locale]}.`}
      </Small>
    </>
  );
};
