import type { Decision } from "#platform/actor/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  CheckboxField,
  Fieldset,
  List,
  PageForm,
  Paragraph,
  Section,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { texts } from "../texts.ts";

interface TransferProps {
  readonly locale: Locale;
  readonly reportId: string;
  readonly form: FormState;
}

interface PackageProps extends TransferProps {
  /** Whether the archive can have the file as it is now. */
  readonly handOver: Decision;
}

/** Makes the package for the archive; and once the archive has it, leads to taking leave of the file. */
export const TransferPage = ({ locale, reportId, form, handOver }: PackageProps) => {
  const t = texts[locale];
  const back = `/dossiers/${reportId}`;
  return (
    <>
      <PageForm
        {...{ form, back }}
        title={t.packageTitle}
        lead={t.packageLead}
        intro={
          <Section title={t.whatIsIn}>
            <List items={t.packaged} />
            <Paragraph>{t.packageWithout}</Paragraph>
          </Section>
        }
        action={`${back}/overdragen`}
        submit={t.makePackage}
      >
        <TextArea name="reason" label={t.packageReason} hint={t.packageReasonHint} form={form} rows={2} />
        <Fieldset legend={t.category} hint={t.categoryHint} part>
          <TextField name="list" label={t.list} form={form} autocomplete="off" width="full" />
          <TextField name="number" label={t.listNumber} form={form} autocomplete="off" width="short" />
          <TextField name="category" label={t.listCategory} form={form} autocomplete="off" width="full" />
        </Fieldset>
      </PageForm>
      <Section title={t.handOver} intro={t.handOverLead}>
        {handOver.ok ? (
          <ActionGroup>
            <ButtonLink href={`${back}/overgedragen`} look="secondary">
              {t.handOverGo}
            </ButtonLink>
          </ActionGroup>
        ) : (
          <Paragraph>{handOver.reason[locale]}</Paragraph>
        )}
      </Section>
    </>
  );
};

/** Which archive has the file now; then it is destroyed here. */
export const HandedOverPage = ({ locale, reportId, form }: TransferProps) => {
  const t = texts[locale];
  const back = `/dossiers/${reportId}/overdragen`;
  return (
    <PageForm
      {...{ form, back }}
      title={t.handOver}
      lead={t.handOverLead}
      intro={<Paragraph>{t.handOverKeeps}</Paragraph>}
      action={`/dossiers/${reportId}/overgedragen`}
      submit={t.handOverSubmit}
      look="danger"
    >
      <TextField name="archive" label={t.archive} form={form} autocomplete="off" />
      <TextField name="receipt" label={t.receipt} form={form} autocomplete="off" />
      <CheckboxField name="sure" label={t.sure} form={form} />
    </PageForm>
  );
};
