import type { FormState } from "#platform/http/index.ts";
import { CheckboxGroup, RadioGroup, TextArea } from "#ui/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { namedAnswers } from "../answer-words.ts";
import type { Background, Item } from "../questionnaire.ts";
import { texts } from "../texts.ts";

interface InForm {
  readonly locale: Locale;
  readonly form: FormState;
  /** The field that holds the answer: the id of what was chosen, or words. */
  readonly name: string;
}

/** An item as somebody who answers sees it. Nothing has to be answered. */
export const ItemField = ({ item, locale, form, name }: InForm & { readonly item: Item }) => {
  const t = texts[locale];
  const field = { name, form, label: item.text[locale], hint: item.explanation?.[locale] };
  if (item.kind === "text") return <TextArea {...field} hint={field.hint ?? t.noNames} rows={4} optional />;
  const options = namedAnswers(item, locale).map(({ id, label }) => ({ value: id, label }));
  return item.kind === "multiple" ? (
    <CheckboxGroup {...field} hint={field.hint ?? t.several} options={options} optional="sometimes" />
  ) : (
    <RadioGroup {...field} options={options} optional="sometimes" />
  );
};

/** A background question as somebody who answers sees it. */
export const BackgroundField = ({
  question,
  locale,
  form,
  name,
}: InForm & { readonly question: Background }) => (
  <RadioGroup
    name={name}
    form={form}
    label={question.text[locale]}
    options={question.options.map(({ id, text }) => ({ value: id, label: text[locale] }))}
    optional="sometimes"
  />
);
