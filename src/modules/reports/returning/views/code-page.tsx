import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  CopyText,
  Disclosure,
  ErrorSummary,
  Form,
  HiddenField,
  List,
  PageHeading,
  Paragraph,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import { demonstrationCode } from "../../demonstration.ts";
import { texts } from "../texts.ts";
import { codeField } from "../code-field.ts";

interface CodePageProps {
  readonly locale: Locale;
  readonly form: FormState;
  /** Where the form goes, with what was typed elsewhere. */
  readonly action: string;
  readonly typed: FormState["values"];
  /** The form that was sent takes files, which a browser does not give back. */
  readonly files: boolean;
  /** There was a visit, and it ended. */
  readonly ended: boolean;
  /** Shows the code of one report, so that a visitor sees what a reporter sees. */
  readonly demonstration: boolean;
}

const Before = ({ locale, typed, files, ended }: CodePageProps) => {
  const t = texts[locale];
  if (Object.keys(typed).length > 0)
    return (
      <Alert kind="ok" title={t.kept}>
        <Paragraph>
          {t.keptText} {files && t.filesGone}
        </Paragraph>
      </Alert>
    );
  if (!ended) return null;
  return (
    <Alert title={t.ended}>
      <Paragraph>{t.endedText}</Paragraph>
    </Alert>
  );
};

const Demonstration = ({ locale }: { locale: Locale }) => (
  <Alert title={texts[locale].demonstration}>
    <Paragraph>{texts[locale].demonstrationText}</Paragraph>
    <CopyText id="demonstration-code" text={demonstrationCode} />
  </Alert>
);

/** Asks for the code of seven words. */
export const CodePage = (props: CodePageProps) => {
  const { locale, form, action, typed, files } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Before {...props} />
      {props.demonstration && <Demonstration locale={locale} />}
      <ErrorSummary form={form} />
      <Form action={action} files={files}>
        {Object.entries(typed).flatMap(([name, value]) =>
          [value].flat().map((one) => <HiddenField name={name} value={one} />),
        )}
        <TextField
          name={codeField}
          label={t.code}
          hint={t.codeHint}
          form={form}
          autocomplete="off"
          width="full"
        />
        <ActionGroup>
          <SubmitButton>{t.open}</SubmitButton>
        </ActionGroup>
      </Form>
      <Disclosure title={t.lostTitle}>
        <Paragraph>{t.lost}</Paragraph>
      </Disclosure>
      <Disclosure title={t.safeTitle}>
        <List items={t.safe} />
      </Disclosure>
    </>
  );
};
