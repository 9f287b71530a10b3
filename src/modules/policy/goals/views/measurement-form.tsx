import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { DateField, NumberField, TextArea } from "#ui/index.ts";
import { FormPage } from "../../views/form-page.tsx";
import type { Goal, Measurement } from "../goal.ts";
import { valueText } from "../goal.words.ts";
import { texts } from "../texts.ts";

interface MeasurementFormProps {
  readonly locale: Locale;
  readonly goal: Goal;
  readonly form: FormState;
  /** The measurement that is corrected; undefined for a new one. */
  readonly wrong: Measurement | undefined;
}

/** A measurement of a goal, or the correction of one. */
export const MeasurementForm = ({ locale, goal, form, wrong }: MeasurementFormProps) => {
  const t = texts[locale];
  const back = `/jaarcyclus/doelen/${goal.goalId}`;
  const lead = wrong
    ? t.correctLead(valueText(goal, wrong.value, locale), formatDate(wrong.date, locale))
    : (goal.indicator ?? undefined);
  return (
    <FormPage
      locale={locale}
      title={wrong ? t.correctTitle : t.addMeasurement}
      eyebrow={goal.title}
      lead={lead}
      form={form}
      action={wrong ? `${back}/meting?vervangt=${wrong.measurementId}` : `${back}/meting`}
      back={back}
    >
      <DateField name="date" label={t.measuredOn} form={form} />
      <NumberField name="value" label={t.value} unit={goal.unit ?? undefined} form={form} />
      <TextArea name="note" label={t.note} hint={t.noteHint} form={form} rows={2} optional />
    </FormPage>
  );
};
