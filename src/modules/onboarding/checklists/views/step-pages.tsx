import { engagementNames } from "#modules/organisations/index.ts";
import type { Engagement } from "#modules/organisations/index.ts";
import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ButtonLink,
  DateField,
  Form,
  HiddenField,
  Link,
  NumberField,
  PageForm,
  PageHeading,
  Paragraph,
  RadioGroup,
  Section,
  SubmitButton,
  Table,
  TextField,
} from "#ui/index.ts";
import { checklistsBase, doers } from "../checklist.ts";
import type { ChecklistStep } from "../checklist.ts";
import { texts } from "../texts.ts";

const base = `${checklistsBase}/stappen`;

interface ListOfSteps {
  readonly engagement: Engagement;
  readonly steps: readonly ChecklistStep[];
  /** How many steps the example has. */
  readonly standard: number;
}

const termOf = ({ days, used }: ChecklistStep, locale: Locale): string => {
  const t = texts[locale];
  if (!used) return t.unused;
  return days === null ? t.ownTerm : t.days(days);
};

const StepsTable = ({ locale, list }: { readonly locale: Locale; readonly list: ListOfSteps }) => {
  const t = texts[locale];
  const caption = engagementNames[locale][list.engagement];
  return (
    <Table
      caption={caption}
      captionHidden
      stacked
      columns={[
        { header: t.step, width: "wide" },
        { header: t.who },
        { header: t.term },
        { header: t.startsOn, width: "date" },
      ]}
      rows={list.steps.map((step) => ({
        cells: [
          <Link href={`${base}/${list.engagement}/${step.step}`}>{step.title[locale]}</Link>,
          step.days === null ? t.bySystem : t.doers[step.byWhom],
          termOf(step, locale),
          formatDate(step.startsOn, locale),
        ],
      }))}
    />
  );
};

const OfEngagement = ({ locale, list }: { readonly locale: Locale; readonly list: ListOfSteps }) => {
  const t = texts[locale];
  const { engagement, steps, standard } = list;
  const name = engagementNames[locale][engagement];
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const isEmpty = steps.length === 0;
  return (
    <Section title={title}>
      {isEmpty && <Paragraph>{standard > 0 ? t.standardOf(standard) : t.noStandard}</Paragraph>}
      {isEmpty && standard > 0 && (
        <Form action={`${base}/${engagement}/overnemen`}>
          <SubmitButton context={name}>{t.takeUp}</SubmitButton>
        </Form>
      )}
      {!isEmpty && <StepsTable {...{ locale, list }} />}
      <ButtonLink href={`${base}/${engagement}/nieuw`} look="secondary" context={name}>
        {t.addStep}
      </ButtonLink>
    </Section>
  );
};

/** The steps of each kind of appointment, as they hold for who begins now. */
export const StepsPage = ({
  locale,
  lists,
}: {
  readonly locale: Locale;
  readonly lists: readonly ListOfSteps[];
}) => (
  <>
    <PageHeading title={texts[locale].stepsTitle} lead={texts[locale].stepsLead} />
    {lists.map((list) => (
      <OfEngagement {...{ locale, list }} />
    ))}
  </>
);

interface StepPageProps {
  readonly locale: Locale;
  readonly engagement: Engagement;
  readonly form: FormState;
  readonly action: string;
  /** Whether it has a term here: a step of the oath or a statement has its own. */
  readonly isTimed: boolean;
}

/** The next version of a step, or a new one. */
export const StepPage = ({ locale, engagement, form, action, isTimed }: StepPageProps) => {
  const t = texts[locale];
  const yesNo = [
    { value: "yes", label: t.usedYes },
    { value: "no", label: t.usedNo },
  ];
  return (
    <PageForm
      title={t.stepTitle}
      lead={engagementNames[locale][engagement]}
      form={form}
      action={action}
      submit={t.save}
      back={base}
    >
      <TextField name="titleNl" label={t.titleNl} form={form} />
      <TextField name="textNl" label={t.textNl} form={form} />
      <TextField name="titleEn" label={t.titleEn} form={form} />
      <TextField name="textEn" label={t.textEn} form={form} />
      {isTimed ? (
        <>
          <RadioGroup
            name="byWhom"
            label={t.byWhom}
            form={form}
            options={doers.map((value) => ({ value, label: t.doerOptions[value] }))}
          />
          <NumberField name="days" label={t.daysLabel} unit={t.daysUnit} hint={t.daysHint} form={form} />
        </>
      ) : (
        <>
          <HiddenField name="byWhom" value="person" />
          <HiddenField name="days" value="0" />
        </>
      )}
      <RadioGroup name="used" label={t.used} form={form} options={yesNo} />
      <DateField name="startsOn" label={t.startsOn} form={form} />
    </PageForm>
  );
};

/** After how many days a late step also reaches the coordinator. */
export const TermPage = ({ locale, form }: { readonly locale: Locale; readonly form: FormState }) => {
  const t = texts[locale];
  return (
    <PageForm
      title={t.termTitle}
      lead={t.termLead}
      form={form}
      action={`${checklistsBase}/termijn`}
      submit={t.save}
      back={checklistsBase}
    >
      <NumberField name="coordinatorDays" label={t.coordinatorDays} unit={t.daysUnit} form={form} />
    </PageForm>
  );
};
