import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  CheckboxGroup,
  DateField,
  FieldHint,
  Fieldset,
  Link,
  RadioGroup,
  TextArea,
  TextField,
} from "#ui/index.ts";
import type { CodeList } from "../../../codes/code-list.ts";
import type { ReportContent } from "../../../codes/read-content.ts";
import { regimes } from "../../../report.ts";
import { reportWords } from "../../../report-words.ts";
import { texts } from "../texts.ts";
import { criteria, criterionAnswers, tellings } from "../weighing.ts";
import { forwardingStanding } from "../weighing.rules.ts";
import type { ForwardingConsent, ForwardingStanding } from "../weighing.rules.ts";

/** What the fields of weighing are drawn from. */
export interface WeighingFieldsProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly content: Pick<ReportContent, "weighing" | "publicInterest" | "decisions">;
  readonly consents: readonly ForwardingConsent[];
  /** The address of the file. */
  readonly path: string;
  /** Who holds the authority today. */
  readonly authority: readonly string[];
}

const optionsOf = ({ items }: CodeList, locale: Locale) =>
  items.map(({ code, title, definition }) => ({
    value: code,
    label: title[locale].charAt(0).toUpperCase() + title[locale].slice(1),
    hint: definition[locale],
  }));

const Criteria = ({ locale, form, content }: WeighingFieldsProps) => {
  const t = texts[locale];
  const wordsOf = new Map(content.weighing.items.map((item) => [item.code, item]));
  return (
    <Fieldset part legend={t.criteria} hint={t.criteriaHint}>
      {criteria.map((criterion) => {
        const title = wordsOf.get(criterion)?.title[locale] ?? criterion;
        return (
          <>
            <RadioGroup
              name={criterion}
              label={title}
              hint={wordsOf.get(criterion)?.definition[locale]}
              form={form}
              options={criterionAnswers.map((value) => ({ value, label: t.answers[value] }))}
            />
            <TextArea name={`${criterion}Why`} label={t.whyOf(title)} form={form} rows={2} />
          </>
        );
      })}
    </Fieldset>
  );
};

const Rules = ({ locale, form, content }: WeighingFieldsProps) => {
  const t = texts[locale];
  return (
    <Fieldset part legend={t.rules}>
      <CheckboxGroup
        name="elements"
        label={t.elements}
        hint={t.elementsHint}
        form={form}
        optional
        options={optionsOf(content.publicInterest, locale)}
      />
      <RadioGroup
        name="regime"
        label={t.regime}
        form={form}
        options={regimes.map((value) => ({
          value,
          label: reportWords[locale].regimes[value],
          hint: t.regimeHints[value],
        }))}
      />
      <TextArea name="regimeWhy" label={t.regimeWhy} hint={t.regimeWhyHint} form={form} rows={2} optional />
    </Fieldset>
  );
};

const noConsentWords = (
  standing: Exclude<ForwardingStanding, { readonly kind: "agreed" }>,
  locale: Locale,
): string => {
  const t = texts[locale];
  if (standing.kind === "not-asked") return t.noConsent;
  return standing.kind === "waiting"
    ? t.consentWaits(standing.recipient)
    : t.consentRefused(standing.recipient);
};

const Forwarding = ({ locale, form, consents, path }: WeighingFieldsProps) => {
  const t = texts[locale];
  const standing = forwardingStanding(consents);
  return (
    <Fieldset legend={t.onlyForwarded}>
      {standing.kind === "agreed" ? (
        <RadioGroup
          name="consent"
          label={t.consent}
          form={form}
          optional
          options={standing.given.map(({ consentId, recipient }) => ({ value: consentId, label: recipient }))}
        />
      ) : (
        <FieldHint id="veld-consent">
          {noConsentWords(standing, locale)}{" "}
          {standing.kind !== "waiting" && <Link href={`${path}/doorsturen-vragen`}>{t.askConsent}</Link>}
        </FieldHint>
      )}
    </Fieldset>
  );
};

const Decision = (props: WeighingFieldsProps) => {
  const { locale, form, content, authority } = props;
  const t = texts[locale];
  return (
    <Fieldset part legend={t.decision}>
      <RadioGroup
        name="decision"
        label={t.decided}
        form={form}
        options={optionsOf(content.decisions, locale)}
      />
      <TextArea name="decisionWhy" label={t.decisionWhy} hint={t.decisionWhyHint} form={form} rows={4} />
      <Fieldset legend={t.onlyNotTakenUp}>
        <TextField
          name="secondPerson"
          label={t.secondPerson}
          hint={t.secondPersonHint}
          form={form}
          optional
        />
      </Fieldset>
      <Fieldset legend={t.onlyInvestigation}>
        <TextField
          name="orderedBy"
          label={t.orderedBy}
          hint={t.orderedByHint}
          form={form}
          suggestions={authority}
          autocomplete="off"
          optional
        />
        <DateField name="orderedOn" label={t.orderedOn} form={form} optional />
      </Fieldset>
      <Forwarding {...props} />
      <Fieldset legend={t.onlyPolice} hint={t.policeHint}>
        <RadioGroup
          name="telling"
          label={t.telling}
          form={form}
          optional
          options={tellings.map((value) => ({ value, ...t.tellings[value] }))}
        />
        <TextArea name="tellingWhy" label={t.tellingWhy} form={form} rows={2} optional />
      </Fieldset>
    </Fieldset>
  );
};

/** The five points, the rules, the decision. */
export const WeighingFields = (props: WeighingFieldsProps) => (
  <>
    <Criteria {...props} />
    <Rules {...props} />
    <Decision {...props} />
  </>
);
