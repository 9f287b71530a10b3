import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  ErrorSummary,
  Fieldset,
  Form,
  PageHeading,
  Paragraph,
  SelectField,
  SubmitButton,
  TextArea,
  buttonWords,
} from "#ui/index.ts";
import { sharesFile } from "../demonstration.ts";
import type { Choice } from "../recovery/recovery-overview.ts";
import { fieldOf } from "../recovery/recovery.ts";
import { usingTexts as texts } from "../recovery/using-texts.ts";

interface FormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly needed: number;
}

const ShareFields = ({ locale, form, needed }: FormProps) => {
  const t = texts[locale];
  return (
    <Fieldset legend={t.sharesLegend(needed)} hint={t.sharesHint} part>
      {Array.from({ length: needed }, (_, index) => (
        <TextArea
          name={fieldOf("share", index + 1)}
          label={t.sharesField(index + 1)}
          form={form}
          rows={3}
          autocomplete="off"
        />
      ))}
    </Fieldset>
  );
};

const Buttons = ({ locale, submit }: { locale: Locale; submit: string }) => (
  <ActionGroup>
    <SubmitButton>{submit}</SubmitButton>
    <ButtonLink href="/kluis/herstel" look="secondary">
      {buttonWords[locale].cancel}
    </ButtonLink>
  </ActionGroup>
);

const Reason = ({ locale, form }: Pick<FormProps, "locale" | "form">) => (
  <TextArea name="reason" label={texts[locale].reason} hint={texts[locale].reasonHint} form={form} rows={3} />
);

/** Gives back what somebody could read, with the shares. */
export const GiveAccessForm = ({
  ever,
  now,
  demonstration,
  ...props
}: FormProps & { ever: readonly Choice[]; now: readonly Choice[]; demonstration: boolean }) => {
  const { locale, form } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.giveTitle} lead={t.giveLead} />
      <ErrorSummary form={form} />
      {demonstration && (
        <Alert title={t.demonstration}>
          <Paragraph>{t.demonstrationText(sharesFile)}</Paragraph>
        </Alert>
      )}
      <Form action="/kluis/herstel/toegang" label={t.giveTitle}>
        <SelectField name="from" label={t.from} hint={t.fromHint} form={form} options={ever} />
        <SelectField name="to" label={t.to} hint={t.toHint} form={form} options={now} />
        <Reason {...props} />
        <ShareFields {...props} />
        <Buttons locale={locale} submit={t.giveSubmit} />
      </Form>
    </>
  );
};

/** Moves all files to the recovery key in use, with the shares of the earlier one. */
export const MoveFilesForm = (props: FormProps) => {
  const { locale, form } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.moveTitle} lead={t.moveLead} />
      <ErrorSummary form={form} />
      <Form action="/kluis/herstel/overzetten" label={t.moveTitle}>
        <Reason {...props} />
        <ShareFields {...props} />
        <Buttons locale={locale} submit={t.moveSubmit} />
      </Form>
    </>
  );
};

/** There is nothing here to do yet. */
export const NothingToDo = ({ locale, title, text }: { locale: Locale; title: string; text: string }) => (
  <>
    <PageHeading title={title} lead={text} />
    <ActionGroup>
      <ButtonLink href="/kluis/herstel">{texts[locale].toOverview}</ButtonLink>
    </ActionGroup>
  </>
);

interface DoneProps {
  readonly locale: Locale;
  readonly title: string;
  readonly text: string;
  readonly outOfReach: number;
}

/** What came of it. */
export const RecoveryDone = ({ locale, title, text, outOfReach }: DoneProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={title} lead={text} />
      {outOfReach > 0 && (
        <Alert kind="warning">
          <Paragraph>{t.outOfReach(outOfReach)}</Paragraph>
        </Alert>
      )}
      <Paragraph>{t.doneVisible}</Paragraph>
      <ActionGroup>
        <ButtonLink href="/kluis/herstel">{t.toOverview}</ButtonLink>
      </ActionGroup>
    </>
  );
};
