import type { PlainDate } from "#platform/clock/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  ErrorSummary,
  Facts,
  Form,
  HiddenField,
  PageHeading,
  RadioGroup,
  Section,
  SubmitButton,
  TextArea,
} from "#ui/index.ts";
import { contentTexts } from "../content-texts.ts";
import { decisions } from "../declaration.ts";
import type { LedgerLine } from "../declaration.ts";
import type { RuledDeclaration } from "../ruled-declaration.ts";
import { texts } from "../texts.ts";
import { ContentFacts } from "./content-facts.tsx";
import { saidIn } from "./ledger-text.ts";
import { StandingBadge } from "./standing-badge.tsx";
import { WhatRulesSay } from "./what-rules-say.tsx";

interface DecisionFormProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly ruled: RuledDeclaration;
  /** The advice that was given, where there is one. */
  readonly advised: LedgerLine | undefined;
  readonly step: "advise" | "decide";
  readonly form: FormState;
}

const Advised = ({ locale, ruled: { declaration }, advised }: DecisionFormProps) => {
  if (advised === undefined || declaration.advice === null) return null;
  const said = saidIn(declaration, declaration.advice, locale);
  const value = advised.words === null ? said : `${said}. ${advised.words}`;
  return <Facts items={[{ label: `${texts[locale].adviceGiven} (${advised.by ?? ""})`, value }]} />;
};

const Question = ({ locale, ruled: { declaration }, step, form }: DecisionFormProps) => {
  const t = texts[locale];
  const path = `/verklaringen/${declaration.declarationId}`;
  return (
    <Form action={`${path}/${step === "advise" ? "advies" : "besluit"}`}>
      <HiddenField name="version" value={String(declaration.version)} />
      <RadioGroup
        name="decision"
        label={step === "advise" ? t.adviceQuestion : t.decisionQuestion}
        form={form}
        options={decisions.map((value) => ({ value, label: saidIn(declaration, value, locale) }))}
      />
      <TextArea
        name="conditions"
        label={t.conditionsLabel}
        hint={t.conditionsHint}
        form={form}
        rows={3}
        optional="sometimes"
      />
      <TextArea
        name="reason"
        label={t.reasonLabel}
        hint={step === "advise" ? t.reasonHintAdvice : t.reasonHint}
        form={form}
        rows={4}
        optional="sometimes"
      />
      <ActionGroup>
        <SubmitButton>{step === "advise" ? t.advise : t.decide}</SubmitButton>
        <ButtonLink href={path} look="subtle">
          {t.cancel}
        </ButtonLink>
      </ActionGroup>
    </Form>
  );
};

/** Advice or decision, with what was declared and the rules that apply in sight. */
export const DecisionForm = (props: DecisionFormProps) => {
  const { locale, today, ruled, step, form } = props;
  const { declaration } = ruled;
  const t = texts[locale];
  return (
    <>
      <PageHeading
        eyebrow={`${contentTexts[locale].registerOne[declaration.content.register]}, ${declaration.personName}`}
        title={step === "advise" ? t.adviseTitle : t.decideTitle}
        lead={declaration.label}
        status={<StandingBadge {...{ declaration, today, locale }} />}
      />
      <ErrorSummary form={form} />
      <WhatRulesSay {...{ locale, ruled, isOwn: false }} />
      <Advised {...props} />
      <Section title={t.whatDeclared}>
        <ContentFacts {...{ declaration, locale }} />
      </Section>
      <Question {...props} />
    </>
  );
};
