import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  ErrorSummary,
  Form,
  HiddenField,
  PageHeading,
  RadioGroup,
  Section,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { tenderPath } from "../addresses.ts";
import { interestKinds } from "../tender.ts";
import type { Tender, Tenderer } from "../tender.ts";
import { tenderTexts } from "../texts.ts";
import { TendererList } from "./tender-page.tsx";

interface Props {
  readonly locale: Locale;
  readonly tender: Tender;
  readonly tenderers: readonly Tenderer[];
  /** Organisations of the list that the reader declared something with before. */
  readonly matches: readonly string[];
  readonly form: FormState;
}

const Interest = ({ locale, form }: Pick<Props, "locale" | "form">) => {
  const t = tenderTexts[locale];
  return (
    <>
      <SelectField
        name="kind"
        label={t.kind}
        hint={t.kindHint}
        form={form}
        optional="sometimes"
        options={interestKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <TextField name="party" label={t.party} hint={t.partyHint} form={form} optional="sometimes" />
      <TextArea
        name="explanation"
        label={t.explanation}
        hint={t.explanationHint}
        form={form}
        rows={4}
        optional="sometimes"
      />
    </>
  );
};

/** Whether somebody of the team has an interest, with the tenderers in sight once they are known. */
export const DeclarePage = ({ locale, tender, tenderers, matches, form }: Props) => {
  const t = tenderTexts[locale];
  const path = tenderPath(tender);
  return (
    <>
      <PageHeading eyebrow={tender.name} title={t.declareTitle} lead={t.declareLead} />
      <ErrorSummary form={form} />
      {tenderers.length > 0 && (
        <Section title={t.shown}>
          <TendererList {...{ locale, tenderers }} />
        </Section>
      )}
      {matches.map((name) => (
        <Alert title={t.ownMatch(name)} />
      ))}
      <Form action={`${path}/verklaren`}>
        <HiddenField name="list" value={String(tender.list)} />
        <RadioGroup
          name="interest"
          label={t.interest}
          form={form}
          options={[
            { value: "no", label: t.interests.no },
            { value: "yes", label: t.interests.yes },
          ]}
        />
        <Interest {...{ locale, form }} />
        <ActionGroup>
          <SubmitButton>{t.send}</SubmitButton>
          <ButtonLink href={path} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
