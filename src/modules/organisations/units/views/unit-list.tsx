import type { Locale } from "#platform/locale/index.ts";
import { ButtonLink, EmptyState, Link, PageHeading, Table } from "#ui/index.ts";
import type { AsOf } from "../../as-of.ts";
import { AsOfBar } from "../../views/as-of-bar.tsx";
import { texts } from "../texts.ts";
import { above } from "../unit.ts";
import type { Unit } from "../unit.ts";

interface UnitListProps {
  readonly locale: Locale;
  readonly view: AsOf;
  readonly units: readonly Unit[];
  /** Names of managers by unit, and how many people work in each unit itself. */
  readonly managers: ReadonlyMap<string, readonly string[]>;
  readonly headcounts: ReadonlyMap<string, number>;
}

/** The name further to the right the deeper it hangs, with the path in words for who cannot see that. */
const Indented = ({ unit, view }: { unit: Unit; view: AsOf }) => (
  <>
    {"\u2003\u2002".repeat(unit.depth)}
    <Link
      href={`/beheer/eenheden/${unit.unitId}${view.asked ? `?datum=${view.day}` : ""}`}
      context={unit.depth === 0 ? undefined : `(${above(unit)})`}
    >
      {unit.name}
    </Link>
  </>
);

/** All units as a tree, as they were on a day. */
export const UnitList = ({ locale, view, units, managers, headcounts }: UnitListProps) => {
  const t = texts[locale];
  const create = <ButtonLink href="/beheer/eenheden/nieuw">{t.newUnit}</ButtonLink>;
  return (
    <>
      <PageHeading title={t.units} lead={t.lead} actions={create} />
      <AsOfBar path="/beheer/eenheden" view={view} locale={locale} />
      <Table
        caption={t.list}
        captionHidden
        stacked
        columns={[
          { header: t.name, width: "wide" },
          { header: t.managers },
          { header: t.peopleHere, align: "end" },
          { header: t.key },
        ]}
        rows={units.map((unit) => ({
          cells: [
            <Indented unit={unit} view={view} />,
            (managers.get(unit.unitId) ?? []).join(", ") || "–",
            headcounts.get(unit.unitId) ?? 0,
            unit.externalKey ?? "–",
          ],
        }))}
        empty={
          <EmptyState title={view.asked ? t.emptyThen : t.emptyTitle} action={!view.asked && create}>
            {!view.asked && <p>{t.emptyText}</p>}
          </EmptyState>
        }
      />
    </>
  );
};
