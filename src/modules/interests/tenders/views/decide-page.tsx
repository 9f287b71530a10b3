import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  ErrorSummary,
  Facts,
  Form,
  PageHeading,
  RadioGroup,
  SubmitButton,
  TextArea,
} from "#ui/index.ts";
import { tenderPath } from "../addresses.ts";
import { tenderDecisions } from "../tender.ts";
import type { Tender, TenderDeclaration, TenderInterest } from "../tender.ts";
import { tenderTexts } from "../texts.ts";

interface Props {
  readonly locale: Locale;
  readonly tender: Tender;
  readonly declaration: TenderDeclaration;
  readonly interest: TenderInterest;
  /** The party of the interest is on the list of tenderers. */
  readonly isOnList: boolean;
  readonly form: FormState;
}

/** Deciding on an interest, with what was declared in sight. */
export const DecidePage = ({ locale, tender, declaration, interest, isOnList, form }: Props) => {
  const t = tenderTexts[locale];
  const path = tenderPath(tender);
  return (
    <>
      <PageHeading
        eyebrow={`${tender.name}, ${declaration.personName}`}
        title={t.decideTitle}
        lead={t.decideLead}
      />
      <ErrorSummary form={form} />
      <Facts
        items={[
          { label: t.kind, value: t.kinds[interest.kind] },
          { label: t.party, value: interest.party },
          { label: t.explanation, value: interest.explanation },
        ]}
      />
      {isOnList && <Alert kind="warning" title={t.onList} />}
      <Form action={`${path}/belang/${declaration.tenderDeclarationId}`}>
        <RadioGroup
          name="decision"
          label={t.question}
          form={form}
          options={tenderDecisions.map((value) => ({ value, label: t.decisions[value] }))}
        />
        <TextArea
          name="conditions"
          label={t.conditions}
          hint={t.conditionsHint}
          form={form}
          rows={3}
          optional="sometimes"
        />
        <ActionGroup>
          <SubmitButton>{t.decide}</SubmitButton>
          <ButtonLink href={path} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
