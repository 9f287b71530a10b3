import { z } from "zod";
import { yearOf } from "#platform/clock/index.ts";
import { download, fields, found, get, ordinaryReading, page } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import { violationsOfYear } from "../codes/codes.rules.ts";
import { reportContent } from "../codes/read-content.ts";
import { readerRoles } from "../file/file-section.ts";
import { reportKinds, reportStates } from "../report.ts";
import { registerCsv } from "./register-file.ts";
import { listRegister, partsOf, registerYears, wholeRegister } from "./register.queries.ts";
import { settledYears } from "./settled-years.ts";
import { texts } from "./texts.ts";
import { KindsPage } from "./views/kinds-page.tsx";
import { RegisterPage } from "./views/register-page.tsx";
import { WhatWeDoPage } from "./views/what-we-do-page.tsx";
import { yearWords } from "./year-words.ts";

const choice = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words).optional().catch(undefined);

const filter = z.object({
  jaar: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
  soort: choice(reportKinds),
  stand: choice(reportStates),
});
const listQuery = filter.extend({ pagina: fields.pageNumber() });

const crumbs = ({ locale }: RequestContext) => [{ href: "/dossiers/register", label: texts[locale].title }];

/** The register of reports, its decision aid, and what all colleagues may know. */
export const registerRoutes: readonly Route[] = [
  get({
    path: "/dossiers/register",
    permission: readerRoles,
    audit: ordinaryReading,
    query: listQuery,
    answer: async (context) => {
      const { tx, locale, today } = context;
      const { pagina, ...chosen } = context.query;
      const { lines, total, more } = await listRegister(tx, chosen, pagina);
      const props = { locale, today, filter: chosen, pagina, lines, total, more };
      return page(
        texts[locale].title,
        <RegisterPage {...props} years={await registerYears(tx)} partsOf={await partsOf(tx, lines)} />,
      );
    },
  }),
  get({
    path: "/dossiers/register/bestand",
    permission: readerRoles,
    audit: "report.register-downloaded",
    query: filter,
    answer: async ({ tx, locale, today, query }) => {
      const lines = await wholeRegister(tx, query);
      const words = await yearWords(yearOf(today), locale);
      return download({
        fileName: `${texts[locale].fileName}-${today}.csv`,
        type: "text/csv; charset=utf-8",
        body: registerCsv({ locale, today, lines, partsOf: await partsOf(tx, lines), words }),
      });
    },
  }),
  get({
    path: "/dossiers/register/soorten",
    permission: "signed-in",
    audit: ordinaryReading,
    answer: async (context) => {
      const { locale, today } = context;
      const { violations } = await reportContent();
      const list = found(violationsOfYear(violations, yearOf(today)));
      return page(texts[locale].aidTitle, <KindsPage {...{ locale, list }} />, crumbs(context));
    },
  }),
  get({
    path: "/meldingen",
    permission: "signed-in",
    audit: ordinaryReading,
    answer: async ({ tx, actor, locale }) => {
      const settled = await settledYears(tx, organisationOf(actor));
      const years = await Promise.all(
        settled.map(async (one) => ({ ...one, words: await yearWords(one.year, locale) })),
      );
      return page(texts[locale].whatTitle, <WhatWeDoPage {...{ locale, years }} />);
    },
  }),
];
