import { unitTree } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import { formPage, get, ordinaryReading, page, redirect } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { remember } from "#platform/memory/index.ts";
import { checklistQuery, checklistsBase, settingsForm } from "./checklist.ts";
import type { ChecklistQuery } from "./checklist.ts";
import { latestSteps } from "./checklist.rules.ts";
import { keepCoordinatorDays } from "./checklists.commands.ts";
import {
  checklistSteps,
  coordinatorDays,
  countByStep,
  countByUnit,
  listChecklists,
} from "./checklists.queries.ts";
import { texts } from "./texts.ts";
import { RegisterPage } from "./views/register-page.tsx";
import { TermPage } from "./views/step-pages.tsx";

const both = bothOf(texts);

type Asking = RequestContext<unknown, ChecklistQuery>;

const unitCounts = remember(20, ({ tx, today }) => countByUnit(tx, today));
const lists = remember(100, async ({ tx, today, query }: Asking) => ({
  byStep: await countByStep(tx, { today, unitId: query.eenheid }),
  lists: await listChecklists(tx, "all", { today, query }),
}));

const register = async (context: Asking) => {
  const { tx, actor, locale, today, query } = context;
  const steps = latestSteps(await checklistSteps(tx));
  const titles = new Map(steps.map(({ step, title }) => [step, title[locale]]));
  return page(
    texts[locale].register,
    <RegisterPage
      {...{ locale, query, titles }}
      units={await unitTree(tx, today)}
      byUnit={await unitCounts(context)}
      {...await lists(context, JSON.stringify(query))}
      mayChange={holds(actor, "coordinator")}
    />,
  );
};

/** The register for who answers for the whole: by unit, by step and by person; and the term after which the coordinator is told. */
export const checklistRegisterRoutes: readonly Route[] = [
  get({
    path: checklistsBase,
    permission: ["coordinator", "authority"],
    audit: ordinaryReading,
    query: checklistQuery,
    answer: register,
  }),
  ...formPage({
    path: `${checklistsBase}/termijn`,
    permission: ["coordinator"],
    audit: "onboarding.term-changed",
    form: settingsForm,
    load: async ({ tx }) => coordinatorDays(tx),
    initial: (days) => ({ coordinatorDays: String(days) }),
    view: ({ locale }, _days, form) =>
      page(texts[locale].termTitle, <TermPage {...{ locale, form }} />, [
        { href: checklistsBase, label: texts[locale].register },
      ]),
    submit: async (context, input) => {
      await keepCoordinatorDays(context, input.coordinatorDays);
      return redirect(
        `${checklistsBase}/termijn`,
        both((t) => t.termSaved),
      );
    },
  }),
];
