import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  EmptyState,
  Facts,
  Form,
  Link,
  List,
  MarkdownView,
  Meter,
  PageHeading,
  Paragraph,
  Section,
  SubmitButton,
} from "#ui/index.ts";
import type { Fact } from "#ui/index.ts";
import type { CouncilMoment } from "../../policies/policy.ts";
import { CouncilSection } from "../../policies/views/council-section.tsx";
import type { PlanItem, YearPlan } from "../plan.ts";
import { countDone, missingBeforeProposal } from "../plan.rules.ts";
import type { PlanStep } from "../plan.rules.ts";
import { texts } from "../texts.ts";
import { ItemTable } from "./item-table.tsx";
import { PlanBadge } from "./plan-badges.tsx";

interface PlanPageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly plan: YearPlan;
  readonly items: readonly PlanItem[];
  /** The introduction as safe HTML. */
  readonly introduction: string | null;
  readonly council: readonly CouncilMoment[];
  readonly steps: readonly PlanStep[];
  /** Whether this person sees what the works council did, and may add to it. */
  readonly seesCouncil: boolean;
  readonly coordinates: boolean;
}

const pathOf = ({ year }: YearPlan): string => `/jaarcyclus/jaarplan/${year}`;

const Buttons = ({ locale, plan, steps }: Pick<PlanPageProps, "locale" | "plan" | "steps">) => {
  const t = texts[locale];
  const path = pathOf(plan);
  return (
    <ActionGroup>
      {steps.includes("edit") && <ButtonLink href={`${path}/punten/nieuw`}>{t.addItem}</ButtonLink>}
      {steps.includes("adopt") && <ButtonLink href={`${path}/vaststellen`}>{t.adopt}</ButtonLink>}
      {steps.includes("send-back") && (
        <ButtonLink href={`${path}/terugsturen`} look="secondary">
          {t.sendBack}
        </ButtonLink>
      )}
      {steps.includes("close") && (
        <ButtonLink href={`${path}/afsluiten`} look="secondary">
          {t.close}
        </ButtonLink>
      )}
    </ActionGroup>
  );
};

const Drafting = ({ locale, plan }: Pick<PlanPageProps, "locale" | "plan">) => {
  const t = texts[locale];
  return (
    <Form action={`${pathOf(plan)}/opstellen`}>
      <Paragraph>{t.draftItemsText}</Paragraph>
      <Paragraph>
        {t.accountText}{" "}
        <Link href={`/openbaar/jaarverslagen/${plan.year - 1}`}>{t.accountLink(plan.year - 1)}</Link>
      </Paragraph>
      <ActionGroup>
        <SubmitButton look="secondary">{t.draftItems}</SubmitButton>
        <ButtonLink href={`${pathOf(plan)}/inleiding`} look="subtle">
          {t.changeIntroduction}
        </ButtonLink>
      </ActionGroup>
    </Form>
  );
};

const Proposing = ({ locale, plan, items }: Pick<PlanPageProps, "locale" | "plan" | "items">) => {
  const t = texts[locale];
  const missing = missingBeforeProposal(items);
  return (
    <Section title={t.propose}>
      {missing.length > 0 ? (
        <Alert kind="info" title={t.missing} level={3}>
          <List items={missing.map((one) => one[locale])} />
        </Alert>
      ) : (
        <Form action={`${pathOf(plan)}/voorleggen`}>
          <Paragraph>{t.proposeText}</Paragraph>
          <SubmitButton>{t.propose}</SubmitButton>
        </Form>
      )}
    </Section>
  );
};

const Notices = ({ locale, plan, steps }: Pick<PlanPageProps, "locale" | "plan" | "steps">) => {
  const t = texts[locale];
  return (
    <>
      {plan.state === "draft" && plan.returnedBecause !== null && (
        <Alert kind="warning" title={t.returned}>
          <p>{plan.returnedBecause}</p>
        </Alert>
      )}
      {plan.state === "proposed" && <Alert kind="info" title={t.waiting} />}
      {plan.state === "closed" && <Paragraph quiet>{t.frozen}</Paragraph>}
      {steps.includes("withdraw") && (
        <Form action={`${pathOf(plan)}/terugnemen`}>
          <SubmitButton look="secondary">{t.withdraw}</SubmitButton>
        </Form>
      )}
    </>
  );
};

const factsOf = (plan: YearPlan, locale: Locale): Fact[] => {
  const t = texts[locale];
  const known = [
    { label: t.adoptedOn, value: plan.adoptedOn && formatDate(plan.adoptedOn, locale) },
    { label: t.adoptedBy, value: plan.adoptedBy },
    { label: t.closedOn, value: plan.closedOn && formatDate(plan.closedOn, locale) },
  ];
  return known.filter(({ value }) => value !== null);
};

/** The plan of one year: what, who, when, how far, and the next step. */
export const PlanPage = (props: PlanPageProps) => {
  const { locale, plan, items, introduction, steps } = props;
  const t = texts[locale];
  const { done, all } = countDone(items);
  const runs = plan.state === "adopted" || plan.state === "closed";
  return (
    <>
      <PageHeading
        title={t.plan(plan.year)}
        status={<PlanBadge state={plan.state} locale={locale} />}
        lead={t.lead}
        actions={<Buttons {...props} />}
      />
      <Notices {...props} />
      {runs && <Facts items={factsOf(plan, locale)} />}
      {introduction !== null && <MarkdownView html={introduction} />}
      <Section title={t.items}>
        {runs && <Meter label={t.done} value={done} max={all} />}
        {items.length === 0 ? (
          <EmptyState title={t.emptyTitle} level={3}>
            <p>{t.emptyText}</p>
          </EmptyState>
        ) : (
          <ItemTable {...props} runs={runs} />
        )}
        {steps.includes("edit") && <Drafting locale={locale} plan={plan} />}
      </Section>
      {steps.includes("propose") && <Proposing {...props} />}
      {props.seesCouncil && (
        <CouncilSection
          locale={locale}
          moments={props.council}
          add={props.coordinates ? `${pathOf(plan)}/ondernemingsraad` : undefined}
        />
      )}
      <Paragraph>
        <Link href="/jaarcyclus/jaarplan/alle">{t.allPlans}</Link>
      </Paragraph>
    </>
  );
};
