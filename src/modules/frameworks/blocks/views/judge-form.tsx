import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  DateField,
  ErrorSummary,
  Form,
  PageHeading,
  Paragraph,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { blockHref } from "../../reference.rules.ts";
import { aspects, judgementValues } from "../building-block.ts";
import type { BuildingBlock } from "../building-block.ts";
import { texts } from "../texts.ts";

interface JudgeFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly block: BuildingBlock;
}

/** One judgement of one aspect, with what it was seen by. */
export const JudgeForm = ({ locale, form, block }: JudgeFormProps) => {
  const t = texts[locale];
  const path = blockHref(block.item);
  return (
    <>
      <PageHeading title={t.judgeTitle} lead={`${block.item.code} ${block.item.title[locale]}`} />
      <Paragraph>{t.judgeLead}</Paragraph>
      <ErrorSummary form={form} />
      <Form action={`${path}/beoordelen`}>
        <RadioGroup
          name="aspect"
          label={t.judgeAspect}
          form={form}
          options={aspects.map((value) => ({ value, label: t.aspects[value], hint: t.questions[value] }))}
        />
        <RadioGroup
          name="value"
          label={t.judgeValue}
          form={form}
          options={judgementValues.map((value) => ({ value, label: t.values[value] }))}
        />
        <DateField name="judgedOn" label={t.judgedOn} form={form} />
        <TextArea name="evidence" label={t.evidence} hint={t.evidenceHint} form={form} rows={4} />
        <TextField
          name="evidenceLink"
          label={t.evidenceLink}
          hint={t.publishedLinkHint}
          form={form}
          type="url"
          width="full"
          optional
        />
        <TextArea name="reasoning" label={t.reasoning} hint={t.reasoningHint} form={form} rows={4} optional />
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={path} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
