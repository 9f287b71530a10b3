import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  DateField,
  ErrorSummary,
  Form,
  PageHeading,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { pageTexts } from "../page-texts.ts";
import { measures, roundKinds } from "../round.ts";
import type { FrameworkChoice } from "../round-items.ts";
import { texts } from "../texts.ts";

interface RoundFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  /** Where the form is sent, and where "cancel" leads. */
  readonly action: string;
  readonly back: string;
  /** Only a new round chooses its framework and measure. */
  readonly frameworks?: readonly FrameworkChoice[];
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const ChosenOnce = ({
  locale,
  form,
  frameworks,
}: Required<Pick<RoundFormProps, "locale" | "form" | "frameworks">>) => {
  const t = texts[locale];
  const p = pageTexts[locale];
  return (
    <>
      <SelectField
        name="framework"
        label={t.framework}
        form={form}
        options={frameworks.map(({ framework, title }) => ({ value: framework, label: title[locale] }))}
      />
      <RadioGroup
        name="measure"
        label={p.measureLabel}
        form={form}
        options={measures.map((value) => ({
          value,
          label: p.measureNames[value],
          hint: p.measureHints[value],
        }))}
      />
    </>
  );
};

/** The form for a new round, or for what may still change of an open one. */
export const RoundForm = ({ locale, form, action, back, frameworks }: RoundFormProps) => {
  const t = texts[locale];
  const p = pageTexts[locale];
  return (
    <>
      <PageHeading title={frameworks ? p.newRound : p.changeRound} lead={frameworks && p.emptyText} />
      <ErrorSummary form={form} />
      <Form action={action}>
        {frameworks && <ChosenOnce {...{ locale, form, frameworks }} />}
        <TextField name="title" label={t.title} hint={p.titleHint} form={form} width="medium" />
        <DateField name="referenceDate" label={t.referenceDate} hint={p.dateHint} form={form} />
        <RadioGroup
          name="kind"
          label={p.kindLabel}
          form={form}
          options={roundKinds.map((value) => ({
            value,
            label: capital(t.kinds[value]),
            hint: p.kindHints[value],
          }))}
        />
        <TextArea
          name="assessors"
          label={p.assessorsLabel}
          hint={p.assessorsHint}
          form={form}
          rows={4}
          optional
        />
        <TextArea
          name="outsiders"
          label={p.outsidersLabel}
          hint={p.outsidersHint}
          form={form}
          rows={2}
          optional
        />
        <TextField name="source" label={p.sourceLabel} form={form} optional />
        <ActionGroup>
          <SubmitButton>{frameworks ? p.createRound : t.save}</SubmitButton>
          <ButtonLink href={back} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
