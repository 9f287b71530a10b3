import { PersonField } from "#modules/organisations/index.ts";
import type { SuggestedPerson } from "#modules/organisations/index.ts";
import type { FormState } from "#platform/http/index.ts";
import { formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  Disclosure,
  ErrorSummary,
  Facts,
  Form,
  Link,
  PageHeading,
  Paragraph,
  RadioGroup,
  Section,
  SubmitButton,
  TextArea,
  Timeline,
} from "#ui/index.ts";
import type { Fact } from "#ui/index.ts";
import { texts as words } from "../../texts.ts";
import { itemStates } from "../plan.ts";
import type { ItemProgress, PlanItem, YearPlan } from "../plan.ts";
import { texts } from "../texts.ts";
import { ItemBadge } from "./plan-badges.tsx";

/** A thing an item rests on, with its page. */
export interface ItemTie {
  readonly label: string;
  readonly title: string;
  readonly href: string;
}

interface ItemPageProps {
  readonly locale: Locale;
  readonly plan: YearPlan;
  readonly item: PlanItem;
  readonly ties: readonly ItemTie[];
  readonly progress: readonly ItemProgress[];
  readonly people: readonly SuggestedPerson[];
  readonly mayEdit: boolean;
  readonly mayFollow: boolean;
  readonly mayReassign: boolean;
  /** What was typed in a form on this page. */
  readonly form: FormState;
}

const pathOf = ({ year, itemId }: PlanItem): string => `/jaarcyclus/jaarplan/${year}/punten/${itemId}`;
const tones = { "not-started": "neutral", busy: "info", done: "good", "not-done": "bad" } as const;

const factsOf = ({ locale, item, ties }: ItemPageProps): Fact[] => {
  const t = texts[locale];
  const source = t.sources[item.sourceKind];
  return [
    { label: words[locale].owner, value: item.ownerName ?? words[locale].noOwner },
    { label: t.quarter, value: item.quarter === null ? t.noQuarter : t.quarterOf(item.quarter) },
    { label: t.sourceShort, value: item.sourceLabel === null ? source : `${source}: ${item.sourceLabel}` },
    ...ties.map(({ label, title, href }) => ({ label, value: <Link href={href}>{title}</Link> })),
    ...(item.decision === null
      ? []
      : [{ label: t.decisionShort, value: `${t.decisions[item.decision]}: ${item.decisionBecause ?? ""}` }]),
  ];
};

const Follow = ({ locale, item, form: typed }: Pick<ItemPageProps, "locale" | "item" | "form">) => {
  const t = texts[locale];
  const form = { ...typed, values: { state: item.state, ...typed.values } };
  return (
    <Form action={`${pathOf(item)}/voortgang`}>
      <RadioGroup
        name="state"
        label={t.followTitle}
        form={form}
        options={itemStates.map((value) => ({ value, label: t.itemStates[value] }))}
      />
      <TextArea name="note" label={t.note} hint={t.noteHint} form={form} rows={3} optional />
      <SubmitButton>{words[locale].save}</SubmitButton>
    </Form>
  );
};

const Reassign = ({
  locale,
  item,
  people,
  form,
}: Pick<ItemPageProps, "locale" | "item" | "people" | "form">) => {
  const t = texts[locale];
  return (
    <Disclosure title={t.reassign} open={form.values["owner"] !== undefined}>
      <Form action={`${pathOf(item)}/eigenaar`}>
        <PersonField name="owner" label={words[locale].owner} form={form} people={people} />
        <SubmitButton look="secondary">{t.reassign}</SubmitButton>
      </Form>
    </Disclosure>
  );
};

const Edit = ({ locale, item }: Pick<ItemPageProps, "locale" | "item">) => (
  <ActionGroup>
    <ButtonLink href={`${pathOf(item)}/wijzigen`}>{words[locale].change}</ButtonLink>
    <Form action={`${pathOf(item)}/weghalen`}>
      <SubmitButton look="subtle">{texts[locale].remove}</SubmitButton>
    </Form>
  </ActionGroup>
);

/** One item of a year plan: what, who, when, from where, and how it goes. */
export const ItemPage = (props: ItemPageProps) => {
  const { locale, plan, item, progress, form } = props;
  const t = texts[locale];
  const runs = plan.state === "adopted" || plan.state === "closed";
  return (
    <>
      <PageHeading
        title={item.title}
        status={runs && <ItemBadge state={item.state} locale={locale} />}
        actions={props.mayEdit && <Edit locale={locale} item={item} />}
      />
      <ErrorSummary form={form} />
      <Facts items={factsOf(props)} />
      {runs && (
        <Section title={t.follow}>
          {progress.length === 0 && <Paragraph quiet>{t.noProgress}</Paragraph>}
          <Timeline
            entries={progress.map(({ state, note, writtenBy, writtenAt }) => ({
              date: [formatMoment(writtenAt, locale), writtenBy].filter((part) => part !== null).join(", "),
              dateTime: writtenAt.toISOString(),
              title: t.itemStates[state],
              text: note,
              tone: tones[state],
            }))}
          />
          {props.mayFollow && <Follow {...{ locale, item, form }} />}
          {props.mayReassign && <Reassign {...{ locale, item, form }} people={props.people} />}
        </Section>
      )}
    </>
  );
};
