import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  CardGrid,
  EmptyState,
  Facts,
  Form,
  Link,
  MarkdownView,
  PageHeading,
  Section,
  StatusBadge,
  SubmitButton,
  Table,
  Tile,
  Timeline,
} from "#ui/index.ts";
import type { Fact, TimelineEntry } from "#ui/index.ts";
import { texts as words } from "../../texts.ts";
import type { CouncilMoment, Policy, PolicyDecision, PolicyEvaluation } from "../policy.ts";
import { evaluationIsLate, isInForce } from "../policy.rules.ts";
import type { PolicyStep } from "../policy.rules.ts";
import { texts } from "../texts.ts";
import { CouncilSection } from "./council-section.tsx";
import { PolicyBadge } from "./policy-badge.tsx";

/** One version with everything around it. */
export interface PolicyView {
  readonly policy: Policy;
  /** The vision as safe HTML. */
  readonly vision: string;
  readonly decisions: readonly PolicyDecision[];
  readonly evaluations: readonly PolicyEvaluation[];
  readonly council: readonly CouncilMoment[];
  readonly steps: readonly PolicyStep[];
}

interface PolicyPageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly view: PolicyView | undefined;
  readonly versions: readonly Policy[];
  readonly counts: { readonly goals: number; readonly measures: number };
  readonly seesCouncil: boolean;
  readonly coordinates: boolean;
}

const pathOf = ({ policyId }: Policy): string => `/jaarcyclus/beleid/${policyId}`;

const Send = ({ action, label }: { action: string; label: string }) => (
  <Form action={action}>
    <SubmitButton look="secondary">{label}</SubmitButton>
  </Form>
);

const Buttons = ({ locale, view: { policy, steps } }: { locale: Locale; view: PolicyView }) => {
  const t = texts[locale];
  const path = pathOf(policy);
  const forms: readonly [PolicyStep, string, string][] = [
    ["adopt", "vaststellen", t.adopt],
    ["evaluate", "evalueren", t.evaluate],
    ["change", "wijzigen", t.changePolicy],
    ["decide", "besluit", t.addDecision],
  ];
  const buttons: readonly [PolicyStep, string, string][] = [
    ["propose", "voorleggen", t.propose],
    ["withdraw", "terugnemen", t.withdraw],
    ["send-back", "terugsturen", t.sendBack],
  ];
  return (
    <ActionGroup>
      {forms
        .filter(([step]) => steps.includes(step))
        .map(([step, place, label]) => (
          <ButtonLink href={`${path}/${place}`} look={step === "adopt" ? "primary" : "secondary"}>
            {label}
          </ButtonLink>
        ))}
      {buttons
        .filter(([step]) => steps.includes(step))
        .map(([, place, label]) => (
          <Send action={`${path}/${place}`} label={label} />
        ))}
    </ActionGroup>
  );
};

const factsOf = (policy: Policy, locale: Locale): Fact[] => {
  const t = texts[locale];
  const day = (date: string | null) => date && formatDate(date, locale);
  const known = [
    { label: t.version, value: policy.version },
    { label: t.startsOn, value: day(policy.startsOn) },
    { label: t.endsOn, value: day(policy.endsOn) ?? t.openEnd },
    { label: t.adoptedOn, value: day(policy.adoptedOn) },
    { label: t.adoptedBy, value: policy.adoptedBy },
    { label: t.evaluationDueOn, value: policy.state === "replaced" ? null : day(policy.evaluationDueOn) },
    { label: t.replacedOn, value: day(policy.replacedOn) },
  ];
  return known.filter(({ value }) => value !== null);
};

