import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  ErrorSummary,
  Form,
  List,
  PageHeading,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { roundHref } from "../addresses.ts";
import { aboutRound } from "../outcome-words.ts";
import { pageTexts } from "../page-texts.ts";
import type { Round } from "../round.ts";
import { texts } from "../texts.ts";

interface StepFormProps {
  readonly locale: Locale;
  readonly round: Round;
  readonly form: FormState;
}

const Buttons = ({ locale, round, label }: { locale: Locale; round: Round; label: string }) => (
  <ActionGroup>
    <SubmitButton>{label}</SubmitButton>
    <ButtonLink href={roundHref(round.roundId)} look="subtle">
      {texts[locale].cancel}
    </ButtonLink>
  </ActionGroup>
);

/** Closing: what freezing means, and who adopts the outcome. */
export const CloseForm = ({ locale, round, form }: StepFormProps) => {
  const p = pageTexts[locale];
  return (
    <>
      <PageHeading eyebrow={aboutRound(round, locale)} title={p.closeTitle} />
      <Alert kind="warning" title={p.closeLead} level={2}>
        <List items={p.closePoints} />
      </Alert>
      <ErrorSummary form={form} />
      <Form action={`${roundHref(round.roundId)}/afsluiten`}>
        <TextField name="adoptedBy" label={p.adoptedBy} hint={p.adoptedByHint} form={form} />
        <Buttons locale={locale} round={round} label={p.close} />
      </Form>
    </>
  );
};

/** Sending a round back from review, with the reason. */
export const ReturnForm = ({ locale, round, form }: StepFormProps) => {
  const p = pageTexts[locale];
  return (
    <>
      <PageHeading eyebrow={aboutRound(round, locale)} title={p.returnTitle} lead={p.returnLead} />
      <ErrorSummary form={form} />
      <Form action={`${roundHref(round.roundId)}/terugsturen`}>
        <TextArea name="reason" label={p.returnReason} form={form} rows={4} />
        <Buttons locale={locale} round={round} label={p.sendBack} />
      </Form>
    </>
  );
};
