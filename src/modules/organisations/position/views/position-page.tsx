import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ButtonLink,
  Facts,
  Link,
  PageHeading,
  Paragraph,
  Section,
  Small,
  StatusBadge,
  Table,
} from "#ui/index.ts";
import type { Fact } from "#ui/index.ts";
import type { AsOf } from "../../as-of.ts";
import { AsOfBar } from "../../views/as-of-bar.tsx";
import type { PositionCheck } from "../position.rules.ts";
import type { Advice, Contact, Position, PositionQuery } from "../position.ts";
import { texts } from "../texts.ts";
import { AdviceList, ContactList } from "./position-logs.tsx";

const path = "/stelsel/positie-coordinator";
const tones = { met: "good", think: "attention", missing: "bad" } as const;

const Checks = ({ checks, locale }: { checks: readonly PositionCheck[]; locale: Locale }) => {
  const t = texts[locale];
  return (
    <Section title={t.check}>
      <Table
        caption={t.check}
        captionHidden
        stacked
        columns={[
          { header: t.question, width: "wide" },
          { header: t.verdict },
          { header: t.finding, width: "wide" },
        ]}
        rows={checks.map(({ question, verdict, finding, source }) => ({
          cells: [
            question[locale],
            <StatusBadge tone={tones[verdict]}>{t.verdicts[verdict]}</StatusBadge>,
            <>
              {finding[locale]}
              <br />
              <Small>
                {t.source}: {source[locale]}
              </Small>
            </>,
          ],
        }))}
      />
    </Section>
  );
};

const mandateOf = ({ mandateDocument, mandateLink, mandatedOn }: Position, locale: Locale) => {
  if (mandateDocument === null) return "–";
  const date = mandatedOn === null ? "" : ` (${formatDate(mandatedOn, locale)})`;
  return (
    <>
      {mandateLink === null ? mandateDocument : <Link href={mandateLink}>{mandateDocument}</Link>}
      {date}
    </>
  );
};

const factsOf = (position: Position, locale: Locale): Fact[] => {
  const t = texts[locale];
  const hours = (value: number | null): string =>
    value === null ? "–" : `${formatNumber(value, locale)} ${t.hoursUnit}`;
  const access = position.directAccess ? t.yes : t.no;
  return [
    { label: t.startsOn, value: formatDate(position.startsOn, locale) },
    { label: t.hours, value: hours(position.hoursPerWeek) },
    { label: t.support, value: hours(position.supportHoursPerWeek) },
    {
      label: t.budget,
      value: position.budget === null ? "–" : `€ ${formatNumber(position.budget, locale, 0)}`,
    },
    { label: t.mandate, value: mandateOf(position, locale) },
    {
      label: t.accessShort,
      value: position.directAccessHow === null ? access : `${access}. ${position.directAccessHow}`,
    },
    { label: t.backup, value: position.backupName ?? "–" },
  ];
};

const Versions = ({ history, locale }: { history: readonly Position[]; locale: Locale }) => {
  const t = texts[locale];
  return (
    <Table
      caption={t.versions}
      stacked
      columns={[
        { header: t.startsOn },
        { header: t.hours, align: "end" },
        { header: t.budget, align: "end" },
      ]}
      rows={history.map(({ startsOn, hoursPerWeek, budget }) => ({
        cells: [
          <Link href={`${path}?datum=${startsOn}`}>{formatDate(startsOn, locale)}</Link>,
          formatNumber(hoursPerWeek, locale),
          budget === null ? "–" : `€ ${formatNumber(budget, locale, 0)}`,
        ],
      }))}
    />
  );
};

interface PositionPageProps {
  readonly locale: Locale;
  readonly view: AsOf;
  readonly query: PositionQuery;
  readonly checks: readonly PositionCheck[];
  readonly position: Position | undefined;
  readonly history: readonly Position[];
  readonly contacts: { readonly rows: readonly Contact[]; readonly total: number };
  readonly advice: { readonly rows: readonly Advice[]; readonly total: number };
  readonly mayWrite: boolean;
}

/** The coordinator's position beside what the sources ask, with the log of contacts and advice. */
export const PositionPage = (props: PositionPageProps) => {
  const { locale, view, checks, position, history, mayWrite } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading
        title={t.title}
        lead={t.lead}
        actions={mayWrite && <ButtonLink href={`${path}/vastleggen`}>{t.record}</ButtonLink>}
      />
      <AsOfBar path={path} view={view} locale={locale} />
      <Checks checks={checks} locale={locale} />
      <Section title={t.position}>
        {position === undefined ? (
          <Paragraph quiet>{view.asked ? t.noPositionThen : t.noPosition}</Paragraph>
        ) : (
          <Facts items={factsOf(position, locale)} />
        )}
        {history.length > 1 && <Versions history={history} locale={locale} />}
      </Section>
      <ContactList {...props} />
      <AdviceList {...props} />
    </>
  );
};
