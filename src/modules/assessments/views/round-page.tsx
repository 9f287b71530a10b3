import type { Figure } from "#platform/charts/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Columns,
  Facts,
  FigureView,
  Form,
  Link,
  List,
  Meter,
  PageHeading,
  Paragraph,
  Section,
  Small,
  SubmitButton,
} from "#ui/index.ts";
import type { Fact } from "#ui/index.ts";
import { comparisonHref, ratingHref, roundHref } from "../addresses.ts";
import { dateText, itemLabel } from "../outcome-words.ts";
import { pageTexts } from "../page-texts.ts";
import type { Assessor, Rating, Round } from "../round.ts";
import type { Completeness, RoundStep } from "../round.rules.ts";
import type { RatedItem, Scale } from "../scale.ts";
import { texts } from "../texts.ts";
import { StateBadge } from "./badges.tsx";
import { OutcomeTable } from "./outcome-table.tsx";

/** Everything the page of a round shows. */
export interface RoundView {
  readonly locale: Locale;
  readonly round: Round;
  readonly framework: string;
  readonly scale: Scale;
  readonly items: readonly RatedItem[];
  readonly outcomes: readonly { readonly code: string; readonly outcome: string }[];
  /** Empty for whoever may not read the reasoning. */
  readonly ratings: readonly Rating[];
  readonly assessors: readonly Assessor[];
  readonly progress: Completeness;
  readonly steps: readonly RoundStep[];
  readonly others: readonly Round[];
  readonly figures: readonly Figure[];
  readonly mayAct: boolean;
}

const assessorNames = (
  assessors: readonly Assessor[],
  { outside, nobody }: { outside: string; nobody: string },
): string =>
  assessors.length === 0
    ? nobody
    : assessors.map(({ name, personId }) => (personId === null ? `${name} (${outside})` : name)).join(", ");

const factsOf = ({ round, framework, assessors, locale }: RoundView): Fact[] => {
  const t = texts[locale];
  const p = pageTexts[locale];
  return [
    { label: t.framework, value: framework },
    { label: round.yearOnly ? t.referenceYear : t.referenceDate, value: dateText(round, locale) },
    { label: t.kind, value: t.kinds[round.kind] },
    { label: t.assessors, value: assessorNames(assessors, t) },
    ...(round.source === null ? [] : [{ label: t.source, value: round.source }]),
    ...(round.state === "closed"
      ? [
          {
            label: p.closedOn,
            value: round.closedOn === null ? p.dayNotKnown : formatDate(round.closedOn, locale),
          },
        ]
      : []),
    ...(round.adoptedBy === null ? [] : [{ label: p.adopted, value: round.adoptedBy }]),
  ];
};

const Missing = ({ view, missing }: { view: RoundView; missing: readonly string[] }) => {
  const { locale, round, items, steps } = view;
  const labels = new Map(items.map((item) => [item.code, itemLabel(item, locale)]));
  return (
    <>
      <Paragraph>{pageTexts[locale].missing}:</Paragraph>
      <List
        items={missing.map((code) =>
          steps.includes("rate") ? (
            <Link href={ratingHref(round.roundId, code)}>{labels.get(code) ?? code}</Link>
          ) : (
            (labels.get(code) ?? code)
          ),
        )}
      />
    </>
  );
};

const Progress = (view: RoundView) => {
  const { locale, round, progress, steps } = view;
  const p = pageTexts[locale];
  const [next] = progress.missing;
  return (
    <Section title={p.progress}>
      <Meter
        label={p.progressMeter}
        value={progress.rated}
        max={progress.total}
        valueText={p.ratedCount(progress.rated, progress.total)}
        tone={next === undefined ? "good" : "info"}
      />
      {next === undefined ? (
        <Paragraph>{p.complete}</Paragraph>
      ) : (
        <Missing view={view} missing={progress.missing} />
      )}
      {next !== undefined && steps.includes("rate") && (
        <ButtonLink href={ratingHref(round.roundId, next)}>{p.startRating}</ButtonLink>
      )}
      {next === undefined && steps.includes("send") && (
        <>
          <Paragraph>{p.sendIntro}</Paragraph>
          <Form action={`${roundHref(round.roundId)}/voorleggen`}>
            <SubmitButton>{p.send}</SubmitButton>
          </Form>
        </>
      )}
    </Section>
  );
};

const Review = ({ locale, round, steps }: RoundView) => {
  const p = pageTexts[locale];
  const path = roundHref(round.roundId);
  return (
    <Alert kind="info" title={p.review} level={2}>
      {steps.includes("close") && (
        <>
          <p>{p.reviewText}</p>
          <ActionGroup>
            <ButtonLink href={`${path}/afsluiten`}>{p.close}</ButtonLink>
            <ButtonLink href={`${path}/terugsturen`} look="secondary">
              {p.sendBack}
            </ButtonLink>
          </ActionGroup>
        </>
      )}
    </Alert>
  );
};

const Others = ({ locale, round, others }: RoundView) =>
  others.length === 0 ? null : (
    <Section title={pageTexts[locale].compareWith}>
      <List
        items={others.map((other) => (
          <Link href={comparisonHref(round.roundId, other.roundId)}>
            {pageTexts[locale].compare(other.title)}
          </Link>
        ))}
      />
    </Section>
  );

/** One round: how it stands, what came of it by part, and the next step. */
export const RoundPage = (view: RoundView) => {
  const { locale, round, scale, steps, figures } = view;
  const t = texts[locale];
  const p = pageTexts[locale];
  const path = roundHref(round.roundId);
  return (
    <>
      <PageHeading
        eyebrow={t.round}
        title={round.title}
        status={<StateBadge state={round.state} locale={locale} />}
        actions={
          <ActionGroup>
            {steps.includes("change") && (
              <ButtonLink href={`${path}/wijzigen`} look="secondary">
                {p.change}
              </ButtonLink>
            )}
            <ButtonLink href={`${path}/uitvoer.csv`} look="subtle">
              {p.exportCsv}
            </ButtonLink>
          </ActionGroup>
        }
      />
      {round.state === "under-review" && <Review {...view} />}
      {round.state === "open" && round.returnedBecause !== null && (
        <Alert kind="warning" title={p.returnedAlert} level={2}>
          <p>{round.returnedBecause}</p>
        </Alert>
      )}
      {round.state === "open" && (
        <Columns main={<Progress {...view} />} aside={<Facts items={factsOf(view)} />} />
      )}
      {figures.slice(0, 1).map((figure) => (
        <FigureView figure={figure} level={2} />
      ))}
      {scale.borrowedFrom && <Small>{t.borrowed(scale.borrowedFrom[locale])}</Small>}
      {round.state === "open" ? (
        <Others {...view} />
      ) : (
        <Columns main={<Facts items={factsOf(view)} />} aside={<Others {...view} />} />
      )}
      <OutcomeTable {...view} />
      {figures.slice(1).map((figure) => (
        <FigureView figure={figure} level={2} />
      ))}
    </>
  );
};
