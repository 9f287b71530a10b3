import type { Locale } from "#platform/locale/index.ts";
import { ButtonLink, Link, PageHeading, Paragraph, Small, StatusBadge, Table } from "#ui/index.ts";
import type { NamedQuestionnaire, Question } from "../../codes/questionnaire.ts";
import { isOwnQuestion } from "../own-questions.rules.ts";
import { texts } from "../texts.ts";

export interface QuestionsPageProps extends NamedQuestionnaire {
  readonly locale: Locale;
}

const base = (kind: string): string => `/dossiers/instellingen/vragenlijst/${kind}`;

const StateOf = ({ question, locale }: { question: Question; locale: Locale }) => {
  const t = texts[locale];
  if (question.hidden) return <StatusBadge tone="neutral">{t.hidden}</StatusBadge>;
  return <StatusBadge tone="good">{question.required ? t.obligatory : t.asked}</StatusBadge>;
};

/** The questions of one form, each leading to what can be changed. */
export const QuestionsPage = ({ locale, name, questionnaire }: QuestionsPageProps) => {
  const t = texts[locale];
  const isOwn = name.includes("/own-");
  return (
    <>
      <PageHeading
        title={t.questionsTitle(questionnaire.title[locale])}
        lead={t.lead}
        actions={<ButtonLink href={`${base(questionnaire.kind)}/nieuw`}>{t.add}</ButtonLink>}
      />
      <Paragraph>{t.few}</Paragraph>
      <Paragraph>{isOwn ? t.ownVersion(questionnaire.version) : t.programVersion}</Paragraph>
      <Table
        caption={t.list}
        captionHidden
        stacked
        columns={[
          { header: t.question, width: "wide" },
          { header: t.type },
          { header: t.state, width: "narrow" },
        ]}
        rows={questionnaire.questions.map((question) => ({
          cells: [
            <>
              <Link href={`${base(questionnaire.kind)}/vraag/${question.id}`}>{question.label[locale]}</Link>
              {isOwnQuestion(question) && <Small> ({t.own})</Small>}
            </>,
            t.types[question.type],
            <StateOf {...{ question, locale }} />,
          ],
        }))}
      />
    </>
  );
};
