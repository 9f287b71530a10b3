import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  CheckboxField,
  ErrorSummary,
  FileField,
  Form,
  PageHeading,
  RadioGroup,
  SubmitButton,
} from "#ui/index.ts";
import { oathBase, oathForms } from "../oath.ts";
import type { Ceremony, Invitation } from "../oath.ts";
import { texts } from "../texts.ts";

interface RecordProps {
  readonly locale: Locale;
  readonly ceremony: Ceremony;
  readonly invitation: Invitation;
  readonly form: FormState;
}

/** What was spoken, that both signed, and the scan of the form. */
export const RecordPage = ({ locale, ceremony, invitation, form }: RecordProps) => {
  const t = texts[locale];
  const path = `${oathBase}/bijeenkomsten/${ceremony.ceremonyId}`;
  return (
    <>
      <PageHeading title={t.recordTitle} lead={invitation.name} />
      <ErrorSummary form={form} />
      <Form action={`${path}/vastleggen/${invitation.personId}`} files>
        <RadioGroup
          name="spoken"
          label={t.whichForm}
          form={form}
          options={oathForms.map((value) => ({ value, label: t.formTitles[value] }))}
        />
        <CheckboxField name="bothSigned" label={t.bothSigned} form={form} />
        <FileField
          name="file"
          label={t.scan}
          hint={t.archiveLead}
          form={form}
          types="PDF, JPG, PNG"
          optional
        />
        <ActionGroup>
          <SubmitButton>{t.record}</SubmitButton>
          <ButtonLink href={path} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};

interface ArchiveProps {
  readonly locale: Locale;
  readonly oathId: string;
  readonly name: string;
  readonly form: FormState;
}

/** The scan of a form that was signed before. */
export const ArchivePage = ({ locale, oathId, name, form }: ArchiveProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.archiveTitle} lead={name} />
      <ErrorSummary form={form} />
      <Form action={`${oathBase}/${oathId}/bewaren`} files>
        <FileField name="file" label={t.scan} hint={t.archiveLead} form={form} types="PDF, JPG, PNG" />
        <ActionGroup>
          <SubmitButton>{t.archive}</SubmitButton>
          <ButtonLink href={oathBase} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
