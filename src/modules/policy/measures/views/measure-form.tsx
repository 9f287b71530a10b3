import { PersonField } from "#modules/organisations/index.ts";
import type { SuggestedPerson } from "#modules/organisations/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  CheckboxGroup,
  DateField,
  Disclosure,
  Paragraph,
  RadioGroup,
  TextArea,
  TextField,
} from "#ui/index.ts";
import type { Goal } from "../../goals/goal.ts";
import { texts as words } from "../../texts.ts";
import { FormPage } from "../../views/form-page.tsx";
import { measureControls } from "../measure.ts";
import type { TieOption, TieOptions } from "../measure.ts";
import { texts } from "../texts.ts";

interface MeasureFormProps {
  readonly locale: Locale;
  readonly title: string;
  readonly form: FormState;
  readonly people: readonly SuggestedPerson[];
  readonly goals: readonly Pick<Goal, "goalId" | "title">[];
  readonly ties: TieOptions;
  readonly action: string;
  readonly back: string;
}

interface TiesProps {
  readonly name: "blocks" | "norms";
  readonly options: readonly TieOption[];
  readonly form: FormState;
  readonly locale: Locale;
}

const Ties = ({ name, options, form, locale }: TiesProps) => {
  if (options.length === 0) return null;
  const t = texts[locale];
  const chosen = [form.values[name] ?? []].flat().length;
  return (
    <Disclosure
      title={`${t[name]}: ${t.ties(chosen)}`}
      open={form.errors.some(({ field }) => field === name)}
    >
      <CheckboxGroup name={name} label={t[name]} form={form} options={options} optional />
    </Disclosure>
  );
};

/** A new measure, or what an existing one is and is tied to. */
export const MeasureForm = ({ people, goals, ties, ...props }: MeasureFormProps) => {
  const { locale, form } = props;
  const t = texts[locale];
  const w = words[locale];
  return (
    <FormPage {...props}>
      <TextField name="title" label={t.title} hint={t.titleHint} form={form} />
      <TextArea name="description" label={t.description} form={form} rows={3} optional />
      <PersonField name="owner" label={w.owner} hint={w.ownerHint} form={form} people={people} optional />
      <RadioGroup
        name="control"
        label={t.control}
        form={form}
        options={measureControls.map((value) => ({
          value,
          label: t.controls[value],
          hint: t.controlHints[value],
        }))}
      />
      <DateField name="startsOn" label={t.startsOn} form={form} optional />
      <DateField name="endsOn" label={t.endsOn} form={form} optional />
      {goals.length === 0 ? (
        <Paragraph quiet>{t.noGoals}</Paragraph>
      ) : (
        <CheckboxGroup
          name="goalIds"
          label={t.goals}
          form={form}
          optional
          options={goals.map(({ goalId, title }) => ({ value: goalId, label: title }))}
        />
      )}
      <Ties name="blocks" options={ties.blocks} form={form} locale={locale} />
      <Ties name="norms" options={ties.norms} form={form} locale={locale} />
    </FormPage>
  );
};
