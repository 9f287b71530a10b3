import type { PlainDate } from "#platform/clock/index.ts";
import { emptyForm } from "#platform/http/index.ts";
import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  Alert,
  EmptyState,
  Facts,
  FilterBar,
  Link,
  PageHeading,
  Pagination,
  Paragraph,
  Results,
  SelectField,
  StatusBadge,
  Table,
} from "#ui/index.ts";
import { officeBase, stands } from "../financial-declaration.ts";
import type { DesignatedPerson, FinancialCounts, OfficeQuery } from "../financial-declaration.ts";
import { standingOf } from "../financial-declaration.rules.ts";
import { officeTexts } from "../office-texts.ts";

interface CountsPageProps {
  readonly locale: Locale;
  readonly counts: FinancialCounts;
  /** Whether anybody could read what is declared. */
  readonly isReadable: boolean;
}

const Counts = ({ locale, counts }: Pick<CountsPageProps, "locale" | "counts">) => {
  const t = officeTexts[locale];
  const shown = ["designated", "declared", "due", "late", "waiting", "overdue"] as const;
  return (
    <Facts
      items={shown.map((name) => ({ label: t.counts[name], value: formatNumber(counts[name], locale) }))}
    />
  );
};

const Unreadable = ({ locale }: Pick<CountsPageProps, "locale">) => {
  const t = officeTexts[locale];
  return (
    <Alert kind="warning" title={t.noOfficer}>
      <Paragraph>{t.noOfficerText}</Paragraph>
    </Alert>
  );
};

const NobodyDesignated = ({ locale, toDesignations }: { locale: Locale; toDesignations: boolean }) => {
  const t = officeTexts[locale];
  return (
    <EmptyState title={t.nobodyDesignated}>
      <Paragraph>{t.nobodyDesignatedText}</Paragraph>
      {toDesignations && <Link href="/registers/aanwijzingen">{t.designations}</Link>}
    </EmptyState>
  );
};

/** For the coordinator: how many, and nobody by name. */
export const CountsPage = ({ locale, counts, isReadable }: CountsPageProps) => {
  const t = officeTexts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.countsLead} />
      {!isReadable && <Unreadable locale={locale} />}
      {counts.designated === 0 ? (
        <NobodyDesignated locale={locale} toDesignations />
      ) : (
        <>
          <Counts {...{ locale, counts }} />
          <Paragraph>{t.countsHint}</Paragraph>
        </>
      )}
    </>
  );
};

interface OfficePageProps extends CountsPageProps {
  readonly today: PlainDate;
  readonly query: OfficeQuery;
  readonly people: readonly DesignatedPerson[];
  readonly total: number;
  /** The files that open for this compliance officer. */
  readonly open: ReadonlySet<string>;
  readonly ownId: string;
}

const StateOf = ({
  locale,
  today,
  person,
}: {
  locale: Locale;
  today: PlainDate;
  person: DesignatedPerson;
}) => {
  const t = officeTexts[locale];
  const standing = standingOf(person, today);
  if (standing === "late") return <StatusBadge tone="bad">{t.late}</StatusBadge>;
  if (person.state === "submitted") return <StatusBadge tone="attention">{t.waits}</StatusBadge>;
  if (person.state === "question") return <StatusBadge tone="info">{t.question}</StatusBadge>;
  if (standing === "due") return <StatusBadge tone="info">{t.asked}</StatusBadge>;
  return <StatusBadge tone="good">{t.done}</StatusBadge>;
};

const Declared = ({
  locale,
  person,
  open,
  ownId,
}: Pick<OfficePageProps, "locale" | "open" | "ownId"> & { person: DesignatedPerson }) => {
  const t = officeTexts[locale];
  const { declarationId, fileId, declaredOn } = person;
  if (declarationId === null || fileId === null || declaredOn === null) return <>{t.notYet}</>;
  const date = formatDate(declaredOn, locale);
  if (person.personId === ownId) return <>{`${date} (${t.own})`}</>;
  if (!open.has(fileId)) return <>{`${date} (${t.closedForYou})`}</>;
  return <Link href={`${officeBase}/${declarationId}`}>{date}</Link>;
};

const address = ({ stand }: OfficeQuery, page: number): string =>
  `${officeBase}?${new URLSearchParams({ stand, pagina: String(page) }).toString()}`;

/** For the compliance officer: who has to declare, who did, and what waits. */
export const OfficePage = (props: OfficePageProps) => {
  const { locale, today, query, counts, isReadable, people, total } = props;
  const t = officeTexts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      {!isReadable && <Unreadable locale={locale} />}
      {counts.designated === 0 ? (
        <NobodyDesignated locale={locale} toDesignations={false} />
      ) : (
        <>
          <Counts {...{ locale, counts }} />
          <FilterBar
            action={officeBase}
            results="mensen"
            clearHref={query.stand === "all" ? undefined : officeBase}
          >
            <SelectField
              name="stand"
              label={t.stand}
              form={emptyForm({ stand: query.stand })}
              empty={false}
              optional
              options={stands.map((value) => ({ value, label: t.stands[value] }))}
            />
          </FilterBar>
          <Results id="mensen">
            <Table
              caption={t.title}
              captionHidden
              stacked
              columns={[
                { header: t.person, width: "wide" },
                { header: t.function },
                { header: t.declared, width: "date" },
                { header: t.state },
                { header: t.due, width: "narrow" },
              ]}
              rows={people.map((person) => ({
                cells: [
                  person.name,
                  person.functionTitle,
                  <Declared {...props} person={person} />,
                  <StateOf {...{ locale, today, person }} />,
                  formatDate(person.dueOn, locale),
                ],
              }))}
              empty={<Paragraph quiet>{t.nobodyHere}</Paragraph>}
            />
            <Pagination total={total} page={query.pagina} hrefFor={(page) => address(query, page)} />
          </Results>
        </>
      )}
    </>
  );
};
