import { isMet } from "#modules/assessments/index.ts";
import { parts } from "#modules/frameworks/index.ts";
import type { FrameworkItem } from "#modules/frameworks/index.ts";
import { organisationKindNames, organisationKinds } from "#modules/organisations/index.ts";
import type { Figure } from "#platform/charts/index.ts";
import { emptyForm } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  EmptyState,
  FigureView,
  FilterBar,
  Link,
  PageHeading,
  Pagination,
  Paragraph,
  Results,
  Section,
  SelectField,
  Table,
} from "#ui/index.ts";
import { addresses, organisationHref, withQuery } from "../addresses.ts";
import type { Chosen } from "../chosen.ts";
import { matrixOrders } from "../matrix.ts";
import type { MatrixQuery, MatrixRow } from "../matrix.ts";
import { fullName } from "../standing.figures.ts";
import { texts } from "../texts.ts";
import { PublicationNotes } from "./publication-notes.tsx";
import { SelectionField } from "./selection-field.tsx";

interface Matrix {
  readonly chosen: Chosen;
  readonly items: readonly FrameworkItem[];
  readonly rows: readonly MatrixRow[];
  readonly total: number;
  /** Undefined where no organisation fits. */
  readonly figure: Figure | undefined;
}

interface MatrixPageProps {
  readonly locale: Locale;
  readonly query: MatrixQuery;
  readonly matrix: Matrix | undefined;
}

interface ShownProps extends MatrixPageProps {
  readonly matrix: Matrix;
}

const narrowed = ({ soort, onderdeel, toon }: MatrixQuery): boolean =>
  soort !== undefined || onderdeel !== undefined || toon !== "alles";

const wordsOf = ({ soort, onderdeel, toon, volgorde }: MatrixQuery, cijfers: string) => ({
  cijfers,
  soort,
  onderdeel,
  toon: toon === "alles" ? undefined : toon,
  volgorde: volgorde === "naam" ? undefined : volgorde,
});

const Filters = ({ locale, query, matrix }: ShownProps) => {
  const t = texts[locale];
  const choose = { form: emptyForm({ ...query, pagina: null }), optional: true };
  const clear = withQuery(addresses.norms, { cijfers: matrix.chosen.key });
  return (
    <FilterBar action={addresses.norms} results="matrix" clearHref={narrowed(query) ? clear : undefined}>
      <SelectionField locale={locale} chosen={matrix.chosen} />
      <SelectField
        {...choose}
        name="soort"
        label={t.kind}
        empty={t.allKinds}
        options={organisationKinds.map((value) => ({ value, label: organisationKindNames[locale][value] }))}
      />
      <SelectField
        {...choose}
        name="onderdeel"
        label={t.part}
        empty={t.allParts}
        options={parts.map((value) => ({ value, label: t.parts[value] }))}
      />
      <SelectField
        {...choose}
        name="toon"
        label={t.show}
        empty={false}
        options={(["alles", "stap"] as const).map((value) => ({ value, label: t.shows[value] }))}
      />
      <SelectField
        {...choose}
        name="volgorde"
        label={t.order}
        empty={false}
        options={matrixOrders.map((value) => ({ value, label: t.orders[value] }))}
      />
    </FilterBar>
  );
};

/** The norms an organisation meets, those it does not, out of what is known: not published is in neither. */
const standOf = (row: MatrixRow, { items, chosen: { scale } }: Matrix) => {
  const outcome = new Map(row.outcomes.map((one) => [one.code, one.outcome]));
  const of = (met: boolean): readonly FrameworkItem[] =>
    items.filter(({ code }) => isMet(scale, outcome.get(code)) === met);
  return { met: of(true), below: of(false) };
};

const Organisations = ({ locale, matrix }: Pick<ShownProps, "locale" | "matrix">) => {
  const t = texts[locale];
  return (
    <Table
      caption={t.organisations}
      stacked
      columns={[
        { header: t.organisation, width: "wide" },
        { header: t.round },
        { header: t.inOrder },
        { header: t.stillOn },
      ]}
      rows={matrix.rows.map((row) => {
        const { met, below } = standOf(row, matrix);
        return {
          cells: [
            <Link href={organisationHref(row.shortName)}>{fullName(row)}</Link>,
            t.roundOf(row.title, t.kinds[row.kind]),
            t.knownOf(met.length, met.length + below.length),
            // Numbers only: a link for each would be some hundreds of stops on the way down the page.
            below.length === 0 ? t.nothing : below.map(({ code }) => code).join(", "),
          ],
        };
      })}
    />
  );
};

const Downloads = ({ locale, query, matrix }: ShownProps) => {
  const t = texts[locale];
  const words = wordsOf(query, matrix.chosen.key);
  return (
    <Section title={t.downloadTitle} id="downloaden">
      <Paragraph>{t.downloadText(matrix.total)}</Paragraph>
      <ActionGroup>
        <ButtonLink href={withQuery(`${addresses.download}/csv`, words)} look="secondary">
          {t.downloadCsv}
        </ButtonLink>
        <ButtonLink href={withQuery(`${addresses.download}/json`, words)} look="secondary">
          {t.downloadJson}
        </ButtonLink>
      </ActionGroup>
    </Section>
  );
};

const Shown = (props: ShownProps) => {
  const { locale, query, matrix } = props;
  const t = texts[locale];
  if (!matrix.figure)
    return (
      <EmptyState title={t.emptyMatrix}>
        <p>{t.emptyMatrixText}</p>
      </EmptyState>
    );
  return (
    <>
      <FigureView figure={matrix.figure} level={2} />
      <PublicationNotes locale={locale} publications={matrix.chosen.publications} />
      <Paragraph quiet>{t.unknownNote}</Paragraph>
      <Organisations locale={locale} matrix={matrix} />
      <Pagination
        total={matrix.total}
        page={query.pagina}
        hrefFor={(pagina) => withQuery(addresses.norms, { ...wordsOf(query, matrix.chosen.key), pagina })}
      />
      <Downloads {...props} />
    </>
  );
};

/** Organisations against norms, as a figure and as a list, with the ways to narrow it and to take it along. */
export const MatrixPage = (props: MatrixPageProps) => {
  const { locale, matrix } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.matrixTitle} lead={t.matrixLead} />
      {matrix ? (
        <>
          <Filters {...props} matrix={matrix} />
          <Results id="matrix">
            <Shown {...props} matrix={matrix} />
          </Results>
        </>
      ) : (
        <EmptyState title={t.emptyTitle}>
          <p>{t.emptyText}</p>
        </EmptyState>
      )}
    </>
  );
};
