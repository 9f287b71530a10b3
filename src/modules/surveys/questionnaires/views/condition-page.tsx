import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  CheckboxGroup,
  ErrorSummary,
  Form,
  HiddenField,
  PageHeading,
  Paragraph,
  Section,
  SelectField,
  SubmitButton,
} from "#ui/index.ts";
import { partAt } from "../addresses.ts";
import type { Which } from "../addresses.ts";
import { namedAnswers } from "../answer-words.ts";
import { earlierThan } from "../editing.rules.ts";
import type { Item, Questionnaire } from "../questionnaire.ts";
import { partTexts } from "../part.texts.ts";

interface ConditionPageProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly address: string;
  readonly item: Item;
  /** The items before it that have answers. */
  readonly earlier: readonly Item[];
  /** The one it depends on, as far as that is chosen. */
  readonly source: Item | undefined;
}

interface NowProps {
  readonly locale: Locale;
  readonly item: Item;
  readonly earlier: readonly Item[];
}

/** When an item is asked, in words. */
const Now = ({ locale, item, earlier }: NowProps) => {
  const t = partTexts[locale];
  const { when } = item;
  const source = earlier.find(({ id }) => id === when?.item);
  if (when === undefined || source === undefined) return <Paragraph>{t.conditionNone}</Paragraph>;
  const answers = namedAnswers(source, locale).filter(({ id }) => when.is.includes(id));
  return (
    <Paragraph>
      {t.conditionNow(source.text[locale], answers.map(({ label }) => `“${label}”`).join(", "))}
    </Paragraph>
  );
};

interface ConditionLinkProps {
  readonly locale: Locale;
  readonly which: Which;
  readonly one: Questionnaire;
  readonly item: Item;
}

/** On the page of an item: when it is asked, and the way to change that. */
export const ConditionLink = ({ locale, which, one, item }: ConditionLinkProps) => {
  const t = partTexts[locale];
  return (
    <Section title={t.conditionTitle}>
      <Now {...{ locale, item }} earlier={earlierThan(one, item.id)} />
      <ButtonLink href={`${partAt(which, "item", item.id)}/voorwaarde`} look="secondary">
        {t.conditionChange}
      </ButtonLink>
    </Section>
  );
};

const Answers = ({ locale, form, address, source }: ConditionPageProps) => {
  const t = partTexts[locale];
  return (
    <Form action={address}>
      <HiddenField name="item" value={source?.id ?? ""} />
      {source === undefined ? (
        <Paragraph>{t.conditionAlways}</Paragraph>
      ) : (
        <CheckboxGroup
          name="answers"
          label={source.text[locale]}
          hint={t.conditionAnswers}
          form={form}
          options={namedAnswers(source, locale).map(({ id, label }) => ({ value: id, label }))}
        />
      )}
      <ActionGroup>
        <SubmitButton>{t.save}</SubmitButton>
      </ActionGroup>
    </Form>
  );
};

/** After which answers to which earlier item an item is asked: first the item, then its answers. */
export const ConditionPage = (props: ConditionPageProps) => {
  const { locale, form, address, item, earlier, source } = props;
  const t = partTexts[locale];
  return (
    <>
      <PageHeading title={t.conditionTitle} eyebrow={item.text[locale]} lead={t.conditionLead} />
      <Now {...props} />
      {earlier.length === 0 ? (
        <Paragraph>{t.nothingBefore}</Paragraph>
      ) : (
        <>
          <Form action={address} method="get" label={t.conditionOn}>
            <SelectField
              name="vraag"
              label={t.conditionOn}
              form={{ values: { vraag: source?.id ?? "" }, errors: [] }}
              empty={t.conditionAlways}
              options={earlier.map(({ id, text }) => ({ value: id, label: text[locale] }))}
              optional="sometimes"
            />
            <SubmitButton look="secondary">{t.conditionNext}</SubmitButton>
          </Form>
          <ErrorSummary form={form} />
          <Answers {...props} />
        </>
      )}
    </>
  );
};
