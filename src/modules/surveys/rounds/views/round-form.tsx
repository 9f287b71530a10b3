import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  CheckboxGroup,
  DateField,
  Fieldset,
  NumberField,
  PageForm,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from "#ui/index.ts";
import type { Option } from "#ui/index.ts";
import { populations, surveysBase } from "../round.ts";
import type { Round } from "../round.ts";
import { texts } from "../texts.ts";

interface RoundFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly questionnaires: readonly Option[];
  readonly units: readonly Option[];
}

const Whom = ({ locale, form, units }: RoundFormProps) => {
  const t = texts[locale];
  return (
    <Fieldset legend={t.whom} part>
      <RadioGroup
        name="population"
        label={t.population}
        hint={t.populationHint}
        form={form}
        options={populations.map((value) => ({ value, label: t.populations[value] }))}
      />
      <CheckboxGroup
        name="unitIds"
        label={t.unitIds}
        hint={t.unitIdsHint}
        form={form}
        options={units}
        optional="sometimes"
      />
      <NumberField
        name="sampleSize"
        label={t.sampleSize}
        hint={t.sampleSizeHint}
        unit={t.peopleUnit}
        form={form}
        optional="sometimes"
      />
      <TextField
        name="sampleSeed"
        label={t.sampleSeed}
        hint={t.sampleSeedHint}
        form={form}
        optional="sometimes"
      />
      <TextArea
        name="people"
        label={t.people}
        hint={t.peopleHint}
        form={form}
        rows={5}
        optional="sometimes"
      />
    </Fieldset>
  );
};

const When = ({ locale, form }: RoundFormProps) => {
  const t = texts[locale];
  return (
    <Fieldset legend={t.days} part>
      <DateField name="opensOn" label={t.opensOn} form={form} />
      <DateField name="firstReminderOn" label={t.firstReminderOn} form={form} />
      <DateField name="secondReminderOn" label={t.secondReminderOn} hint={t.secondReminderHint} form={form} />
      <DateField name="closesOn" label={t.closesOn} form={form} />
    </Fieldset>
  );
};

const Fields = (props: RoundFormProps) => {
  const { locale, form, questionnaires } = props;
  const t = texts[locale];
  return (
    <>
      <SelectField
        name="questionnaire"
        label={t.questionnaire}
        hint={t.questionnaireHint}
        form={form}
        options={questionnaires}
      />
      <TextField name="titleNl" label={t.titleNl} hint={t.titleHint} form={form} />
      <TextField name="titleEn" label={t.titleEn} form={form} />
      <Whom {...props} />
      <When {...props} />
      <NumberField name="minimum" label={t.minimum} hint={t.minimumHint} unit={t.peopleUnit} form={form} />
      <NumberField name="keepDays" label={t.keepDays} hint={t.keepDaysHint} unit={t.daysUnit} form={form} />
    </>
  );
};

/** What a new round asks: what, whom, when, and how careful. */
export const NewRoundForm = (props: RoundFormProps) => {
  const { locale, form } = props;
  const t = texts[locale];
  return (
    <PageForm
      title={t.prepare}
      lead={t.prepareLead}
      form={form}
      action={`${surveysBase}/nieuw`}
      submit={t.prepare}
      back={surveysBase}
    >
      <Fields {...props} />
    </PageForm>
  );
};

/** The same of a round that waits for its day. */
export const ChangeRoundForm = (props: RoundFormProps & { readonly round: Round }) => {
  const { locale, form, round } = props;
  const t = texts[locale];
  const at = `${surveysBase}/${round.roundId}`;
  return (
    <PageForm
      title={t.change}
      lead={round.population === "list" ? `${t.changeLead} ${t.listStays}` : t.changeLead}
      form={form}
      action={`${at}/wijzigen`}
      submit={t.save}
      back={at}
    >
      <Fields {...props} />
    </PageForm>
  );
};
