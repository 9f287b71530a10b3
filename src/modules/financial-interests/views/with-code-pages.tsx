import { emptyForm } from "#platform/http/index.ts";
import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  CopyText,
  Disclosure,
  ErrorSummary,
  Form,
  PageHeading,
  Paragraph,
  Section,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { demonstrationCode } from "../demonstration.ts";
import { formValues, ownBase } from "../financial-declaration.ts";
import type { Declared, FinancialDeclaration, OpenedStep } from "../financial-declaration.ts";
import { texts } from "../texts.ts";
import { DeclareForm } from "./declare-form.tsx";
import { InterestFacts } from "./interest-facts.tsx";
import { OpenedLedger } from "./opened-ledger.tsx";

interface WithCodeProps {
  readonly locale: Locale;
  readonly declaration: FinancialDeclaration;
  readonly form: FormState;
  /** In a demonstration the code of one declaration is shown. */
  readonly demonstration: boolean;
}

const CodeField = ({ locale, form, demonstration }: Omit<WithCodeProps, "declaration">) => {
  const t = texts[locale];
  return (
    <>
      <TextField
        name="code"
        label={t.codeLabel}
        hint={t.codeHint}
        form={form}
        autocomplete="off"
        width="full"
      />
      {demonstration && (
        <Alert title={t.demonstrationTitle}>
          <Paragraph>{t.demonstrationText}</Paragraph>
          <CopyText id="demonstration-code" text={demonstrationCode} />
        </Alert>
      )}
    </>
  );
};

/** Asks for the code before an own declaration is shown. */
export const ReadForm = ({ locale, declaration, form, demonstration }: WithCodeProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.readTitle(formatDate(declaration.submittedOn, locale))} lead={t.readLead} />
      <ErrorSummary form={form} />
      <Form action={`${ownBase}/${declaration.declarationId}/lezen`}>
        <CodeField {...{ locale, form, demonstration }} />
        <ActionGroup>
          <SubmitButton>{t.open}</SubmitButton>
          <ButtonLink href={ownBase} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
      <Paragraph quiet>{t.lost}</Paragraph>
    </>
  );
};

/** Answers a question, with the code of the declaration. */
export const AnswerForm = ({ locale, declaration, form, demonstration }: WithCodeProps) => {
  const t = texts[locale];
  const at = `${ownBase}/${declaration.declarationId}`;
  return (
    <>
      <PageHeading title={t.answerTitle} lead={t.answerLead} />
      <ActionGroup>
        <ButtonLink href={`${at}/lezen`} look="secondary">
          {t.read}
        </ButtonLink>
      </ActionGroup>
      <ErrorSummary form={form} />
      <Form action={`${at}/antwoorden`}>
        <TextArea name="answer" label={t.answerLabel} form={form} rows={6} />
        <CodeField {...{ locale, form, demonstration }} />
        <ActionGroup>
          <SubmitButton>{t.sendAnswer}</SubmitButton>
          <ButtonLink href={ownBase} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};

interface OpenedPageProps extends Pick<WithCodeProps, "locale" | "declaration"> {
  readonly declared: Declared;
  readonly steps: readonly OpenedStep[];
  readonly mayDeclare: boolean;
}

/** An own declaration, opened with the code; and the way to begin the next from it. */
export const OpenedPage = ({ locale, declaration, declared, steps, mayDeclare }: OpenedPageProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.readTitle(formatDate(declaration.submittedOn, locale))} />
      {declaration.state === "question" && (
        <ActionGroup>
          <ButtonLink href={`${ownBase}/${declaration.declarationId}/antwoorden`}>{t.answerTitle}</ButtonLink>
        </ActionGroup>
      )}
      <OpenedLedger {...{ locale, steps }} title={t.history} />
      <Section title={t.sentWhat}>
        <InterestFacts {...{ locale, declared }} />
      </Section>
      {mayDeclare && (
        <Disclosure title={t.startFrom}>
          <Paragraph>{t.startFromText}</Paragraph>
          <DeclareForm locale={locale} form={emptyForm(formValues(declared))} />
        </Disclosure>
      )}
    </>
  );
};
