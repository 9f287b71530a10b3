import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { PageForm, RadioGroup, TextArea } from "#ui/index.ts";
import { moments, riskAnswers, riskQuestions, risks } from "../protection.ts";
import { texts } from "../texts.ts";

interface WeighFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly action: string;
  readonly back: string;
}

const options = (words: Readonly<Record<string, string>>, values: readonly string[]) =>
  values.map((value) => ({ value, label: words[value] ?? value }));

/** Weighs the risk of detriment: the questions, the risk, why, and what was agreed. */
export const WeighForm = ({ locale, form, action, back }: WeighFormProps) => {
  const t = texts[locale];
  return (
    <PageForm {...{ form, action, back }} title={t.weigh} lead={t.weighLead} submit={t.weighSend}>
      <RadioGroup name="moment" label={t.moment} form={form} options={options(t.moments, moments)} />
      {riskQuestions.map((question) => (
        <RadioGroup
          name={question}
          label={t.questions[question]}
          form={form}
          options={options(t.answers, riskAnswers)}
        />
      ))}
      <RadioGroup
        name="risk"
        label={t.risk}
        hint={t.riskHint}
        form={form}
        options={options(t.risks, risks)}
      />
      <TextArea name="why" label={t.why} form={form} />
      <TextArea name="measures" label={t.measures} hint={t.measuresHint} form={form} />
    </PageForm>
  );
};
