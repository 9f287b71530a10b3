import type { Child } from "hono/jsx";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  CheckboxField,
  Fieldset,
  HiddenField,
  PageForm,
  RadioGroup,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { optionRows, rowsShown } from "../options-form.rules.ts";
import type { Item } from "../questionnaire.ts";
import { partTexts } from "../part.texts.ts";

interface InForm {
  readonly locale: Locale;
  readonly form: FormState;
}

/** A page with a form for one part, and the way back to the questionnaire. */
export interface PartPageProps extends InForm {
  readonly title: string;
  /** Its code, by which files and faults name it; none for what is new. */
  readonly lead?: string;
  readonly action: string;
  readonly back: string;
}

const PartPage = ({ children, locale, ...props }: PartPageProps & { readonly children?: Child }) => (
  <PageForm {...props} submit={partTexts[locale].save}>
    {children}
  </PageForm>
);

const Titles = ({ locale, form }: InForm) => {
  const t = partTexts[locale];
  return (
    <>
      <TextField name="titleNl" label={t.titleNl} form={form} />
      <TextField name="titleEn" label={t.titleEn} form={form} />
    </>
  );
};

const Explanations = ({ locale, form }: InForm) => {
  const t = partTexts[locale];
  return (
    <>
      <TextArea
        name="explanationNl"
        label={t.explanationNl}
        hint={t.explanationHint}
        form={form}
        rows={2}
        optional
      />
      <TextArea
        name="explanationEn"
        label={t.explanationEn}
        hint={t.explanationHint}
        form={form}
        rows={2}
        optional
      />
    </>
  );
};

/** Title and introduction of a questionnaire. */
export const TitlePage = (props: PartPageProps) => {
  const { locale, form } = props;
  const t = partTexts[locale];
  return (
    <PartPage {...props}>
      <Titles {...{ locale, form }} />
      <TextArea name="introductionNl" label={t.introductionNl} form={form} rows={4} />
      <TextArea name="introductionEn" label={t.introductionEn} form={form} rows={4} />
    </PartPage>
  );
};

/** Title and explanation of a block. */
export const BlockPage = (props: PartPageProps) => {
  const { locale, form } = props;
  return (
    <PartPage {...props}>
      <Titles {...{ locale, form }} />
      <Explanations {...{ locale, form }} />
    </PartPage>
  );
};

const OptionRow = ({ locale, form, row, several }: InForm & { row: number; several: boolean }) => {
  const t = partTexts[locale];
  const id = form.values[`optionId${row}`];
  return (
    <Fieldset legend={t.option(row)} part>
      {typeof id === "string" && <HiddenField name={`optionId${row}`} value={id} />}
      <TextField name={`optionNl${row}`} label={t.optionNl} form={form} optional="sometimes" />
      <TextField name={`optionEn${row}`} label={t.optionEn} form={form} optional="sometimes" />
      {several && (
        <CheckboxField name={`optionAlone${row}`} label={t.alone} form={form} optional="sometimes" />
      )}
    </Fieldset>
  );
};

interface OptionsProps extends InForm {
  /** Whether several answers may be chosen, so that one can exclude the others. */
  readonly several: boolean;
  /** Set where which answers there are is fixed, and only their words may change. */
  readonly fixed?: number | undefined;
}

/** The answers from which somebody chooses, each in both languages. */
const Options = ({ locale, form, several, fixed }: OptionsProps) => {
  const t = partTexts[locale];
  const rows = fixed === undefined ? rowsShown(form.values) : optionRows.slice(0, fixed);
  return (
    <Fieldset legend={t.options} hint={fixed === undefined ? t.optionsHint : t.manageFixed}>
      {rows.map((row) => (
        <OptionRow {...{ locale, form, row, several }} />
      ))}
    </Fieldset>
  );
};

const Texts = ({ locale, form, hint }: InForm & { readonly hint?: string | undefined }) => {
  const t = partTexts[locale];
  return (
    <>
      <TextArea name="textNl" label={t.textNl} hint={hint} form={form} rows={3} />
      <TextArea name="textEn" label={t.textEn} hint={hint} form={form} rows={3} />
    </>
  );
};

/** An item of one kind: its words, its answers where it has own ones, and of whom it is asked. */
export const ItemPage = ({ kind, ...props }: PartPageProps & { readonly kind: Item["kind"] }) => {
  const { locale, form } = props;
  const t = partTexts[locale];
  const options = (["everybody", "managers"] as const).map((value) => ({
    value,
    label: t.forOptions[value],
  }));
  return (
    <PartPage {...props}>
      <Texts {...{ locale, form }} hint={kind === "agreement" ? t.statementHint : undefined} />
      {(kind === "choice" || kind === "multiple") && (
        <Options {...{ locale, form }} several={kind === "multiple"} />
      )}
      <Explanations {...{ locale, form }} />
      <RadioGroup name="for" label={t.forWhom} hint={t.forHint} form={form} options={options} />
      <TextField name="measuresNl" label={t.measuresNl} hint={t.measuresHint} form={form} optional />
      <TextField name="measuresEn" label={t.measuresEn} hint={t.measuresHint} form={form} optional />
    </PartPage>
  );
};

/** A background question and its answers; of the one about managing people only the words can change. */
export const BackgroundPage = ({ isManager, ...props }: PartPageProps & { readonly isManager: boolean }) => {
  const { locale, form } = props;
  return (
    <PartPage {...props}>
      <Texts {...{ locale, form }} />
      <Options {...{ locale, form }} several={false} fixed={isManager ? 2 : undefined} />
    </PartPage>
  );
};
