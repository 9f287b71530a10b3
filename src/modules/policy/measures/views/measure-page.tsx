import { blockHref, normHref, parseReference } from "#modules/frameworks/index.ts";
import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ButtonLink,
  Disclosure,
  ErrorSummary,
  Facts,
  Form,
  Link,
  List,
  PageHeading,
  Paragraph,
  RadioGroup,
  Section,
  SubmitButton,
  TextArea,
} from "#ui/index.ts";
import type { Fact } from "#ui/index.ts";
import type { Goal } from "../../goals/goal.ts";
import type { PlanItem } from "../../plans/plan.ts";
import { ItemBadge } from "../../plans/views/plan-badges.tsx";
import { texts as words } from "../../texts.ts";
import type { Measure } from "../measure.ts";
import { nextStates } from "../measure.rules.ts";
import { texts } from "../texts.ts";
import { MeasureBadge } from "./measure-badge.tsx";

interface MeasurePageProps {
  readonly locale: Locale;
  readonly measure: Measure;
  readonly goals: readonly Pick<Goal, "goalId" | "title">[];
  /** Titles of norms and building blocks by reference. */
  readonly titles: ReadonlyMap<string, string>;
  readonly items: readonly PlanItem[];
  readonly mayChange: boolean;
  /** What was typed in the form on this page. */
  readonly form: FormState;
}

const path = "/jaarcyclus/maatregelen";

const tieLinks = (references: readonly string[], { titles }: MeasurePageProps, kind: "norm" | "block") => (
  <List
    items={references.map((reference) => {
      const parsed = parseReference(reference);
      const title = `${parsed?.code ?? ""} ${titles.get(reference) ?? reference}`.trim();
      if (!parsed) return title;
      return <Link href={kind === "norm" ? normHref(parsed) : blockHref(parsed)}>{title}</Link>;
    })}
  />
);

const factsOf = (props: MeasurePageProps): Fact[] => {
  const { locale, measure, goals } = props;
  const t = texts[locale];
  const day = (date: string | null) => date && formatDate(date, locale);
  const goalLinks = goals.length > 0 && (
    <List
      items={goals.map((goal) => (
        <Link href={`/jaarcyclus/doelen/${goal.goalId}`}>{goal.title}</Link>
      ))}
    />
  );
  const known = [
    { label: t.description, value: measure.description },
    { label: words[locale].owner, value: measure.ownerName ?? words[locale].noOwner },
    { label: t.controlShort, value: t.controls[measure.control] },
    { label: t.startsOn, value: day(measure.startsOn) },
    { label: t.endsOn, value: day(measure.endsOn) },
    { label: t.since, value: day(measure.stateSince) },
    { label: t.outcomeShort, value: measure.outcome },
    { label: t.goalsShort, value: goalLinks },
    { label: t.blocks, value: measure.blocks.length > 0 && tieLinks(measure.blocks, props, "block") },
    { label: t.norms, value: measure.norms.length > 0 && tieLinks(measure.norms, props, "norm") },
  ];
  return known.filter(({ value }) => value !== null && value !== false);
};

const StateForm = ({ locale, measure, form }: Pick<MeasurePageProps, "locale" | "measure" | "form">) => {
  const t = texts[locale];
  return (
    <Disclosure title={t.setState} open={form.errors.length > 0}>
      <Form action={`${path}/${measure.measureId}/stand`}>
        <RadioGroup
          name="state"
          label={t.newState}
          form={form}
          options={nextStates(measure.state).map((value) => ({ value, label: t.states[value] }))}
        />
        <TextArea name="outcome" label={t.outcome} hint={t.outcomeHint} form={form} rows={3} optional />
        <SubmitButton>{words[locale].save}</SubmitButton>
      </Form>
    </Disclosure>
  );
};

/** One measure: what, who, for which goals, norms and blocks, and where it stands in the plans. */
export const MeasurePage = (props: MeasurePageProps) => {
  const { locale, measure, items, mayChange, form } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading
        title={measure.title}
        eyebrow={t.measure}
        status={<MeasureBadge state={measure.state} locale={locale} />}
        actions={
          mayChange && (
            <ButtonLink href={`${path}/${measure.measureId}/wijzigen`} look="secondary">
              {words[locale].change}
            </ButtonLink>
          )
        }
      />
      <ErrorSummary form={form} />
      <Facts items={factsOf(props)} />
      {mayChange && <StateForm {...{ locale, measure, form }} />}
      <Section title={t.planItems}>
        {items.length === 0 ? (
          <Paragraph quiet>{t.noPlanItems}</Paragraph>
        ) : (
          <List
            items={items.map((item) => (
              <>
                <Link href={`/jaarcyclus/jaarplan/${item.year}/punten/${item.itemId}`}>
                  {item.year}: {item.title}
                </Link>{" "}
                <ItemBadge state={item.state} locale={locale} />
              </>
            ))}
          />
        )}
      </Section>
    </>
  );
};
