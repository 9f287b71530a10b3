import { isPlainDate } from "#platform/clock/index.ts";
import { fields, formPage, page, redirect, refuse, refuseAll } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Alert, PageForm, Paragraph } from "#ui/index.ts";
import { faultsIn, readAnswers } from "../codes/questionnaire.rules.ts";
import type { FilledIn, NamedQuestionnaire, Questionnaire } from "../codes/questionnaire.ts";
import { currentQuestionnaire } from "../codes/questionnaires.queries.ts";
import { reportContent } from "../codes/read-content.ts";
import { noteAct } from "../dialogue/notices.commands.ts";
import type { FormFault } from "../form-values.rules.ts";
import { QuestionField } from "../receiving/views/question-field.tsx";
import { dossierPath, inDossier, writingInDossier } from "../returning/dossier.ts";
import { forReporters } from "../returning/for-reporters.ts";
import { crumbsOf, oneDossier } from "../returning/show-dossier.tsx";
import { withCode } from "../returning/with-code.tsx";
import { reportDetriment } from "./detriment.commands.ts";
import type { ToldDetriment } from "./detriment.commands.ts";
import { detrimentStages } from "./protection.ts";
import { texts } from "./texts.ts";

const both = bothOf(texts);

/** The two questions that make it detriment in the words of the law; an organisation cannot leave them out. */
const legal = { form: "detriment-form", stage: "stage" } as const;
const isLegal = (id: string): boolean => id === legal.form || id === legal.stage;

const asked = ({ questions }: Questionnaire) => ({
  questions: questions.map((question) => ({
    ...question,
    hidden: isLegal(question.id) ? false : question.hidden,
  })),
});

const textsIn = ({ answers, concerned }: FilledIn): string =>
  [...Object.values(answers).flat(), ...concerned.flatMap(({ name, position }) => [name, position])].join(
    "\n",
  );

type Codes = Pick<ToldDetriment, "form" | "stage">;

/** Which form of the law, and how far it came. */
const codesIn = async ({ answers }: FilledIn): Promise<Partial<Codes>> => {
  const { items } = (await reportContent()).detriments;
  const form = items.find(({ code }) => code === answers[legal.form])?.code;
  const stage = detrimentStages.find((one) => one === answers[legal.stage]);
  return { ...(form && { form }), ...(stage && { stage }) };
};

const missing = ({ form, stage }: Partial<Codes>): FormFault[] => [
  ...(form === undefined ? [{ field: legal.form, reason: both((t) => t.chooseForm) }] : []),
  ...(stage === undefined ? [{ field: legal.stage, reason: both((t) => t.chooseStage) }] : []),
];

const firstDay = ({ answers }: FilledIn): string | null => {
  const [from = ""] = String(answers["period"] ?? "").split("/");
  return isPlainDate(from) ? from : null;
};

const toldIn = async (
  { name, questionnaire }: NamedQuestionnaire,
  values: Readonly<Record<string, string | readonly string[]>>,
  language: Locale,
): Promise<
  | { readonly told: ToldDetriment; readonly typed: string; readonly faults?: never }
  | { readonly faults: readonly FormFault[]; readonly told?: never }
> => {
  const filled = readAnswers(asked(questionnaire), values);
  const codes = await codesIn(filled);
  const faults = [...faultsIn(asked(questionnaire), values), ...missing(codes)];
  const { form, stage } = codes;
  if (faults.length > 0 || form === undefined || stage === undefined) return { faults };
  const happenedOn = firstDay(filled);
  const told = { ...filled, form, stage, happenedOn, questionnaire: name, language };
  return { told, typed: textsIn(filled) };
};

/** Detriment, reported from the dossier of the report it follows from. */
export const detrimentRoutes: readonly Route[] = formPage({
  ...forReporters,
  path: "/melden/dossier/:number/benadeling",
  params: oneDossier,
  form: fields.texts(),
  load: (context) =>
    inDossier(context, ({ tx }, { report }) => currentQuestionnaire(tx, report.organisationId, "detriment")),
  view: (context, { questionnaire }, form) => {
    const { locale, path: action, params } = context;
    const t = texts[locale];
    return page(
      t.detrimentTitle,
      <PageForm
        {...{ form, action }}
        title={t.detrimentTitle}
        lead={t.detrimentLead}
        back={dossierPath(params.number)}
        submit={t.detrimentSend}
      >
        <Alert title={t.burdenTitle}>
          <Paragraph>{t.yourBurden}</Paragraph>
        </Alert>
        {asked(questionnaire)
          .questions.filter(({ hidden = false }) => !hidden)
          .map((question) => (
            <QuestionField
              {...{ form, locale }}
              question={isLegal(question.id) ? { ...question, required: true } : question}
            />
          ))}
      </PageForm>,
      crumbsOf(context),
    );
  },
  submit: async (context, values, questionnaire) => {
    const read = await toldIn(questionnaire, values, context.locale);
    if (read.faults) return refuseAll(read.faults);
    const { told, typed } = read;
    return writingInDossier(context, async (writing, dossier) => {
      if (dossier.visit.givesAwayCode(typed))
        return refuse(
          "what-happened",
          both((t) => t.givesAway),
        );
      await reportDetriment(writing, dossier, told);
      await noteAct(writing, dossier.report, { act: "told-detriment", services: context.services });
      return redirect(
        dossierPath(dossier.number),
        both((t) => t.detrimentFlash),
      );
    });
  },
}).map(withCode);
