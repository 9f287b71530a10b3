import { PageForm, RadioGroup, TextArea } from "#ui/index.ts";
import type { OfficeKind } from "../dialogue.rules.ts";
import { texts } from "../texts.ts";
import type { ToReporterProps } from "./confirm-page.tsx";

/** Writes to the reporter: a question, what happens with the report, what came of it. */
export const WritePage = (props: ToReporterProps & { readonly kinds: readonly OfficeKind[] }) => {
  const { locale, form, report, action, back, kinds } = props;
  const t = texts[locale];
  return (
    <PageForm
      {...{ form, action, back }}
      title={t.writeToReporter}
      lead={t.writeLead(t.languages[report.language])}
      submit={t.send}
    >
      <RadioGroup
        name="kind"
        label={t.writeKind}
        form={form}
        options={kinds.map((kind) => ({
          value: kind,
          label: t.officeKinds[kind],
          hint: t.officeKindHints[kind],
        }))}
      />
      <TextArea name="body" label={t.toReporterBody} hint={t.toReporterHint} form={form} rows={12} />
    </PageForm>
  );
};
