import type { PlainDate } from "#platform/clock/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { emptyForm } from "#platform/http/index.ts";
import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Disclosure,
  EmptyState,
  ErrorSummary,
  FilterBar,
  Form,
  Link,
  PageHeading,
  Pagination,
  Paragraph,
  Results,
  RowCheckbox,
  SelectField,
  Small,
  StatusBadge,
  SubmitButton,
  Table,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { reportKinds } from "../../report.ts";
import { reportWords } from "../../report-words.ts";
import { inboxAddress, isNarrowed } from "../inbox/inbox-address.ts";
import { handlers, newsChoices, orders, stands, termChoices } from "../inbox/inbox.ts";
import type { InboxPage, InboxQuery, ListedReport } from "../inbox/inbox.ts";
import { texts } from "../inbox/texts.ts";
import { maySetAside } from "../set-aside/set-aside.rules.ts";
import { StateBadge } from "./state-badge.tsx";
import { TermCell } from "./term-cell.tsx";

export interface InboxProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly query: InboxQuery;
  readonly list: InboxPage;
  readonly hasKey: boolean;
  /** A report officer enters reports and sets floods aside. */
  readonly isOfficer: boolean;
  /** What was ticked and typed below the list. */
  readonly form: FormState;
}

const choicesOf = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: labels[value] }));

const Filters = ({ locale, query }: Pick<InboxProps, "locale" | "query">) => {
  const t = texts[locale];
  const form = emptyForm({ ...query, pagina: undefined });
  const kinds = { all: t.allKinds, ...reportWords[locale].kinds };
  const selects = [
    ["stand", t.standFilter, choicesOf(stands, t.stands)],
    ["soort", t.kind, choicesOf(["all", ...reportKinds], kinds)],
    ["wie", t.wie, choicesOf(handlers, t.wieChoices)],
    ["termijn", t.termijn, choicesOf(termChoices, t.termijnChoices)],
    ["nieuw", t.nieuw, choicesOf(newsChoices, t.nieuwChoices)],
    ["volgorde", t.volgorde, choicesOf(orders, t.volgordeChoices)],
  ] as const;
  return (
    <FilterBar action="/dossiers" results="meldingen" clearHref={isNarrowed(query) ? "/dossiers" : undefined}>
      {selects.map(([name, label, options]) => (
        <SelectField {...{ name, label, form, options }} empty={false} optional />
      ))}
      <TextField name="kenmerk" label={t.reference} form={form} type="search" optional autocomplete="off" />
    </FilterBar>
  );
};

const News = ({ locale, report }: { readonly locale: Locale; readonly report: ListedReport }) => {
  const t = texts[locale];
  if (report.openedAt === null) return <StatusBadge tone="attention">{t.notOpened}</StatusBadge>;
  return report.waitingSince === null ? null : <StatusBadge tone="info">{t.message}</StatusBadge>;
};

const rowOf = (report: ListedReport, { locale, today, isOfficer, form }: InboxProps) => {
  const [t, words] = [texts[locale], reportWords[locale]];
  const { reportId, reference } = report;
  const ticked = form.values["reports"] ?? [];
  const box = maySetAside(report).ok && (
    <RowCheckbox
      name="reports"
      value={reportId}
      label={t.chooseRow(reference)}
      checked={ticked === reportId || ticked.includes(reportId)}
    />
  );
  return {
    marked: report.nextTerm?.state === "late",
    cells: [
      <>
        <Link href={`/dossiers/${reportId}`}>{reference}</Link>
        <Small>{words.kinds[report.kind]}</Small>
      </>,
      <>
        <StateBadge state={report.state} locale={locale} /> <News {...{ locale, report }} />
      </>,
      <TermCell {...{ locale, today }} term={report.nextTerm} />,
      report.handlerName ?? t.nobody,
      <>
        {formatDate(dateOf(report.receivedAt), locale)}
        <Small>
          {words.channels[report.channel]}, {words.opennesses[report.openness].toLowerCase()}
        </Small>
      </>,
      ...(isOfficer ? [box || ""] : []),
    ],
  };
};

