import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  PageHeading,
  RadioGroup,
  SubmitButton,
  TextArea,
} from "#ui/index.ts";
import type { Action } from "../action.ts";
import { texts } from "../texts.ts";

interface CloseFormProps {
  readonly locale: Locale;
  readonly action: Action;
  readonly form: FormState;
  /** An owner finishes an action; only the coordinator drops one. */
  readonly mayDrop: boolean;
}

/** Done with a result, or dropped with a reason. */
export const CloseForm = ({ locale, action, form, mayDrop }: CloseFormProps) => {
  const t = texts[locale];
  const path = `/acties/${action.actionId}`;
  const options = [
    { value: "done", label: t.outcomeDone, hint: t.outcomeDoneHint },
    { value: "dropped", label: t.outcomeDropped, hint: t.outcomeDroppedHint },
  ];
  return (
    <>
      <PageHeading title={t.closeTitle} lead={action.title} />
      <ErrorSummary form={form} />
      <Form action={`${path}/afsluiten`}>
        <RadioGroup
          name="outcome"
          label={t.outcome}
          form={form}
          options={options.filter((option) => mayDrop || option.value === "done")}
        />
        <TextArea name="explanation" label={t.explanation} hint={t.explanationHint} form={form} rows={5} />
        <ActionGroup>
          <SubmitButton>{t.close}</SubmitButton>
          <ButtonLink href={path} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
