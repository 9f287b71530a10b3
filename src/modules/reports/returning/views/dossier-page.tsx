import type { Child } from "hono/jsx";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import {
  Alert,
  Card,
  CardGrid,
  Disclosure,
  Form,
  Heading,
  Link,
  List,
  PageHeading,
  Paragraph,
  Section,
  Small,
  Steps,
  SubmitButton,
  Timeline,
} from "#ui/index.ts";
import { reportWords } from "../../report-words.ts";
import type { WayOn } from "../dossier-part.ts";
import { dossierPath } from "../dossier.ts";
import type { Dossier } from "../dossier.ts";
import { comingOf, stageOf, stepsOf } from "../standing.rules.ts";
import type { Coming } from "../standing.rules.ts";
import type { ToldEvent } from "../told.ts";
import { texts } from "../texts.ts";

export interface DossierPageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly organisation: string;
  readonly dossier: Dossier;
  readonly terms: Parameters<typeof comingOf>[0];
  readonly events: readonly { readonly kind: ToldEvent; readonly happenedAt: Date }[];
  readonly asks: readonly WayOn[];
  readonly offers: readonly WayOn[];
  /** What each subject shows, in order. */
  readonly shown: readonly Child[];
  /** The report as it lies in the vault. */
  readonly sent: Child;
}

const CloseButton = ({ locale }: Pick<DossierPageProps, "locale">) => (
  <Form action="/melden/dossier/sluiten">
    <SubmitButton look="secondary">{texts[locale].closeVisit}</SubmitButton>
  </Form>
);

const Ways = ({ ways }: { readonly ways: readonly WayOn[] }) => (
  <CardGrid>
    {ways.map(({ href, title, text }) => (
      <Card title={title} href={href}>
        <Paragraph>{text}</Paragraph>
      </Card>
    ))}
  </CardGrid>
);

const comingText = ({ kind, dueOn, isLate }: Coming, locale: Locale): Child => {
  const t = texts[locale];
  const day = formatDate(dueOn, locale);
  return (
    <>
      {t.coming[kind]}: <strong>{isLate ? t.late(day) : t.byDay(day)}</strong>.
    </>
  );
};

const Standing = ({ locale, today, dossier: { report }, terms }: DossierPageProps) => {
  const t = texts[locale];
  const coming = comingOf(terms, today);
  return (
    <Section title={t.standing}>
      <Steps
        label={t.standing}
        items={stepsOf(report).map(({ stage, state }) => ({ label: t.stages[stage], state }))}
      />
      <Paragraph>{t.stageTexts[stageOf(report)]}</Paragraph>
      {coming.length > 0 && (
        <>
          <Heading level={3}>{t.next}</Heading>
          <List items={coming.map((one) => comingText(one, locale))} />
        </>
      )}
      {coming.some(({ isLate }) => isLate) && (
        <Alert kind="warning" title={t.lateTitle}>
          <Paragraph>{t.lateText}</Paragraph>
        </Alert>
      )}
    </Section>
  );
};

const Happened = ({ locale, events }: DossierPageProps) => (
  <Disclosure title={texts[locale].happened}>
    <Timeline
      entries={events.map(({ kind, happenedAt }) => ({
        date: formatDate(dateOf(happenedAt), locale),
        dateTime: dateOf(happenedAt),
        title: texts[locale].events[kind],
      }))}
    />
  </Disclosure>
);

const OtherReports = ({ locale, dossier: { own, number } }: DossierPageProps) =>
  own.length < 2 ? null : (
    <Section title={texts[locale].others}>
      <List
        items={own.flatMap(({ kind, receivedAt }, at) => {
          const words = texts[locale].other(
            reportWords[locale].kinds[kind],
            formatDate(dateOf(receivedAt), locale),
          );
          return at + 1 === number ? [] : [<Link href={dossierPath(at + 1)}>{words}</Link>];
        })}
      />
    </Section>
  );

/** Everything a reporter finds behind the code: where the report is, what is asked, what was written, what can be done. */
export const DossierPage = (props: DossierPageProps) => {
  const { locale, organisation, dossier, asks, offers, shown, sent } = props;
  const t = texts[locale];
  const { report } = dossier;
  return (
    <>
      <PageHeading
        eyebrow={`${t.reference} ${report.reference}: ${reportWords[locale].kinds[report.kind]}`}
        title={t.dossier}
        lead={t.lead1(organisation)}
        actions={<CloseButton locale={locale} />}
      />
      {asks.length > 0 && (
        <Section title={t.asked}>
          <Ways ways={asks} />
        </Section>
      )}
      <Standing {...props} />
      {shown}
      <Section title={t.canDo}>
        <Ways ways={offers} />
      </Section>
      <Section title={t.asSent}>{sent}</Section>
      <Happened {...props} />
      <OtherReports {...props} />
      <Small>{t.closesItself}</Small>
      <CloseButton locale={locale} />
    </>
  );
};
