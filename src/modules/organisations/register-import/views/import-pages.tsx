import type { Child } from "hono/jsx";
import type { Fault } from "#platform/csv/index.ts";
import type { FormState } from "#platform/http/index.ts";
import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  ErrorSummary,
  Facts,
  FaultsInFile,
  FileField,
  FileFormat,
  Form,
  HiddenField,
  PageHeading,
  Paragraph,
  RadioGroup,
  Section,
  SubmitButton,
  Table,
  TextArea,
} from "#ui/index.ts";
import type { Looked, OfferedRegister } from "../offered-register.ts";
import type { RegisterSummary } from "../register-line.ts";
import { texts } from "../texts.ts";

interface InForm {
  readonly locale: Locale;
  readonly form: FormState;
}

const SentFile = ({ locale, form }: InForm) => {
  const t = texts[locale];
  return (
    <FileField name="file" label={t.file} types={t.fileTypes} accept=".csv,text/csv" form={form} optional />
  );
};

const SentLines = ({ locale, form }: InForm) => {
  const t = texts[locale];
  return <TextArea name="text" label={t.paste} hint={t.pasteHint} form={form} rows={4} optional />;
};

interface LookFormProps extends InForm {
  /** Where one looks at a file. */
  readonly path: string;
  readonly title: string;
  readonly lead: Child;
  readonly registers: readonly OfferedRegister[];
  readonly faults?: readonly Fault[];
}

const Which = ({ locale, form, registers }: LookFormProps) => {
  const [only, another] = registers;
  if (only !== undefined && another === undefined) return <HiddenField name="register" value={only.value} />;
  const options = registers.map(({ value, name }) => ({ value, label: name(locale) }));
  return <RadioGroup name="register" label={texts[locale].register} form={form} options={options} />;
};

/** The form that takes a file or pasted lines to look at, every fault of what was sent, and the documented formats. */
export const LookForm = (props: LookFormProps) => {
  const { locale, form, path, title, lead, registers, faults = [] } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={title} lead={lead} />
      <ErrorSummary form={form} />
      <FaultsInFile faults={faults} />
      <Form action={path} files>
        <Which {...props} />
        <SentFile locale={locale} form={form} />
        <SentLines locale={locale} form={form} />
        <ActionGroup>
          <SubmitButton>{t.look}</SubmitButton>
        </ActionGroup>
      </Form>
      {registers.map((register) => (
        <FileFormat
          title={t.format(register.name(locale))}
          text={register.formatText(locale)}
          columns={register.formatColumns(locale)}
          example={register.example}
          exampleHref={`${path}/voorbeeld/${register.value}`}
        />
      ))}
    </>
  );
};

const Summary = ({ locale, summary }: { locale: Locale; summary: RegisterSummary }) => {
  const t = texts[locale];
  const { lines, added, known, people } = summary;
  return (
    <Facts
      items={[
        { label: t.lines, value: formatNumber(lines, locale) },
        { label: t.added, value: added === 0 ? t.knownText(0) : t.addedText(added, people) },
        { label: t.known, value: t.knownText(known) },
      ]}
    />
  );
};

interface LookProps extends InForm {
  readonly path: string;
  readonly register: OfferedRegister;
  readonly looked: Looked;
  readonly names: ReadonlyMap<string, string>;
  /** Something else was sent than was looked at. */
  readonly isOther?: boolean;
}

const Fresh = ({ locale, register, looked: { first, summary }, names }: LookProps) => {
  const t = texts[locale];
  return (
    <Section title={summary.added > first.length ? t.first(first.length) : t.allNew}>
      <Table
        caption={t.allNew}
        captionHidden
        stacked
        columns={[{ header: t.person }, ...register.columns(locale)]}
        rows={first.map(({ personId, cells }) => ({ cells: [names.get(personId) ?? "", ...cells(locale)] }))}
      />
    </Section>
  );
};

/** What would happen, and the form that makes it happen with the same file. */
export const LookPage = (props: LookProps) => {
  const { locale, form, path, register, looked, isOther = false } = props;
  const t = texts[locale];
  const { summary } = looked;
  const isPasted = Boolean(form.values["text"]);
  const again = (
    <ButtonLink href={path} look={summary.added === 0 ? "secondary" : "subtle"}>
      {t.again}
    </ButtonLink>
  );
  return (
    <>
      <PageHeading title={t.lookTitle} lead={t.lookLead} />
      <ErrorSummary form={form} />
      {isOther && <Alert kind="warning" title={t.otherFile} answer />}
      <Summary locale={locale} summary={summary} />
      {summary.added === 0 && <Alert title={t.nothingNew} answer />}
      {summary.added === 0 && <ActionGroup>{again}</ActionGroup>}
      {summary.added > 0 && <Fresh {...props} />}
      {summary.added > 0 && (
        <Section title={t.takeTitle}>
          <Paragraph>{isPasted ? t.takePasted : t.takeText}</Paragraph>
          <Form action={`${path}/uitvoeren`} files>
            <HiddenField name="register" value={register.value} />
            <HiddenField name="seen" value={summary.seen} />
            {isPasted ? <SentLines locale={locale} form={form} /> : <SentFile locale={locale} form={form} />}
            <ActionGroup>
              <SubmitButton>{t.take}</SubmitButton>
              {again}
            </ActionGroup>
          </Form>
        </Section>
      )}
    </>
  );
};

interface TakenProps {
  readonly locale: Locale;
  readonly path: string;
  readonly register: OfferedRegister;
  readonly summary: RegisterSummary;
}

/** What was taken over. */
export const TakenPage = ({ locale, path, register, summary }: TakenProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.doneTitle} />
      <Alert kind="ok" answer>
        {summary.added === 0 ? t.unchanged : t.done}
      </Alert>
      <Summary locale={locale} summary={summary} />
      <ActionGroup>
        <ButtonLink href={register.href}>{t.toRegister}</ButtonLink>
        <ButtonLink href={path} look="secondary">
          {t.again}
        </ButtonLink>
      </ActionGroup>
    </>
  );
};
