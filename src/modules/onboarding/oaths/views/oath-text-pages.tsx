import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Card,
  DateField,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  NumberField,
  PageHeading,
  Paragraph,
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

/** For whom a text is; one without functions is for everybody whom no other names. */
const functionsOf = (text: OathText, all: readonly OathText[], locale: Locale): string => {
  if (text.functions.length > 0) return text.functions.join(", ");
  const isOnly = all.every(({ functions }) => functions.length === 0);
  return isOnly ? texts[locale].forEverybody : texts[locale].forAll;
};

interface WordsProps {
  readonly title: string;
  readonly text: string;
  readonly closing: string;
}

const Words = ({ title, text, closing }: WordsProps) => (
  <Disclosure title={title}>
    {[...text.split(/\n\s*\n/), closing].map((paragraph) => (
      <Paragraph>{paragraph}</Paragraph>
    ))}
  </Disclosure>
);

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
            <div>
              <Facts
                items={[
                  { label: t.functions, value: functionsOf(text, latest, locale) },
                  {
                    label: t.startsOn,
                    value: `${formatDate(text.startsOn, locale)} (${t.version(text.version)})`,
                  },
                  { label: t.within, value: t.monthsLong(text.months) },
                  { label: t.eachFunction, value: text.eachFunction ? t.eachFunctionYes : t.eachFunctionNo },
                  { label: t.source, value: text.source },
                ]}
              />
              <Words title={t.oathText} text={text.oathText} closing={text.oathClosing} />
              <Words
                title={t.affirmationText}
                text={text.affirmationText}
                closing={text.affirmationClosing}
              />
            </div>
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
  /** What a new version follows; null for a text that is added. */
  readonly latest: OathText | null;
}

/** The words as the organisation copies them, for whom they are, and the rules that go with them. */
export const OathTextFormPage = ({ locale, form, action, hint, latest }: OathTextFormProps) => {
  const t = texts[locale];
  return (
    <>
      {latest === null ? (
        <PageHeading title={t.addText} />
      ) : (
        <PageHeading title={t.newVersionOf(latest.name)} lead={t.newVersionLead(latest.version + 1)} />
      )}
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
