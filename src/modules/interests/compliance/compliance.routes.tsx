import { unitNames, unitTree } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import { addDays, addMonths } from "#platform/clock/index.ts";
import { get, ordinaryReading, page } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { remember } from "#platform/memory/index.ts";
import { offsetOf } from "#ui/index.ts";
import { answeredRegisters } from "../confirming/answer.ts";
import { settingsOf } from "../settings/settings.queries.ts";
import { texts } from "../texts.ts";
import { countsByUnit, handlingCounts, peopleBehind } from "./compliance.queries.ts";
import { overviewOf, unitsFrom } from "./compliance.rules.ts";
import { complianceBase, complianceQuery } from "./compliance.ts";
import type { ComplianceQuery } from "./compliance.ts";
import { complianceTexts } from "./texts.ts";
import { CompliancePage } from "./views/compliance-page.tsx";

const counted = remember(50, async ({ tx, today }) => {
  const tree = await unitTree(tx, today);
  const period = { from: addDays(addMonths(today, -12), 1), until: today };
  const handled = await handlingCounts(tx, period, today);
  const counts = new Map<string, Awaited<ReturnType<typeof countsByUnit>>>();
  for (const register of answeredRegisters) counts.set(register, await countsByUnit(tx, register, today));
  return { tree, handled, counts, unitNames: await unitNames(tx), settings: await settingsOf(tx) };
});

const show = async (context: RequestContext<unknown, ComplianceQuery>) => {
  const { tx, actor, locale, today, query } = context;
  const { tree, counts, ...known } = await counted(context);
  const byUnit = counts.get(query.register) ?? [];
  const unit = tree.find(({ unitId }) => unitId === query.eenheid);
  const overview = overviewOf(tree, byUnit, unit?.unitId);
  const { stand: state } = query;
  const t = complianceTexts[locale];
  const people =
    state === undefined
      ? []
      : await peopleBehind(
          tx,
          { register: query.register, today },
          {
            unitIds: unit === undefined ? null : unitsFrom(tree, unit.unitId),
            state,
            offset: offsetOf(query.pagina, overview.total[state]),
          },
        );
  return page(
    t.title,
    <CompliancePage
      {...known}
      {...{ locale, today, query, overview, people }}
      whole={overviewOf(tree, byUnit, undefined)}
      place={{ unitId: unit?.unitId, name: unit?.name ?? t.whole }}
      mayChange={holds(actor, "coordinator")}
    />,
    [{ href: "/registers", label: texts[locale].registers }],
  );
};

/** Whether people declare what they must, and what is done with it: for coordinator and authority. */
export const complianceRoutes: readonly Route[] = [
  get({
    path: complianceBase,
    permission: ["coordinator", "authority"],
    audit: ordinaryReading,
    query: complianceQuery,
    answer: show,
  }),
];
