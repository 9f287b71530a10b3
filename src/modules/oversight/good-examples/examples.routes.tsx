import { itemLabel } from "#modules/assessments/index.ts";
import { catalogue, normReference, parseReference } from "#modules/frameworks/index.ts";
import { holds } from "#platform/actor/index.ts";
import { formPage, found, get, ordinaryReading, page, post, redirect } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Option } from "#ui/index.ts";
import { z } from "zod";
import { addresses } from "../addresses.ts";
import { overseenNames } from "../organisations/overseen.queries.ts";
import { exampleForm, exampleQuery, oneExample } from "./example.ts";
import { mayWithdraw } from "./example.rules.ts";
import { shareExample, withdrawExample } from "./examples.commands.ts";
import { findExample, listExamples, normsWithExamples } from "./examples.queries.ts";
import { texts } from "./texts.ts";
import { ExampleForm, ExampleList, ExamplePage } from "./views/example-pages.tsx";

const sharers = ["coordinator", "overseer"] as const;

const both = (word: "shared" | "withdrawn") => ({ nl: texts.nl[word], en: texts.en[word] });

const crumbs = ({ locale }: RequestContext) => [{ href: addresses.examples, label: texts[locale].examples }];

const normLabel = async (reference: string, locale: Locale): Promise<string> => {
  const parsed = parseReference(reference);
  const content = await catalogue();
  const item = parsed && content.item(parsed.framework, parsed.code);
  const framework = parsed && content.framework(parsed.framework);
  return item && framework ? `${itemLabel(item, locale)} (${framework.title[locale]})` : reference;
};

/** The norms an example can be about: of every framework that holds norms. */
const normsToChoose = async (locale: Locale): Promise<readonly Option[]> => {
  const options: Option[] = [];
  for (const { framework, kind, items } of (await catalogue()).frameworks)
    for (const { code } of kind === "norms" ? items : []) {
      const value = normReference(framework, code);
      options.push({ value, label: await normLabel(value, locale) });
    }
  return options;
};

const organisationsToChoose = async ({ tx, actor, today }: RequestContext): Promise<readonly Option[]> =>
  holds(actor, "overseer")
    ? (await overseenNames(tx, today)).map(({ shortName, name }) => ({ value: shortName, label: name }))
    : [];

/** Good examples: read by everybody who is signed in, shared by coordinators and overseers. */
export const exampleRoutes: readonly Route[] = [
  get({
    path: addresses.examples,
    permission: "signed-in",
    audit: ordinaryReading,
    query: exampleQuery,
    answer: async ({ tx, query, locale, actor }) => {
      const norms: Option[] = [];
      for (const value of await normsWithExamples(tx))
        norms.push({ value, label: await normLabel(value, locale) });
      const list = await listExamples(tx, query);
      const mayShare = holds(actor, ...sharers);
      return page(texts[locale].examples, <ExampleList {...{ locale, query, norms, mayShare, ...list }} />);
    },
  }),
  ...formPage({
    path: `${addresses.examples}/delen`,
    permission: sharers,
    audit: "oversight.example-shared",
    form: exampleForm,
    load: async (context) => ({
      norms: await normsToChoose(context.locale),
      organisations: await organisationsToChoose(context),
    }),
    view: (context, { norms, organisations }, form) => {
      const { locale } = context;
      return page(
        texts[locale].share,
        <ExampleForm {...{ locale, form, norms, organisations }} />,
        crumbs(context),
      );
    },
    submit: async (context, input) => {
      const done = await shareExample(context, input);
      if (!done.ok) return done.refusal;
      context.about("good-example", done.exampleId);
      return redirect(`${addresses.examples}/${done.exampleId}`, both("shared"));
    },
  }),
  get({
    path: `${addresses.examples}/:exampleId`,
    permission: "signed-in",
    audit: ordinaryReading,
    params: oneExample,
    answer: async (context) => {
      const { tx, locale, actor, params } = context;
      const example = found(await findExample(tx, params.exampleId));
      const label = await normLabel(normReference(example.framework, example.code), locale);
      const props = { locale, example, normLabel: label, mayWithdraw: mayWithdraw(actor, example) };
      return page(example.title, <ExamplePage {...props} />, crumbs(context));
    },
  }),
  post({
    path: `${addresses.examples}/:exampleId/intrekken`,
    permission: sharers,
    audit: "oversight.example-withdrawn",
    params: oneExample,
    form: z.object({}),
    submit: async (context) => {
      context.about("good-example", context.params.exampleId);
      await withdrawExample(context, found(await findExample(context.tx, context.params.exampleId)));
      return redirect(addresses.examples, both("withdrawn"));
    },
  }),
];
