import { questionnaireYaml } from "./written.ts";
import type { YamlFault } from "#platform/content/index.ts";
import { tableSource } from "#platform/files/index.ts";
import { emptyForm, formPage, get, ordinaryReading, page, redirect, refuse } from "#platform/http/index.ts";
import type { FormState, PageReply, RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { questionnairesBase, versionAt } from "./addresses.ts";
import type { Which } from "./addresses.ts";
import { parseQuestionnaire, standardQuestionnaires } from "./content.ts";
import { importForm, startForm, startQuery } from "./forms.ts";
import { itemsOf } from "./questionnaire.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { addQuestionnaire } from "./questionnaires.commands.ts";
import { latestQuestionnaires } from "./questionnaires.queries.ts";
import { importedAs, startedFrom } from "./starting.rules.ts";
import type { Beginning } from "./starting.rules.ts";
import { sentText } from "./sent-text.ts";
import { texts } from "./texts.ts";
import { ListPage } from "./views/list-page.tsx";
import { ImportPage, StartPage } from "./views/start-pages.tsx";

const both = bothOf(texts);
const coordinator = ["coordinator"] as const;

const crumbs = ({ locale }: RequestContext) => [{ href: questionnairesBase, label: texts[locale].title }];

const made = (context: RequestContext, which: Which, flash: ReturnType<typeof both<string>>) => {
  context.about("survey-questionnaire", `${which.key}/${which.version}`);
  return redirect(versionAt(which), flash);
};

/** What somebody can begin with: what came with the program, what the organisation has, and nothing. */
const beginnings = async ({ tx }: RequestContext): Promise<readonly Beginning[]> => [
  ...(await standardQuestionnaires()).map((content) => ({
    value: `standard:${content.questionnaire}`,
    content,
  })),
  ...(await latestQuestionnaires(tx)).map(({ key, content }) => ({ value: `own:${key}`, content })),
  { value: "empty", content: undefined },
];

const labelOf = ({ value, content }: Beginning, locale: Locale): string => {
  const t = texts[locale];
  if (content === undefined) return t.empty;
  const title = content.title[locale];
  return value.startsWith("own:")
    ? t.ownCopy(title, value.slice(4))
    : t.standard(title, itemsOf(content).length);
};

const startPages = formPage({
  path: `${questionnairesBase}/nieuw`,
  permission: coordinator,
  audit: "surveys.questionnaire-made",
  query: startQuery,
  form: startForm,
  load: async (context) => ({ all: await beginnings(context) }),
  initial: ({ all }, { query }) => ({ from: query.van ?? all[0]?.value ?? null }),
  view: (context, { all }, form) => {
    const { locale } = context;
    const options = all.map((one) => ({ value: one.value, label: labelOf(one, locale) }));
    return page(
      texts[locale].startTitle,
      <StartPage {...{ locale, form }} beginnings={options} />,
      crumbs(context),
    );
  },
  submit: async (context, input, { all }) => {
    const keys = all.flatMap(({ value }) => (value.startsWith("own:") ? [value.slice(4)] : []));
    const started = startedFrom(all, input, keys);
    if (!started.ok) return refuse(started.field, started.reason);
    return made(
      context,
      await addQuestionnaire(context, started.content),
      both((t) => t.made),
    );
  },
});

const exampleOf = (all: readonly Questionnaire[]): string => {
  const shortest = all.toSorted((one, other) => itemsOf(one).length - itemsOf(other).length)[0];
  return shortest === undefined ? "" : questionnaireYaml(shortest);
};

const importPage = (
  context: RequestContext,
  example: string,
  form: FormState,
  faults: readonly YamlFault[] = [],
): PageReply => {
  const { locale } = context;
  const shown = { locale, form, faults, example };
  return page(texts[locale].importTitle, <ImportPage {...shown} />, crumbs(context));
};

const importPages = formPage({
  path: `${questionnairesBase}/uit-bestand`,
  permission: coordinator,
  audit: "surveys.questionnaire-imported",
  files: true,
  form: importForm,
  load: async () => ({ example: exampleOf(await standardQuestionnaires()) }),
  view: (context, { example }, form) => importPage(context, example, form),
  submit: async (context, input, { example }) => {
    const sent = tableSource(input);
    if (!sent.ok) return refuse(sent.field, sent.reason);
    const text = await sentText(sent.source);
    if (text === undefined)
      return refuse(
        "file",
        both((t) => t.notText),
      );
    const parsed = parseQuestionnaire(text);
    if (!parsed.ok)
      return { ...importPage(context, example, emptyForm({ text }), parsed.faults), status: 422 };
    const which = await addQuestionnaire(
      context,
      importedAs(parsed.value, await latestQuestionnaires(context.tx)),
    );
    return made(
      context,
      which,
      both((t) => t.taken),
    );
  },
});

/** The questionnaires of the organisation, and the ways to a new one. */
export const questionnaireListRoutes: readonly Route[] = [
  get({
    path: questionnairesBase,
    permission: coordinator,
    audit: ordinaryReading,
    answer: async ({ tx, locale }) =>
      page(texts[locale].title, <ListPage locale={locale} questionnaires={await latestQuestionnaires(tx)} />),
  }),
  ...startPages,
  ...importPages,
];
