import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  Card,
  CardGrid,
  CheckboxField,
  CheckboxGroup,
  CopyText,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  HiddenField,
  List,
  PageHeading,
  Paragraph,
  RadioGroup,
  Section,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import { askedQuestions } from "../../codes/questionnaire.rules.ts";
import type { Questionnaire } from "../../codes/questionnaire.ts";
import { QuestionField } from "../../receiving/views/question-field.tsx";
import { opennesses, reporterKinds } from "../../report.ts";
import type { ReporterKind } from "../../report.ts";
import { reportWords } from "../../report-words.ts";
import { entryChannels, entryFields } from "../entry/entry.ts";
import { texts } from "../entry/texts.ts";

/** Which kind of report it is: the questions differ. */
export const ChooseKindPage = ({ locale }: { readonly locale: Locale }) => {
  const [t, words] = [texts[locale], reportWords[locale]];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Section title={t.choose} intro={t.chooseText}>
        <CardGrid>
          {reporterKinds.map((kind) => (
            <Card title={words.kinds[kind]} href={`/dossiers/nieuw/${kind}`}>
              <Paragraph>{t.kindHints[kind]}</Paragraph>
            </Card>
          ))}
        </CardGrid>
      </Section>
    </>
  );
};

interface EntryFormProps {
  readonly locale: Locale;
  readonly kind: ReporterKind;
  readonly questionnaire: Questionnaire;
  readonly form: FormState;
  /** The others of the reporting office who would read it. */
  readonly others: readonly { readonly personId: string; readonly name: string }[];
}

const HowPart = ({ locale, form }: EntryFormProps) => {
  const t = texts[locale];
  return (
    <Fieldset part legend={t.how}>
      <RadioGroup
        name={entryFields.channel}
        label={t.channel}
        form={form}
        options={entryChannels.map((value) => ({ value, label: t.channels[value] }))}
      />
      <DateField name={entryFields.receivedOn} label={t.received} hint={t.receivedHint} form={form} />
      <RadioGroup
        name={entryFields.language}
        label={t.language}
        form={form}
        options={(["nl", "en"] as const).map((value) => ({ value, label: t.languages[value] }))}
      />
    </Fieldset>
  );
};

const WhoPart = ({ locale, form }: EntryFormProps) => {
  const t = texts[locale];
  return (
    <Fieldset part legend={t.who}>
      <RadioGroup
        name={entryFields.openness}
        label={t.openness}
        form={form}
        options={opennesses.map((value) => ({
          value,
          label: t.opennesses[value],
          hint: t.opennessHints[value],
        }))}
      />
      <TextField name={entryFields.name} label={t.name} form={form} optional autocomplete="off" />
      <TextField
        name={entryFields.contact}
        label={t.contact}
        hint={t.contactHint}
        form={form}
        optional
        autocomplete="off"
      />
    </Fieldset>
  );
};

const WhatPart = ({ locale, form, questionnaire }: EntryFormProps) => (
  <Fieldset part legend={texts[locale].what} hint={texts[locale].whatHint}>
    {askedQuestions(questionnaire).map((question) => (
      <QuestionField {...{ question, form, locale }} />
    ))}
  </Fieldset>
);

const ReadersPart = ({ locale, form, others }: EntryFormProps) => {
  const t = texts[locale];
  return (
    <Fieldset part legend={t.interest}>
      {others.length === 0 ? (
        <Paragraph>{t.noOthers}</Paragraph>
      ) : (
        <CheckboxGroup
          name={entryFields.excluded}
          label={t.readers}
          hint={t.readersHint}
          form={form}
          optional
          options={others.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      )}
      <CheckboxField name={entryFields.noInterest} label={t.noInterest} hint={t.noInterestHint} form={form} />
    </Fieldset>
  );
};

const hiddenValue = (form: FormState, name: string): string => {
  const value = form.values[name];
  return typeof value === "string" ? value : "";
};

/** The form in which an officer writes down what a reporter says. */
export const EntryFormPage = (props: EntryFormProps) => {
  const { locale, kind, form } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.formTitle(reportWords[locale].kinds[kind])} lead={t.lead} />
      <ErrorSummary form={form} />
      <Form action={`/dossiers/nieuw/${kind}`}>
        {[entryFields.file, entryFields.code].map((name) => (
          <HiddenField name={name} value={hiddenValue(form, name)} />
        ))}
        <HowPart {...props} />
        <WhoPart {...props} />
        <WhatPart {...props} />
        <ReadersPart {...props} />
        <Paragraph quiet>{t.attachments}</Paragraph>
        <ActionGroup>
          <SubmitButton>{t.submit}</SubmitButton>
        </ActionGroup>
      </Form>
    </>
  );
};

interface EnteredProps {
  readonly locale: Locale;
  readonly reportId: string;
  readonly reference: string;
  readonly code: string;
  readonly origin: string;
}

/** After a report was entered: the code for the reporter, shown once. */
export const EnteredPage = ({ locale, reportId, reference, code, origin }: EnteredProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading eyebrow={`${t.reference} ${reference}`} title={t.doneTitle} lead={t.doneLead} />
      <Section title={t.code}>
        <List ordered items={code.split("-")} />
        <CopyText id="code" text={code.replaceAll("-", " ")} />
        <Paragraph>{t.address(origin)}</Paragraph>
        <Paragraph>{t.once}</Paragraph>
      </Section>
      <Section title={t.next}>
        <List items={t.nextList} />
        <ActionGroup>
          <ButtonLink href={`/dossiers/${reportId}`}>{t.toFile}</ButtonLink>
        </ActionGroup>
      </Section>
    </>
  );
};
