import { withReturn } from "#platform/auth/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  CheckboxField,
  ErrorSummary,
  Form,
  List,
  PageHeading,
  Paragraph,
  Section,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import { texts } from "../own-key/texts.ts";
import { passphraseField } from "../opening/typed.rules.ts";
import { PassphraseFields, Proposal } from "./passphrase-fields.tsx";

interface KeyFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly proposed: string;
  readonly hasRecovery: boolean;
}

/** Makes the first key. */
export const MakeKeyForm = ({ back, ...props }: KeyFormProps & { readonly back: string }) => {
  const { locale, form, proposed, hasRecovery } = props;
  const t = texts[locale];
  const address = withReturn("/kluis/sleutel", back);
  return (
    <>
      <PageHeading title={t.makeTitle} lead={t.makeLead} />
      <ErrorSummary form={form} />
      <Section title={t.knowTitle}>
        <List items={t.know} />
      </Section>
      {!hasRecovery && (
        <Alert kind="warning" title={t.noRecoveryTitle}>
          <Paragraph>{t.noRecoveryText}</Paragraph>
        </Alert>
      )}
      <Proposal locale={locale} proposed={proposed} anotherHref={address} />
      <Form action={address} label={t.makeTitle}>
        <PassphraseFields
          {...{ locale, form, proposed }}
          labels={{ passphrase: t.passphrase, again: t.again }}
        />
        <ActionGroup>
          <SubmitButton>{t.submit}</SubmitButton>
        </ActionGroup>
      </Form>
    </>
  );
};

/** Wraps the same key with another passphrase. */
export const ChangePassphraseForm = ({ locale, form, proposed }: Omit<KeyFormProps, "hasRecovery">) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.changeTitle} lead={t.changeLead} />
      <ErrorSummary form={form} />
      <Proposal locale={locale} proposed={proposed} anotherHref="/kluis/wachtzin" />
      <Form action="/kluis/wachtzin" label={t.changeTitle}>
        <TextField
          name={passphraseField}
          type="password"
          label={t.currentLabel}
          form={form}
          autocomplete="off"
          width="full"
        />
        <PassphraseFields
          {...{ locale, form, proposed }}
          labels={{ passphrase: t.newLabel, again: t.newAgain }}
        />
        <ActionGroup>
          <SubmitButton>{t.changeSubmit}</SubmitButton>
          <ButtonLink href="/kluis" look="secondary">
            {t.back}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};

/** Ends the key whose passphrase is lost and makes another: what that costs, and how it comes back. */
export const ReplaceKeyForm = ({ locale, form, proposed, hasRecovery }: KeyFormProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.replaceTitle} lead={t.replaceLead} />
      <ErrorSummary form={form} />
      <Section title={t.replaceWhatTitle}>
        <List items={t.replaceWhat(hasRecovery)} ordered />
      </Section>
      <Proposal locale={locale} proposed={proposed} anotherHref="/kluis/sleutel/nieuw" />
      <Form action="/kluis/sleutel/nieuw" label={t.replaceTitle}>
        <PassphraseFields
          {...{ locale, form, proposed }}
          labels={{ passphrase: t.newLabel, again: t.newAgain }}
        />
        <CheckboxField name="confirm" label={t.replaceConfirm} form={form} />
        <ActionGroup>
          <SubmitButton>{t.replaceSubmit}</SubmitButton>
          <ButtonLink href="/kluis" look="secondary">
            {t.back}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
