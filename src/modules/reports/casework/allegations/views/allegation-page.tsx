import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { ActionGroup, ButtonLink, Facts, PageHeading, Section, Steps } from "#ui/index.ts";
import type { Fact, Step } from "#ui/index.ts";
import type { CodeList } from "../../../codes/code-list.ts";
import { titleOf } from "../../../codes/codes.rules.ts";
import { texts as common } from "../../texts.ts";
import type { Allegation } from "../allegation.ts";
import { stepsOfPerson } from "../allegation.rules.ts";
import type { PersonStep } from "../allegation.rules.ts";
import { texts } from "../texts.ts";
import { OutcomeBadge } from "./outcome-badge.tsx";

interface AllegationPageProps {
  readonly locale: Locale;
  readonly reference: string;
  readonly allegation: Allegation;
  readonly kind: string;
  readonly measures: CodeList;
  /** The address of this page. */
  readonly path: string;
  readonly back: string;
  /** Which of the steps whoever looks may take now. */
  readonly steps: readonly PersonStep[];
  readonly mayChange: boolean;
}

/** Below the address of an allegation, the page of each step. */
export const stepPaths: Readonly<Record<PersonStep, string>> = {
  told: "inlichten",
  heard: "horen",
  decided: "uitkomst",
  written: "brief",
  cleared: "zuiveren",
};

const hintOf = (step: PersonStep, allegation: Allegation, locale: Locale): string | undefined => {
  const t = texts[locale];
  const on = (day: string | null): string | undefined =>
    day === null ? undefined : t.toldOn(formatDate(day, locale));
  const { informedOn, informingPutOffTo, hearing, heardOn, decidedOn, writtenOn } = allegation;
  switch (step) {
    case "told":
      return (
        on(informedOn) ??
        (informingPutOffTo === null ? undefined : t.putOffTo(formatDate(informingPutOffTo, locale)))
      );
    case "heard":
      return on(heardOn) ?? (hearing === null ? undefined : t.notHeard);
    case "decided":
      return on(decidedOn);
    case "written":
      return on(writtenOn);
    case "cleared":
      return on(allegation.rehabilitatedOn) ?? (allegation.rehabilitation === null ? undefined : t.notNeeded);
  }
};

const rightsOf = ({ allegation, locale, path, steps }: AllegationPageProps): readonly Step[] => {
  const all = stepsOfPerson(allegation);
  const current = all.findIndex(({ done }) => !done);
  return all.map(({ step, done }, at) => ({
    label: texts[locale].steps[step],
    state: done ? "done" : at === current ? "current" : "todo",
    href: steps.includes(step) ? `${path}/${stepPaths[step]}` : undefined,
    hint: hintOf(step, allegation, locale),
  }));
};

const factsOf = ({ allegation, kind, locale, measures }: AllegationPageProps): readonly Fact[] => {
  const t = texts[locale];
  const taken = allegation.measures.map((code) => titleOf(measures.items, code, locale));
  const facts: readonly (readonly [string, string | null])[] = [
    [t.person, [allegation.name, allegation.position].filter((text) => text !== "").join(", ")],
    [t.kind, kind],
    [t.what, allegation.what],
    [t.shortInforming, allegation.informing],
    [t.shortHearing, allegation.hearing],
    [t.shortReaction, allegation.reaction],
    [t.decidedBy, allegation.decidedBy],
    [t.shortGrounds, allegation.grounds],
    [t.shortMeasures, taken.length === 0 ? null : taken.join("; ")],
    [t.shortClearing, allegation.rehabilitation],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
};

/** One allegation: what is said, the rights of the person concerned as steps, what came of it. */
export const AllegationPage = (props: AllegationPageProps) => {
  const { locale, reference, allegation, path, back, mayChange } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading
        eyebrow={common[locale].file(reference)}
        title={t.page(allegation.name)}
        status={<OutcomeBadge outcome={allegation.outcome} locale={locale} />}
      />
      <Section title={t.rights} intro={t.rightsIntro}>
        <Steps label={t.rights} items={rightsOf(props)} down />
      </Section>
      <Facts items={factsOf(props)} />
      <ActionGroup>
        {mayChange && (
          <ButtonLink href={`${path}/wijzigen`} look="secondary">
            {t.change}
          </ButtonLink>
        )}
        <ButtonLink href={back} look="subtle">
          {common[locale].backToFile}
        </ButtonLink>
      </ActionGroup>
    </>
  );
};
