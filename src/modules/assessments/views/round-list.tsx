import type { Figure } from "#platform/charts/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  EmptyState,
  FigureView,
  Link,
  PageHeading,
  Pagination,
  Table,
} from "#ui/index.ts";
import { home, roundHref } from "../addresses.ts";
import { dateText } from "../outcome-words.ts";
import { pageTexts } from "../page-texts.ts";
import type { Round } from "../round.ts";
import { texts } from "../texts.ts";
import { StateBadge } from "./badges.tsx";

/** A round in the list, with what came of it so far. */
export interface ListedRound {
  readonly round: Round;
  readonly framework: string;
  readonly met: number;
  readonly known: number;
}

interface RoundListProps {
  readonly locale: Locale;
  readonly rounds: readonly ListedRound[];
  readonly total: number;
  readonly page: number;
  readonly mayStart: boolean;
  /** The closed rounds that measure alike, side by side; none while there are fewer than two. */
  readonly history: Figure | undefined;
}

const Start = ({ locale }: { locale: Locale }) => (
  <ActionGroup>
    <ButtonLink href={`${home}/nieuw`}>{pageTexts[locale].newRound}</ButtonLink>
    <ButtonLink href={`${home}/inlezen`} look="secondary">
      {pageTexts[locale].importFile}
    </ButtonLink>
  </ActionGroup>
);

const cellsOf = ({ round, framework, met, known }: ListedRound, locale: Locale) => [
  <Link href={roundHref(round.roundId)}>{round.title}</Link>,
  framework,
  dateText(round, locale),
  texts[locale].kinds[round.kind],
  known === 0 ? "–" : texts[locale].inOrder(met, known),
  <StateBadge state={round.state} locale={locale} />,
];

/** All rounds this person sees, the latest first. */
export const RoundList = ({ locale, rounds, total, page, mayStart, history }: RoundListProps) => {
  const t = texts[locale];
  const p = pageTexts[locale];
  return (
    <>
      <PageHeading
        title={t.assessments}
        lead={p.listLead}
        actions={mayStart && total > 0 && <Start locale={locale} />}
      />
      <Table
        caption={p.list}
        captionHidden
        stacked
        columns={[
          { header: t.round },
          { header: t.framework, width: "wide" },
          { header: t.referenceDate },
          { header: t.kind },
          { header: t.outcome },
          { header: t.state },
        ]}
        rows={rounds.map((round) => ({ cells: cellsOf(round, locale) }))}
        empty={
          <EmptyState title={p.emptyTitle} action={mayStart && <Start locale={locale} />}>
            <p>{p.emptyText}</p>
          </EmptyState>
        }
      />
      <Pagination total={total} page={page} hrefFor={(n) => `${home}?pagina=${n}`} />
      {history && <FigureView figure={history} level={2} />}
    </>
  );
};
