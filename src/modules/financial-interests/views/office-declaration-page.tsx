import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  CheckboxGroup,
  Disclosure,
  ErrorSummary,
  Facts,
  Form,
  HiddenField,
  PageHeading,
  Paragraph,
  RadioGroup,
  Section,
  StatusBadge,
  SubmitButton,
  TextArea,
} from "#ui/index.ts";
import type { Fact } from "#ui/index.ts";
import { contentTexts } from "../content-texts.ts";
import { conditionKinds, officeBase, outcomes } from "../financial-declaration.ts";
import type { Declared, FinancialDeclaration, OpenedStep } from "../financial-declaration.ts";
import { officeTexts } from "../office-texts.ts";
import { texts } from "../texts.ts";
import { InterestFacts } from "./interest-facts.tsx";
import { OpenedLedger } from "./opened-ledger.tsx";

interface OfficeDeclarationProps {
  readonly locale: Locale;
  readonly declaration: FinancialDeclaration;
  readonly declared: Declared;
  readonly steps: readonly OpenedStep[];
  /** Names on the restricted list that stand in what was declared. */
  readonly onList: readonly string[];
  readonly mayAssess: boolean;
  readonly mayAsk: boolean;
  readonly form: FormState;
}

const facts = (declaration: FinancialDeclaration, locale: Locale): readonly Fact[] => {
  const t = officeTexts[locale];
  const dated = (label: string, date: string | null): Fact[] =>
    date === null ? [] : [{ label, value: formatDate(date, locale) }];
  return [
    ...dated(t.declaredOn, declaration.submittedOn),
    ...dated(t.confirmedOn, declaration.confirmedOn),
    ...(declaration.state === "submitted" ? dated(t.assessBy, declaration.assessBy) : []),
    ...dated(t.assessedOn, declaration.assessedOn),
  ];
};

const AssessForm = ({ locale, declaration, form }: OfficeDeclarationProps) => {
  const [t, words] = [officeTexts[locale], contentTexts[locale]];
  return (
    <Section title={t.assess}>
      <Paragraph>{t.assessHint}</Paragraph>
      <Form action={`${officeBase}/${declaration.declarationId}/beoordelen`}>
        <HiddenField name="version" value={String(declaration.version)} />
        <RadioGroup
          name="outcome"
          label={t.outcome}
          form={form}
          options={outcomes.map((value) => ({ value, label: words.outcomes[value] }))}
        />
        <CheckboxGroup
          name="conditions"
          label={t.conditions}
          form={form}
          optional="sometimes"
          options={conditionKinds.map((value) => ({ value, label: words.conditions[value] }))}
        />
        <TextArea name="words" label={t.words} hint={t.wordsHint} form={form} rows={5} optional />
        <ActionGroup>
          <SubmitButton>{t.saveAssessment}</SubmitButton>
        </ActionGroup>
      </Form>
    </Section>
  );
};

const AskForm = ({ locale, declaration, form }: OfficeDeclarationProps) => {
  const t = officeTexts[locale];
  return (
    <Disclosure title={t.ask} open={form.errors.some(({ field }) => field === "question")}>
      <Form action={`${officeBase}/${declaration.declarationId}/vraag`}>
        <HiddenField name="version" value={String(declaration.version)} />
        <TextArea name="question" label={t.question2} form={form} rows={4} />
        <ActionGroup>
          <SubmitButton look="secondary">{t.sendQuestion}</SubmitButton>
        </ActionGroup>
      </Form>
    </Disclosure>
  );
};

const badgeTones = {
  submitted: "attention",
  question: "info",
  assessed: "good",
  replaced: "neutral",
  ended: "neutral",
} as const;

/** One declaration, opened: what was declared, what to look at, what was said, and the next step. */
export const OfficeDeclarationPage = (props: OfficeDeclarationProps) => {
  const { locale, declaration, declared, steps, onList, mayAssess, mayAsk, form } = props;
  const t = officeTexts[locale];
  const { state } = declaration;
  return (
    <>
      <PageHeading
        eyebrow={t.eyebrow}
        title={declaration.personName}
        status={<StatusBadge tone={badgeTones[state]}>{texts[locale].states[state]}</StatusBadge>}
      />
      <ErrorSummary form={form} />
      {onList.length > 0 && (
        <Alert kind="warning" title={t.onList(onList.join(", "))}>
          <Paragraph>{t.onListHint}</Paragraph>
        </Alert>
      )}
      <Facts items={facts(declaration, locale)} />
      <Section title={t.what}>
        <InterestFacts {...{ locale, declared }} />
      </Section>
      {mayAssess && <AssessForm {...props} />}
      {mayAsk && <AskForm {...props} />}
      <OpenedLedger {...{ locale, steps }} title={t.history} />
    </>
  );
};

/** In the place of a declaration to which this compliance officer has no key. */
export const ClosedPage = ({ locale }: { locale: Locale }) => {
  const t = officeTexts[locale];
  return (
    <>
      <PageHeading title={t.eyebrow} />
      <Alert kind="warning" title={t.closedTitle}>
        <Paragraph>{t.closedText}</Paragraph>
      </Alert>
    </>
  );
};
