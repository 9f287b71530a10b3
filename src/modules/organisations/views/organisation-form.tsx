import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  PageHeading,
  Paragraph,
  SelectField,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import { organisationKinds } from "../organisation.ts";
import { texts } from "../texts.ts";

interface OrganisationFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly shortName: string;
}

/** The form on the organisation itself. */
export const OrganisationForm = ({ locale, form, shortName }: OrganisationFormProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.organisation} lead={t.organisationLead} />
      <ErrorSummary form={form} />
      <Form action="/beheer/organisatie">
        <TextField name="name" label={t.name} form={form} />
        <SelectField
          name="kind"
          label={t.kind}
          form={form}
          options={organisationKinds.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <TextField
          name="abbreviation"
          label={t.abbreviation}
          hint={t.abbreviationHint}
          form={form}
          width="short"
          optional
        />
        <Paragraph quiet>{t.shortNameHint(shortName)}</Paragraph>
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href="/beheer" look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
