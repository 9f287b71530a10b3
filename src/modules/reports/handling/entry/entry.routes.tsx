import { randomUUID } from "node:crypto";
import { z } from "zod";
import { confidential } from "#modules/keys/index.ts";
import { AppError, formPage, get, ordinaryReading, page, parseForm } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import { asChannel } from "../../channel.ts";
import { faultsIn, faultsOfPersonFields, readAnswers } from "../../codes/questionnaire.rules.ts";
import type { FormValues } from "../../codes/questionnaire.rules.ts";
import type { FilledIn, Questionnaire } from "../../codes/questionnaire.ts";
import { receivingOffice } from "../../conflicts/office.queries.ts";
import { currentQuestionnaire } from "../../codes/questionnaires.queries.ts";
import { codeForForm, codeOfForm } from "../../receiving/form.queries.ts";
import { reporterKinds } from "../../report.ts";
import { reportWords } from "../../report-words.ts";
import { crumbs } from "../crumbs.ts";
import { ChooseKindPage, EnteredPage, EntryFormPage } from "../views/entry-pages.tsx";
import { enterReport } from "./entry.commands.ts";
import { entryFaults } from "./entry.rules.ts";
import { entryFields, entryForm } from "./entry.ts";
import { texts } from "./texts.ts";

const oneKind = z.object({ kind: z.enum(reporterKinds) });
type OnKind = RequestContext<z.output<typeof oneKind>>;

const load = async (context: OnKind) => {
  const organisationId = organisationOf(context.actor);
  const { names } = await asChannel(context, organisationId, ({ tx, today }) =>
    receivingOffice(tx, { organisationId, salt: "", today }),
  );
  return {
    asked: await currentQuestionnaire(context.tx, organisationId, context.params.kind),
    others: names.filter(({ personId }) => personId !== context.actor.personId),
    code: await codeForForm(context.locale),
  };
};

const textsIn = (input: Readonly<Record<string, unknown>>): FormValues =>
  Object.fromEntries(
    Object.entries(input).filter((pair): pair is [string, string | string[]] =>
      [pair[1]].flat().every((value) => typeof value === "string"),
    ),
  );

/** Questions and the rest are looked at together, so that everything that is wrong is told at once. */
const everything = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** A person whose name is too long is told at that name, not at the first of them. */
const answerFaults = (questionnaire: Questionnaire, filled: FilledIn, values: FormValues) => {
  const ofPersons = faultsOfPersonFields(questionnaire, values);
  const told = new Set(ofPersons.map(({ field }) => field));
  return [...ofPersons, ...faultsIn(questionnaire, filled).filter(({ field }) => !told.has(field))];
};

const asErrors = (faults: readonly { readonly field: string; readonly reason: Localised }[]) =>
  faults.map(({ field, reason }) => ({ field, message: reason }));
const inBoth = (errors: readonly { readonly field: string; readonly message: string }[]) =>
  errors.map(({ field, message }) => ({ field, message: { nl: message, en: message } }));

const entered = (
  { locale, origin }: RequestContext,
  done: { readonly reportId: string; readonly reference: string },
  code: string,
) => page(texts[locale].doneTitle, <EnteredPage {...{ locale, origin, code, ...done }} />);

/** Reports that an officer enters. */
export const entryRoutes: readonly Route[] = [
  get({
    path: "/dossiers/nieuw",
    permission: ["report-officer"],
    audit: ordinaryReading,
    answer: async (context) =>
      page(texts[context.locale].title, <ChooseKindPage locale={context.locale} />, crumbs(context)),
  }),
  ...formPage({
    path: "/dossiers/nieuw/:kind",
    permission: ["report-officer"],
    audit: "report.entered",
    params: oneKind,
    form: everything,
    load,
    initial: ({ code }, { locale, today }) => ({
      [entryFields.file]: randomUUID(),
      [entryFields.code]: code,
      [entryFields.language]: locale,
      [entryFields.receivedOn]: today,
    }),
    view: (context, { asked, others }, form) => {
      const { locale, params } = context;
      const title = texts[locale].formTitle(reportWords[locale].kinds[params.kind]);
      const { questionnaire } = asked;
      return page(title, <EntryFormPage {...{ locale, form, questionnaire, others }} kind={params.kind} />, [
        ...crumbs(context),
        { href: "/dossiers/nieuw", label: texts[locale].title },
      ]);
    },
    submit: async (context, raw, { asked }) => {
      const filled = readAnswers(asked.questionnaire, textsIn(raw));
      const parsed = parseForm(entryForm, raw, context.locale);
      const errors = [
        ...(parsed.ok ? asErrors(entryFaults(parsed.input, context.today)) : inBoth(parsed.form.errors)),
        ...asErrors(answerFaults(asked.questionnaire, filled, textsIn(raw))),
      ];
      if (!parsed.ok || errors.length > 0) return { kind: "refusal" as const, errors };
      const { input } = parsed;
      const code = await codeOfForm(input[entryFields.code]);
      if (code === undefined) throw new AppError("bad-request");
      const done = await enterReport(context, { kind: context.params.kind, asked, filled, input, code });
      context.about("report", done.reportId);
      return entered(context, done, code);
    },
  }),
].map((route) => (route.path === "/dossiers/nieuw" ? route : confidential(route)));
