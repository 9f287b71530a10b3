import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { EmptyState, Link, PageHeading, Section, Table } from "#ui/index.ts";
import type { Round } from "../../rounds/round.ts";
import { resultsOf } from "../results.ts";
import { texts } from "../texts.ts";

interface SharedPageProps {
  readonly locale: Locale;
  readonly rounds: readonly Round[];
}

/** The surveys of which everybody who works here may read what came out. */
export const SharedPage = ({ locale, rounds }: SharedPageProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.shared} lead={t.sharedLead} />
      {rounds.length === 0 ? (
        <EmptyState title={t.noneShared}>
          <p>{t.noneSharedText}</p>
        </EmptyState>
      ) : (
        <Section title={t.surveys}>
          <Table
            caption={t.surveys}
            captionHidden
            stacked
            columns={[{ header: t.survey, width: "wide" }, { header: t.closedOn }]}
            rows={rounds.map(({ roundId, title, closedOn }) => ({
              cells: [
                <Link href={resultsOf(roundId)}>{title[locale]}</Link>,
                closedOn === null ? "–" : formatDate(closedOn, locale),
              ],
            }))}
          />
        </Section>
      )}
    </>
  );
};
