import type { PlainDate } from "#platform/clock/index.ts";
import type { FormState } from "#platform/http/index.ts";
import { formatDate, formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  ErrorSummary,
  Facts,
  Form,
  HiddenField,
  Link,
  PageHeading,
  Paragraph,
  Section,
  SubmitButton,
  Timeline,
} from "#ui/index.ts";
import type { Fact } from "#ui/index.ts";
import { contentTexts } from "../content-texts.ts";
import type { Declaration, DeclarationRegister, LedgerLine } from "../declaration.ts";
import type { TakenStep } from "../declaration.rules.ts";
import type { LeavingTaker } from "../recusals/recusal.ts";
import { LeavingAlert } from "../recusals/views/leaving-alert.tsx";
import { recusalTexts } from "../recusals/texts.ts";
import type { PublicFields } from "../public-register/entry.ts";
import { PublicPreview } from "../public-register/views/public-preview.tsx";
import type { RuledDeclaration } from "../ruled-declaration.ts";
import { importTexts } from "../importing/texts.ts";
import { texts } from "../texts.ts";
import { ContentFacts } from "./content-facts.tsx";
import { saidIn, stepText, stepWords } from "./ledger-text.ts";
import { StandingBadge } from "./standing-badge.tsx";
import { WhatRulesSay } from "./what-rules-say.tsx";

interface DeclarationPageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly ruled: RuledDeclaration;
  readonly ledger: readonly LedgerLine[];
  readonly isOwn: boolean;
  /** The steps this person may take now. */
  readonly steps: readonly TakenStep[];
  readonly form: FormState;
  /** What is or becomes public of it; null where nothing does. */
  readonly open: PublicFields | null;
  /** Who took the matter over and leaves, while nobody else was chosen; null otherwise. */
  readonly leaving: LeavingTaker | null;
}

/** What is or would become public, while that is so. */
const Open = ({ locale, ruled: { declaration }, isOwn, open }: DeclarationPageProps) => {
  const comes =
    declaration.state === "draft" || declaration.state === "submitted" || declaration.state === "advised";
  const isPublic = declaration.state.startsWith("in-force");
  return isOwn && open !== null && (comes || isPublic) ? (
    <PublicPreview locale={locale} fields={open} isPublic={isPublic} />
  ) : null;
};

const dated = (label: string, date: PlainDate | null, locale: Locale): Fact[] =>
  date === null ? [] : [{ label, value: formatDate(date, locale) }];

/** What was taken over was settled elsewhere; of everything else somebody decided, or the rule did. */
const isByRule = ({ state, decidedBy, importedOn }: Declaration): boolean =>
  state === "settled" && decidedBy === null && importedOn === null;

/** Of what was taken over without a decision it is not known when there was one. */
const decidedDay = ({ importedOn, decision, decidedOn }: Declaration): PlainDate | null =>
  importedOn !== null && decision === null ? null : decidedOn;

/** Who handles it, by when, and what was decided. */
const handlingFacts = (declaration: Declaration, locale: Locale): Fact[] => {
  const t = texts[locale];
  const { submittedOn, decideBy, adviser, decider, decision, conditions } = declaration;
  const waits = declaration.state === "submitted" || declaration.state === "advised";
  return [
    ...(declaration.state === "draft" ? [] : [{ label: t.person, value: declaration.personName }]),
    ...dated(t.submittedOn, submittedOn, locale),
    ...dated(importTexts[locale].importedOn, declaration.importedOn, locale),
    ...(adviser === null ? [] : [{ label: t.adviser, value: adviser.name }]),
    ...(decider === null ? [] : [{ label: t.decider, value: decider.name }]),
    ...(isByRule(declaration) ? [{ label: t.decider, value: t.byRule }] : []),
    ...(waits ? dated(t.decideBy, decideBy, locale) : []),
    ...(decision === null ? [] : [{ label: t.decision, value: saidIn(declaration, decision, locale) }]),
    ...dated(t.decisionOn, decidedDay(declaration), locale),
    ...(conditions === null ? [] : [{ label: t.conditions, value: conditions }]),
    ...dated(t.confirmedOn, declaration.confirmedOn, locale),
    ...(declaration.state === "ended" ? dated(t.lastDay, declaration.endsOn, locale) : []),
    ...(declaration.previousId === null
      ? []
      : [
          {
            label: t.previous,
            value: <Link href={`/verklaringen/${declaration.previousId}`}>{t.previousLink}</Link>,
          },
        ]),
  ];
};

