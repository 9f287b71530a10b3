import { z } from "zod";
import { confidential } from "#modules/keys/index.ts";
import {
  fields,
  formPage,
  found,
  get,
  ordinaryReading,
  page,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import { attachmentsOf } from "../file/contents.queries.ts";
import { fileToWrite, openedReport } from "../file/file-section.ts";
import { crumbs } from "../handling/crumbs.ts";
import { settingsOf } from "../settings/settings.queries.ts";
import { destroyAttachments, destroyIdentity, destroyReports } from "./destroy.commands.ts";
import { destructions } from "./destructions.queries.ts";
import { dueToday, weighedAmong } from "./due.queries.ts";
import { chosenQuery, partForm, sureForm } from "./keeping.ts";
import type { Part } from "./keeping.ts";
import { findKept } from "./keeping.queries.ts";
import { mayDestroy } from "./keeping.rules.ts";
import { removedAfterwards } from "./removed-afterwards.ts";
import { texts } from "./texts.ts";
import { ConfirmPage } from "./views/confirm-page.tsx";
import { DestructionsPage } from "./views/destructions-page.tsx";
import { KeepingPage } from "./views/keeping-page.tsx";
import { PartsPage } from "./views/parts-page.tsx";

const officers = ["report-officer", "authority"] as const;
const oneReport = z.object({ reportId: fields.id() });

const settingsHere = ({ tx, actor }: RequestContext) => settingsOf(tx, organisationOf(actor));

const keepingCrumbs = (context: RequestContext) => [
  ...crumbs(context),
  { href: "/dossiers/bewaren", label: texts[context.locale].title },
];

const destroying: readonly Route[] = formPage({
  path: "/dossiers/bewaren/vernietigen",
  permission: officers,
  audit: "report.destruction-decided",
  query: chosenQuery,
  form: sureForm,
  load: async (context) => {
    const settings = await settingsHere(context);
    const chosen = await weighedAmong(context, context.query.dossier);
    const files = chosen.filter(
      ({ report, around }) => mayDestroy(report, around, { settings, today: context.today }).ok,
    );
    return { settings, files };
  },
  view: (context, { files }, form) => {
    const { locale } = context;
    const reports = files.map(({ report }) => report);
    return page(
      texts[locale].confirmTitle,
      <ConfirmPage {...{ locale, reports, form }} />,
      keepingCrumbs(context),
    );
  },
  submit: async (context, _sure, { files, settings }) => {
    if (files.length === 0) return refuse("form", { nl: texts.nl.nothingChosen, en: texts.en.nothingChosen });
    const attachments = await destroyReports(context, files, settings);
    const flash = { nl: texts.nl.destroyed, en: texts.en.destroyed };
    return removedAfterwards(context, attachments, { href: "/dossiers/bewaren", flash });
  },
});

const partsOfFile: readonly Route[] = formPage({
  path: "/dossiers/:reportId/deel-vernietigen",
  permission: officers,
  audit: "report.part-destroyed",
  params: oneReport,
  form: partForm,
  load: async (context) => {
    const { report, file } = await openedReport(context, context.params.reportId);
    const attachments = await attachmentsOf(context.tx, file, report.reportId);
    const parts: readonly Part[] = [
      ...(attachments.length > 0 ? (["attachments"] as const) : []),
      ...(report.identityFileId === null ? [] : (["identity"] as const)),
    ];
    return { report, parts };
  },
  view: (context, { report, parts }, form) => {
    const { locale } = context;
    const props = { locale, parts, form, reportId: report.reportId };
    return page(texts[locale].partsTitle, <PartsPage {...props} />, crumbs(context, report));
  },
  submit: async (context, { part, reason }, { report: { reportId }, parts }) => {
    const settings = await settingsHere(context);
    const report = found(await findKept(context.tx, reportId));
    if (!parts.includes(part)) return refuse("part", { nl: texts.nl.noParts, en: texts.en.noParts });
    const written = await fileToWrite(context, reportId);
    const to = {
      href: `/dossiers/${reportId}`,
      flash: { nl: texts.nl.partGone, en: texts.en.partGone },
    };
    if (part === "attachments") {
      const gone = await destroyAttachments(written, { report, settings, reason });
      return removedAfterwards(context, gone, to);
    }
    await destroyIdentity(written, { report, settings, reason });
    return redirect(to.href, to.flash);
  },
});

/** What has had its time, destroying it, and the list of what was destroyed. */
export const keepingRoutes: readonly Route[] = [
  get({
    path: "/dossiers/bewaren",
    permission: officers,
    audit: ordinaryReading,
    answer: async (context) => {
      const { locale } = context;
      const [due, settings] = [await dueToday(context), await settingsHere(context)];
      return page(texts[locale].title, <KeepingPage {...{ locale, due, settings }} />, crumbs(context));
    },
  }),
  get({
    path: "/dossiers/bewaren/vernietigd",
    permission: ["report-officer", "authority", "coordinator"],
    audit: ordinaryReading,
    query: z.object({ pagina: fields.pageNumber() }),
    answer: async (context) => {
      const { tx, locale, query } = context;
      const list = await destructions(tx, query.pagina);
      return page(
        texts[locale].listTitle,
        <DestructionsPage {...{ locale, ...list }} page={query.pagina} />,
        keepingCrumbs(context),
      );
    },
  }),
  ...destroying,
  ...partsOfFile.map(confidential),
];
