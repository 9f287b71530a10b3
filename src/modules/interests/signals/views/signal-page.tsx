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
  List,
  PageHeading,
  Paragraph,
  RadioGroup,
  Section,
  Small,
  SubmitButton,
  TextArea,
  Timeline,
} from "#ui/index.ts";
import { tenderPath } from "../../tenders/addresses.ts";
import { signalOutcomes } from "../signal.ts";
import type { RestsOn, Signal, SignalStep } from "../signal.ts";
import { signalTexts } from "../texts.ts";
import { reasonText } from "./reason-text.ts";
import { SignalBadge } from "./signals-page.tsx";

interface SignalPageProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly signal: Signal;
  readonly steps: readonly SignalStep[];
  /** What was declared that gave it together. */
  readonly behind: readonly RestsOn[];
  /** The tender that it is about, where the reader may see it. */
  readonly tenderName: string | undefined;
  readonly isOwn: boolean;
  readonly mayAsk: boolean;
  readonly mayAnswer: boolean;
  readonly mayClose: boolean;
}

const Ways = ({ locale, signal: { reason }, behind, tenderName, isOwn }: SignalPageProps) => {
  const t = signalTexts[locale];
  return (
    <>
      {behind.length > 0 && (
        <Section title={t.behind}>
          <List
            items={behind.map(({ declarationId, label, on }) => (
              <>
                <Link href={`/verklaringen/${declarationId}`}>{label}</Link>
                {on === null ? "" : ` (${formatDate(on, locale)})`}
              </>
            ))}
          />
        </Section>
      )}
      {"declarationId" in reason && (
        <Paragraph>
          <Link href={`/verklaringen/${reason.declarationId}`}>{t.toDeclaration}</Link>
        </Paragraph>
      )}
      {reason.rule === "S6" && !isOwn && (
        <Paragraph>
          <Link href="/openbaar/nevenwerkzaamheden">{t.toPublic}</Link>
        </Paragraph>
      )}
      {reason.rule === "S3" && reason.tenderId !== null && tenderName !== undefined && (
        <Paragraph>
          <Link href={tenderPath({ tenderId: reason.tenderId })}>{t.toTender(tenderName)}</Link>
        </Paragraph>
      )}
    </>
  );
};

const Handling = ({ locale, signal, isOwn, mayAsk, mayClose }: SignalPageProps) => {
  const t = signalTexts[locale];
  const path = `/aandachtspunten/${signal.signalId}`;
  return (
    <>
      {mayAsk && (
        <Form action={`${path}/vragen`}>
          <HiddenField name="version" value={String(signal.version)} />
          <Paragraph quiet>{t.askText}</Paragraph>
          <SubmitButton look="secondary">{t.ask}</SubmitButton>
        </Form>
      )}
      {signal.state === "open" && signal.askedOn !== null && !isOwn && !signal.isAnswered && (
        <Paragraph quiet>{t.waits}</Paragraph>
      )}
      {mayClose && (
        <ActionGroup>
          <ButtonLink href={`${path}/afsluiten`}>{t.close}</ButtonLink>
        </ActionGroup>
      )}
    </>
  );
};

/** For the person who was asked: say what it is. */
const Answering = ({ locale, form, signal }: SignalPageProps) => {
  const t = signalTexts[locale];
  return (
    <Section title={t.answerTitle}>
      <Form action={`/aandachtspunten/${signal.signalId}/antwoord`}>
        <TextArea name="words" label={t.answerWords} hint={t.answerHint} form={form} rows={4} />
        <SubmitButton>{t.answer}</SubmitButton>
      </Form>
    </Section>
  );
};

/** One signal: why it is shown, the way to what it rests on, and what was done with it. */
export const SignalPage = (props: SignalPageProps) => {
  const { locale, form, signal, steps, isOwn } = props;
  const t = signalTexts[locale];
  return (
    <>
      <PageHeading
        eyebrow={t.rule(signal.reason.rule)}
        title={t.rules[signal.reason.rule]}
        status={<SignalBadge {...{ signal, locale, isOwn }} />}
      />
      <ErrorSummary form={form} />
      <Alert title={isOwn ? t.ownTitle : t.innocent}>
        <Paragraph>{reasonText(signal.reason, locale)}</Paragraph>
        {isOwn && <Paragraph>{signal.state === "open" ? t.ownText : t.ownClosedText}</Paragraph>}
      </Alert>
      <Facts
        items={[
          ...(isOwn ? [] : [{ label: t.person, value: signal.personName }]),
          { label: t.found, value: formatDate(signal.foundOn, locale) },
        ]}
      />
      <Ways {...props} />
      <Handling {...props} />
      {props.mayAnswer && <Answering {...props} />}
      {steps.length > 0 && (
        <Section title={t.history}>
          <Timeline
            entries={steps.map(({ kind, outcome, words, at, by }) => ({
              date: formatMoment(at, locale),
              dateTime: at.toISOString(),
              title: `${t.steps[kind]}${outcome === null ? "" : `: ${t.outcomes[outcome]}`} (${by ?? t.system})`,
              text: words,
            }))}
          />
        </Section>
      )}
    </>
  );
};

/** What came of it, in words. */
export const CloseForm = ({ locale, form, signal }: Pick<SignalPageProps, "locale" | "form" | "signal">) => {
  const t = signalTexts[locale];
  const path = `/aandachtspunten/${signal.signalId}`;
  return (
    <>
      <PageHeading eyebrow={signal.personName} title={t.closeTitle} />
      <ErrorSummary form={form} />
      <Paragraph>
        {reasonText(signal.reason, locale)} <Small>{t.rule(signal.reason.rule)}</Small>
      </Paragraph>
      <Form action={`${path}/afsluiten`}>
        <HiddenField name="version" value={String(signal.version)} />
        <RadioGroup
          name="outcome"
          label={t.outcome}
          form={form}
          options={signalOutcomes.map((value) => ({ value, label: t.outcomes[value] }))}
        />
        <TextArea name="words" label={t.words} hint={t.wordsHint} form={form} rows={3} />
        <ActionGroup>
          <SubmitButton>{t.close}</SubmitButton>
          <ButtonLink href={path} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
