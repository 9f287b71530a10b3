import { formatDecimals, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  Disclosure,
  FigureView,
  PageHeading,
  Paragraph,
  Section,
  Table,
} from "#ui/index.ts";
import type { GroupResult } from "../../analysis/cube.ts";
import { weightedShares } from "../../analysis/weighting.rules.ts";
import { titleOfScale } from "../../questionnaires/questionnaire.ts";
import type { Questionnaire } from "../../questionnaires/questionnaire.ts";
import type { Round } from "../../rounds/round.ts";
import { tieFigure } from "../group-figures.ts";
import type { NamedGroup } from "../group-figures.ts";
import { strongestFirst } from "../kept-cube.ts";
import type { Cube, GroupScales } from "../kept-cube.ts";
import { resultsOf } from "../results.ts";
import type { ResultReader } from "../results.ts";
import { standings } from "../standing.rules.ts";
import { texts } from "../texts.ts";
import { ResultTabs } from "./result-tabs.tsx";

interface TiesPageProps {
  readonly locale: Locale;
  readonly round: Round;
  readonly cube: Cube;
  readonly questionnaire: Questionnaire;
  readonly all: GroupScales;
  readonly named: readonly NamedGroup[];
  readonly everybody: GroupResult;
  readonly strata: readonly GroupResult[];
  readonly reader: ResultReader;
}

/** Below this the items of a scale hardly measure one thing (Nunnally, 1978, asks 0.7). */
const lowAlpha = 0.7;

const Means = ({ locale, questionnaire, all, cube }: TiesPageProps) => {
  const t = texts[locale];
  const said = (value: number) => formatDecimals(value, locale, 2);
  return (
    <Table
      caption={t.scaleMeans}
      captionHidden
      stacked
      columns={[
        { header: t.scale, width: "wide" },
        { header: t.mean, align: "end" },
        { header: t.spread, align: "end" },
        { header: t.n, align: "end" },
        { header: t.alpha },
      ]}
      rows={questionnaire.scales.map(({ id, title }) => {
        const [mean, alpha] = [all.scales[id] ?? null, cube.alphas[id]?.alpha ?? null];
        return {
          cells: [
            title[locale],
            mean === null ? t.notShown : said(mean.mean),
            mean === null ? "–" : said(mean.sd),
            mean === null ? "–" : formatNumber(mean.n, locale),
            alpha === null ? "–" : `${said(alpha)}${alpha < lowAlpha ? ` (${t.alphaLow})` : ""}`,
          ],
        };
      })}
    />
  );
};

const Correlations = ({ locale, questionnaire, cube }: TiesPageProps) => {
  const t = texts[locale];
  const titleOf = (id: string) => titleOfScale(questionnaire, id, locale);
  const said = (value: number) => formatDecimals(value, locale, 2);
  return (
    <Table
      caption={t.correlations}
      captionHidden
      stacked
      empty={<Paragraph>{t.noCorrelations}</Paragraph>}
      columns={[
        { header: t.scale, width: "wide" },
        { header: t.correlation, align: "end" },
        { header: t.interval },
        { header: t.n, align: "end" },
      ]}
      rows={strongestFirst(cube.correlations).map(({ a, b, r, low, high, n }) => ({
        cells: [
          `${titleOf(a)} – ${titleOf(b)}`,
          said(r),
          `${said(low)} ${t.until} ${said(high)}`,
          formatNumber(n, locale),
        ],
      }))}
    />
  );
};

const Weighted = ({ locale, questionnaire, everybody, strata }: TiesPageProps) => {
  const t = texts[locale];
  const rows = standings(questionnaire, everybody, undefined).flatMap(({ item, direction, share }) => {
    const weighted = weightedShares(item.id, everybody, strata);
    if (weighted === null) return [];
    const places = direction === "with" ? [4, 5] : [1, 2];
    const counted = places.reduce((sum, place) => sum + (weighted[place] ?? 0), 0);
    const said = (value: number) => t.favourableShare[direction](formatNumber(100 * value, locale, 0));
    return [{ cells: [item.text[locale], said(share.count / share.n), said(counted)] }];
  });
  if (rows.length === 0) return null;
  return (
    <Section title={t.weighted}>
      <Paragraph>{t.weightedText}</Paragraph>
      <Disclosure title={t.weightedTable}>
        <Table
          caption={`${t.weighted}: ${t.favourable}`}
          captionHidden
          stacked
          columns={[
            { header: t.item, width: "wide" },
            { header: t.unweighted, align: "end" },
            { header: t.weighted, align: "end" },
          ]}
          rows={rows}
        />
      </Disclosure>
    </Section>
  );
};

/** What goes together, how sure that is, and how every figure was made. */
export const TiesPage = (props: TiesPageProps) => {
  const { locale, round, questionnaire, cube, named, reader } = props;
  const t = texts[locale];
  const scales = new Map(questionnaire.scales.map((scale) => [scale.id, scale]));
  const [strongest] = strongestFirst(cube.correlations);
  const figure = strongest && tieFigure(strongest, { scales, units: named, locale });
  return (
    <>
      <PageHeading title={t.together} lead={t.togetherLead} />
      <ResultTabs {...{ ...props, current: "together" }} />
      <Section title={t.correlations}>
        <Correlations {...props} />
        {figure && <FigureView figure={figure} level={3} />}
      </Section>
      <Section title={t.scaleMeans}>
        <Means {...props} />
      </Section>
      <Weighted {...props} />
      <Section title={t.method}>
        <Paragraph>{t.methodText}</Paragraph>
        <Paragraph>{t.minimumNote(cube.minimum)}</Paragraph>
        {reader !== "colleague" && (
          <ActionGroup>
            {(["csv", "json"] as const).map((form) => (
              <ButtonLink href={`${resultsOf(round.roundId)}/bestand/${form}`} look="secondary">
                {t[form]}
              </ButtonLink>
            ))}
          </ActionGroup>
        )}
      </Section>
    </>
  );
};
