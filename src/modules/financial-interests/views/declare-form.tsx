import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  DateField,
  Disclosure,
  ErrorSummary,
  Fieldset,
  Form,
  Paragraph,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { contentTexts } from "../content-texts.ts";
import {
  fieldOf,
  holdersOfInterest,
  interestKinds,
  mostInterests,
  nothingAnswers,
  ownBase,
  shownInterests,
  sizes,
} from "../financial-declaration.ts";
import type { SlotField } from "../financial-declaration.ts";
import { texts } from "../texts.ts";

interface DeclareFormProps {
  readonly locale: Locale;
  readonly form: FormState;
}

interface SlotProps extends DeclareFormProps {
  readonly number: number;
}

const InterestFields = ({ locale, form, number }: SlotProps) => {
  const t = contentTexts[locale];
  const name = (field: SlotField): string => fieldOf(field, number);
  return (
    <>
      <SelectField
        name={name("kind")}
        label={t.kind}
        form={form}
        optional="sometimes"
        options={interestKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <TextField name={name("what")} label={t.what} hint={t.whatHint} form={form} optional="sometimes" />
      <SelectField
        name={name("whose")}
        label={t.whoseLabel}
        form={form}
        optional="sometimes"
        options={holdersOfInterest.map((value) => ({ value, label: t.whose[value] }))}
      />
      <SelectField
        name={name("size")}
        label={t.size}
        form={form}
        optional
        options={sizes.map((value) => ({ value, label: t.sizes[value] }))}
      />
      <DateField name={name("since")} label={t.since} form={form} optional />
      <DateField name={name("until")} label={t.until} form={form} optional />
      <TextArea
        name={name("relation")}
        label={t.relation}
        hint={t.relationHint}
        form={form}
        rows={3}
        optional
      />
      <TextField name={name("managedBy")} label={t.managedBy} hint={t.managedHint} form={form} optional />
      <DateField name={name("managedOn")} label={t.managedOn} form={form} optional />
    </>
  );
};

const isTouched = ({ values, errors }: FormState, number: number): boolean => {
  const name = fieldOf("what", number);
  const ends = (field: string): boolean => field.endsWith(String(number));
  return (values[name] ?? "") !== "" || errors.some(({ field }) => ends(field));
};

const numbers = Array.from({ length: mostInterests }, (_, index) => index + 1);

/** Everything somebody declares, at once; what is filled in before may be there already. */
export const DeclareForm = ({ locale, form }: DeclareFormProps) => {
  const t = texts[locale];
  return (
    <>
      <ErrorSummary form={form} />
      <Form action={`${ownBase}/opgeven`}>
        <RadioGroup
          name="nothing"
          label={t.nothingLabel}
          form={form}
          options={nothingAnswers.map((value) => ({ value, label: contentTexts[locale].nothing[value] }))}
        />
        {numbers.slice(0, shownInterests).map((number) => (
          <Fieldset legend={t.interest(number)}>
            <InterestFields {...{ locale, form, number }} />
          </Fieldset>
        ))}
        <div>
          {numbers.slice(shownInterests).map((number) => (
            <Disclosure title={t.moreInterests(number)} open={isTouched(form, number)}>
              <InterestFields {...{ locale, form, number }} />
            </Disclosure>
          ))}
        </div>
        <Paragraph>{t.afterSending}</Paragraph>
        <ActionGroup>
          <SubmitButton>{t.send}</SubmitButton>
          <ButtonLink href={ownBase} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
