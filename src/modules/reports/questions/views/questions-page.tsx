import type { Locale } from "#platform/locale/index.ts";
import type { FormState } from "#platform/http/index.ts";
import {
  ActionGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  HiddenField,
  PageHeading,
  Paragraph,
  Small,
  StatusBadge,
  SubmitButton,
  Table,
} from "#ui/index.ts";
import type { NamedQuestionnaire, Question } from "../../codes/questionnaire.ts";
import { isOwnQuestion, mayHide } from "../own-questions.rules.ts";
import type { QuestionStep } from "../question-form.ts";
import { texts } from "../texts.ts";

export interface QuestionsPageProps extends NamedQuestionnaire {
  readonly locale: Locale;
  readonly form: FormState;
}

const base = (kind: string): string => `/dossiers/instellingen/vragenlijst/${kind}`;

const StateOf = ({ question, locale }: { question: Question; locale: Locale }) => {
  const t = texts[locale];
  if (question.hidden) return <StatusBadge tone="neutral">{t.hidden}</StatusBadge>;
  return <StatusBadge tone="good">{question.required ? t.obligatory : t.asked}</StatusBadge>;
};

const stepsOf = ({ id, hidden = false }: Question): readonly QuestionStep[] =>
  mayHide(id).ok ? ["earlier", "later", hidden ? "show" : "hide"] : [];

const Steps = ({
  question,
  questionnaire,
  reference,
  locale,
}: QuestionsPageProps & { question: Question }) => {
  const t = texts[locale];
  const { kind } = questionnaire;
  return (
    <Form action={base(kind)}>
      <HiddenField name="basedOn" value={reference} />
      <HiddenField name="question" value={question.id} />
      <ActionGroup>
        <ButtonLink
          href={`${base(kind)}/vraag/${question.id}`}
          look="subtle"
          context={question.label[locale]}
        >
          {t.change}
        </ButtonLink>
        {stepsOf(question).map((step) => (
          <SubmitButton look="subtle" name="step" value={step} context={question.label[locale]}>
            {t[step]}
          </SubmitButton>
        ))}
      </ActionGroup>
    </Form>
  );
};

/** The questions of one form, each with what can be changed. */
export const QuestionsPage = (props: QuestionsPageProps) => {
  const { locale, reference, questionnaire, form } = props;
  const t = texts[locale];
  const isOwn = reference.includes("/own-");
  return (
    <>
      <PageHeading
        title={questionnaire.title[locale]}
        lead={t.lead}
        actions={<ButtonLink href={`${base(questionnaire.kind)}/nieuw`}>{t.add}</ButtonLink>}
      />
      <ErrorSummary form={form} />
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
          { header: t.steps },
        ]}
        rows={questionnaire.questions.map((question) => ({
          cells: [
            <>
              {question.label[locale]}
              {isOwnQuestion(question) && <Small> ({t.own})</Small>}
            </>,
            t.types[question.type],
            <StateOf {...{ question, locale }} />,
            <Steps {...props} question={question} />,
          ],
        }))}
      />
    </>
  );
};
