import type { Figure } from "#platform/charts/index.ts";
import type { Locale, Localised } from "#platform/locale/index.ts";
import { Alert, CardGrid, FigureView, Link, PageHeading, Section, Table, Tile } from "#ui/index.ts";
import { ratingHref } from "../addresses.ts";
import { directions } from "../comparison.rules.ts";
import type { Direction, ItemChange } from "../comparison.rules.ts";
import { aboutRound, itemLabel } from "../outcome-words.ts";
import { pageTexts } from "../page-texts.ts";
import type { Round } from "../round.ts";
import type { RatedItem, Scale } from "../scale.ts";
import { texts } from "../texts.ts";
import { OutcomeBadge } from "./badges.tsx";

/** Two rounds side by side; without changes and figure when they cannot be compared. */
export interface ComparisonView {
  readonly locale: Locale;
  readonly before: Round;
  readonly after: Round;
  readonly scale: Scale;
  readonly items: readonly RatedItem[];
  readonly changes: readonly ItemChange[];
  readonly counts: Readonly<Record<Direction, number>>;
  readonly figure: Figure | undefined;
  readonly refusal: Localised | undefined;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const ChangeTable = ({ view, direction }: { view: ComparisonView; direction: Direction }) => {
  const { locale, before, after, scale, items, changes } = view;
  const labels = new Map(items.map((item) => [item.code, itemLabel(item, locale)]));
  const own = changes.filter((change) => change.direction === direction);
  if (own.length === 0) return null;
  const badge = (outcome: string | null) =>
    outcome === null ? "–" : <OutcomeBadge scale={scale} outcome={outcome} locale={locale} />;
  return (
    <Section title={`${capital(texts[locale].directions[direction])} (${own.length})`} id={direction}>
      <Table
        caption={texts[locale].directions[direction]}
        captionHidden
        stacked
        columns={[
          { header: texts[locale].norm, width: "wide" },
          { header: before.title },
          { header: after.title },
        ]}
        rows={own.map(({ code, from, to }) => ({
          cells: [
            <Link href={ratingHref((to === null ? before : after).roundId, code)}>
              {labels.get(code) ?? code}
            </Link>,
            badge(from),
            badge(to),
          ],
        }))}
      />
    </Section>
  );
};

/** What rose, fell and stayed between two rounds. */
export const ComparisonPage = (view: ComparisonView) => {
  const { locale, before, after, counts, figure, refusal } = view;
  const t = texts[locale];
  const p = pageTexts[locale];
  const shown = directions.filter((direction) => counts[direction] > 0);
  return (
    <>
      <PageHeading
        title={p.compareTitle(before.title, after.title)}
        lead={`${aboutRound(before, locale)} ${aboutRound(after, locale)}`}
      />
      {refusal && (
        <Alert kind="info" title={capital(t.directions.unknown)} level={2}>
          <p>{refusal[locale]}</p>
        </Alert>
      )}
      {figure && before.kind !== after.kind && (
        <Alert kind="info" title={p.otherKindTitle} level={2}>
          <p>{p.otherKind(t.kinds[before.kind], t.kinds[after.kind])}</p>
        </Alert>
      )}
      {figure && (
        <CardGrid small>
          {shown.map((direction) => (
            <Tile value={counts[direction]} label={capital(t.directions[direction])} href={`#${direction}`} />
          ))}
        </CardGrid>
      )}
      {figure && <FigureView figure={figure} level={2} />}
      {shown.map((direction) => (
        <ChangeTable view={view} direction={direction} />
      ))}
    </>
  );
};
