import { emptyForm } from "#platform/http/index.ts";
import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  FilterBar,
  Link,
  PageHeading,
  Pagination,
  Paragraph,
  Results,
  Section,
  SelectField,
  Small,
  StatusBadge,
  Table,
} from "#ui/index.ts";
import { signalsBase } from "../addresses.ts";
import { signalRules } from "../signal.ts";
import type { RuleCount, Signal, SignalsQuery } from "../signal.ts";
import { signalTexts } from "../texts.ts";
import { reasonText } from "./reason-text.ts";

interface Props {
  readonly locale: Locale;
  readonly address: string;
  readonly title: string;
  readonly query: SignalsQuery;
  readonly signals: readonly Signal[];
  readonly total: number;
  /** For who answers for the whole: what comes of each rule. */
  readonly counts: readonly RuleCount[] | undefined;
}

interface BadgeProps {
  readonly signal: Signal;
  readonly locale: Locale;
  /** For the person whom it is about. */
  readonly isOwn?: boolean;
}

/** How a signal stands: what waits for the reader is marked. */
export const SignalBadge = ({ signal, locale, isOwn = false }: BadgeProps) => {
  const t = signalTexts[locale];
  if (signal.outcome !== null) return <StatusBadge tone="neutral">{t.outcomes[signal.outcome]}</StatusBadge>;
  if (signal.askedOn === null) return <StatusBadge tone="attention">{t.states.open}</StatusBadge>;
  const words = isOwn ? t.states.toAnswer : t.states.asked;
  return (
    <StatusBadge tone={isOwn === signal.isAnswered ? "info" : "attention"}>
      {signal.isAnswered ? t.states.answered : words}
    </StatusBadge>
  );
};

const List = ({ locale, title, signals }: Pick<Props, "locale" | "title" | "signals">) => {
  const t = signalTexts[locale];
  return (
    <Table
      caption={title}
      captionHidden
      stacked
      columns={[
        { header: t.person },
        { header: t.reason, width: "wide" },
        { header: t.found, width: "narrow" },
        { header: t.state },
      ]}
      rows={signals.map((signal) => ({
        cells: [
          <Link href={`/aandachtspunten/${signal.signalId}`}>{signal.personName}</Link>,
          <>
            {reasonText(signal.reason, locale)} <Small>{t.rule(signal.reason.rule)}</Small>
          </>,
          formatDate(signal.foundOn, locale),
          <SignalBadge {...{ signal, locale }} />,
        ],
      }))}
      empty={<Paragraph quiet>{t.none}</Paragraph>}
    />
  );
};

const Rules = ({ locale, counts }: { locale: Locale; counts: readonly RuleCount[] }) => {
  const t = signalTexts[locale];
  return (
    <Section title={t.byRule}>
      <Table
        caption={t.byRule}
        captionHidden
        stacked
        columns={[
          { header: t.ruleField, width: "wide" },
          { header: t.foundCount, align: "end" },
          { header: t.openCount, align: "end" },
          { header: t.nothingCount, align: "end" },
        ]}
        rows={counts.map(({ rule, found, open, nothing }) => ({
          cells: [
            <>
              {t.rules[rule]} <Small>{t.rule(rule)}</Small>
            </>,
            ...[found, open, nothing].map((count) => formatNumber(count, locale)),
          ],
        }))}
      />
      <ActionGroup>
        <ButtonLink href={`${signalsBase}/regels`} look="secondary">
          {t.changeRules}
        </ButtonLink>
        <ButtonLink href={`${signalsBase}/vakgebieden`} look="secondary">
          {t.changeFields}
        </ButtonLink>
      </ActionGroup>
    </Section>
  );
};

/** What there is to look at, with the reason of each. */
export const SignalsPage = ({ locale, address, title, query, signals, total, counts }: Props) => {
  const t = signalTexts[locale];
  const { stand, regel = "" } = query;
  return (
    <>
      <PageHeading title={title} lead={t.lead} />
      <FilterBar
        action={address}
        results="aandachtspunten"
        clearHref={stand === "open" && regel === "" ? undefined : address}
      >
        <SelectField
          name="stand"
          label={t.state}
          form={emptyForm({ stand })}
          empty={false}
          optional
          options={(["open", "closed"] as const).map((value) => ({ value, label: t.stands[value] }))}
        />
        <SelectField
          name="regel"
          label={t.ruleField}
          form={emptyForm({ regel })}
          empty={t.everyRule}
          optional
          options={signalRules.map((value) => ({ value, label: `${t.rule(value)}: ${t.short[value]}` }))}
        />
      </FilterBar>
      <Results id="aandachtspunten">
        <List {...{ locale, title, signals }} />
        <Pagination
          total={total}
          page={query.pagina}
          hrefFor={(page) => `${address}?${new URLSearchParams({ stand, regel, pagina: String(page) })}`}
        />
      </Results>
      {counts !== undefined && <Rules {...{ locale, counts }} />}
    </>
  );
};
