import type { PlainDate } from "#platform/clock/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Alert, ButtonLink, PageHeading, Paragraph, Section, TabLinks } from "#ui/index.ts";
import { answeredRegisters } from "../../confirming/answer.ts";
import { contentTexts } from "../../content-texts.ts";
import type { InterestSettings } from "../../settings/settings.ts";
import type { AnsweringPerson, ComplianceQuery, HandlingCounts } from "../compliance.ts";
import { askedIn, shareDone } from "../compliance.rules.ts";
import type { Overview } from "../compliance.rules.ts";
import { complianceTexts } from "../texts.ts";
import { addressOf } from "./address.ts";
import { Handled } from "./handled.tsx";
import { PeopleBehind } from "./people-behind.tsx";
import { UnitTable } from "./unit-table.tsx";

export interface CompliancePageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly query: ComplianceQuery;
  readonly settings: InterestSettings;
  readonly handled: readonly HandlingCounts[];
  /** How the whole organisation stands. */
  readonly whole: Overview;
  /** The unit that is looked at with what hangs under it; the whole organisation where none is chosen. */
  readonly place: { readonly unitId: string | undefined; readonly name: string };
  readonly overview: Overview;
  /** One page of the people behind the chosen number. */
  readonly people: readonly AnsweringPerson[];
  readonly unitNames: ReadonlyMap<string, string>;
  readonly mayChange: boolean;
}

const NotAsked = ({ locale, mayChange }: Pick<CompliancePageProps, "locale" | "mayChange">) => {
  const t = complianceTexts[locale];
  return (
    <Alert kind="warning" title={t.notAsked} level={3}>
      <Paragraph>{t.notAskedText}</Paragraph>
      {mayChange && (
        <ButtonLink href="/registers/instellingen" look="secondary">
          {t.toSettings}
        </ButtonLink>
      )}
    </Alert>
  );
};

/** The first question, answered in plain words. */
const Answered = ({ locale, query, whole, mayChange }: CompliancePageProps) => {
  const t = complianceTexts[locale];
  const { total } = whole;
  const share = shareDone(total);
  const asked = askedIn(total);
  return (
    <Section title={t.answersTitle}>
      {answeredRegisters.length > 1 && (
        <TabLinks
          label={t.register}
          items={answeredRegisters.map((register) => ({
            href: addressOf({ register }),
            label: contentTexts[locale].registers[register],
            current: register === query.register,
          }))}
        />
      )}
      {share === undefined ? (
        <NotAsked {...{ locale, mayChange }} />
      ) : (
        <Paragraph>
          {`${contentTexts[locale].registers[query.register]}. ${t.answered(total.done, asked, share)} `}
          {total.done === asked ? t.everybody : t.open(total)}
        </Paragraph>
      )}
    </Section>
  );
};

/** Whether people declare what they must and what is done with it, for who answers for the whole; then unit by unit, down to names. */
export const CompliancePage = (props: CompliancePageProps) => {
  const t = complianceTexts[props.locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Answered {...props} />
      <Handled locale={props.locale} handled={props.handled} />
      {askedIn(props.whole.total) > 0 && <UnitTable {...props} />}
      {props.query.stand !== undefined && <PeopleBehind {...props} state={props.query.stand} />}
    </>
  );
};
