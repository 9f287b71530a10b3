import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  DateField,
  ErrorSummary,
  Form,
  NumberField,
  PageHeading,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import { contentTexts } from "../content-texts.ts";
import { giftKinds, giftPlaces, relations, responses, yesOrNo } from "../gift.ts";
import { texts } from "../texts.ts";

/** What the pages with a form for something declared are given. */
export interface ContentFormProps {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: string;
  readonly form: FormState;
  /** Where the form is sent, and where "cancel" leads. */
  readonly action: string;
  readonly back: string;
}

const Received = ({ locale, form }: Pick<ContentFormProps, "locale" | "form">) => {
  const t = contentTexts[locale];
  return (
    <>
      <DateField name="happenedOn" label={t.happenedOn} form={form} />
      <RadioGroup
        name="place"
        label={t.place}
        form={form}
        options={giftPlaces.map((value) => ({ value, label: t.places[value] }))}
      />
      <RadioGroup
        name="response"
        label={t.response}
        form={form}
        options={responses.map((value) => ({ value, label: t.responses[value] }))}
      />
      <RadioGroup
        name="inReturn"
        label={t.inReturn}
        form={form}
        options={yesOrNo.map((value) => ({ value, label: t.yesOrNo[value] }))}
      />
      <TextField name="occasion" label={t.occasion} hint={t.occasionHint} form={form} optional />
    </>
  );
};

/** Everything about a gift on one page; what is usual is chosen already. */
export const GiftForm = ({ locale, title, lead, form, action, back }: ContentFormProps) => {
  const t = contentTexts[locale];
  return (
    <>
      <PageHeading title={title} lead={lead} />
      <ErrorSummary form={form} />
      <Form action={action}>
        <SelectField
          name="kind"
          label={t.giftKind}
          form={form}
          options={giftKinds.map((value) => ({ value, label: t.giftKinds[value] }))}
        />
        <TextField name="what" label={t.what} hint={t.whatHint} form={form} />
        <TextField name="giver" label={t.giver} hint={t.giverHint} form={form} />
        <SelectField
          name="relation"
          label={t.relationTo}
          form={form}
          options={relations.map((value) => ({ value, label: t.relations[value] }))}
        />
        <NumberField name="value" label={t.value} unit="€" hint={t.valueHint} form={form} />
        <Received locale={locale} form={form} />
        <ActionGroup>
          <SubmitButton>{texts[locale].seeAnswer}</SubmitButton>
          <ButtonLink href={back} look="subtle">
            {texts[locale].cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
