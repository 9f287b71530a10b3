import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { PersonField } from "#modules/organisations/index.ts";
import type { SuggestedPerson } from "#modules/organisations/index.ts";
import {
  ActionGroup,
  ButtonLink,
  DateField,
  ErrorSummary,
  Form,
  HiddenField,
  PageHeading,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { sourceKinds } from "../action.ts";
import { texts } from "../texts.ts";

interface ActionFormProps {
  readonly locale: Locale;
  readonly title: string;
  readonly form: FormState;
  readonly people: readonly SuggestedPerson[];
  /** Where the form is sent, and where "cancel" leads. */
  readonly action: string;
  readonly back: string;
}

const hidden = (form: FormState, name: string): string => {
  const value = form.values[name];
  return typeof value === "string" ? value : "";
};

/** The form for a new or changed action. */
export const ActionForm = ({ locale, title, form, people, action, back }: ActionFormProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={title} />
      <ErrorSummary form={form} />
      <Form action={action}>
        <TextField name="title" label={t.title} hint={t.titleHint} form={form} />
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} form={form} rows={4} />
        <PersonField name="owner" label={t.owner} hint={t.ownerHint} form={form} people={people} />
        <DateField name="dueOn" label={t.due} form={form} />
        <SelectField
          name="sourceKind"
          label={t.source}
          hint={t.sourceHint}
          form={form}
          options={sourceKinds.map((value) => ({ value, label: t.sources[value] }))}
        />
        <TextField name="sourceLabel" label={t.sourceLabel} hint={t.sourceLabelHint} form={form} optional />
        <HiddenField name="sourceReference" value={hidden(form, "sourceReference")} />
        <HiddenField name="sourceHref" value={hidden(form, "sourceHref")} />
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={back} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
