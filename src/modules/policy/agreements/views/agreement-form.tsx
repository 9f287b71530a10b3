import { PersonField } from "#modules/organisations/index.ts";
import type { SuggestedPerson } from "#modules/organisations/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { DateField, Fieldset, SelectField, TextArea, TextField } from "#ui/index.ts";
import type { Option } from "#ui/index.ts";
import { FormPage } from "../../views/form-page.tsx";
import { mostPoints } from "../agreement.ts";
import { texts } from "../texts.ts";

interface AgreementFormProps {
  readonly locale: Locale;
  readonly title: string;
  readonly form: FormState;
  readonly people: readonly SuggestedPerson[];
  readonly units: readonly Option[];
  readonly goals: readonly Option[];
  readonly action: string;
  readonly back: string;
}

const Point = ({
  n,
  locale,
  form,
  goals,
}: { n: number } & Pick<AgreementFormProps, "locale" | "form" | "goals">) => {
  const t = texts[locale];
  return (
    <>
      <TextArea name={`text${n}`} label={t.point(n)} form={form} rows={2} optional={n > 1} />
      <SelectField
        name={`goal${n}`}
        label={t.pointGoal(n)}
        form={form}
        empty={t.noGoal}
        options={goals}
        optional
      />
    </>
  );
};

/** What a manager promises for a year, at most five points. */
export const AgreementForm = ({ people, units, goals, ...props }: AgreementFormProps) => {
  const { locale, form } = props;
  const t = texts[locale];
  return (
    <FormPage {...props}>
      <TextField name="year" label={t.year} form={form} width="short" inputmode="numeric" />
      <SelectField name="unit" label={t.unit} form={form} options={units} />
      <PersonField name="manager" label={t.manager} hint={t.managerHint} form={form} people={people} />
      <DateField name="agreedOn" label={t.agreedOn} form={form} />
      <Fieldset legend={t.points} part>
        {Array.from({ length: mostPoints }, (_, index) => (
          <Point n={index + 1} locale={locale} form={form} goals={goals} />
        ))}
      </Fieldset>
    </FormPage>
  );
};