const historyOf = ({ policy, decisions, evaluations }: PolicyView, locale: Locale): TimelineEntry[] => {
  const t = texts[locale];
  const entries = [
    ...(policy.adoptedOn === null
      ? []
      : [{ on: policy.adoptedOn, title: t.timelineAdopted(policy.adoptedBy ?? ""), text: undefined }]),
    ...decisions.map(({ decidedOn, decidedBy, what }) => ({ on: decidedOn, title: what, text: decidedBy })),
    ...evaluations.map(({ evaluatedOn, conclusion }) => ({
      on: evaluatedOn,
      title: t.timelineEvaluated,
      text: conclusion,
    })),
  ];
  return entries
    .toSorted((one, other) => other.on.localeCompare(one.on))
    .map(({ on, title, text }) => ({ date: formatDate(on, locale), dateTime: on, title, text }));
};

const Concrete = ({ locale, counts }: Pick<PolicyPageProps, "locale" | "counts">) => {
  const t = texts[locale];
  return (
    <Section title={t.goalsAndMeasures}>
      <CardGrid small>
        <Tile label={t.goals(counts.goals)} value={counts.goals} href="/jaarcyclus/doelen" />
        <Tile label={t.measures(counts.measures)} value={counts.measures} href="/jaarcyclus/maatregelen" />
      </CardGrid>
    </Section>
  );
};

const Versions = ({ locale, versions }: Pick<PolicyPageProps, "locale" | "versions">) => {
  const t = texts[locale];
  return (
    <Section title={t.versions}>
      <Table
        caption={t.versions}
        captionHidden
        stacked
        columns={[
          { header: t.title, width: "wide" },
          { header: t.version },
          { header: t.startsOn },
          { header: words[locale].state },
        ]}
        rows={versions.map((policy) => ({
          cells: [
            <Link href={pathOf(policy)}>{policy.title}</Link>,
            policy.version,
            formatDate(policy.startsOn, locale),
            <PolicyBadge state={policy.state} locale={locale} />,
          ],
        }))}
      />
    </Section>
  );
};

const OneVersion = (props: PolicyPageProps & { readonly view: PolicyView }) => {
  const { locale, view, seesCouncil, coordinates } = props;
  const t = texts[locale];
  const history = historyOf(view, locale);
  return (
    <>
      {view.policy.state === "proposed" && <Alert kind="info" title={t.waiting} />}
      <MarkdownView html={view.vision} />
      <Facts items={factsOf(view.policy, locale)} />
      {isInForce(view.policy) && <Concrete {...props} />}
      {history.length > 0 && (
        <Section title={t.history}>
          <Timeline entries={history} />
        </Section>
      )}
      {seesCouncil && (
        <CouncilSection
          locale={locale}
          moments={view.council}
          add={coordinates ? `${pathOf(view.policy)}/ondernemingsraad` : undefined}
        />
      )}
    </>
  );
};

/** The policy: vision, term, who decided, and its versions. */
export const PolicyPage = (props: PolicyPageProps) => {
  const { locale, today, view, versions, coordinates } = props;
  const t = texts[locale];
  const create = (label: string) =>
    coordinates && (
      <ButtonLink href="/jaarcyclus/beleid/nieuw" look={view ? "secondary" : "primary"}>
        {label}
      </ButtonLink>
    );
  return (
    <>
      <PageHeading
        title={view?.policy.title ?? t.policy}
        eyebrow={view && t.versionOf(view.policy.version)}
        lead={t.lead}
        status={
          view && (
            <>
              <PolicyBadge state={view.policy.state} locale={locale} />
              {evaluationIsLate(view.policy, today) && <StatusBadge tone="attention">{t.late}</StatusBadge>}
            </>
          )
        }
        actions={view && <Buttons locale={locale} view={view} />}
      />
      {view ? (
        <OneVersion {...props} view={view} />
      ) : (
        <EmptyState title={t.emptyTitle} action={versions.length === 0 && create(t.firstPolicy)}>
          <p>{t.emptyText}</p>
        </EmptyState>
      )}
      {versions.length > 0 && <Versions locale={locale} versions={versions} />}
      {versions.length > 0 && create(t.newPolicy)}
    </>
  );
};
