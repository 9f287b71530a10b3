import type { YamlFault } from "#platform/content/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  Disclosure,
  FaultsInFile,
  FileField,
  PageForm,
  Paragraph,
  RadioGroup,
  TextArea,
  TextField,
} from "#ui/index.ts";
import type { Option } from "#ui/index.ts";
import { questionnairesBase } from "../addresses.ts";
import { texts } from "../texts.ts";

interface StartPageProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly beginnings: readonly Option[];
}

/** With what a new questionnaire begins, and what it is called. */
export const StartPage = ({ locale, form, beginnings }: StartPageProps) => {
  const t = texts[locale];
  return (
    <PageForm
      title={t.startTitle}
      lead={t.startLead}
      form={form}
      action={`${questionnairesBase}/nieuw`}
      submit={t.make}
      back={questionnairesBase}
    >
      <RadioGroup name="from" label={t.from} form={form} options={beginnings} />
      <TextField name="titleNl" label={t.startTitleNl} hint={t.startTitleHint} form={form} optional />
      <TextField name="titleEn" label={t.startTitleEn} hint={t.startTitleHint} form={form} optional />
    </PageForm>
  );
};

interface ImportPageProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly faults: readonly YamlFault[];
  /** A questionnaire as such a file holds it. */
  readonly example: string;
}

/** A questionnaire in YAML, with every fault of what was sent. */
export const ImportPage = ({ locale, form, faults, example }: ImportPageProps) => {
  const t = texts[locale];
  return (
    <>
      <PageForm
        title={t.importTitle}
        lead={t.importLead}
        intro={<FaultsInFile faults={faults.map(({ line, message }) => ({ line, reason: message }))} />}
        form={form}
        action={`${questionnairesBase}/uit-bestand`}
        files
        submit={t.take}
        back={questionnairesBase}
      >
        <FileField
          name="file"
          label={t.file}
          types={t.fileTypes}
          accept=".yaml,.yml,text/yaml"
          form={form}
          optional
        />
        <TextArea name="text" label={t.paste} hint={t.pasteHint} form={form} rows={10} optional />
      </PageForm>
      <Disclosure title={t.exampleTitle}>
        <Paragraph>{t.exampleText}</Paragraph>
        <pre>{example}</pre>
      </Disclosure>
    </>
  );
};
