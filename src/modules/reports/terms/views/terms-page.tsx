import type { PlainDate } from "#platform/clock/index.ts";
import { emptyForm } from "#platform/http/index.ts";
import { formatDate, formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  EmptyState,
  FilterBar,
  Form,
  Link,
  PageHeading,
  Pagination,
  Paragraph,
  Section,
  SelectField,
  Small,
  SubmitButton,
  Table,
} from "#ui/index.ts";
import { reportWords } from "../../report-words.ts";
import type { TermSettings } from "../term.ts";
import { stateOf } from "../term.rules.ts";
import { termStands } from "../listed-term.ts";
import type { ListedTerm, TermStand } from "../listed-term.ts";
import { texts } from "../texts.ts";
import { TermBadge } from "./term-badge.tsx";

export interface TermsPageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly stand: TermStand;
  readonly pagina: number;
  readonly terms: readonly ListedTerm[];
  readonly total: number;
  /** There are more than were counted. */
  readonly more: boolean;
  readonly settings: TermSettings;
  /** Since when whoever looks has a calendar; null when there is none. */
  readonly calendarSince: Date | null;
}

const Calendar = ({ locale, calendarSince }: Pick<TermsPageProps, "locale" | "calendarSince">) => {
  const t = texts[locale];
  return (
    <Section title={t.calendarTitle}>
      <Paragraph>{t.calendarLead}</Paragraph>
      <Paragraph>{t.calendarSecret}</Paragraph>
      {calendarSince && (
        <Paragraph>
          {t.calendarMade(formatMoment(calendarSince, locale))} {t.calendarRenewHint}
        </Paragraph>
      )}
      <Form action="/dossiers/termijnen/agenda">
        <ActionGroup>
          <SubmitButton look="secondary">{calendarSince ? t.calendarRenew : t.calendarMake}</SubmitButton>
          {calendarSince && (
            <SubmitButton look="subtle" formAction="/dossiers/termijnen/agenda/beeindigen">
              {t.calendarEnd}
            </SubmitButton>
          )}
        </ActionGroup>
      </Form>
    </Section>
  );
};

const rowOf = (term: ListedTerm, { locale, today, settings }: TermsPageProps) => {
  const t = texts[locale];
  const state = stateOf(term, today, settings);
  return {
    marked: state === "late",
    cells: [
      formatDate(term.dueOn, locale),
      <>
        {t.kinds[term.kind]}
        {term.extensions > 0 && <Small> ({t.extended(term.extensions)})</Small>}
      </>,
      <>
        <Link href={`/dossiers/${term.reportId}`}>{term.reference}</Link>{" "}
        <Small>({reportWords[locale].kinds[term.reportKind]})</Small>
      </>,
      term.handlerName ?? t.nobody,
      <TermBadge {...{ state, locale }} />,
    ],
  };
};

/** The terms of the files that somebody reads, by date, and the way to have them in a calendar. */
export const TermsPage = (props: TermsPageProps) => {
  const { locale, stand, pagina, terms, total, more } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <FilterBar
        action="/dossiers/termijnen"
        results="termijnen"
        clearHref={stand === "open" ? undefined : "/dossiers/termijnen"}
      >
        <SelectField
          name="stand"
          label={t.stand}
          form={emptyForm({ stand })}
          empty={false}
          optional
          options={termStands.map((value) => ({ value, label: t.stands[value] }))}
        />
      </FilterBar>
      <div id="termijnen">
        <Table
          caption={t.list}
          captionHidden
          stacked
          columns={[
            { header: t.due, width: "narrow" },
            { header: t.what },
            { header: t.report },
            { header: t.handler },
            { header: t.state, width: "narrow" },
          ]}
          rows={terms.map((term) => rowOf(term, props))}
          empty={
            <EmptyState title={stand === "open" ? t.emptyTitle : t.emptyFiltered}>
              <p>{t.emptyText}</p>
            </EmptyState>
          }
        />
        <Pagination
          total={total}
          more={more}
          page={pagina}
          hrefFor={(page) => `/dossiers/termijnen?stand=${stand}&pagina=${page}`}
        />
      </div>
      <Calendar {...props} />
    </>
  );
};
