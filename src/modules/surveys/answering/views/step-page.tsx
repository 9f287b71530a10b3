import type { FormState } from "#platform/http/index.ts";
import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ErrorSummary,
  Form,
  HiddenField,
  Meter,
  PageHeading,
  Paragraph,
  RadioGroup,
  SubmitButton,
} from "#ui/index.ts";
import type { Questionnaire } from "../../questionnaires/questionnaire.ts";
import { BackgroundField, ItemField } from "../../questionnaires/views/asked-field.tsx";
import {
  answerFields,
  askedOn,
  backgroundField,
  fieldNames,
  fieldsOn,
  itemField,
  pagesOf,
  progressOf,
  unitChoices,
} from "../filled-in.rules.ts";
import type { Filled, SurveyPage } from "../filled-in.rules.ts";
import { texts } from "../texts.ts";

interface StepPageProps {
  readonly locale: Locale;
  readonly questionnaire: Questionnaire;
  /** Which of `pagesOf`. */
  readonly index: number;
  readonly filled: Filled;
  readonly form: FormState;
  /** The unit of the invitation, by name. */
  readonly unit: string | null;
  readonly action: string;
  readonly keptAs: string;
}

const titleOf = (page: SurveyPage, locale: Locale): string => {
  const t = texts[locale];
  if (page.kind === "items") return page.block.title[locale];
  return page.kind === "about-you" ? t.aboutYou : t.sendTitle;
};

const AboutYou = ({ locale, questionnaire, form, unit }: StepPageProps) => {
  const t = texts[locale];
  const labels = { yes: t.byUnitYes(unit ?? ""), no: t.byUnitNo };
  return (
    <>
      {unit !== null && (
        <RadioGroup
          name={fieldNames.unit}
          label={t.byUnit}
          form={form}
          optional="sometimes"
          options={unitChoices.map((value) => ({ value, label: labels[value] }))}
        />
      )}
      {questionnaire.background.map((question) => (
        <BackgroundField {...{ locale, form, question }} name={backgroundField(question.id)} />
      ))}
    </>
  );
};

const LookBack = ({ locale, questionnaire, filled }: StepPageProps) => {
  const t = texts[locale];
  const { asked, answered } = progressOf(questionnaire, filled);
  return (
    <>
      <Paragraph>{t.sendLead(formatNumber(answered, locale), formatNumber(asked, locale))}</Paragraph>
      <Paragraph>{t.sendText}</Paragraph>
    </>
  );
};

/** What was filled in on other pages goes along. */
const Carried = ({
  questionnaire,
  form,
  filled,
  page,
  unit,
}: StepPageProps & { readonly page: SurveyPage }) => {
  const shown = new Set(
    fieldsOn(questionnaire, page, filled).filter((name) => name !== fieldNames.unit || unit !== null),
  );
  const carried = answerFields(questionnaire).filter((name) => !shown.has(name));
  return (
    <>
      {carried.flatMap((name) =>
        [form.values[name] ?? []].flat().map((value) => <HiddenField {...{ name, value }} />),
      )}
    </>
  );
};

const Fields = (props: StepPageProps & { readonly page: SurveyPage }) => {
  const { page, questionnaire, filled, locale, form } = props;
  if (page.kind === "about-you") return <AboutYou {...props} />;
  if (page.kind === "send") return <LookBack {...props} />;
  return (
    <>
      {askedOn(questionnaire, page, filled).map((item) => (
        <>
          {item.kind === "text" && <Alert kind="warning">{texts[locale].careful}</Alert>}
          <ItemField {...{ locale, item, form }} name={itemField(item.id)} />
        </>
      ))}
    </>
  );
};

const Buttons = ({ locale, index, page, action }: StepPageProps & { readonly page: SurveyPage }) => {
  const t = texts[locale];
  const other = locale === "nl" ? "en" : "nl";
  return (
    <ActionGroup>
      <SubmitButton name={fieldNames.go} value={page.kind === "send" ? "versturen" : "verder"}>
        {page.kind === "send" ? t.send : t.next}
      </SubmitButton>
      {index > 0 && (
        <SubmitButton name={fieldNames.go} value="terug" look="secondary">
          {t.back}
        </SubmitButton>
      )}
      <SubmitButton name={fieldNames.go} value="blijf" look="subtle" formAction={`${action}?taal=${other}`}>
        {t.otherLanguage}
      </SubmitButton>
    </ActionGroup>
  );
};

const introOf = (page: SurveyPage, locale: Locale): string | undefined => {
  if (page.kind === "about-you") return texts[locale].aboutYouLead;
  return page.kind === "items" ? page.block.explanation?.[locale] : undefined;
};

/** One page of the questions, with how far it is, and the ways on and back. */
export const StepPage = (props: StepPageProps) => {
  const { locale, questionnaire, index, form, action, keptAs } = props;
  const t = texts[locale];
  const pages = pagesOf(questionnaire);
  const page = pages[index] ?? { kind: "send" };
  const intro = introOf(page, locale);
  return (
    <>
      <PageHeading title={titleOf(page, locale)} lead={intro} />
      <Meter
        label={t.progress}
        value={index + 1}
        max={pages.length}
        valueText={t.progressOf(index + 1, pages.length)}
      />
      <ErrorSummary form={form} />
      <Form action={action} keep={keptAs}>
        <HiddenField name={fieldNames.page} value={String(index)} />
        <Carried {...props} page={page} />
        <Fields {...props} page={page} />
        <Buttons {...props} page={page} />
      </Form>
    </>
  );
};
