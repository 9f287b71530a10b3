import type { Locale } from "#platform/locale/index.ts";
import { EmptyState, PageHeading, Paragraph, Section } from "#ui/index.ts";
import type { Round } from "../../rounds/round.ts";
import type { ListedSheet } from "../talk-sheet.ts";
import { texts } from "../texts.ts";
import { SheetList } from "./sheet-list.tsx";

interface TeamSheetsPageProps {
  readonly locale: Locale;
  readonly rounds: readonly { readonly round: Round; readonly sheets: readonly ListedSheet[] }[];
}

/** For who leads people: the talk sheet of each own unit, the latest round first. */
export const TeamSheetsPage = ({ locale, rounds }: TeamSheetsPageProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.teamTitle} lead={t.teamLead} />
      {rounds.length === 0 && (
        <EmptyState title={t.noneTitle}>
          <Paragraph>{t.noneText}</Paragraph>
        </EmptyState>
      )}
      {rounds.map(({ round, sheets }) => (
        <Section title={round.title[locale]}>
          <SheetList {...{ locale, sheets, roundId: round.roundId, caption: round.title[locale] }} />
        </Section>
      ))}
    </>
  );
};
