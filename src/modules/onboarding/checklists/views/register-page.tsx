import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  Section,
  Table,
} from "#ui/index.ts";
import { checklistsBase, listStates } from "../checklist.ts";
import type { ChecklistCount, ChecklistQuery, Progress } from "../checklist.ts";
import { UnitAndState } from "../../views/unit-and-state.tsx";
import { texts } from "../texts.ts";
import { ProgressTable } from "./progress-table.tsx";

interface RegisterPageProps {
  readonly locale: Locale;
  readonly query: ChecklistQuery;
  /** What each step is called. */
  readonly titles: ReadonlyMap<string, string>;
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
  readonly byUnit: readonly ChecklistCount[];
  readonly byStep: readonly ChecklistCount[];
  readonly lists: { readonly people: readonly Progress[]; readonly total: number };
  readonly mayChange: boolean;
}

const address = ({ eenheid, stand, pagina }: Partial<ChecklistQuery>): string => {
  const search = new URLSearchParams();
  if (eenheid !== undefined) search.set("eenheid", eenheid);
  if (stand !== undefined && stand !== "all") search.set("stand", stand);
  if (pagina !== undefined && pagina > 1) search.set("pagina", String(pagina));
  return `${checklistsBase}?${search.toString()}`;
};

interface CountsProps {
  readonly locale: Locale;
  readonly title: string;
  readonly what: string;
  readonly rows: readonly { readonly name: string; readonly href?: string; readonly count: ChecklistCount }[];
}

const Counts = ({ locale, title, what, rows }: CountsProps) => {
  const t = texts[locale];
  return (
    <Section title={title}>
      <Table
        caption={title}
        captionHidden
        columns={[
          { header: what, width: "wide" },
          ...(["done", "open", "late"] as const).map((state) => ({
            header: t.stands[state],
            align: "end" as const,
          })),
        ]}
        rows={rows.map(({ name, href, count }) => ({
          marked: count.late > 0,
          cells: [
            href === undefined ? name : <Link href={href}>{name}</Link>,
            formatNumber(count.done, locale),
            formatNumber(count.open, locale),
            formatNumber(count.late, locale),
          ],
        }))}
      />
    </Section>
  );
};

const Lists = (props: RegisterPageProps) => {
  const { locale, query, units, titles, byUnit, byStep, lists } = props;
  const t = texts[locale];
  const nameOf = (unitId: string | null): string =>
    units.find((unit) => unit.unitId === unitId)?.name ?? t.noUnit;
  const ofUnits = [...units.map(({ unitId }) => unitId), null].flatMap((unitId) => {
    const count = byUnit.find(({ key }) => key === unitId);
    const href = unitId === null ? {} : { href: address({ eenheid: unitId }) };
    return count === undefined ? [] : [{ name: nameOf(unitId), ...href, count }];
  });
  const ofSteps = byStep.map((count) => ({ name: titles.get(count.key ?? "") ?? "", count }));
  return (
    <>
      <Counts {...{ locale }} title={t.byUnit} what={t.unit} rows={ofUnits} />
      <UnitAndState
        {...{ query, units }}
        action={checklistsBase}
        clearHref={checklistsBase}
        words={t}
        stands={listStates.map((value) => ({ value, label: t.stands[value] }))}
      />
      <Counts {...{ locale }} title={t.byStep} what={t.step} rows={ofSteps} />
      <Section title={t.people} id="personen">
        <ProgressTable {...{ locale }} people={lists.people} unitName={nameOf} empty={t.nobody} />
        <Pagination
          total={lists.total}
          page={query.pagina}
          hrefFor={(pagina) => address({ ...query, pagina })}
        />
      </Section>
    </>
  );
};

/** How far everybody is who began: by unit, by step, by person. */
export const RegisterPage = (props: RegisterPageProps) => {
  const { locale, titles, mayChange } = props;
  const t = texts[locale];
  const actions = mayChange && (
    <ActionGroup>
      <ButtonLink href={`${checklistsBase}/stappen`} look="secondary">
        {t.manageSteps}
      </ButtonLink>
      <ButtonLink href={`${checklistsBase}/termijn`} look="secondary">
        {t.manageTerm}
      </ButtonLink>
    </ActionGroup>
  );
  return (
    <>
      <PageHeading title={t.register} lead={t.registerLead} actions={actions} />
      {titles.size === 0 ? (
        <EmptyState title={t.noStepsTitle}>
          <p>{t.noStepsText}</p>
        </EmptyState>
      ) : (
        <Lists {...props} />
      )}
    </>
  );
};
