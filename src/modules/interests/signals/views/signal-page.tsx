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
  RadioGroup,
  Section,
  Small,
  SubmitButton,
  TextArea,
  Timeline,
} from "#ui/index.ts";
import { tenderPath } from "../../tenders/addresses.ts";
import { signalOutcomes } from "../signal.ts";
import type { Signal, SignalStep } from "../signal.ts";
import { signalTexts } from "../texts.ts";
import { reasonText } from "./reason-text.ts";
import { SignalBadge } from "./signals-page.tsx";

interface SignalPageProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly signal: Signal;
  readonly steps: readonly SignalStep[];
  /** The tender that it is about, where the reader may see it. */
  readonly tenderName: string | undefined;
  readonly isOwn: boolean;
  readonly mayAsk: boolean;
  readonly mayClose: boolean;
}

const Ways = ({ locale, signal: { reason }, tenderName }: SignalPageProps) => {
  const t = signalTexts[locale];
  return (
    <>
      {"declarationId" in reason && (
        <Paragraph>
          <Link href={`/verklaringen/${reason.declarationId}`}>{t.toDeclaration}</Link>
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

const Handling = ({ locale, signal, mayAsk, mayClose }: SignalPageProps) => {
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
      {mayClose && (
        <ActionGroup>
          <ButtonLink href={`${path}/afsluiten`}>{t.close}</ButtonLink>
        </ActionGroup>
      )}
    </>
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
        status={<SignalBadge {...{ signal, locale }} />}
      />
      <ErrorSummary form={form} />
      <Alert title={isOwn ? t.ownTitle : t.innocent}>
        <Paragraph>{reasonText(signal.reason, locale)}</Paragraph>
        {isOwn && <Paragraph>{t.ownText}</Paragraph>}
      </Alert>
      <Facts
        items={[
          { label: t.person, value: signal.personName },
          { label: t.found, value: formatDate(signal.foundOn, locale) },
        ]}
      />
      <Ways {...props} />
      <Handling {...props} />
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
