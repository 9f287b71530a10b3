import { z } from "zod";
import { holds } from "#platform/actor/index.ts";
import { formPage, found, get, ordinaryReading, page, redirect, refuse } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { compareVersions } from "../changes.rules.ts";
import { catalogue } from "../current-catalogue.ts";
import { frameworkKinds } from "../framework.ts";
import { adoptForm, endForm } from "./adoption.ts";
import { adoptFramework, endFramework } from "./adoption.commands.ts";
import { adoptionsOf } from "./adoption.queries.ts";
import { currentAdoption } from "./adoption.rules.ts";
import { both, texts } from "./texts.ts";
import { AdoptForm } from "./views/adopt-form.tsx";
import { EndForm } from "./views/end-form.tsx";
import { FrameworksPage } from "./views/frameworks-page.tsx";

const oneFramework = z.object({ framework: z.string().max(80) });
type OnFramework = RequestContext<z.output<typeof oneFramework>>;

const crumbs = (locale: Locale) => [{ href: "/stelsel/kaders", label: texts[locale].frameworks }];

/** The latest version of the framework in the address, and what differs from the one in use. */
const load = async ({ tx, today, params, about }: OnFramework) => {
  about("framework", params.framework);
  const content = await catalogue();
  const framework = found(content.framework(params.framework));
  const current = currentAdoption(await adoptionsOf(tx, params.framework), today);
  const before = current && content.framework(params.framework, current.version);
  const changes =
    before && before.version < framework.version ? compareVersions(before, framework) : undefined;
  return { framework, changes };
};

/** Choosing frameworks: what there is, adopting, moving to a newer version, and stopping. */
export const frameworkRoutes: readonly Route[] = [
  get({
    path: "/stelsel/kaders",
    permission: "signed-in",
    audit: ordinaryReading,
    answer: async ({ tx, today, locale, actor }) => {
      const frameworks = (await catalogue()).frameworks.toSorted(
        (one, other) => frameworkKinds.indexOf(one.kind) - frameworkKinds.indexOf(other.kind),
      );
      const adoptions = await adoptionsOf(tx);
      const mayWrite = holds(actor, "coordinator");
      return page(
        texts[locale].frameworks,
        <FrameworksPage {...{ locale, today, frameworks, adoptions, mayWrite }} />,
      );
    },
  }),
  ...formPage({
    path: "/stelsel/kaders/:framework",
    permission: ["coordinator"],
    audit: "framework.adopted",
    params: oneFramework,
    form: adoptForm,
    load,
    initial: (_loaded, { today }) => ({ adoptedOn: today }),
    view: ({ locale }, { framework, changes }, form) =>
      page(framework.title[locale], <AdoptForm {...{ locale, form, framework, changes }} />, crumbs(locale)),
    submit: async (context, input, { framework }) => {
      const decision = await adoptFramework(context, framework.framework, input);
      if (!decision.ok) return refuse(decision.field, decision.reason);
      return redirect(
        "/stelsel/kaders",
        both((t) => t.adoptedFlash),
      );
    },
  }),
  ...formPage({
    path: "/stelsel/kaders/:framework/stoppen",
    permission: ["coordinator"],
    audit: "framework.ended",
    params: oneFramework,
    form: endForm,
    load,
    initial: (_loaded, { today }) => ({ endedOn: today }),
    view: ({ locale }, { framework }, form) =>
      page(
        texts[locale].endTitle(framework.title[locale]),
        <EndForm {...{ locale, form, framework }} />,
        crumbs(locale),
      ),
    submit: async (context, { endedOn }, { framework }) => {
      await endFramework(context, framework.framework, endedOn);
      return redirect(
        "/stelsel/kaders",
        both((t) => t.endedFlash),
      );
    },
  }),
];