/** Steps that are taken on a page of their own, with their addresses. */
const linked = [
  ["advise", "advies"],
  ["decide", "besluit"],
  ["answer-objection", "bezwaar/uitkomst"],
  ["change", "wijzigen"],
  ["renew", "vervangen"],
  ["end", "beeindigen"],
  ["object", "bezwaar"],
] as const;

/** Forms of a register of its own. */
const ownAddresses: Readonly<Record<DeclarationRegister, Partial<Record<TakenStep, string>>>> = {
  "side-activity": {},
  gift: { change: "geschenk-wijzigen" },
  recusal: { change: "verschoning-wijzigen", renew: "verschoning-vervangen" },
};

const Steps = ({ locale, ruled: { declaration }, steps }: DeclarationPageProps) => {
  const t = texts[locale];
  const words = { ...t, "answer-objection": t.answerObjection };
  const path = `/verklaringen/${declaration.declarationId}`;
  const addressOf = (step: TakenStep, address: string): string =>
    ownAddresses[declaration.content.register][step] ?? address;
  const main = steps.includes("submit") || steps.includes("advise") || steps.includes("decide");
  const version = <HiddenField name="version" value={String(declaration.version)} />;
  return (
    <>
      {steps.includes("submit") && (
        <Form action={`${path}/indienen`}>
          {version}
          <SubmitButton>{t.submit}</SubmitButton>
        </Form>
      )}
      <ActionGroup>
        {linked
          .filter(([step]) => steps.includes(step))
          .map(([step, address]) => (
            <ButtonLink
              href={`${path}/${addressOf(step, address)}`}
              look={main && step !== "advise" && step !== "decide" ? "secondary" : undefined}
            >
              {words[step]}
            </ButtonLink>
          ))}
      </ActionGroup>
      {steps.includes("withdraw") && (
        <Form action={`${path}/intrekken`}>
          {version}
          <SubmitButton look="subtle">{t.withdraw}</SubmitButton>
        </Form>
      )}
    </>
  );
};

const Ledger = ({ locale, ruled, ledger }: DeclarationPageProps) => {
  const t = texts[locale];
  return (
    <Section title={t.history}>
      <Timeline
        entries={ledger.map((line) => ({
          date: formatMoment(line.at, locale),
          dateTime: line.at.toISOString(),
          title: `${stepWords(ruled.declaration, line, locale)} (${line.by ?? t.system})`,
          text: stepText(line, locale),
        }))}
      />
    </Section>
  );
};

/** Who handles it and what can be done now; of a draft first what to do, with what would become public above it. */
const Handling = (props: DeclarationPageProps) => {
  const { declaration } = props.ruled;
  const facts = <Facts items={handlingFacts(declaration, props.locale)} />;
  return declaration.state === "draft" ? (
    <>
      <Open {...props} />
      <Steps {...props} />
      {facts}
    </>
  ) : (
    <>
      {facts}
      <Steps {...props} />
      <Open {...props} />
    </>
  );
};

/** One declaration: what was declared, what the rules say, how it stands, what was done, and the next step. */
export const DeclarationPage = (props: DeclarationPageProps) => {
  const { locale, today, ruled, isOwn, steps, form, leaving } = props;
  const { declaration } = ruled;
  const t = texts[locale];
  const isDraft = declaration.state === "draft";
  return (
    <>
      <PageHeading
        eyebrow={contentTexts[locale].registerOne[declaration.content.register]}
        title={declaration.label}
        status={<StandingBadge {...{ declaration, today, locale }} />}
      />
      <ErrorSummary form={form} />
      {steps.includes("answer-objection") && <Alert kind="warning" title={t.waitingObjection} />}
      {isDraft && declaration.content.register !== "gift" && (
        <Alert title={t.draftTitle}>
          <Paragraph>{t.draftText}</Paragraph>
        </Alert>
      )}
      {isDraft && <WhatRulesSay {...{ locale, ruled, isOwn }} />}
      {isOwn && declaration.state === "submitted" && declaration.content.register === "recusal" && (
        <Alert title={recusalTexts[locale].meanwhile}>
          <Paragraph>{recusalTexts[locale].meanwhileText}</Paragraph>
        </Alert>
      )}
      {leaving !== null && <LeavingAlert {...{ locale, today, leaving, isOwn }} />}
      <Handling {...props} />
      <Section title={t.whatDeclared}>
        <ContentFacts {...{ declaration, locale }} />
      </Section>
      {!isDraft && (
        <Section title={t.rulesTitle}>
          <WhatRulesSay {...{ locale, ruled, isOwn: false }} inCard />
        </Section>
      )}
      <Ledger {...props} />
    </>
  );
};
