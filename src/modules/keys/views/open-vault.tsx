import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  CopyText,
  Disclosure,
  ErrorSummary,
  Form,
  HiddenField,
  Link,
  PageHeading,
  Paragraph,
  Section,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import { demonstrationPassphrase } from "../demonstration.ts";
import { texts } from "../opening/texts.ts";
import { passphraseField } from "../opening/typed.rules.ts";

export interface OpenVaultProps {
  readonly locale: Locale;
  readonly form: FormState;
  /** Where the form goes, with what was typed. */
  readonly action: string;
  readonly typed: readonly (readonly [name: string, value: string])[];
  /** The form that was sent takes files, which a browser does not give back. */
  readonly files: boolean;
  readonly hasKey: boolean;
  /** Where to make a key, and come back from. */
  readonly makeKeyHref: string;
  readonly demonstration: boolean;
}

const Demonstration = ({ locale }: Pick<OpenVaultProps, "locale">) => (
  <Alert title={texts[locale].demonstration}>
    <Paragraph>{texts[locale].demonstrationText}</Paragraph>
    <CopyText id="demonstration-passphrase" text={demonstrationPassphrase} />
  </Alert>
);

const Kept = ({ locale, typed, files }: OpenVaultProps) =>
  typed.length === 0 ? null : (
    <Alert kind="ok" title={texts[locale].kept}>
      <Paragraph>
        {texts[locale].keptText} {files && texts[locale].filesGone}
      </Paragraph>
    </Alert>
  );

const PassphraseForm = ({ locale, form, action, typed, files }: OpenVaultProps) => {
  const t = texts[locale];
  return (
    <Form action={action} files={files} label={t.title}>
      {typed.map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
      <TextField
        name={passphraseField}
        type="password"
        label={t.passphrase}
        hint={t.passphraseHint}
        form={form}
        autocomplete="off"
        width="full"
      />
      <ActionGroup>
        <SubmitButton>{t.submit}</SubmitButton>
      </ActionGroup>
    </Form>
  );
};

/** Asks the passphrase; what was typed before goes along. */
const ClosedView = (props: OpenVaultProps) => {
  const t = texts[props.locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <ErrorSummary form={props.form} />
      <Kept {...props} />
      {props.demonstration && <Demonstration locale={props.locale} />}
      <PassphraseForm {...props} />
      <Disclosure title={t.forgotten}>
        <Paragraph>{t.forgottenText}</Paragraph>
        <Paragraph>
          <Link href="/kluis/sleutel/nieuw">{t.newKey}</Link>
        </Paragraph>
      </Disclosure>
    </>
  );
};

/** For somebody without a key: what it is, and the way to one. */
const NoKeyView = (props: OpenVaultProps) => {
  const { locale, makeKeyHref, typed } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.noKeyTitle} lead={t.noKeyLead} />
      <Section title={t.whatIsKey}>
        <Paragraph>{t.whatIsKeyText}</Paragraph>
        <ActionGroup>
          <ButtonLink href={makeKeyHref}>{t.makeKey}</ButtonLink>
        </ActionGroup>
      </Section>
      {typed.length > 0 && (
        <Section title={t.title}>
          <Kept {...props} />
          <Paragraph>{t.makeKeyElsewhere}</Paragraph>
          <PassphraseForm {...props} />
        </Section>
      )}
    </>
  );
};

/** The page that stands before everything confidential while the vault is closed. */
export const OpenVaultView = (props: OpenVaultProps) =>
  props.hasKey ? <ClosedView {...props} /> : <NoKeyView {...props} />;

/** Its title. */
export const openVaultTitle = ({ locale, hasKey }: Pick<OpenVaultProps, "locale" | "hasKey">): string =>
  hasKey ? texts[locale].title : texts[locale].noKeyTitle;
