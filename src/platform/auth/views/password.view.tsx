import type { Child } from "hono/jsx";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  PageHeading,
  Paragraph,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import { passwordTexts } from "../texts/password.ts";

interface FormProps {
  readonly locale: Locale;
  readonly form: FormState;
}

const Notice = ({ title, lead, children }: { title: string; lead: string; children?: Child }) => (
  <>
    <PageHeading title={title} lead={lead} />
    {children}
  </>
);

/** Asks the address to which a link to choose a new password goes. */
export const ForgottenView = ({ locale, form, mail }: FormProps & { mail: boolean }) => {
  const t = passwordTexts[locale];
  if (!mail)
    return (
      <Notice title={t.forgottenTitle} lead={t.noMail}>
        <ActionGroup>
          <ButtonLink href="/inloggen">{t.back}</ButtonLink>
        </ActionGroup>
      </Notice>
    );
  return (
    <>
      <PageHeading title={t.forgottenTitle} lead={t.forgottenLead} />
      <ErrorSummary form={form} />
      <Form action="/inloggen/wachtwoord-vergeten" label={t.forgottenTitle}>
        <TextField name="email" label={t.email} form={form} type="email" autocomplete="username" />
        <ActionGroup>
          <SubmitButton>{t.send}</SubmitButton>
          <ButtonLink href="/inloggen" look="secondary">
            {t.back}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};

/** The same for every address, whether it has an account or not. */
export const LinkSentView = ({ locale }: { locale: Locale }) => {
  const t = passwordTexts[locale];
  return (
    <Notice title={t.sentTitle} lead={t.sentLead}>
      <Paragraph>{t.sentHelp}</Paragraph>
      <ActionGroup>
        <ButtonLink href="/inloggen" look="secondary">
          {t.back}
        </ButtonLink>
      </ActionGroup>
    </Notice>
  );
};

/** A link that was used, replaced or has run out. */
export const LinkGoneView = ({ locale }: { locale: Locale }) => {
  const t = passwordTexts[locale];
  return (
    <Notice title={t.goneTitle} lead={t.goneLead}>
      <ActionGroup>
        <ButtonLink href="/inloggen/wachtwoord-vergeten">{t.again}</ButtonLink>
      </ActionGroup>
    </Notice>
  );
};

const NewPassword = ({ locale, form }: FormProps) => {
  const t = passwordTexts[locale];
  return (
    <TextField
      name="password"
      label={t.password}
      hint={t.passwordHint}
      form={form}
      type="password"
      autocomplete="new-password"
    />
  );
};

/** Chooses a password by a link. */
export const ChoosePasswordView = (props: FormProps & { name: string; email: string; path: string }) => {
  const t = passwordTexts[props.locale];
  return (
    <>
      <PageHeading title={t.chooseTitle} lead={t.chooseLead(props.name)} />
      <ErrorSummary form={props.form} />
      <Form action={props.path} label={t.chooseTitle}>
        {/* So that a password manager knows for which account it keeps the password. */}
        <input type="hidden" name="email" value={props.email} autocomplete="username" />
        <NewPassword {...props} />
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
        </ActionGroup>
      </Form>
    </>
  );
};

/** Changes the password of who is signed in. */
export const ChangePasswordView = (props: FormProps) => {
  const t = passwordTexts[props.locale];
  return (
    <>
      <PageHeading title={t.changeTitle} lead={t.changeLead} />
      <ErrorSummary form={props.form} />
      <Form action="/account/wachtwoord" label={t.changeTitle}>
        <TextField
          name="current"
          label={t.current}
          form={props.form}
          type="password"
          autocomplete="current-password"
        />
        <NewPassword {...props} />
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
        </ActionGroup>
      </Form>
    </>
  );
};
