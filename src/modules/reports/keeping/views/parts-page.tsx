import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  CheckboxField,
  ErrorSummary,
  Form,
  PageHeading,
  Paragraph,
  RadioGroup,
  SubmitButton,
  TextArea,
} from "#ui/index.ts";
import type { Part } from "../keeping.ts";
import { texts } from "../texts.ts";

interface PartsProps {
  readonly locale: Locale;
  readonly reportId: string;
  readonly parts: readonly Part[];
  readonly form: FormState;
}

const PartsForm = ({ locale, reportId, parts, form }: PartsProps) => {
  const t = texts[locale];
  const back = `/dossiers/${reportId}`;
  const options = parts.map((part) => ({
    value: part,
    label: t.partNames[part],
    hint: t.partHints[part],
  }));
  return (
    <Form action={`${back}/deel-vernietigen`}>
      <RadioGroup name="part" label={t.part} form={form} options={options} />
      <TextArea name="reason" label={t.reason} hint={t.reasonHint} form={form} rows={3} />
      <CheckboxField name="sure" label={t.surePart} form={form} />
      <ActionGroup>
        <SubmitButton look="danger">{t.destroy}</SubmitButton>
        <ButtonLink href={back} look="subtle">
          {t.cancel}
        </ButtonLink>
      </ActionGroup>
    </Form>
  );
};

/** Destroys attachments or identity before the rest of the file. */
export const PartsPage = (props: PartsProps) => {
  const t = texts[props.locale];
  return (
    <>
      <PageHeading title={t.partsTitle} lead={t.partsLead} />
      <ErrorSummary form={props.form} />
      {props.parts.length === 0 ? <Paragraph>{t.noParts}</Paragraph> : <PartsForm {...props} />}
    </>
  );
};
