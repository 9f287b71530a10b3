import type { Fault } from "#platform/csv/index.ts";
import type { FormState } from "#platform/http/index.ts";
import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  ErrorSummary,
  Facts,
  FaultsInFile,
  FileField,
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
import { saidIn } from "../../views/ledger-text.ts";
import { importedRegisters } from "../imported.ts";
import type { ImportedRegister, KnownLine, LookedAt, RegisterSummary } from "../imported.ts";
import { importTexts } from "../texts.ts";
import { RegisterFormats } from "./register-formats.tsx";

/** Where one looks at a file, and where it is taken. */
export const lookPath = "/registers/importeren";
export const takePath = "/registers/importeren/uitvoeren";

interface InForm {
  readonly locale: Locale;
  readonly form: FormState;
}

const SentFile = ({ locale, form }: InForm) => {
  const t = importTexts[locale];
  return (
    <FileField name="file" label={t.file} types={t.fileTypes} accept=".csv,text/csv" form={form} optional />
  );
};

const SentLines = ({ locale, form }: InForm) => {
  const t = importTexts[locale];
  return <TextArea name="text" label={t.paste} hint={t.pasteHint} form={form} rows={4} optional />;
};

/** The form that takes a file or pasted lines to look at, every fault of what was sent, and the documented formats. */
export const LookForm = ({ locale, form, faults = [] }: InForm & { readonly faults?: readonly Fault[] }) => {
  const t = importTexts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <ErrorSummary form={form} />
      <FaultsInFile faults={faults} />
      <Form action={lookPath} files>
        <RadioGroup
          name="register"
          label={t.register}
          form={form}
          options={importedRegisters.map((value) => ({ value, label: t.registers[value] }))}
        />
        <SentFile locale={locale} form={form} />
        <SentLines locale={locale} form={form} />
        <ActionGroup>
          <SubmitButton>{t.look}</SubmitButton>
        </ActionGroup>
      </Form>
      <RegisterFormats locale={locale} />
    </>
  );
};

const Summary = ({ locale, summary }: { locale: Locale; summary: RegisterSummary }) => {
  const t = importTexts[locale];
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

const outcomeOf = ({ content, decision, conditions }: KnownLine, locale: Locale): string => {
  if (decision === null) return importTexts[locale].noDecision;
  const said = saidIn({ content }, decision, locale);
  return conditions === null ? said : `${said}: ${conditions}`;
};

interface LookProps extends InForm {
  readonly register: ImportedRegister;
  readonly looked: LookedAt;
  readonly names: ReadonlyMap<string, string>;
  /** Something else was sent than was looked at. */
  readonly isOther?: boolean;
}

const Fresh = ({ locale, looked: { first, summary }, names }: LookProps) => {
  const t = importTexts[locale];
  return (
    <Section title={summary.added > first.length ? t.first(first.length) : t.allNew}>
      <Table
        caption={t.allNew}
        captionHidden
        stacked
        columns={[
          { header: t.person },
          { header: t.what, width: "wide" },
          { header: t.declaredOn, width: "date" },
          { header: t.outcome },
        ]}
        rows={first.map((line) => ({
          cells: [
            names.get(line.personId) ?? "",
            line.content.register === "gift"
              ? `${line.content.what} (${line.content.giver})`
              : `${line.content.nature} (${line.content.organisation})`,
            formatDate(line.declaredOn, locale),
            outcomeOf(line, locale),
          ],
        }))}
      />
    </Section>
  );
};

/** What would happen, and the form that makes it happen with the same file. */
export const LookPage = (props: LookProps) => {
  const { locale, form, register, looked, isOther = false } = props;
  const t = importTexts[locale];
  const { summary } = looked;
  const isPasted = Boolean(form.values["text"]);
  const again = (
    <ButtonLink href={lookPath} look={summary.added === 0 ? "secondary" : "subtle"}>
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
          <Form action={takePath} files>
            <HiddenField name="register" value={register} />
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

/** What was taken over. */
export const TakenPage = ({
  locale,
  register,
  summary,
}: {
  readonly locale: Locale;
  readonly register: ImportedRegister;
  readonly summary: RegisterSummary;
}) => {
  const t = importTexts[locale];
  return (
    <>
      <PageHeading title={t.doneTitle} />
      <Alert kind="ok" answer>
        {summary.added === 0 ? t.unchanged : t.done}
      </Alert>
      <Summary locale={locale} summary={summary} />
      <ActionGroup>
        <ButtonLink href={`/registers?register=${register}`}>{t.toRegister}</ButtonLink>
        <ButtonLink href={lookPath} look="secondary">
          {t.again}
        </ButtonLink>
      </ActionGroup>
    </>
  );
};
