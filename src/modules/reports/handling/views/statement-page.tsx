import type { Locale } from "#platform/locale/index.ts";
import { ActionGroup, Form, List, PageHeading, Paragraph, Section, SubmitButton } from "#ui/index.ts";
import type { ConcernedPerson, Report } from "../../report.ts";
import { texts as readersTexts } from "../readers/texts.ts";
import { texts } from "../texts.ts";
import { ConcernedTable } from "./concerned-table.tsx";

interface StatementProps {
  readonly locale: Locale;
  readonly report: Report;
  readonly concerned: readonly ConcernedPerson[];
}

/** Stands before the content of a file: whom it is about, and whether the reader has an interest in it. */
export const StatementPage = ({ locale, report, concerned }: StatementProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading eyebrow={report.reference} title={t.statementTitle} lead={t.statementLead} />
      <Section title={t.concerned}>
        <ConcernedTable {...{ locale, concerned }} />
      </Section>
      <Section title={t.interest}>
        <Paragraph>{t.interestWhen}</Paragraph>
        <List items={t.interests} />
        <Paragraph>{t.stepBackMeans}</Paragraph>
        <Paragraph quiet>{t.interestStated}</Paragraph>
        <ActionGroup>
          <Form action={`/dossiers/${report.reportId}/geen-belang`}>
            <SubmitButton>{t.noInterest}</SubmitButton>
          </Form>
          <Form action={`/dossiers/${report.reportId}/stap-terug`}>
            <SubmitButton look="secondary">{readersTexts[locale].stepBack}</SubmitButton>
          </Form>
        </ActionGroup>
      </Section>
    </>
  );
};
