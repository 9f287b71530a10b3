import { emptyForm } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  CheckboxGroup,
  EmptyState,
  Form,
  Heading,
  Link,
  List,
  PageHeading,
  Paragraph,
  Section,
  Stack,
  SubmitButton,
  Table,
} from "#ui/index.ts";
import type { ReportSettings } from "../../settings/settings.ts";
import { records } from "../keeping.ts";
import type { DueOfRecord, KeptRecord, KeptReport } from "../keeping.ts";
import { keepUntil, keptFrom, monthsFor } from "../keeping.rules.ts";
import { texts } from "../texts.ts";
import { nameOf, termOf } from "./words.ts";

interface KeepingProps {
  readonly locale: Locale;
  readonly due: readonly DueOfRecord[];
  readonly settings: ReportSettings;
}

type Props = Omit<KeepingProps, "due"> & { readonly due: DueOfRecord };

const datesOf = ({ locale, settings }: Props, report: KeptReport): string =>
  texts[locale].closedKept(
    formatDate(keptFrom(report) ?? "", locale),
    formatDate(keepUntil(report, settings) ?? "", locale),
  );

/** Files that may go: ticked here, asked about on the next page. */
const Choose = (props: Props) => {
  const { locale, due } = props;
  const t = texts[locale];
  return (
    <Form method="get" action="/dossiers/bewaren/vernietigen" label={t.records[due.record]}>
      <CheckboxGroup
        name="dossier"
        label={t.choose}
        form={emptyForm()}
        options={due.free.map((report) => ({
          value: report.reportId,
          label: nameOf(locale, report),
          hint: datesOf(props, report),
        }))}
      />
      <SubmitButton look="secondary">{t.goOn}</SubmitButton>
    </Form>
  );
};

const ToTransfer = ({ locale, due }: Props) => (
  <List
    items={due.free.map((report) => (
      <Link href={`/dossiers/${report.reportId}/overdragen`}>{nameOf(locale, report)}</Link>
    ))}
  />
);

const Blocked = ({ locale, due }: Props) => {
  const t = texts[locale];
  return (
    <>
      <Heading level={3}>{t.notYet}</Heading>
      <Table
        caption={t.notYetText}
        columns={[{ header: t.file, width: "narrow" }, { header: t.why }]}
        rows={due.blocked.map(({ report, blockers }) => ({
          cells: [
            <Link href={`/dossiers/${report.reportId}`}>{report.reference}</Link>,
            <List items={blockers.map((blocker) => t.blockers[blocker])} />,
          ],
        }))}
        stacked
      />
    </>
  );
};

const OfRecord = (props: Props) => {
  const { locale, due } = props;
  const t = texts[locale];
  const isForGood = due.months === null;
  return (
    <Section title={t.records[due.record]}>
      <Stack>
        {due.free.length > 0 && <Paragraph>{isForGood ? t.toTransfer : t.toDestroy}</Paragraph>}
        {due.free.length > 0 && (isForGood ? <ToTransfer {...props} /> : <Choose {...props} />)}
        {due.hasMore && <Paragraph quiet>{t.more}</Paragraph>}
        {due.blocked.length > 0 && <Blocked {...props} />}
      </Stack>
    </Section>
  );
};

const HowLong = ({ locale, settings }: Omit<KeepingProps, "due">) => {
  const t = texts[locale];
  const rowOf = (record: KeptRecord) => ({
    cells: [t.records[record], termOf(locale, record, monthsFor(record, settings))],
  });
  return (
    <Section title={t.howLong}>
      <Stack>
        <Paragraph>{t.howLongText}</Paragraph>
        <Table
          caption={t.howLong}
          captionHidden
          columns={[{ header: t.record }, { header: t.term }]}
          rows={records.map(rowOf)}
        />
      </Stack>
    </Section>
  );
};

/** Which files had their time, by kind of record; what stands in the way of some; and how long each kind is kept. */
export const KeepingPage = ({ locale, due, settings }: KeepingProps) => {
  const t = texts[locale];
  const shown = due.filter(({ free, blocked }) => free.length + blocked.length > 0);
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      {shown.length === 0 && <EmptyState title={t.nothingDue}>{t.nothingDueText}</EmptyState>}
      {shown.map((one) => (
        <OfRecord {...{ locale, settings }} due={one} />
      ))}
      <HowLong {...{ locale, settings }} />
      <Paragraph>
        <Link href="/dossiers/bewaren/vernietigd">{t.listLink}</Link>
      </Paragraph>
    </>
  );
};
