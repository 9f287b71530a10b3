import { itemLabel } from "#modules/assessments/index.ts";
import { formatNumber } from "#platform/locale/index.ts";
import type { Figure } from "#platform/charts/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  Card,
  CardGrid,
  EmptyState,
  FigureView,
  FilterBar,
  Link,
  List,
  PageHeading,
  Paragraph,
  Section,
  Tile,
} from "#ui/index.ts";
import { addresses, normHref, withQuery } from "../addresses.ts";
import type { Chosen } from "../chosen.ts";
import { unknownWord } from "../standing.figures.ts";
import type { Extremes, Standing } from "../standing.rules.ts";
import { texts } from "../texts.ts";
import { PublicationNotes } from "./publication-notes.tsx";
import { SelectionField } from "./selection-field.tsx";

interface State {
  readonly chosen: Chosen;
  readonly standings: readonly Standing[];
  readonly extremes: Extremes;
  readonly figure: Figure;
}

interface OverviewProps {
  readonly locale: Locale;
  readonly counts: { readonly total: number; readonly stale: number };
  readonly state: State | undefined;
}

const Tiles = ({ locale, counts, state }: OverviewProps) => {
  const t = texts[locale];
  const { total, stale } = counts;
  const known = state?.standings.filter(({ met, below }) => met + below > 0).length ?? 0;
  return (
    <CardGrid small>
      <Tile
        label={t.tileOrganisations}
        value={formatNumber(total, locale)}
        hint={t.tileOrganisationsHint}
        href={addresses.organisations}
      />
      {state && (
        <Tile
          label={t.tileClosed}
          value={t.ofTotal(state.chosen.selection.organisations, total)}
          hint={t.tileClosedHint(state.chosen.selection.year)}
          href={withQuery(addresses.norms, { cijfers: state.chosen.key })}
        />
      )}
      {state && (
        <Tile
          label={t.tileNorms}
          value={formatNumber(known, locale)}
          hint={t.tileNormsHint(state.standings.length)}
          href="#stand"
        />
      )}
      <Tile
        label={t.tileStale}
        value={t.ofTotal(stale, total)}
        hint={t.tileStaleHint}
        href={withQuery(addresses.organisations, { toon: "zonder" })}
      />
    </CardGrid>
  );
};

const inWords = (standing: Standing, { chosen: { scale } }: State, locale: Locale): string => {
  const steps = scale.levels
    .map(({ title }, rank) => ({ title: title[locale].toLowerCase(), count: standing.counts[rank] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ title, count }) => `${title}: ${formatNumber(count, locale)}`);
  const unknown =
    standing.unknown > 0
      ? [`${unknownWord({ scale, locale }).toLowerCase()}: ${formatNumber(standing.unknown, locale)}`]
      : [];
  const { met, below } = standing;
  return `${texts[locale].metOf(met, met + below)} (${[...steps, ...unknown].join(", ")})`;
};

interface RankedProps {
  readonly locale: Locale;
  readonly state: State;
  readonly title: string;
  readonly standings: readonly Standing[];
  readonly none: string;
}

const Ranked = ({ locale, state, title, standings, none }: RankedProps) => {
  const items = new Map(state.chosen.items.map((item) => [item.code, item]));
  const { framework } = state.chosen.selection;
  return (
    <Card title={title} level={2}>
      {standings.length === 0 ? (
        <Paragraph>{none}</Paragraph>
      ) : (
        <List
          items={standings.map((standing) => {
            const item = items.get(standing.code);
            return (
              <>
                <Link href={normHref(framework, standing.code, { cijfers: state.chosen.key })}>
                  {item ? itemLabel(item, locale) : standing.code}
                </Link>
                : {inWords(standing, state, locale)}
              </>
            );
          })}
        />
      )}
    </Card>
  );
};

const Shown = ({ locale, state }: { locale: Locale; state: State }) => {
  const t = texts[locale];
  const { worst, best } = state.extremes;
  return (
    <>
      <CardGrid>
        <Ranked {...{ locale, state }} title={t.worst} standings={worst} none={t.noneWorst} />
        <Ranked {...{ locale, state }} title={t.best} standings={best} none={t.noneBest} />
      </CardGrid>
      <div id="stand">
        <FigureView figure={state.figure} level={2} />
        <PublicationNotes locale={locale} publications={state.chosen.publications} />
      </div>
    </>
  );
};

const Onward = ({ locale, cijfers }: { locale: Locale; cijfers: string | undefined }) => {
  const t = texts[locale];
  return (
    <Section title={t.onward}>
      <CardGrid>
        <Card title={t.toMatrix} href={withQuery(addresses.norms, { cijfers })}>
          <p>{t.toMatrixText}</p>
        </Card>
        <Card title={t.toOrganisations} href={addresses.organisations}>
          <p>{t.toOrganisationsText}</p>
        </Card>
        <Card title={t.toConversations} href={addresses.conversations}>
          <p>{t.toConversationsText}</p>
        </Card>
        <Card title={t.toExamples} href={addresses.examples}>
          <p>{t.toExamplesText}</p>
        </Card>
      </CardGrid>
    </Section>
  );
};

/** How all overseen organisations stand: in numbers, in words, in one figure, and where to look further. */
export const OverviewPage = (props: OverviewProps) => {
  const { locale, state } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.overviewTitle} lead={t.overviewLead} />
      {state && (
        <FilterBar action={addresses.overview}>
          <SelectionField locale={locale} chosen={state.chosen} />
        </FilterBar>
      )}
      <Tiles {...props} />
      {state ? (
        <Shown locale={locale} state={state} />
      ) : (
        <EmptyState title={t.emptyTitle}>
          <p>{t.emptyText}</p>
        </EmptyState>
      )}
      <Onward locale={locale} cijfers={state?.chosen.key} />
    </>
  );
};
