import { z } from "zod";
import { bothOf } from "#platform/locale/index.ts";
import { confidential } from "#modules/keys/index.ts";
import { fields, formPage, page, post, redirect } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { fileToWrite, openedReport, readerRoles } from "../file/file-section.ts";
import { crumbs } from "../handling/crumbs.ts";
import type { Report } from "../report.ts";
import { answersToRisk, moments, risks } from "./protection.ts";
import { momentsDue } from "./protection.rules.ts";
import { takeUpCheck, weighRisk } from "./protections.commands.ts";
import { protectionsOf } from "./protections.queries.ts";
import { texts } from "./texts.ts";
import { WeighForm } from "./views/weigh-form.tsx";

const oneReport = z.object({ reportId: fields.id() });

const weighForm = answersToRisk.extend({
  moment: fields.choice(moments),
  risk: fields.choice(risks),
  why: fields.requiredText(4000),
  measures: fields.requiredText(4000),
});

const backTo = ({ reportId }: Report): string => `/dossiers/${reportId}#bescherming`;

const both = bothOf(texts);

/** Weighing the risk of detriment, and taking up what a reporter answered. */
export const officeProtectionRoutes: readonly Route[] = [
  ...formPage({
    permission: readerRoles,
    path: "/dossiers/:reportId/bescherming",
    audit: "report.risk-weighed",
    params: oneReport,
    form: weighForm,
    load: async (context) => {
      const { report, file } = await openedReport(context, context.params.reportId);
      return { report, weighed: await protectionsOf(context.tx, file, report.reportId) };
    },
    initial: ({ report, weighed }) => {
      const latest = weighed.at(-1);
      const [due] = momentsDue(
        report,
        weighed.map(({ moment }) => moment),
      );
      return { ...latest?.answers, measures: latest?.measures, moment: due ?? "during" };
    },
    view: (context, { report }, form) => {
      const { locale, path: action } = context;
      return page(
        texts[locale].weigh,
        <WeighForm {...{ locale, form, action }} back={backTo(report)} />,
        crumbs(context, report),
      );
    },
    submit: async (context, { moment, risk, why, measures, ...answers }) => {
      const opened = await fileToWrite(context, context.params.reportId);
      await weighRisk(opened, { moment, risk, why, measures, answers });
      return redirect(
        backTo(opened.report),
        both((t) => t.weighedFlash),
      );
    },
  }),
  post({
    permission: readerRoles,
    path: "/dossiers/:reportId/bescherming/gezien/:checkId",
    audit: "report.safety-taken-up",
    params: z.object({ reportId: fields.id(), checkId: fields.id() }),
    form: z.object({}),
    submit: async (context) => {
      const opened = await fileToWrite(context, context.params.reportId);
      await takeUpCheck(opened, context.params.checkId);
      return redirect(
        backTo(opened.report),
        both((t) => t.takenUpFlash),
      );
    },
  }),
].map(confidential);
