import type { Child } from "hono/jsx";
import type { Action } from "#modules/actions/index.ts";
import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  DateField,
  ErrorSummary,
  FigureView,
  Form,
  Lead,
  Link,
  List,
  PageHeading,
  Paragraph,
  Section,
  SubmitButton,
  Table,
  TextField,
} from "#ui/index.ts";
import { pointText, responseText, whoseText } from "../sheet-words.rules.ts";
import { sheetFigure } from "../talk-sheet.figure.ts";
import type { TalkSheet } from "../talk-sheet.ts";
import { texts } from "../texts.ts";

interface StandingProps {
  readonly locale: Locale;
  readonly sheet: TalkSheet;
}

interface SheetPageProps {
  readonly locale: Locale;
  /** Name of the unit. */
  readonly unit: string;
  /** Title of the round. */
  readonly round: string;
  /** Address of this sheet. */
  readonly at: string;
  /** What the unit talks about, as `SheetContent` drew it. */
  readonly content: Child;
  readonly agreements: readonly Action[];
  readonly mayAgree: boolean;
  readonly form: FormState;
}

const Outcome = ({ sheet: { strengths, tasks }, locale }: StandingProps) => {
  const t = texts[locale];
  if (strengths.length === 0) return <Paragraph>{t.noPoints}</Paragraph>;
  return (
    <>
      <Section title={t.strengths}>
        <List items={strengths.map((point) => pointText(point, locale))} />
      </Section>
      <Section title={t.tasks}>
        <List
          items={tasks.map((point) => (
            <>
              <strong>{point.task}</strong>: {pointText(point, locale)}
            </>
          ))}
        />
      </Section>
    </>
  );
};

const Conversation = ({ sheet: { questions }, locale }: StandingProps) => {
  const t = texts[locale];
  return (
    <Section title={t.questions}>
      <Paragraph>{t.safety}</Paragraph>
      <List ordered items={questions} />
    </Section>
  );
};

const AgreementForm = ({ locale, at, form }: SheetPageProps) => {
  const t = texts[locale];
  return (
    <Form action={`${at}/afspraken`}>
      <TextField name="title" label={t.what} form={form} />
      <TextField name="owner" label={t.who} hint={t.whoHint} form={form} autocomplete="off" />
      <DateField name="dueOn" label={t.when} form={form} />
      <ActionGroup>
        <SubmitButton>{t.addAgreement}</SubmitButton>
      </ActionGroup>
    </Form>
  );
};

const Agreements = (props: SheetPageProps) => {
  const { locale, agreements, mayAgree } = props;
  const t = texts[locale];
  return (
    <Section title={t.agreements}>
      <Paragraph>{t.agreementsLead}</Paragraph>
      <Table
        caption={t.agreements}
        captionHidden
        stacked
        empty={<Paragraph>{t.noAgreements}</Paragraph>}
        columns={[
          { header: t.what, width: "wide" },
          { header: t.who },
          { header: t.when },
          { header: t.state },
        ]}
        rows={agreements.map(({ actionId, title, ownerName, dueOn, state }) => ({
          cells: [
            <Link href={`/acties/${actionId}`}>{title}</Link>,
            ownerName,
            formatDate(dueOn, locale),
            t.states[state],
          ],
        }))}
      />
      {mayAgree && <AgreementForm {...props} />}
    </Section>
  );
};

/** What a unit talks about: how it stands, what goes well, what to work on, and questions to begin with. */
export const SheetContent = (props: StandingProps) => {
  const { locale, sheet } = props;
  const figure = sheetFigure(sheet, locale);
  const whose = whoseText(sheet, locale);
  return (
    <>
      <Lead>{responseText(sheet, locale)}</Lead>
      {whose !== undefined && <Alert>{whose}</Alert>}
      {figure && <FigureView figure={figure} level={2} />}
      <Outcome {...props} />
      <Conversation {...props} />
    </>
  );
};

/** A talk sheet on the screen: the same as on paper, with what was agreed. */
export const SheetPage = (props: SheetPageProps) => {
  const { locale, unit, round, at, content, form } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading
        title={unit}
        eyebrow={t.sheetTitle(round)}
        actions={<ButtonLink href={`${at}/pdf`}>{t.pdf}</ButtonLink>}
      />
      <ErrorSummary form={form} />
      {content}
      <Agreements {...props} />
    </>
  );
};
