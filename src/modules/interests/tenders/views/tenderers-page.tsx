import type { Fault } from "#platform/csv/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  ErrorSummary,
  FaultTable,
  FileField,
  Form,
  HiddenField,
  PageHeading,
  Section,
  SubmitButton,
  TextArea,
} from "#ui/index.ts";
import { tenderPath } from "../addresses.ts";
import type { Tender, Tenderer } from "../tender.ts";
import { tenderTexts } from "../texts.ts";
import { TendererList } from "./tender-page.tsx";

interface Props {
  readonly locale: Locale;
  readonly tender: Tender;
  readonly tenderers: readonly Tenderer[];
  readonly form: FormState;
  readonly faults?: readonly Fault[];
}

/** The form that takes a list of tenderers, every fault of what was sent, and the list that counts now. */
export const TenderersPage = ({ locale, tender, tenderers, form, faults = [] }: Props) => {
  const t = tenderTexts[locale];
  return (
    <>
      <PageHeading eyebrow={tender.name} title={t.importTitle} lead={t.importLead} />
      <ErrorSummary form={form} />
      {faults.length > 0 && (
        <>
          <Alert kind="error" title={t.faults(faults.length)} answer />
          <FaultTable {...{ faults, caption: t.faults(faults.length) }} />
        </>
      )}
      <Form action={`${tenderPath(tender)}/inschrijvers`} files>
        <HiddenField name="version" value={String(tender.version)} />
        <FileField
          name="file"
          label={t.file}
          types={t.fileTypes}
          accept=".csv,text/csv"
          form={form}
          optional
        />
        <TextArea name="text" label={t.paste} hint={t.pasteHint} form={form} rows={5} optional />
        <ActionGroup>
          <SubmitButton>{t.import}</SubmitButton>
          <ButtonLink href={tenderPath(tender)} look="subtle">
            {t.back}
          </ButtonLink>
        </ActionGroup>
      </Form>
      <Section title={tender.list === 0 ? t.tenderers : `${t.tenderers}: ${t.tenderersOn(tender.list)}`}>
        <TendererList {...{ locale, tenderers }} />
      </Section>
    </>
  );
};
