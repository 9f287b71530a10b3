import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { PersonField } from "#modules/organisations/index.ts";
import type { SuggestedPerson } from "#modules/organisations/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  CodeOnPaper,
  Disclosure,
  ErrorSummary,
  Form,
  List,
  PageHeading,
  Paragraph,
  Section,
  SelectField,
  Sheet,
  SubmitButton,
  Heading,
  buttonWords,
} from "#ui/index.ts";
import { fewestCustodians, fieldOf, mostCustodians, shownCustodians } from "../recovery/recovery.ts";
import { texts } from "../recovery/texts.ts";

interface MakeProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly people: readonly SuggestedPerson[];
  /** There is one in use, which this replaces. */
  readonly replaces: boolean;
}

const range = (from: number, until: number): number[] =>
  Array.from({ length: until - from + 1 }, (_, index) => from + index);

const CustodianFields = ({
  locale,
  form,
  people,
  from,
  until,
}: MakeProps & { from: number; until: number }) => {
  const t = texts[locale];
  return (
    <>
      {range(from, until).map((number) => (
        <PersonField
          name={fieldOf("custodian", number)}
          label={t.custodianNumber(number)}
          hint={number === 1 ? t.custodianHint : undefined}
          form={form}
          people={people}
          optional={number > fewestCustodians}
        />
      ))}
    </>
  );
};

const isUsed = ({ values, errors }: FormState, name: string): boolean =>
  (values[name] ?? "") !== "" || errors.some(({ field }) => field === name);

/** Asks who keeps a share, and how many of them are needed. */
export const MakeRecoveryForm = (props: MakeProps) => {
  const { locale, form, replaces } = props;
  const t = texts[locale];
  const title = replaces ? t.replaceTitle : t.makeTitle;
  const more = range(shownCustodians + 1, mostCustodians);
  return (
    <>
      <PageHeading title={title} lead={t.makeLead} />
      <ErrorSummary form={form} />
      {replaces && (
        <Alert kind="warning">
          <Paragraph>{t.replaceLead}</Paragraph>
        </Alert>
      )}
      <Section title={t.adviceTitle}>
        <List items={t.advice} />
      </Section>
      <Form action="/kluis/herstel/maken" label={title}>
        <CustodianFields {...props} from={1} until={shownCustodians} />
        <Disclosure
          title={t.moreCustodians}
          open={more.some((number) => isUsed(form, fieldOf("custodian", number)))}
        >
          <CustodianFields {...props} from={shownCustodians + 1} until={mostCustodians} />
        </Disclosure>
        <SelectField
          name="needed"
          label={t.needed}
          hint={t.neededHint}
          form={form}
          empty={false}
          options={range(2, mostCustodians - 1).map((count) => ({
            value: String(count),
            label: t.neededOption(count),
          }))}
        />
        <ActionGroup>
          <SubmitButton>{t.makeSubmit}</SubmitButton>
          <ButtonLink href="/kluis/herstel" look="secondary">
            {buttonWords[locale].cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};

interface SharesProps {
  readonly locale: Locale;
  readonly organisation: string;
  /** The day, in words. */
  readonly date: string;
  readonly needed: number;
  readonly shares: readonly { readonly number: number; readonly name: string; readonly text: string }[];
}

const ShareSheet = ({
  locale,
  organisation,
  date,
  needed,
  total,
  share,
}: Omit<SharesProps, "shares"> & { total: number; share: SharesProps["shares"][number] }) => {
  const t = texts[locale];
  return (
    <Sheet>
      <Heading level={2}>
        {t.sheetTitle(share.number, total)}. {t.sheetFor(share.name)}
      </Heading>
      <Paragraph>{t.sheetOf(organisation, date)}</Paragraph>
      <CodeOnPaper>{share.text}</CodeOnPaper>
      <Paragraph>{t.sheetWhat(needed, total)}</Paragraph>
      <List items={t.sheetSteps} />
    </Sheet>
  );
};

/** The shares, shown once: what to do now, and a sheet to print for each custodian. */
export const SharesView = (props: SharesProps) => {
  const { locale, shares } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.sharesTitle} lead={t.sharesLead} />
      <Alert kind="warning" title={t.sharesStepsTitle}>
        <List items={t.sharesSteps} ordered />
        <Paragraph>{t.sharesRetry}</Paragraph>
      </Alert>
      {shares.map((share) => (
        <ShareSheet {...props} share={share} total={shares.length} />
      ))}
      <ActionGroup>
        <ButtonLink href="/kluis/herstel">{t.sharesDone}</ButtonLink>
      </ActionGroup>
    </>
  );
};
