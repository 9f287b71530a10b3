import { z } from "zod";
import { personNames, unitTree } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import { fields, formPage, found, get, ordinaryReading, page, redirect } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { remember } from "#platform/memory/index.ts";
import { offsetOf, pageSize } from "#ui/index.ts";
import { archiveForm as archiveSchema, oathBase, oathQuery } from "./oath.ts";
import type { OathQuery } from "./oath.ts";
import { chosenTotal, totalOf } from "./oath.rules.ts";
import { archiveForm } from "./oaths.commands.ts";
import { oathCounts, oathPage } from "./oath-standings.queries.ts";
import { findOath, oathTexts } from "./oaths.queries.ts";
import { texts } from "./texts.ts";
import { OathRegisterPage } from "./views/oath-register-page.tsx";
import { ArchivePage } from "./views/record-pages.tsx";

const both = bothOf(texts);
type Registered = RequestContext<unknown, OathQuery>;
const counts = remember(100, ({ tx, today }) => oathCounts(tx, today));
const people = remember(100, ({ tx, today, query }: Registered) => oathPage(tx, today, query));

const register = async (context: Registered) => {
  const { tx, actor, locale, today, query } = context;
  const units = await counts(context);
  const total = chosenTotal(units, query);
  const shown = { ...query, pagina: offsetOf(query.pagina, total) / pageSize + 1 };
  return page(
    texts[locale].register,
    <OathRegisterPage
      {...{ locale, query }}
      units={await unitTree(tx, today)}
      counts={totalOf(units)}
      people={total === 0 ? [] : await people({ ...context, query: shown }, JSON.stringify(shown))}
      total={total}
      hasText={(await oathTexts(tx)).length > 0}
      mayChange={holds(actor, "coordinator")}
    />,
  );
};

/** The register of oaths, for coordinator and authority; the coordinator archives the forms. */
export const oathRegisterRoutes: readonly Route[] = [
  get({
    path: oathBase,
    permission: ["coordinator", "authority"],
    audit: ordinaryReading,
    query: oathQuery,
    answer: register,
  }),
  ...formPage({
    path: `${oathBase}/:oathId/bewaren`,
    permission: ["coordinator"],
    audit: "onboarding.oath-form-archived",
    params: z.object({ oathId: fields.id() }),
    form: archiveSchema,
    files: true,
    load: async ({ tx, params, about }) => {
      const oath = found(await findOath(tx, params.oathId));
      about("oath", oath.oathId);
      return { oath, name: found((await personNames(tx, [oath.personId])).get(oath.personId)) };
    },
    view: ({ locale }, { oath, name }, form) =>
      page(texts[locale].archiveTitle, <ArchivePage {...{ locale, name, form }} oathId={oath.oathId} />, [
        { href: oathBase, label: texts[locale].register },
      ]),
    submit: async (context, { file }, { oath }) => {
      await archiveForm(context, oath, { scan: file, files: context.services.files });
      return redirect(
        oathBase,
        both((t) => t.archived),
      );
    },
  }),
];
