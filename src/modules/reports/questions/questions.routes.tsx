import { z } from "zod";
import {
  formPage,
  found,
  get,
  insist,
  ordinaryReading,
  page,
  post,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { NamedQuestionnaire, Questionnaire } from "../codes/questionnaire.ts";
import { reportKinds } from "../report.ts";
import {
  mayAdd,
  mayHide,
  withPlace,
  withQuestion,
  withVisibility,
  withWords,
} from "./own-questions.rules.ts";
import { newQuestionForm, stepForm, wordsForm, wordsFrom } from "./question-form.ts";
import type { QuestionStep } from "./question-form.ts";
import { changeQuestions } from "./questionnaires.commands.ts";
import { currentQuestionnaire } from "../codes/questionnaires.queries.ts";
import { texts } from "./texts.ts";
import { NewQuestionPage, QuestionPage } from "./views/question-form.tsx";
import { QuestionsPage } from "./views/questions-page.tsx";

const oneKind = z.object({ kind: z.enum(reportKinds) });
const oneQuestion = oneKind.extend({ questionId: z.string().max(60) });
type OnKind = RequestContext<z.output<typeof oneKind>>;

const permission = ["coordinator"] as const;
const audit = "report.questions-changed";
const base = (kind: string): string => `/dossiers/instellingen/vragenlijst/${kind}`;
const saved = { nl: texts.nl.saved, en: texts.en.saved };

const load = ({ tx, actor, params, about }: OnKind): Promise<NamedQuestionnaire> => {
  about("questionnaire", params.kind);
  return currentQuestionnaire(tx, organisationOf(actor), params.kind);
};

const crumbs = ({ locale }: RequestContext, questionnaire?: Questionnaire) => [
  { href: "/dossiers/instellingen", label: texts[locale].settings },
  ...(questionnaire ? [{ href: base(questionnaire.kind), label: questionnaire.title[locale] }] : []),
];

const show = async (context: OnKind) => {
  const { locale } = context;
  const named = await load(context);
  return page(
    texts[locale].questionsTitle(named.questionnaire.title[locale]),
    <QuestionsPage {...named} locale={locale} />,
    crumbs(context),
  );
};

const changes: Readonly<Record<QuestionStep, (now: Questionnaire, id: string) => Questionnaire>> = {
  hide: (now, id) => withVisibility(now, id, true),
  show: (now, id) => withVisibility(now, id, false),
  earlier: (now, id) => withPlace(now, id, -1),
  later: (now, id) => withPlace(now, id, 1),
};

/** The pages on which an organisation changes what a reporter is asked. */
export const questionRoutes: readonly Route[] = [
  get({
    path: "/dossiers/instellingen/vragenlijst/:kind",
    permission,
    audit: ordinaryReading,
    params: oneKind,
    answer: show,
  }),
  post({
    path: "/dossiers/instellingen/vragenlijst/:kind",
    permission,
    audit,
    params: oneKind,
    form: stepForm,
    submit: async (context, { basedOn, question, step }) => {
      if (step === "hide") insist(mayHide(question));
      await changeQuestions(context, context.params.kind, basedOn, (now) => changes[step](now, question));
      return redirect(base(context.params.kind), saved);
    },
  }),
  ...formPage({
    path: "/dossiers/instellingen/vragenlijst/:kind/nieuw",
    permission,
    audit,
    params: oneKind,
    form: newQuestionForm,
    load,
    view: (context, { questionnaire, name }, form) => {
      const { locale, params } = context;
      const back = base(params.kind);
      const props = { locale, form, back, basedOn: name, action: `${back}/nieuw`, isNew: true };
      return page(texts[locale].add, <NewQuestionPage {...props} />, crumbs(context, questionnaire));
    },
    submit: async (context, input, { questionnaire }) => {
      const decision = mayAdd(questionnaire, input);
      if (!decision.ok) return refuse("options", decision.reason);
      const { type, options, basedOn } = input;
      const added = { ...wordsFrom(input), type, options };
      await changeQuestions(context, context.params.kind, basedOn, (now) => withQuestion(now, added));
      return redirect(base(context.params.kind), saved);
    },
  }),
  ...formPage({
    path: "/dossiers/instellingen/vragenlijst/:kind/vraag/:questionId",
    permission,
    audit,
    params: oneQuestion,
    form: wordsForm,
    load: async (context) => {
      const named = await load(context);
      const { questions } = named.questionnaire;
      return { ...named, question: found(questions.find(({ id }) => id === context.params.questionId)) };
    },
    initial: ({ question: { label, help } }) => ({
      labelNl: label.nl,
      labelEn: label.en,
      helpNl: help?.nl,
      helpEn: help?.en,
    }),
    view: (context, { questionnaire, name, question }, form) => {
      const { locale, params } = context;
      const back = base(params.kind);
      const action = `${back}/vraag/${question.id}`;
      const props = { locale, form, back, action, question, basedOn: name, isNew: false };
      const title = texts[locale].questionTitle(question.label[locale]);
      return page(title, <QuestionPage {...props} />, crumbs(context, questionnaire));
    },
    submit: async (context, input, { question }) => {
      await changeQuestions(context, context.params.kind, input.basedOn, (now) =>
        withWords(now, question.id, wordsFrom(input)),
      );
      return redirect(base(context.params.kind), saved);
    },
  }),
];
