import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  DateField,
  ErrorSummary,
  Form,
  PageHeading,
  RadioGroup,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import { personBase } from "../checklist.ts";
import type { Checklist, ChecklistLine } from "../checklist.ts";
import { statesFor } from "../checklist.rules.ts";
import { texts } from "../texts.ts";

interface MarkPageProps {
  readonly locale: Locale;
  readonly list: Checklist;
  readonly line: ChecklistLine;
  readonly form: FormState;
  readonly back: string;
  readonly isOwn: boolean;
}

/** Marks one step of somebody; of a certificate of conduct its date and profile, never what it says. */
export const MarkPage = ({ locale, list, line, form, back, isOwn }: MarkPageProps) => {
  const t = texts[locale];
  const { step } = line;
  const isCertificate = step.kind === "vog";
  return (
    <>
      <PageHeading
        eyebrow={isOwn ? t.markTitle : list.name}
        title={step.title[locale]}
        lead={isCertificate ? t.vogLead : step.text[locale]}
      />
      <ErrorSummary form={form} />
      <Form action={`${personBase}/${list.personId}/${step.step}`}>
        <RadioGroup
          name="state"
          label={t.markState}
          form={form}
          options={statesFor({ kind: step.kind, isOwn })
            .filter((value) => value !== "open" || line.mark !== null)
            .map((value) => ({
              value,
              label: isCertificate && value === "done" ? t.vogDone : t.markStates[value],
            }))}
        />
        <DateField name="markedOn" label={t.markedOn} form={form} />
        {isCertificate && (
          <>
            <DateField name="issuedOn" label={t.issuedOn} hint={t.whenSeen} form={form} optional />
            <TextField
              name="profile"
              label={t.profile}
              hint={`${t.whenSeen} ${t.profileHint}`}
              form={form}
              optional
            />
            <DateField name="checkOn" label={t.checkOn} hint={t.checkOnHint} form={form} optional />
          </>
        )}
        {!isOwn && <TextField name="reason" label={t.reason} hint={t.reasonHint} form={form} optional />}
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
