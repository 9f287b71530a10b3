import type { Locale } from "#platform/locale/index.ts";
import { EmptyState, List, PageHeading, Section } from "#ui/index.ts";
import { itemsOf } from "../../questionnaires/questionnaire.ts";
import type { Questionnaire } from "../../questionnaires/questionnaire.ts";
import type { Round } from "../../rounds/round.ts";
import type { Remark } from "../kept-cube.ts";
import type { ResultReader } from "../results.ts";
import { texts } from "../texts.ts";
import { ResultTabs } from "./result-tabs.tsx";

interface RemarksPageProps {
  readonly locale: Locale;
  readonly round: Round;
  readonly questionnaire: Questionnaire;
  readonly remarks: readonly Remark[];
  readonly reader: ResultReader;
}

/** What people wrote in their own words, question by question. */
export const RemarksPage = (props: RemarksPageProps) => {
  const { locale, questionnaire, remarks } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.remarks} lead={t.remarksLead} />
      <ResultTabs {...{ ...props, current: "remarks" }} />
      {remarks.length === 0 && <EmptyState title={t.noRemarks} />}
      {itemsOf(questionnaire).map((item) => {
        const some = remarks.filter((remark) => remark.item === item.id);
        return some.length === 0 ? null : (
          <Section title={item.text[locale]}>
            <List items={some.map(({ text }) => text)} />
          </Section>
        );
      })}
    </>
  );
};
