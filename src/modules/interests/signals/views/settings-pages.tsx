import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  CheckboxGroup,
  ErrorSummary,
  Form,
  NumberField,
  PageHeading,
  SelectField,
  Small,
  SubmitButton,
  Table,
  TextField,
} from "#ui/index.ts";
import type { Option } from "#ui/index.ts";
import type { RuleCount } from "../signal.ts";
import { fieldWords } from "../signal.rules.ts";
import { signalTexts } from "../texts.ts";

interface RulesProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly counts: readonly RuleCount[];
}

/** Which rules look along, and from how many hours one of them speaks. */
export const RulesPage = ({ locale, form, counts }: RulesProps) => {
  const t = signalTexts[locale];
  return (
    <>
      <PageHeading title={t.rulesTitle} lead={t.rulesLead} />
      <ErrorSummary form={form} />
      <Form action="/registers/signalen/regels">
        <CheckboxGroup
          name="rulesOn"
          label={t.rulesOn}
          form={form}
          optional
          options={counts.map(({ rule, found, nothing }) => ({
            value: rule,
            label: `${t.rule(rule)}: ${t.rules[rule]}`,
            hint: t.nothingOf(nothing, found),
          }))}
        />
        <NumberField name="weekHours" label={t.weekHours} unit={t.hours} form={form} />
        <NumberField
          name="contractHours"
          label={t.contractHours}
          hint={t.contractHint}
          unit={t.hours}
          form={form}
        />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
    </>
  );
};

interface FieldsProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
  readonly options: readonly Option[];
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

/** By which words the field of each unit is known. */
export const FieldsPage = ({ locale, form, units, options, fields }: FieldsProps) => {
  const t = signalTexts[locale];
  return (
    <>
      <PageHeading title={t.fieldsTitle} lead={t.fieldsLead} />
      <ErrorSummary form={form} />
      <Form action="/registers/signalen/vakgebieden">
        <SelectField name="unitId" label={t.unit} form={form} options={options} />
        <TextField name="words" label={t.fieldWords} hint={t.fieldWordsHint} form={form} optional />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
      <Table
        caption={t.fieldsTitle}
        captionHidden
        stacked
        columns={[{ header: t.unit }, { header: t.fieldWords, width: "wide" }]}
        rows={units.map(({ unitId, name }) => ({
          cells: [
            name,
            <>
              {fieldWords(name, fields.get(unitId)).join(", ") || "–"}{" "}
              {!fields.has(unitId) && <Small>{t.fromName}</Small>}
            </>,
          ],
        }))}
      />
    </>
  );
};
