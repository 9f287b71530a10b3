import { randomUUID } from "node:crypto";
import { z } from "zod";
import { confidential } from "#modules/keys/index.ts";
import {
  AppError,
  fields,
  formPage,
  get,
  ordinaryReading,
  page,
  parseForm,
  refuseAll,
} from "#platform/http/index.ts";
import type { FormState, RequestContext, Route } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import { asChannel } from "../../channel.ts";
import { faultsIn, readAnswers } from "../../codes/questionnaire.rules.ts";
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

/** What is wrong besides the questions, in the language of whoever reads it. */
const inBoth = (errors: FormState["errors"]) =>
  errors.map(({ field, message }) => ({ field, reason: { nl: message, en: message } }));

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
    // Questions and the rest are looked at together, so that everything that is wrong is told at once.
    form: fields.texts(),
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
      const parsed = parseForm(entryForm, raw, context.locale);
      const faults = [
        ...(parsed.ok ? entryFaults(parsed.input, context.today) : inBoth(parsed.form.errors)),
        ...faultsIn(asked.questionnaire, raw),
      ];
      if (!parsed.ok || faults.length > 0) return refuseAll(faults);
      const { input } = parsed;
      const filled = readAnswers(asked.questionnaire, raw);
      const code = await codeOfForm(input[entryFields.code]);
      if (code === undefined) throw new AppError("bad-request");
      const done = await enterReport(context, { kind: context.params.kind, asked, filled, input, code });
      context.about("report", done.reportId);
      return entered(context, done, code);
    },
  }),
].map((route) => (route.path === "/dossiers/nieuw" ? route : confidential(route)));
