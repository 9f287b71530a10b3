import { PersonField } from "#modules/organisations/index.ts";
import type { SuggestedPerson } from "#modules/organisations/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  DateField,
  ErrorSummary,
  Form,
  PageHeading,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import type { Option } from "#ui/index.ts";
import { tenderTexts } from "../texts.ts";

interface Props {
  readonly locale: Locale;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly form: FormState;
  readonly people: readonly SuggestedPerson[];
  readonly units: readonly Option[];
  readonly action: string;
  readonly back: string;
}

/** Everything about a tender but its team. */
export const TenderForm = ({ locale, title, lead, form, people, units, action, back }: Props) => {
  const t = tenderTexts[locale];
  return (
    <>
      <PageHeading title={title} lead={lead} />
      <ErrorSummary form={form} />
      <Form action={action}>
        <TextField name="name" label={t.name} form={form} />
        <TextField name="reference" label={t.reference} hint={t.referenceHint} form={form} width="short" />
        <TextArea name="purchased" label={t.purchased} form={form} rows={3} />
        <DateField name="startsOn" label={t.startsOn} form={form} />
        <SelectField name="unitId" label={t.unit} form={form} options={units} optional />
        <PersonField name="lead" label={t.lead} hint={t.leadHint} form={form} people={people} />
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={back} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
