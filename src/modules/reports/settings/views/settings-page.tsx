import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { PersonField } from "#modules/organisations/index.ts";
import type { SuggestedPerson } from "#modules/organisations/index.ts";
import {
  ActionGroup,
  Alert,
  CheckboxField,
  CheckboxGroup,
  ErrorSummary,
  Fieldset,
  Form,
  Link,
  List,
  NumberField,
  PageHeading,
  Paragraph,
  Section,
  SubmitButton,
} from "#ui/index.ts";
import { reportWords } from "../../report-words.ts";
import { reporterKinds, reportKinds } from "../../report.ts";
import { texts } from "../texts.ts";

export interface SettingsPageProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly people: readonly SuggestedPerson[];
  /** Those of the chosen persons who have no key of the vault. */
  readonly withoutKey: readonly string[];
  /** Only who may change the questions sees the way to them. */
  readonly mayChangeQuestions: boolean;
}

type Part = Pick<SettingsPageProps, "locale" | "form" | "people">;

const numberFields = {
  legal: ["legalExtensionMonths"],
  own: ["weighDays", "investigateDays", "decideDays", "replyDays", "mostExtensions", "extensionDays"],
  warn: ["soonConfirmDays", "soonDays"],
  keep: ["keepNotTakenUpYears", "keepHandledYears", "keepInvestigatedYears", "keepWrongdoingYears"],
} as const;

const Numbers = ({
  locale,
  form,
  part,
}: Pick<Part, "locale" | "form"> & { part: keyof typeof numberFields }) => {
  const t = texts[locale];
  return (
    <>
      {numberFields[part].map((name) => (
        <NumberField
          name={name}
          label={t[name]}
          hint={t[`${name}Hint`]}
          form={form}
          optional={part === "keep"}
        />
      ))}
    </>
  );
};

const Channel = ({ locale, form }: Part) => {
  const t = texts[locale];
  return (
    <Fieldset legend={t.channel} part>
      <CheckboxField name="isOpen" label={t.isOpen} hint={t.isOpenHint} form={form} />
      <CheckboxField name="takesAnonymous" label={t.takesAnonymous} hint={t.takesAnonymousHint} form={form} />
      <CheckboxGroup
        name="kinds"
        label={t.kindsTitle}
        hint={t.kindsHint}
        form={form}
        options={reporterKinds.map((value) => ({ value, label: reportWords[locale].kinds[value] }))}
      />
    </Fieldset>
  );
};

const Readers = ({ locale, form, people }: Part) => {
  const t = texts[locale];
  return (
    <Fieldset legend={t.readers} part>
      <PersonField name="fallback" label={t.fallback} hint={t.fallbackHint} {...{ form, people }} optional />
      <PersonField
        name="identityReader"
        label={t.identityReader}
        hint={t.identityReaderHint}
        {...{ form, people }}
        optional
      />
    </Fieldset>
  );
};

const Terms = ({ locale, form }: Part) => {
  const t = texts[locale];
  return (
    <>
      <Fieldset legend={t.legal} hint={t.legalText} part>
        <Numbers {...{ locale, form }} part="legal" />
        <CheckboxField
          name="generalExtension"
          label={t.generalExtension}
          hint={t.generalExtensionHint}
          form={form}
        />
      </Fieldset>
      <Fieldset legend={t.own} hint={t.ownText} part>
        <Numbers {...{ locale, form }} part="own" />
      </Fieldset>
      <Fieldset legend={t.warn} hint={t.warnText} part>
        <Numbers {...{ locale, form }} part="warn" />
      </Fieldset>
      <Fieldset legend={t.keep} hint={t.keepText} part>
        <Numbers {...{ locale, form }} part="keep" />
      </Fieldset>
    </>
  );
};

/** How an organisation wants reports handled, each setting with what it does and where it comes from. */
export const SettingsPage = (props: SettingsPageProps) => {
  const { locale, form, withoutKey, mayChangeQuestions } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      {withoutKey.map((name) => (
        <Alert kind="warning">{t.noKey(name)}</Alert>
      ))}
      <ErrorSummary form={form} />
      <Form action="/dossiers/instellingen">
        <Channel {...props} />
        <Readers {...props} />
        <Terms {...props} />
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
        </ActionGroup>
      </Form>
      {mayChangeQuestions && (
        <Section title={t.questionnaires}>
          <Paragraph>{t.questionnairesText}</Paragraph>
          <List
            items={reportKinds.map((kind) => (
              <Link href={`/dossiers/instellingen/vragenlijst/${kind}`}>
                {reportWords[locale].kinds[kind]}
              </Link>
            ))}
          />
        </Section>
      )}
    </>
  );
};
