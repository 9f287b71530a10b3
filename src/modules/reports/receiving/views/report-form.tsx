import {
  Alert,
  CheckboxField,
  CheckboxGroup,
  Disclosure,
  ErrorSummary,
  Fieldset,
  Form,
  HiddenField,
  Link,
  List,
  PageHeading,
  Paragraph,
  RadioGroup,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import type { FormState } from "#ui/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { askedQuestions } from "../../codes/questionnaire.rules.ts";
import { helpAddress } from "../addresses.ts";
import { fieldNames } from "../form.ts";
import type { FormFacts } from "../form.ts";
import type { KeptFile } from "../kept-files.ts";
import { texts } from "../texts.ts";
import { AttachmentsPart } from "./attachments-part.tsx";
import { QuestionField } from "./question-field.tsx";
import { ReceivedView } from "./received-view.tsx";

export interface ReportFormProps {
  readonly locale: Locale;
  readonly shortName: string;
  /** Where the form goes. */
  readonly action: string;
  readonly facts: FormFacts;
  /** Everybody who may become a reader, by name. */
  readonly names: readonly {
    readonly personId: string;
    readonly name: string;
    readonly functionTitle: string | null;
  }[];
  readonly form: FormState;
  readonly kept: readonly KeptFile[];
  readonly isScanned: boolean;
  /** When to come back, in words. */
  readonly comeBack: string;
  /** The address visitors use. */
  readonly origin: string;
}

const HowPart = ({ locale, facts, form }: ReportFormProps) => {
  const t = texts[locale];
  const options = [
    { value: "open", label: t.open, hint: t.openHint },
    { value: "confidential", label: t.confidential, hint: t.confidentialHint },
    ...(facts.takesAnonymous ? [{ value: "anonymous", label: t.anonymous, hint: t.anonymousHint }] : []),
  ];
  return (
    <Fieldset part legend={t.parts.how}>
      <RadioGroup name={fieldNames.openness} label={t.openness} form={form} options={options} />
      <div data-identity>
        <Fieldset legend={t.identity} hint={t.identityHint}>
          <TextField
            name={fieldNames.name}
            label={t.name}
            form={form}
            autocomplete="off"
            optional="sometimes"
          />
          <TextField
            name={fieldNames.contact}
            label={t.contact}
            hint={t.contactHint}
            form={form}
            autocomplete="off"
            optional
          />
        </Fieldset>
      </div>
    </Fieldset>
  );
};

const WhatPart = ({ locale, facts, form }: ReportFormProps) => (
  <Fieldset part legend={texts[locale].parts.what}>
    {askedQuestions(facts.questionnaire).map((question) => (
      <QuestionField question={question} form={form} locale={locale} />
    ))}
  </Fieldset>
);

const ReadersPart = ({ locale, facts, names, form }: ReportFormProps) => {
  const t = texts[locale];
  const fallback = names.find(({ personId }) => personId === facts.office.fallback?.personId)?.name;
  const officers = new Set(facts.office.officers.map(({ personId }) => personId));
  const options = names
    .filter(({ personId }) => officers.has(personId))
    .map(({ personId, name, functionTitle }) => ({
      value: personId,
      label: functionTitle === null ? name : `${name}, ${functionTitle}`,
    }));
  return (
    <Fieldset part legend={t.parts.readers}>
      <CheckboxGroup
        name={fieldNames.excluded}
        label={t.excluded}
        hint={t.excludedHint}
        form={form}
        options={options}
      />
      <CheckboxField
        name={fieldNames.aboutOffice}
        label={t.aboutOffice}
        hint={t.aboutOfficeHint(fallback)}
        form={form}
      />
    </Fieldset>
  );
};

/** What happens to what is typed: said before anything is typed. The script of the page exchanges the two. */
const HowItIsSent = ({ locale }: ReportFormProps) => {
  const t = texts[locale];
  return (
    <>
      <div data-without-script>
        <Alert kind="info" title={t.withoutScript}>
          <List items={t.withoutScriptList} />
        </Alert>
      </div>
      <div data-with-script hidden>
        <Alert kind="info">
          <p>{t.withScript}</p>
          <p>{t.draft}</p>
          <p>
            <button class="nl-button nl-button--secondary" type="button" data-wipe>
              <span class="nl-button__label">{t.wipe}</span>
            </button>
          </p>
        </Alert>
      </div>
      <Disclosure title={t.howSafe}>
        <List items={t.howSafeList} />
      </Disclosure>
    </>
  );
};

const SendPart = ({ locale }: ReportFormProps) => {
  const t = texts[locale];
  return (
    <Fieldset part legend={t.parts.send}>
      <p>{t.sendHint}</p>
      <output class="bp-flow" data-status />
      <SubmitButton>{t.send}</SubmitButton>
    </Fieldset>
  );
};

/** The form of one kind of report. It works as it is; with its script everything is encrypted before it leaves the browser. */
export const ReportFormView = (props: ReportFormProps) => {
  const { locale, shortName, action, facts, form, kept, isScanned, comeBack, origin } = props;
  const t = texts[locale];
  const { title, lead } = facts.questionnaire;
  const hidden = [fieldNames.organisation, fieldNames.file, fieldNames.code];
  return (
    <div class="bp-flow" data-reporting={JSON.stringify(facts)}>
      <PageHeading title={title[locale]} lead={lead[locale]} />
      <Paragraph>
        <Link href={helpAddress(shortName)}>{t.helpFirst}</Link>
      </Paragraph>
      <ErrorSummary form={form} />
      <HowItIsSent {...props} />
      <Form action={action} files>
        {hidden.map((name) => (
          <HiddenField name={name} value={String(form.values[name] ?? "")} />
        ))}
        <HowPart {...props} />
        <WhatPart {...props} />
        <ReadersPart {...props} />
        <AttachmentsPart locale={locale} form={form} kept={kept} isScanned={isScanned} />
        <SendPart {...props} />
      </Form>
      <template id="received">
        <ReceivedView
          {...{ locale, comeBack, origin }}
          words={["", "", "", "", "", "", ""]}
          reference=""
          isNew
        />
      </template>
    </div>
  );
};
