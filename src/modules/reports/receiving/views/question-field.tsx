import {
  CheckboxGroup,
  DateField,
  Disclosure,
  Fieldset,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from "#ui/index.ts";
import type { FormState } from "#ui/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { optionsOf, personRows } from "../../codes/questionnaire.rules.ts";
import type { Question } from "../../codes/questionnaire.ts";
import { texts } from "../texts.ts";

interface QuestionProps {
  readonly question: Question;
  readonly form: FormState;
  readonly locale: Locale;
}

/** Persons that are asked for at once; the others are behind a line. */
const firstPersons = 2;

const PersonRow = ({ question, form, locale, number }: QuestionProps & { number: number }) => {
  const t = texts[locale];
  const name = (part: string): string => `${question.id}-${number}-${part}`;
  return (
    <Fieldset legend={t.person(number)}>
      <TextField name={name("name")} label={t.personName} form={form} autocomplete="off" optional />
      <TextField name={name("position")} label={t.personPosition} form={form} autocomplete="off" optional />
    </Fieldset>
  );
};

const Persons = (props: QuestionProps) => {
  const { question, form, locale } = props;
  const numbers = Array.from({ length: personRows }, (_, index) => index + 1);
  const isFilled = (number: number): boolean =>
    [form.values[`${question.id}-${number}-name`], form.values[`${question.id}-${number}-position`]].some(
      (value) => value !== undefined && value !== "",
    );
  const [first, rest] = [numbers.slice(0, firstPersons), numbers.slice(firstPersons)];
  return (
    <Fieldset legend={question.label[locale]} hint={question.help?.[locale]}>
      {first.map((number) => (
        <PersonRow {...props} number={number} />
      ))}
      <Disclosure title={texts[locale].morePersons} open={rest.some(isFilled)}>
        {rest.map((number) => (
          <PersonRow {...props} number={number} />
        ))}
      </Disclosure>
    </Fieldset>
  );
};

const Period = ({ question, form, locale }: QuestionProps) => {
  const t = texts[locale];
  return (
    <Fieldset legend={question.label[locale]} hint={question.help?.[locale]}>
      <DateField name={`${question.id}-from`} label={t.from} form={form} autocomplete="off" optional />
      <DateField name={`${question.id}-until`} label={t.until} form={form} autocomplete="off" optional />
    </Fieldset>
  );
};

const mostRadios = 7;

/** One question of the questionnaire, in the field that fits it. */
export const QuestionField = (props: QuestionProps) => {
  const { question, form, locale } = props;
  const optional = question.required !== true;
  const [label, hint] = [question.label[locale], question.help?.[locale]];
  const field = { name: question.id, label, hint, form, optional, autocomplete: "off" };
  const options = optionsOf(question).map(({ code, title }) => ({ value: code, label: title[locale] }));
  switch (question.type) {
    case "long-text":
      return <TextArea {...field} rows={optional ? 4 : 10} />;
    case "yes-no":
      return <RadioGroup {...field} options={options} />;
    case "choice":
      return options.length > mostRadios ? (
        <SelectField {...field} options={options} />
      ) : (
        <RadioGroup {...field} options={options} />
      );
    case "choices":
      return <CheckboxGroup {...field} options={options} />;
    case "persons":
      return <Persons {...props} />;
    case "period":
      return <Period {...props} />;
    default:
      return <TextField {...field} width="full" />;
  }
};
