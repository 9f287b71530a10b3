import type { Child } from "hono/jsx";
import type { z } from "zod";
import { confidential } from "#modules/keys/index.ts";
import type { FieldDecision } from "#platform/actor/index.ts";
import { formPage, insist, redirect } from "#platform/http/index.ts";
import type { FormState, Route } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { reportContent } from "../../codes/read-content.ts";
import { fileToWrite, openedReport, readerRoles } from "../../file/file-section.ts";
import type { FileContext } from "../../file/file-section.ts";
import { answered, casePage, forStep } from "../case-page.ts";
import type { CaseStep } from "../casework.rules.ts";
import { CaseForm } from "../views/case-form.tsx";
import { clearForm, hearForm, informForm, letterForm, outcomeForm } from "./allegation.ts";
import type { Allegation } from "./allegation.ts";
import { mayClear, maySendOutcome } from "./allegation.rules.ts";
import type { PersonStep } from "./allegation.rules.ts";
import { clearName, decideOutcome, hearPerson, informPerson, noteLetter } from "./allegations.commands.ts";
import { allegationIn, allegationPath, oneAllegation } from "./allegations.routes.tsx";
import { texts } from "./texts.ts";
import { stepPaths } from "./views/allegation-page.tsx";
import { ClearFields, HearFields, InformFields, LetterFields, OutcomeFields } from "./views/step-fields.tsx";

type Values = Readonly<Record<string, string | readonly string[] | null>>;

interface StepPage<F extends z.ZodType> {
  readonly step: PersonStep;
  readonly caseStep: CaseStep;
  readonly audit: string;
  readonly form: F;
  /** Refuses while the step cannot be taken at all. */
  readonly ready?: (allegation: Allegation) => void;
  readonly words: Readonly<
    Record<Locale, { readonly title: string; readonly lead: string; readonly done: string }>
  >;
  readonly initial: (allegation: Allegation) => Values;
  readonly draw: (locale: Locale, form: FormState) => Child | Promise<Child>;
  readonly take: (opened: FileContext, allegation: Allegation, input: z.output<F>) => Promise<FieldDecision>;
}

/** A step with an allegation on a page of its own. */
const stepPage = <F extends z.ZodType>(spec: StepPage<F>): Route[] =>
  formPage({
    path: `/dossiers/:reportId/vermoedens/:allegationId/${stepPaths[spec.step]}`,
    permission: readerRoles,
    audit: spec.audit,
    params: oneAllegation,
    form: spec.form,
    load: async (context) => {
      const opened = forStep(spec.caseStep, await openedReport(context, context.params.reportId));
      const allegation = await allegationIn(opened, context.params.allegationId);
      spec.ready?.(allegation);
      return { opened, allegation };
    },
    initial: ({ allegation }) => spec.initial(allegation),
    view: async ({ locale }, { opened, allegation }, form) => {
      const [words, back] = [spec.words[locale], allegationPath(opened, allegation)];
      return casePage(
        opened,
        words.title,
        <CaseForm
          {...{ locale, form, back }}
          {...words}
          reference={opened.report.reference}
          action={`${back}/${stepPaths[spec.step]}`}
        >
          {await spec.draw(locale, form)}
        </CaseForm>,
      );
    },
    submit: async (context, input, { allegation }) => {
      const opened = await fileToWrite(context, context.params.reportId);
      const fresh = await allegationIn(opened, allegation.allegationId);
      const done = { nl: spec.words.nl.done, en: spec.words.en.done };
      return answered(await spec.take(opened, fresh, input), () =>
        redirect(allegationPath(opened, fresh), done),
      );
    },
  });

const { nl, en } = texts;

/** What is done with an allegation: each right of the person concerned, and the outcome. */
export const allegationStepRoutes: readonly Route[] = [
  ...stepPage({
    step: "told",
    caseStep: "person",
    audit: "report.person-informed",
    form: informForm,
    words: {
      nl: { title: nl.told, lead: nl.toldLead, done: nl.informSaved },
      en: { title: en.told, lead: en.toldLead, done: en.informSaved },
    },
    initial: ({ informedOn, informingPutOffTo, informing }) => ({
      informing: informedOn === null ? (informingPutOffTo === null ? null : "put-off") : "told",
      informedOn,
      lookAgainOn: informingPutOffTo,
      how: informing,
    }),
    draw: (locale, form) => <InformFields {...{ locale, form }} />,
    take: informPerson,
  }),
  ...stepPage({
    step: "heard",
    caseStep: "person",
    audit: "report.person-heard",
    form: hearForm,
    words: {
      nl: { title: nl.hear, lead: nl.hearLead, done: nl.hearSaved },
      en: { title: en.hear, lead: en.hearLead, done: en.hearSaved },
    },
    initial: ({ hearing, heardOn, reaction }) => ({
      hearing: hearing === null ? null : heardOn === null ? "not-heard" : "heard",
      heardOn,
      account: hearing,
      reaction,
    }),
    draw: (locale, form) => <HearFields {...{ locale, form }} />,
    take: hearPerson,
  }),
  ...stepPage({
    step: "decided",
    caseStep: "outcome",
    audit: "report.outcome-decided",
    form: outcomeForm,
    words: {
      nl: { title: nl.outcome, lead: nl.outcomeLead, done: nl.outcomeSaved },
      en: { title: en.outcome, lead: en.outcomeLead, done: en.outcomeSaved },
    },
    initial: ({ outcome, decidedOn, decidedBy, grounds, measures }) => ({
      outcome,
      decidedOn,
      decidedBy,
      grounds,
      measures,
    }),
    draw: async (locale, form) => (
      <OutcomeFields {...{ locale, form }} measures={(await reportContent()).measures} />
    ),
    take: decideOutcome,
  }),
  ...stepPage({
    step: "written",
    caseStep: "person",
    audit: "report.outcome-written",
    form: letterForm,
    ready: (allegation) => insist(maySendOutcome(allegation)),
    words: {
      nl: { title: nl.letter, lead: nl.letterLead, done: nl.letterSaved },
      en: { title: en.letter, lead: en.letterLead, done: en.letterSaved },
    },
    initial: ({ writtenOn }) => ({ writtenOn }),
    draw: (locale, form) => <LetterFields {...{ locale, form }} />,
    take: noteLetter,
  }),
  ...stepPage({
    step: "cleared",
    caseStep: "person",
    audit: "report.name-cleared",
    form: clearForm,
    ready: (allegation) => insist(mayClear(allegation)),
    words: {
      nl: { title: nl.clear, lead: nl.clearLead, done: nl.clearSaved },
      en: { title: en.clear, lead: en.clearLead, done: en.clearSaved },
    },
    initial: ({ rehabilitation, rehabilitatedOn }) => ({
      clearing: rehabilitation === null ? null : rehabilitatedOn === null ? "not-needed" : "cleared",
      clearedOn: rehabilitatedOn,
      how: rehabilitation,
    }),
    draw: (locale, form) => <ClearFields {...{ locale, form }} />,
    take: clearName,
  }),
].map(confidential);
