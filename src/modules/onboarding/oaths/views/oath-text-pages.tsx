import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Card,
  DateField,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  NumberField,
  PageHeading,
  RadioGroup,
  Stack,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { oathBase } from "../oath.ts";
import type { OathText } from "../oath.ts";
import { texts } from "../texts.ts";

interface OathTextsProps {
  readonly locale: Locale;
  /** Of each text the latest version. */
  readonly latest: readonly OathText[];
}

/** The texts of the organisation, each in its latest version. */
export const OathTextsPage = ({ locale, latest }: OathTextsProps) => {
  const t = texts[locale];
  const add = <ButtonLink href={`${oathBase}/teksten/nieuw`}>{t.addText}</ButtonLink>;
  return (
    <>
      <PageHeading title={t.textsTitle} lead={t.textsLead} actions={latest.length > 0 && add} />
      {latest.length === 0 && (
        <EmptyState title={t.noTextTitle} action={add}>
          <p>{t.noTextText}</p>
        </EmptyState>
      )}
      <Stack>
        {latest.map((text) => (
          <Card title={text.name} level={2}>
            <Facts
              items={[
                { label: t.version(text.version), value: t.since(formatDate(text.startsOn, locale)) },
                {
                  label: t.functions,
                  value: text.functions.length === 0 ? t.forAll : text.functions.join(", "),
                },
                { label: t.source, value: text.source },
              ]}
            />
            <ButtonLink href={`${oathBase}/teksten/${text.textId}`} look="secondary">
              {t.newVersion}
            </ButtonLink>
          </Card>
        ))}
      </Stack>
    </>
  );
};

interface OathTextFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly action: string;
  /** Where an organisation of this kind finds its text. */
  readonly hint: string;
}

/** The words as the organisation copies them, for whom they are, and the rules that go with them. */
export const OathTextFormPage = ({ locale, form, action, hint }: OathTextFormProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.textTitle} />
      <ErrorSummary form={form} />
      <Alert kind="info" title={t.whereToFind}>
        {hint} {t.noInvention}
      </Alert>
      <Form action={action}>
        <TextField name="name" label={t.name} hint={t.nameHint} form={form} />
        <TextField name="source" label={t.source} form={form} />
        <TextArea name="functions" label={t.functions} hint={t.functionsHint} form={form} rows={3} optional />
        <TextArea name="oathText" label={t.oathText} form={form} rows={10} />
        <TextField name="oathClosing" label={t.oathClosing} form={form} />
        <TextArea name="affirmationText" label={t.affirmationText} form={form} rows={10} />
        <TextField name="affirmationClosing" label={t.affirmationClosing} form={form} />
        <NumberField name="months" label={t.months} hint={t.monthsHint} unit={t.monthsUnit} form={form} />
        <RadioGroup
          name="eachFunction"
          label={t.eachFunction}
          form={form}
          options={[
            { value: "yes", label: t.eachFunctionYes },
            { value: "no", label: t.eachFunctionNo },
          ]}
        />
        <DateField name="startsOn" label={t.startsOn} form={form} />
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={`${oathBase}/teksten`} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
