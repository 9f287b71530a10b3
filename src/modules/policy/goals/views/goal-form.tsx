import { PersonField } from "#modules/organisations/index.ts";
import type { SuggestedPerson } from "#modules/organisations/index.ts";
import type { SurveyIndicator } from "#modules/surveys/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { DateField, Fieldset, NumberField, RadioGroup, SelectField, TextArea, TextField } from "#ui/index.ts";
import { texts as words } from "../../texts.ts";
import { FormPage } from "../../views/form-page.tsx";
import { directions } from "../goal.ts";
import { texts } from "../texts.ts";

interface GoalFormProps {
  readonly locale: Locale;
  readonly title: string;
  readonly form: FormState;
  readonly people: readonly SuggestedPerson[];
  /** What of a survey a goal can be tied to; none where no round has asked anything yet. */
  readonly choices: readonly SurveyIndicator[];
  readonly action: string;
  readonly back: string;
}

const Survey = ({ locale, form, choices }: Pick<GoalFormProps, "locale" | "form" | "choices">) => {
  const t = texts[locale];
  if (choices.length === 0) return null;
  const options = choices.map(({ key, questionnaire, label }) => ({
    value: key,
    label: label[locale],
    group: questionnaire[locale],
  }));
  return (
    <SelectField
      name="survey"
      label={t.bySurvey}
      hint={t.bySurveyHint}
      form={form}
      empty={t.notBySurvey}
      options={options}
      optional
    />
  );
};

const Measuring = (props: Pick<GoalFormProps, "locale" | "form" | "choices">) => {
  const { locale, form } = props;
  const t = texts[locale];
  return (
    <Fieldset legend={t.measuring} hint={t.measuringHint} part>
      <Survey {...props} />
      <TextField name="indicator" label={t.indicator} hint={t.indicatorHint} form={form} optional />
      <TextField name="unit" label={t.unit} hint={t.unitHint} form={form} width="short" optional />
      <TextField name="measuredBy" label={t.measuredBy} form={form} optional />
      <RadioGroup
        name="direction"
        label={t.direction}
        form={form}
        options={directions.map((value) => ({ value, label: t.directions[value] }))}
      />
      <Fieldset legend={t.baseline} hint={t.baselineHint}>
        <NumberField name="baselineValue" label={t.value} form={form} optional />
        <DateField name="baselineOn" label={t.date} form={form} optional />
      </Fieldset>
      <Fieldset legend={t.target} hint={t.targetHint}>
        <NumberField name="targetValue" label={t.value} form={form} optional />
        <DateField name="targetOn" label={t.date} form={form} optional />
      </Fieldset>
    </Fieldset>
  );
};

/** A new goal, or what an existing one is. */
export const GoalForm = ({ people, choices, ...props }: GoalFormProps) => {
  const { locale, form } = props;
  const t = texts[locale];
  const w = words[locale];
  return (
    <FormPage {...props}>
      <TextField name="title" label={t.title} hint={t.titleHint} form={form} />
      <TextArea name="why" label={t.why} hint={t.whyHint} form={form} rows={3} optional />
      <PersonField name="owner" label={w.owner} hint={w.ownerHint} form={form} people={people} optional />
      <Measuring locale={locale} form={form} choices={choices} />
    </FormPage>
  );
};
