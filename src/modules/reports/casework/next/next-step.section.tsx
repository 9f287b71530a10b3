import { formatDate } from "#platform/locale/index.ts";
import { ActionGroup, Alert, ButtonLink, Paragraph } from "#ui/index.ts";
import type { FileContext, FileSection } from "../../file/file-section.ts";
import { settingsOf } from "../../settings/settings.queries.ts";
import type { TermKind } from "../../terms/term.ts";
import { mayExtend } from "../../terms/term.rules.ts";
import { filePath, offers } from "../case-page.ts";
import type { CaseStep } from "../casework.rules.ts";
import type { PersonStep } from "../allegations/allegation.rules.ts";
import { stepPaths } from "../allegations/views/allegation-page.tsx";
import type { RunningTerm } from "../inquiry/running-terms.queries.ts";
import { caseFacts } from "./case-facts.queries.ts";
import { nextStepOf } from "./next-step.rules.ts";
import type { NextStep } from "./next-step.rules.ts";
import { texts } from "./texts.ts";

/** Where the conversation with the reporter stands on the page. */
const messages = "#berichten";

type OnAllegation = Extract<NextStep, { allegationId: string }>;

/** The page of each step with an allegation. */
const onAllegation: Readonly<Record<OnAllegation["kind"], PersonStep>> = {
  tell: "told",
  "look-again": "told",
  hear: "heard",
  outcome: "decided",
  written: "written",
  cleared: "cleared",
};

/** The page of every other step, or the place on this page. */
const elsewhere: Readonly<Record<Exclude<NextStep["kind"], OnAllegation["kind"]>, string | undefined>> = {
  "bring-back": undefined,
  confirm: "/bevestigen",
  read: messages,
  inform: "/bericht",
  weigh: "/wegen",
  "weigh-again": "/wegen",
  allegation: "/vermoedens/nieuw",
  investigate: "/onderzoek-afronden",
  tasks: "#taken",
  close: "/sluiten",
  closed: "#sluiten",
};

const placeOf = (step: NextStep): string | undefined =>
  "allegationId" in step
    ? `/vermoedens/${step.allegationId}/${stepPaths[onAllegation[step.kind]]}`
    : elsewhere[step.kind];

/** The step of casework behind it; the messages have a rule of their own. */
const caseStepOf: Readonly<Partial<Record<NextStep["kind"], CaseStep>>> = {
  weigh: "weigh",
  "weigh-again": "weigh",
  allegation: "allegation",
  investigate: "investigated",
  tell: "person",
  "look-again": "person",
  hear: "person",
  outcome: "outcome",
  written: "person",
  cleared: "person",
  close: "close",
};

const termOf: Readonly<Partial<Record<NextStep["kind"], TermKind>>> = {
  confirm: "confirm",
  inform: "inform",
  weigh: "weigh",
  investigate: "investigate",
  outcome: "decide",
};

interface TermProps {
  readonly opened: FileContext;
  readonly term: RunningTerm;
}

const Due = ({ opened: { context }, term: { dueOn } }: TermProps) => {
  const t = texts[context.locale];
  const day = formatDate(dueOn, context.locale);
  return (
    <Paragraph>
      <strong>{dueOn < context.today ? t.late(day) : t.due(day)}</strong>
    </Paragraph>
  );
};

const mayHaveMoreTime = async (opened: FileContext, term: RunningTerm): Promise<boolean> => {
  const settings = await settingsOf(opened.context.tx, opened.report.organisationId);
  return offers(opened, "extend") && mayExtend({ ...term, metOn: null }, settings).ok;
};

const kindOf = (step: NextStep, isLate: boolean) => {
  if (step.kind === "closed") return "ok";
  return isLate ? "error" : "info";
};

/** What to do next with a report: one thing, why, before when, and its button. The first thing on the page of a file. */
export const nextStepSection: FileSection = {
  key: "volgende-stap",
  title: { nl: texts.nl.title, en: texts.en.title },
  read: async (opened) => {
    const { locale, today } = opened.context;
    const { facts, terms } = await caseFacts(opened);
    const step = nextStepOf(facts);
    const [t, words] = [texts[locale], texts[locale].steps[step.kind]];
    const term = terms.find(({ kind }) => kind === termOf[step.kind]);
    const [place, caseStep, path] = [placeOf(step), caseStepOf[step.kind], filePath(opened.report)];
    const isOffered = caseStep === undefined || offers(opened, caseStep);
    return (
      <Alert kind={kindOf(step, term !== undefined && term.dueOn < today)} title={words.what} level={3}>
        <Paragraph>{words.why}</Paragraph>
        {term && <Due {...{ opened, term }} />}
        {!isOffered && <Paragraph>{t.notYours}</Paragraph>}
        <ActionGroup>
          {place !== undefined && isOffered && (
            <ButtonLink href={place.startsWith("#") ? place : `${path}${place}`}>{words.button}</ButtonLink>
          )}
          {term && (await mayHaveMoreTime(opened, term)) && (
            <ButtonLink href={`${path}/termijnen/${term.kind}/verlengen`} look="subtle">
              {t.moreTime}
            </ButtonLink>
          )}
        </ActionGroup>
      </Alert>
    );
  },
};
