import type { Child } from "hono/jsx";
import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  EmptyState,
  Form,
  Meter,
  PageHeading,
  Paragraph,
  Section,
  SubmitButton,
} from "#ui/index.ts";
import type { ResultReader } from "../../results/results.ts";
import { ResultTabs } from "../../results/views/result-tabs.tsx";
import type { Round } from "../../rounds/round.ts";
import { sheetsOf } from "../talk-sheet.ts";
import type { SheetProgress } from "../talk-sheet.ts";
import { texts } from "../texts.ts";

interface SheetsPageProps {
  readonly locale: Locale;
  readonly round: Round;
  /** The list of units, or why there is none, as it was drawn. */
  readonly list: Child;
  readonly progress: SheetProgress | undefined;
  readonly mayMakeAll: boolean;
  readonly reader: ResultReader;
}

const MakeAll = ({ at, again, locale }: { at: string; again: boolean; locale: Locale }) => (
  <Form action={`${at}/alle`}>
    <ActionGroup>
      <SubmitButton look={again ? "secondary" : undefined}>
        {again ? texts[locale].makeAgain : texts[locale].makeAll}
      </SubmitButton>
    </ActionGroup>
  </Form>
);

const UnderWay = ({ progress, at, locale }: { progress: SheetProgress; at: string; locale: Locale }) => {
  const t = texts[locale];
  const { all, made, askedOn } = progress;
  const count = formatNumber(all, locale);
  if (made < all)
    return (
      <>
        <Meter
          label={t.asked}
          value={made}
          max={all}
          valueText={t.making(formatNumber(made, locale), count)}
        />
        <ActionGroup>
          <ButtonLink href={at}>{t.refresh}</ButtonLink>
        </ActionGroup>
      </>
    );
  return (
    <>
      <Paragraph>{t.ready(count, formatDate(askedOn, locale))}</Paragraph>
      <ActionGroup>
        <ButtonLink href={`${at}/alle/bestand`}>{t.downloadAll}</ButtonLink>
      </ActionGroup>
    </>
  );
};

const AllAtOnce = ({ locale, round, progress }: SheetsPageProps) => {
  const t = texts[locale];
  const at = sheetsOf(round.roundId);
  return (
    <Section title={t.all}>
      {progress === undefined ? (
        <Paragraph>{t.allText}</Paragraph>
      ) : (
        <UnderWay {...{ progress, at, locale }} />
      )}
      <MakeAll {...{ at, again: progress !== undefined, locale }} />
    </Section>
  );
};

/** What stands there where nobody was asked by unit. */
export const NoSheets = ({ locale }: { locale: Locale }) => (
  <EmptyState title={texts[locale].noneTitle}>
    <Paragraph>{texts[locale].noUnitsText}</Paragraph>
  </EmptyState>
);

/** The talk sheets of a round: unit by unit, and for the coordinator all at once. */
export const SheetsPage = (props: SheetsPageProps) => {
  const { locale, list, mayMakeAll } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <ResultTabs {...{ ...props, current: "sheets" }} />
      {mayMakeAll && <AllAtOnce {...props} />}
      {list}
    </>
  );
};
