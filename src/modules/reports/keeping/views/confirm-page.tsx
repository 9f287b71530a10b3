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
  SubmitButton,
} from "#ui/index.ts";
import type { KeptReport } from "../keeping.ts";
import { texts } from "../texts.ts";
import { nameOf } from "./words.ts";

interface ConfirmProps {
  readonly locale: Locale;
  readonly reports: readonly KeptReport[];
  readonly form: FormState;
}

const Sure = ({ locale, reports, form }: ConfirmProps) => {
  const t = texts[locale];
  const chosen = reports.map(({ reportId }) => `dossier=${reportId}`).join("&");
  return (
    <>
      <List items={reports.map((report) => nameOf(locale, report))} />
      <Paragraph>{t.confirmKeeps}</Paragraph>
      <Form action={`/dossiers/bewaren/vernietigen?${chosen}`}>
        <CheckboxField name="sure" label={t.sure} form={form} />
        <ActionGroup>
          <SubmitButton look="danger">{t.destroy}</SubmitButton>
          <ButtonLink href="/dossiers/bewaren" look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};

/** The page that asks whether it is sure, before files go for good. */
export const ConfirmPage = (props: ConfirmProps) => {
  const { locale, reports, form } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.confirmTitle} />
      <ErrorSummary form={form} />
      {reports.length === 0 ? (
        <Paragraph>{t.nothingChosen}</Paragraph>
      ) : (
        <>
          <Alert kind="warning" title={t.confirmTitle}>
            {t.confirmLead}
          </Alert>
          <Sure {...props} />
        </>
      )}
    </>
  );
};
