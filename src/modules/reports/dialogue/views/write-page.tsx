import {
  ActionGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  PageHeading,
  RadioGroup,
  SubmitButton,
  TextArea,
  buttonWords,
} from "#ui/index.ts";
import type { OfficeKind } from "../dialogue.rules.ts";
import { texts } from "../texts.ts";
import type { ToReporterProps } from "./confirm-page.tsx";

/** Writes to the reporter: a question, what happens with the report, what came of it. */
export const WritePage = (props: ToReporterProps & { readonly kinds: readonly OfficeKind[] }) => {
  const { locale, form, report, action, back, kinds } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.writeToReporter} lead={t.writeLead(t.languages[report.language])} />
      <ErrorSummary form={form} />
      <Form action={action}>
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
        <ActionGroup>
          <SubmitButton>{t.send}</SubmitButton>
          <ButtonLink href={back} look="subtle">
            {buttonWords[locale].cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
