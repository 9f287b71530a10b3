import { itemLabel } from "#modules/assessments/index.ts";
import { sourceWords } from "#modules/frameworks/index.ts";
import type { Example, FrameworkItem, NormFindings } from "#modules/frameworks/index.ts";
import { formatNumber } from "#platform/locale/index.ts";
import type { Figure } from "#platform/charts/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  FigureView,
  Facts,
  Link,
  PageHeading,
  Pagination,
  Paragraph,
  Results,
  Section,
  Table,
} from "#ui/index.ts";
import { normHref, organisationHref } from "../addresses.ts";
import type { Chosen } from "../chosen.ts";
import { ExampleCards } from "../good-examples/views/example-cards.tsx";
import type { GoodExample } from "../good-examples/example.ts";
import { unknownOutcome } from "../norm.ts";
import type { NormQuery, OutcomeOnNorm } from "../norm.ts";
import { unknownWord } from "../standing.figures.ts";
import type { Standing } from "../standing.rules.ts";
import { texts } from "../texts.ts";
import { OutcomeBadge } from "./outcome-badge.tsx";
import { PublicationNotes } from "./publication-notes.tsx";

interface NormView {
  readonly locale: Locale;
  readonly query: NormQuery;
  readonly chosen: Chosen;
  readonly item: FrameworkItem;
  readonly standing: Standing;
  readonly figure: Figure;
  readonly list: { readonly rows: readonly OutcomeOnNorm[]; readonly total: number };
  /** Where publications speak of this norm. */
  readonly places: readonly { readonly example: Example; readonly place: NormFindings }[];
  readonly examples: readonly GoodExample[];
}

const address = ({ chosen, item }: NormView, uitkomst: string | undefined, pagina?: number): string =>
  normHref(chosen.selection.framework, item.code, { cijfers: chosen.key, uitkomst, pagina });

const Counts = (view: NormView) => {
  const { locale, chosen, standing, query } = view;
  const t = texts[locale];
  const lines = [
    ...chosen.scale.levels.map(({ code, title }, rank) => ({
      code,
      label: title[locale],
      count: standing.counts[rank] ?? 0,
    })),
    { code: unknownOutcome, label: unknownWord({ scale: chosen.scale, locale }), count: standing.unknown },
  ];
  return (
    <Table
      caption={t.countsTitle}
      columns={[{ header: t.outcome }, { header: t.number, align: "end" }]}
      rows={[
        ...lines.map(({ code, label, count }) => ({
          marked: query.uitkomst === code,
          cells: [
            count === 0 ? label : <Link href={`${address(view, code)}#uitkomsten`}>{label}</Link>,
            formatNumber(count, locale),
          ],
        })),
        {
          marked: query.uitkomst === undefined,
          cells: [
            <Link href={`${address(view, undefined)}#uitkomsten`}>{t.allOutcomes}</Link>,
            formatNumber(chosen.selection.organisations, locale),
          ],
        },
      ]}
    />
  );
};

const Organisations = (view: NormView) => {
  const { locale, chosen, list, query } = view;
  const t = texts[locale];
  return (
    <Section title={t.organisations} id="uitkomsten" intro={t.unknownNote}>
      <Results id="lijst">
        <Table
          caption={t.outcomeList}
          captionHidden
          stacked
          columns={[{ header: t.organisation, width: "wide" }, { header: t.outcome }, { header: t.round }]}
          rows={list.rows.map((row) => ({
            cells: [
              <Link href={organisationHref(row.shortName)}>{row.name}</Link>,
              <OutcomeBadge scale={chosen.scale} outcome={row.outcome} locale={locale} />,
              t.roundOf(row.title, t.kinds[row.kind]),
            ],
          }))}
        />
        <Pagination
          total={list.total}
          page={query.pagina}
          hrefFor={(pagina) => address(view, query.uitkomst, pagina)}
        />
      </Results>
    </Section>
  );
};

const Places = ({ locale, places }: Pick<NormView, "locale" | "places">) => {
  const t = texts[locale];
  return (
    <Section title={t.whereNamed}>
      {places.map(({ example: { source, organisations }, place }) => {
        const named = organisations.filter(({ code }) =>
          place.goodExamples?.some(({ organisation }) => organisation === code),
        );
        const where =
          place.page === undefined ? place.reference[locale] : `${place.reference[locale]}, p. ${place.page}`;
        return (
          <Facts
            items={[
              {
                label: t.source,
                value: `${sourceWords(source, locale)}, ${where}`,
              },
              ...(place.note ? [{ label: t.note, value: place.note[locale] }] : []),
              ...(named.length > 0
                ? [{ label: t.namedExamples, value: named.map(({ name }) => name[locale]).join(", ") }]
                : []),
            ]}
          />
        );
      })}
    </Section>
  );
};

/** Which organisation stands where on one norm, who says so, and whom one can learn from. */
export const NormPage = (view: NormView) => {
  const { locale, chosen, item, figure, places, examples } = view;
  const t = texts[locale];
  return (
    <>
      <PageHeading
        title={itemLabel(item, locale)}
        eyebrow={chosen.title[locale]}
        lead={item.text?.[locale] ?? t.normLead}
      />
      <FigureView figure={figure} level={2} />
      <PublicationNotes locale={locale} publications={chosen.publications} />
      <Counts {...view} />
      <Organisations {...view} />
      {places.length > 0 && <Places locale={locale} places={places} />}
      <Section title={t.examplesOnNorm}>
        {examples.length === 0 ? (
          <Paragraph quiet>{t.noExamples}</Paragraph>
        ) : (
          <ExampleCards locale={locale} examples={examples} level={3} />
        )}
      </Section>
    </>
  );
};
