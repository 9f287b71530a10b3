import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { CheckboxGroup, DateField, RadioGroup, TextArea, TextField } from "#ui/index.ts";
import type { CodeList } from "../../../codes/code-list.ts";
import { reportWords } from "../../../report-words.ts";
import { clearings, decidedOutcomes, hearings, informings } from "../allegation.ts";
import { texts } from "../texts.ts";

interface FieldsProps {
  readonly locale: Locale;
  readonly form: FormState;
}

/** The person concerned is told, or that is put off. */
export const InformFields = ({ locale, form }: FieldsProps) => {
  const t = texts[locale];
  return (
    <>
      <RadioGroup
        name="informing"
        label={t.informing}
        form={form}
        options={informings.map((value) => ({ value, ...t.informings[value] }))}
      />
      <DateField name="informedOn" label={t.informedOn} form={form} optional />
      <DateField name="lookAgainOn" label={t.lookAgainOn} hint={t.lookAgainHint} form={form} optional />
      <TextArea name="how" label={t.how} form={form} rows={4} />
    </>
  );
};

/** The person concerned is heard; the reaction is kept in whole. */
export const HearFields = ({ locale, form }: FieldsProps) => {
  const t = texts[locale];
  return (
    <>
      <RadioGroup
        name="hearing"
        label={t.hearing}
        form={form}
        options={hearings.map((value) => ({ value, ...t.hearings[value] }))}
      />
      <DateField name="heardOn" label={t.heardOn} form={form} optional />
      <TextArea name="account" label={t.account} form={form} rows={8} />
      <TextArea name="reaction" label={t.reaction} form={form} rows={8} optional />
    </>
  );
};

const measureOptions = ({ items }: CodeList, locale: Locale) =>
  items
    // Clearing a name is a step of its own.
    .filter(({ code }) => code !== "rehabilitation")
    .map(({ code, title, definition }) => ({ value: code, label: title[locale], hint: definition[locale] }));

/** What was decided on an allegation. */
export const OutcomeFields = ({ locale, form, measures }: FieldsProps & { readonly measures: CodeList }) => {
  const t = texts[locale];
  return (
    <>
      <RadioGroup
        name="outcome"
        label={t.outcomeField}
        form={form}
        options={decidedOutcomes.map((value) => ({ value, label: reportWords[locale].outcomes[value] }))}
      />
      <DateField name="decidedOn" label={t.decidedOn} form={form} />
      <TextField name="decidedBy" label={t.decidedBy} hint={t.decidedByHint} form={form} autocomplete="off" />
      <TextArea name="grounds" label={t.grounds} hint={t.groundsHint} form={form} rows={8} />
      <CheckboxGroup
        name="measures"
        label={t.measures}
        hint={t.measuresHint}
        form={form}
        optional
        options={measureOptions(measures, locale)}
      />
    </>
  );
};

/** The outcome went out in writing. */
export const LetterFields = ({ locale, form }: FieldsProps) => (
  <DateField name="writtenOn" label={texts[locale].writtenOn} form={form} />
);

/** The name was cleared, or that was not needed. */
export const ClearFields = ({ locale, form }: FieldsProps) => {
  const t = texts[locale];
  return (
    <>
      <RadioGroup
        name="clearing"
        label={t.clearing}
        form={form}
        options={clearings.map((value) => ({ value, ...t.clearings[value] }))}
      />
      <DateField name="clearedOn" label={t.clearedOn} form={form} optional />
      <TextArea name="how" label={t.clearHow} form={form} rows={4} />
    </>
  );
};