const Empty = ({ locale, query, isOfficer }: InboxProps) => {
  const t = texts[locale];
  if (query.kenmerk !== "")
    return (
      <EmptyState title={t.emptyFilteredTitle}>
        <p>{t.emptyReference}</p>
        <Link href="/dossiers?stand=all">{t.showAll}</Link>
      </EmptyState>
    );
  if (isNarrowed(query))
    return (
      <EmptyState title={t.emptyFilteredTitle}>
        <p>{t.emptyFiltered}</p>
        <Link href="/dossiers">{t.showOpen}</Link>
      </EmptyState>
    );
  return (
    <EmptyState title={t.emptyTitle}>
      <p>{isOfficer ? t.emptyText : t.emptyOthers}</p>
    </EmptyState>
  );
};

const Reports = (props: InboxProps) => {
  const { locale, list, isOfficer } = props;
  const t = texts[locale];
  const columns = [
    { header: t.reference },
    { header: t.state },
    { header: t.term },
    { header: t.handler },
    { header: t.received },
    ...(isOfficer ? [{ header: t.choose, width: "narrow" as const }] : []),
  ];
  return (
    <Table
      caption={t.list}
      captionHidden
      stacked
      columns={columns}
      rows={list.reports.map((report) => rowOf(report, props))}
      empty={<Empty {...props} />}
    />
  );
};

/** The list as a form: what is ticked is set aside in one act. */
const Chosen = (props: InboxProps) => {
  const { locale, list, form, query } = props;
  const t = texts[locale];
  if (!props.isOfficer || !list.reports.some((report) => maySetAside(report).ok))
    return <Reports {...props} />;
  return (
    <Form action={inboxAddress(query).replace("/dossiers", "/dossiers/opzij-leggen")} wide>
      <Reports {...props} />
      <Disclosure title={t.setAsideTitle} open={form.errors.length > 0}>
        <Paragraph>{t.setAsideText}</Paragraph>
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} form={form} rows={2} />
        <ActionGroup>
          <SubmitButton look="secondary">{t.setAside}</SubmitButton>
        </ActionGroup>
        <Paragraph>
          <Link href="/dossiers/opzij">{t.setAsideOther}</Link>
        </Paragraph>
      </Disclosure>
    </Form>
  );
};

/** The reports somebody may read, narrowed and in order, fifty on a page. */
export const InboxView = (props: InboxProps) => {
  const { locale, query, list, hasKey, form, isOfficer } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading
        title={t.title}
        lead={t.lead}
        actions={
          <ActionGroup>
            {isOfficer && <ButtonLink href="/dossiers/nieuw">{t.enter}</ButtonLink>}
            <ButtonLink href="/dossiers/zoeken" look="secondary">
              {t.search}
            </ButtonLink>
          </ActionGroup>
        }
      />
      <ErrorSummary form={form} />
      {!hasKey && (
        <Alert kind="warning" title={t.noKeyTitle}>
          <Paragraph>{t.noKeyText}</Paragraph>
          <ButtonLink href="/kluis/sleutel?terug=%2Fdossiers">{t.makeKey}</ButtonLink>
        </Alert>
      )}
      <Filters {...{ locale, query }} />
      <Results id="meldingen">
        <Chosen {...props} />
        <Pagination
          total={list.total}
          more={list.more}
          page={query.pagina}
          hrefFor={(pagina) => inboxAddress({ ...query, pagina })}
        />
        {list.more && <Paragraph quiet>{t.more}</Paragraph>}
      </Results>
      {isOfficer && (
        <Paragraph>
          <Link href="/dossiers/opzij">{t.setAsides}</Link>
        </Paragraph>
      )}
    </>
  );
};
