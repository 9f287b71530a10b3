import { holds } from "#platform/actor/index.ts";
import { formPage, found, get, ordinaryReading, page, post, redirect, refuse } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { z } from "zod";
import { adoptedFrameworks } from "#modules/frameworks/index.ts";
import { home } from "./addresses.ts";
import { setPointAside, setTerms, takeBack } from "./coherence.commands.ts";
import { mapOf } from "./coherence.figures.ts";
import { findSetAside, judgeWhole } from "./coherence.queries.ts";
import { asideFault } from "./coherence.rules.ts";
import type { JudgedPoint } from "./coherence.ts";
import { asideForm, ofAside, ofPoint } from "./coherence.ts";
import { termsSet } from "./facts.queries.ts";
import { termsForm, termsFrom } from "./terms.ts";
import { both, texts } from "./texts.ts";
import { AsidePage } from "./views/aside-page.tsx";
import { CoherencePage } from "./views/coherence-page.tsx";
import { TermsPage } from "./views/terms-page.tsx";

const crumb = (context: RequestContext) => ({ href: home, label: texts[context.locale].coherence });

/** The point of the address, while it asks attention: a point that is mended or set aside is no longer there. */
const openPoint = async (context: RequestContext<z.output<typeof ofPoint>>): Promise<JudgedPoint> => {
  const { rule, point } = context.params;
  context.about("coherence-point", `${rule}/${point}`);
  const judged = (await judgeWhole(context)).find((one) => one.rule.number === rule);
  return found(judged?.open.find(({ key }) => key === point));
};

/** The pages of the whole: what hangs together, what does not, and within which terms. */
export const routes: readonly Route[] = [
  get({
    path: home,
    permission: ["coordinator", "authority"],
    audit: ordinaryReading,
    answer: async (context) => {
      const { tx, locale, actor, today } = context;
      const judged = await judgeWhole(context);
      const hasNorms = (await adoptedFrameworks(tx, today)).length > 0;
      const mayMend = holds(actor, "coordinator");
      const map = mapOf(judged, { locale, isLinked: true });
      return page(texts[locale].coherence, <CoherencePage {...{ locale, judged, mayMend, map, hasNorms }} />);
    },
  }),
  ...formPage({
    path: `${home}/termijnen`,
    permission: ["coordinator"],
    audit: "coherence.terms-set",
    form: termsForm,
    load: async ({ tx }) => termsFrom(await termsSet(tx)),
    initial: (terms) =>
      Object.fromEntries(Object.entries(terms).map(([name, value]) => [name, String(value)])),
    view: (context, _terms, form) => {
      const { locale } = context;
      return page(texts[locale].terms, <TermsPage {...{ locale, form }} />, [crumb(context)]);
    },
    submit: async (context, terms) => {
      await setTerms(context, terms);
      return redirect(
        home,
        both((t) => t.termsSaved),
      );
    },
  }),
  ...formPage({
    path: `${home}/:rule/:point/opzij`,
    permission: ["coordinator"],
    audit: "coherence.set-aside",
    params: ofPoint,
    form: asideForm,
    load: openPoint,
    view: (context, point, form) => {
      const { locale } = context;
      return page(texts[locale].asideTitle, <AsidePage {...{ locale, point, form }} />, [crumb(context)]);
    },
    submit: async (context, input, point) => {
      const fault = asideFault(input.until, context.today);
      if (fault !== null) return refuse("until", fault);
      await setPointAside(context, point, input);
      return redirect(
        home,
        both((t) => t.asideSaved),
      );
    },
  }),
  post({
    path: `${home}/opzij/:setAsideId/terug`,
    permission: ["coordinator"],
    audit: "coherence.taken-back",
    params: ofAside,
    form: z.object({}),
    submit: async (context) => {
      const { setAsideId } = context.params;
      context.about("coherence-set-aside", setAsideId);
      const aside = found(await findSetAside(context.tx, setAsideId, context.today));
      await takeBack(context, aside);
      return redirect(
        home,
        both((t) => t.takenBack),
      );
    },
  }),
];
