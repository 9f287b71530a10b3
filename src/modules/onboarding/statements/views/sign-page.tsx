import type { FormState } from "#platform/http/index.ts";
import { formatDate, formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  CheckboxField,
  ErrorSummary,
  Facts,
  Form,
  HiddenField,
  MarkdownView,
  PageHeading,
  Paragraph,
  Small,
  SubmitButton,
} from "#ui/index.ts";
import { ownBase } from "../statement.ts";
import type { OwnStatement, Signature, StatementVersion } from "../statement.ts";
import { texts } from "../texts.ts";

interface SignPageProps extends OwnStatement {
  readonly locale: Locale;
  readonly form: FormState;
  /** The text in the language of the page, as safe HTML. */
  readonly html: string;
}

const SignForm = ({ locale, version, form }: Pick<SignPageProps, "locale" | "version" | "form">) => {
  const t = texts[locale];
  return (
    <Form action={`${ownBase}/${version.statement}`}>
      <HiddenField name="version" value={String(version.version)} />
      <HiddenField name="language" value={locale} />
      <CheckboxField name="agreed" label={t.agreed} form={form} />
      <Small>{t.keptText}</Small>
      <ActionGroup>
        <SubmitButton>{t.sign}</SubmitButton>
        <ButtonLink href={ownBase} look="subtle">
          {t.cancel}
        </ButtonLink>
      </ActionGroup>
    </Form>
  );
};

/** The text of a statement, and below it the place to sign. */
export const SignPage = ({ locale, version, standing, form, html }: SignPageProps) => {
  const t = texts[locale];
  const open = standing.state === "due" || standing.state === "late";
  return (
    <>
      <PageHeading title={version.title[locale]} eyebrow={t.version(version.version)} />
      <ErrorSummary form={form} />
      {open && (
        <Paragraph>
          {t.reasons[standing.reason]} {t.before(formatDate(standing.dueOn, locale))}
        </Paragraph>
      )}
      <MarkdownView html={html} />
      {open ? (
        <SignForm {...{ locale, version, form }} />
      ) : (
        standing.state === "signed" && (
          <Alert kind="info" title={`${t.signedOn} ${formatDate(standing.signedOn, locale)}`}>
            {standing.again === null ? t.once : t.again(formatDate(standing.again, locale))}
          </Alert>
        )
      )}
    </>
  );
};

interface SignedPageProps {
  readonly locale: Locale;
  readonly version: StatementVersion;
  readonly signature: Signature;
  readonly name: string;
  readonly html: string;
}

/** What was signed, exactly as it was shown, by whom and when. */
export const SignedPage = ({ locale, version, signature, name, html }: SignedPageProps) => {
  const t = texts[locale];
  const { language, signedAt, sha256 } = signature;
  return (
    <>
      <PageHeading
        title={version.title[language]}
        eyebrow={t.version(version.version)}
        lead={t.whatYouSigned}
      />
      <MarkdownView html={html} {...(language === locale ? {} : { language })} />
      <Facts
        items={[
          { label: t.who, value: name },
          { label: t.when, value: formatMoment(signedAt, locale) },
          { label: t.shownIn, value: t.languages[language] },
          { label: t.hash, value: <code>{sha256}</code> },
        ]}
      />
      <Small>{t.keptText}</Small>
    </>
  );
};
