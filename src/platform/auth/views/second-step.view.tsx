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
  Heading,
  Link,
  List,
  PageHeading,
  Paragraph,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import { withReturn } from "../return-path.rules.ts";
import { secondStepTexts } from "../texts/second-step.ts";
import { QrCode } from "./qr-code.tsx";

interface StepProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly back: string;
}

const CodeField = ({ locale, form, hint }: StepProps & { hint?: string }) => (
  <TextField
    name="code"
    label={secondStepTexts[locale].code}
    hint={hint}
    form={form}
    inputmode={hint ? "text" : "numeric"}
    autocomplete="one-time-code"
    width="medium"
  />
);

/** Asks the code of somebody who has just signed in. */
export const SecondStepView = (props: StepProps) => {
  const t = secondStepTexts[props.locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <ErrorSummary form={props.form} />
      <Form action={withReturn("/inloggen/tweede-stap", props.back)} label={t.title}>
        <CodeField {...props} hint={t.codeHint} />
        <ActionGroup>
          <SubmitButton>{t.submit}</SubmitButton>
        </ActionGroup>
      </Form>
      <Paragraph>
        <Link href="/">{t.skip}</Link>
      </Paragraph>
    </>
  );
};

/** There is no second step yet to pass: the way to set one up. */
export const NoSecondStepView = ({ locale, back }: StepProps) => {
  const t = secondStepTexts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.none} />
      <ActionGroup>
        <ButtonLink href={withReturn("/account/tweede-stap", back)}>{t.setUpTitle}</ButtonLink>
      </ActionGroup>
      <Paragraph>
        <Link href="/">{t.skip}</Link>
      </Paragraph>
    </>
  );
};

interface SetUpProps extends StepProps {
  readonly secret: string;
  readonly address: string;
  /** Whether the person's roles ask for it, and whether there is one already. */
  readonly asked: boolean;
  readonly renewing: boolean;
}

const inFours = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, "$1 ");

const Scan = ({ locale, secret, address }: Pick<SetUpProps, "locale" | "secret" | "address">) => {
  const t = secondStepTexts[locale];
  return (
    <>
      <Paragraph>{t.step2}</Paragraph>
      <QrCode text={address} label={t.qr} />
      <Disclosure title={t.cannotScan}>
        <Paragraph>
          <a class="nl-link" href={address}>
            {t.openApp}
          </a>
        </Paragraph>
        <Paragraph>{t.byHand}</Paragraph>
        <CopyText id="sleutel" text={inFours(secret)} />
      </Disclosure>
    </>
  );
};

/** Sets up the second factor: scan, enter a code, done. */
export const SetUpSecondStepView = (props: SetUpProps) => {
  const t = secondStepTexts[props.locale];
  return (
    <>
      <PageHeading title={t.setUpTitle} lead={props.asked ? t.setUpLead : t.setUpLeadFree} />
      {props.renewing && (
        <Alert kind="warning">
          <Paragraph>{t.again}</Paragraph>
        </Alert>
      )}
      <ErrorSummary form={props.form} />
      <Heading level={2}>{t.steps}</Heading>
      <List ordered items={[t.step1, <Scan {...props} />, t.step3]} />
      <Form action={withReturn("/account/tweede-stap", props.back)} label={t.setUpTitle}>
        <CodeField {...props} />
        <ActionGroup>
          <SubmitButton>{t.confirm}</SubmitButton>
        </ActionGroup>
      </Form>
      {props.asked && !props.renewing && (
        <Paragraph>
          <Link href="/">{t.later}</Link>
        </Paragraph>
      )}
    </>
  );
};

/** Shows the recovery codes, this one time. */
export const RecoveryCodesView = ({
  locale,
  codes,
  back,
  renewed,
}: {
  locale: Locale;
  codes: readonly string[];
  back: string;
  renewed: boolean;
}) => {
  const t = secondStepTexts[locale];
  return (
    <>
      <PageHeading title={t.codesTitle} lead={renewed ? t.codesLeadNew : t.codesLead} />
      <List
        items={codes.map((code) => (
          <code>{code}</code>
        ))}
      />
      <ActionGroup>
        <ButtonLink href={back}>{t.codesDone}</ButtonLink>
      </ActionGroup>
    </>
  );
};

/** Asks whether the old recovery codes may go. */
export const NewCodesView = ({ locale, form }: { locale: Locale; form: FormState }) => {
  const t = secondStepTexts[locale];
  return (
    <>
      <PageHeading title={t.newCodesTitle} lead={t.newCodesLead} />
      <ErrorSummary form={form} />
      <Form action="/account/herstelcodes" label={t.newCodesTitle}>
        <ActionGroup>
          <SubmitButton>{t.newCodes}</SubmitButton>
          <ButtonLink href="/account" look="secondary">
            {t.keepCodes}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
