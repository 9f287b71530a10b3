import { z } from "zod";
import { spreadsheetCsv } from "#platform/csv/index.ts";
import { download, found, get, insist, ordinaryReading, page, post, redirect } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { bothOf, locales } from "#platform/locale/index.ts";
import { partAt, questionnairesBase, versionAt } from "./addresses.ts";
import type { Which } from "./addresses.ts";
import { codebookLines } from "./codebook.ts";
import {
  managerBackground,
  mayRemove,
  withAnswerMoved,
  withBackground,
  withPartMoved,
  withoutPart,
} from "./editing.rules.ts";
import { moveAnswerForm, moveForm, whichVersion } from "./forms.ts";
import type { KeptQuestionnaire } from "./kept.ts";
import { crumbsTo, versionPath } from "./part-page.ts";
import { partTexts } from "./part.texts.ts";
import { addVersion, changeQuestionnaire, removeVersion } from "./questionnaires.commands.ts";
import { findQuestionnaire, versionsOf } from "./questionnaires.queries.ts";
import { texts } from "./texts.ts";
import { CodebookPage } from "./views/codebook-page.tsx";
import { PreviewPage } from "./views/preview-page.tsx";
import { VersionPage } from "./views/version-page.tsx";
import { questionnaireYaml } from "./written.ts";

const both = bothOf(texts);
const ofParts = bothOf(partTexts);
const path = versionPath;
const coordinator = ["coordinator"] as const;
const reading = { permission: coordinator, audit: ordinaryReading, params: whichVersion } as const;
const changing = {
  permission: coordinator,
  audit: "surveys.questionnaire-changed",
  params: whichVersion,
} as const;

const aboutIt = ({ about, params }: RequestContext<Which>): void =>
  about("survey-questionnaire", `${params.key}/${params.version}`);

const keptOf = async ({ tx, params }: RequestContext<Which>): Promise<KeptQuestionnaire> =>
  found(await findQuestionnaire(tx, params.key, params.version));

const readingRoutes: readonly Route[] = [
  get({
    path,
    ...reading,
    answer: async (context) => {
      const { tx, locale, params } = context;
      const kept = await keptOf(context);
      const versions = await versionsOf(tx, params.key);
      return page(
        kept.content.title[locale],
        <VersionPage {...{ locale, kept, versions }} />,
        crumbsTo(context, kept).slice(0, 1),
      );
    },
  }),
  get({
    path: `${path}/voorbeeld`,
    ...reading,
    answer: async (context) => {
      const { locale } = context;
      const kept = await keptOf(context);
      return page(texts[locale].previewTitle, <PreviewPage {...{ locale, kept }} />, crumbsTo(context, kept));
    },
  }),
  get({
    path: `${path}/codeboek`,
    ...reading,
    answer: async (context) => {
      const { locale } = context;
      const kept = await keptOf(context);
      return page(
        texts[locale].codebookTitle,
        <CodebookPage {...{ locale, kept }} />,
        crumbsTo(context, kept),
      );
    },
  }),
  get({
    path: `${path}/codeboek/:language`,
    ...reading,
    params: whichVersion.extend({ language: z.enum(locales) }),
    answer: async (context) => {
      const { key, version, language } = context.params;
      const { content } = await keptOf(context);
      return download({
        fileName: texts[language].codebookFile(key, version),
        type: "text/csv; charset=utf-8",
        body: spreadsheetCsv(codebookLines(content, language), language),
      });
    },
  }),
  get({
    path: `${path}/bestand`,
    ...reading,
    answer: async (context) => {
      const { params, locale } = context;
      return download({
        fileName: texts[locale].yamlFile(params.key, params.version),
        type: "application/yaml; charset=utf-8",
        body: questionnaireYaml((await keptOf(context)).content),
      });
    },
  }),
];

/** The versions, made and removed; and what is done to a part with one press. */
const stepRoutes: readonly Route[] = [
  post({
    path: `${path}/nieuwe-versie`,
    ...changing,
    audit: "surveys.questionnaire-made",
    form: z.object({}),
    submit: async (context) => {
      aboutIt(context);
      return redirect(
        versionAt(await addVersion(context, context.params)),
        both((t) => t.newVersionMade),
      );
    },
  }),
  post({
    path: `${path}/verwijderen`,
    ...changing,
    audit: "surveys.questionnaire-removed",
    form: z.object({}),
    submit: async (context) => {
      aboutIt(context);
      await removeVersion(context, context.params);
      return redirect(
        questionnairesBase,
        both((t) => t.versionRemoved),
      );
    },
  }),
  post({
    path: `${path}/leidinggevend-toevoegen`,
    ...changing,
    form: z.object({}),
    submit: async (context) => {
      aboutIt(context);
      await changeQuestionnaire(context, context.params, (one) => withBackground(one, managerBackground));
      return redirect(
        versionAt(context.params),
        ofParts((t) => t.saved),
      );
    },
  }),
  post({
    path: `${path}/plaats`,
    ...changing,
    form: moveForm,
    submit: async (context, { what, id, step }) => {
      const { params } = context;
      aboutIt(context);
      if (step === "remove") insist(mayRemove((await keptOf(context)).content, what, id));
      await changeQuestionnaire(context, params, (one) =>
        step === "remove" ? withoutPart(one, what, id) : withPartMoved(one, what, id, step),
      );
      return step === "remove"
        ? redirect(
            versionAt(params),
            ofParts((t) => t.removed),
          )
        : redirect(
            partAt(params, what, id),
            ofParts((t) => t.moved),
          );
    },
  }),
  post({
    path: `${path}/volgorde`,
    ...changing,
    form: moveAnswerForm,
    submit: async (context, { what, id, answer, step }) => {
      const { params } = context;
      aboutIt(context);
      await changeQuestionnaire(context, params, (one) => withAnswerMoved(one, id, answer, step));
      return redirect(
        partAt(params, what, id),
        ofParts((t) => t.moved),
      );
    },
  }),
];

/** A version of a questionnaire: its page, its preview, its codebook and its file; and the steps that ask for no form. */
export const questionnaireVersionRoutes: readonly Route[] = [...readingRoutes, ...stepRoutes];
