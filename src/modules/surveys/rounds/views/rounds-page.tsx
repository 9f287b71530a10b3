import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { ButtonLink, EmptyState, Link, PageHeading, Section, StatusBadge, Table } from "#ui/index.ts";
import type { Tone } from "#ui/index.ts";
import { surveysBase } from "../round.ts";
import type { Round, RoundState } from "../round.ts";
import { texts } from "../texts.ts";

export const tones: Readonly<Record<RoundState, Tone>> = {
  prepared: "neutral",
  open: "info",
  closed: "good",
};

interface RoundsPageProps {
  readonly locale: Locale;
  readonly rounds: readonly Round[];
  /** Whether there is a questionnaire to ask. */
  readonly mayPrepare: boolean;
}

/** Every round there was, is and will be, the latest first. */
export const RoundsPage = ({ locale, rounds, mayPrepare }: RoundsPageProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading
        title={t.title}
        lead={t.lead}
        actions={mayPrepare && <ButtonLink href={`${surveysBase}/nieuw`}>{t.prepare}</ButtonLink>}
      />
      {rounds.length === 0 ? (
        <EmptyState title={mayPrepare ? t.noneTitle : t.noQuestionnaireTitle}>
          <p>{mayPrepare ? t.noneText : t.noQuestionnaireText}</p>
        </EmptyState>
      ) : (
        <Section title={t.rounds}>
          <Table
            caption={t.rounds}
            captionHidden
            stacked
            columns={[{ header: t.round, width: "wide" }, { header: t.state }, { header: t.asked }]}
            rows={rounds.map((round) => ({
              cells: [
                <Link href={`${surveysBase}/${round.roundId}`}>{round.title[locale]}</Link>,
                <StatusBadge tone={tones[round.state]}>{t.states[round.state]}</StatusBadge>,
                t.fromTo(
                  formatDate(round.openedOn ?? round.opensOn, locale),
                  formatDate(round.closedOn ?? round.closesOn, locale),
                ),
              ],
            }))}
          />
        </Section>
      )}
    </>
  );
};
