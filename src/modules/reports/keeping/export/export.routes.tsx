import { z } from "zod";
import { confidential } from "#modules/keys/index.ts";
import { currentOrganisation } from "#modules/organisations/index.ts";
import { download, fields, formPage, found, insist, later, page, refuse } from "#platform/http/index.ts";
import type { LaterReply, RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import { contentOf } from "../../casework/documents/open-document.commands.ts";
import { notesOf } from "../../casework/notes/notes.queries.ts";
import { timelineOf } from "../../casework/timeline/timeline.queries.ts";
import { inOrder } from "../../casework/timeline/timeline.rules.ts";
import { noteEvent } from "../../file/events.commands.ts";
import { fileToWrite, openedReport, readerRoles } from "../../file/file-section.ts";
import type { FileContext } from "../../file/file-section.ts";
import { crumbs } from "../../handling/crumbs.ts";
import { settingsOf } from "../../settings/settings.queries.ts";
import { handOver } from "../destroy.commands.ts";
import { findWeighed } from "../due.queries.ts";
import { mayTransfer, recordOf } from "../keeping.rules.ts";
import { removedAfterwards } from "../removed-afterwards.ts";
import { mayTakeIdentity, readCaseFile } from "./case-file.queries.ts";
import type { Taking } from "./case-file.queries.ts";
import { checkAttachments } from "./check-attachments.ts";
import type { CaseDocumentWish } from "./document/drawing.ts";
import { exportForm, packageForm, transferredForm } from "./export-form.ts";
import { categoryOf, mayHandOver, proposedCategory } from "./export.rules.ts";
import { archivePackage, exportPackage } from "./package.ts";
import type { Packing } from "./package.ts";
import { texts } from "./texts.ts";
import { ExportPage } from "./views/export-page.tsx";
import { HandedOverPage, TransferPage } from "./views/transfer-page.tsx";

const oneReport = z.object({ reportId: fields.id() });
type OnReport = RequestContext<z.output<typeof oneReport>>;
const officers = ["report-officer", "authority"] as const;
const both = bothOf(texts);

interface Leaving {
  readonly purpose: CaseDocumentWish["purpose"];
  readonly taking: Taking;
  readonly pack: (packing: Packing) => ReturnType<typeof exportPackage>;
}

/** Reads the file in this transaction; looks at the attachments, makes the document and sends everything once it has ended. */
const sent = async (opened: FileContext, { purpose, taking, pack }: Leaving): Promise<LaterReply> => {
  const { context, report } = opened;
  const { locale, now, actor } = context;
  const file = await readCaseFile(opened, taking);
  const wish = { locale, now, purpose, madeBy: actor.name };
  return later(async () => {
    const attachments = await checkAttachments(opened, file.attachments);
    const body = await pack({ file, attachments, wish, contentOf: (one) => contentOf(opened, one) });
    return download({ fileName: `${report.reference}.zip`, type: "application/zip", body });
  });
};

const exporting: readonly Route[] = formPage({
  path: "/dossiers/:reportId/uitvoer",
  permission: readerRoles,
  audit: "report.exported",
  params: oneReport,
  form: exportForm,
  load: async (context) => {
    const opened = await openedReport(context, context.params.reportId);
    return { report: opened.report, mayTake: await mayTakeIdentity(opened) };
  },
  view: (context, { report, mayTake }, form) => {
    const { locale } = context;
    const props = { locale, form, reportId: report.reportId, mayTakeIdentity: mayTake };
    return page(texts[locale].title, <ExportPage {...props} />, crumbs(context, report));
  },
  submit: async (context, { recipient, name, reason, ...taking }, { report, mayTake }) => {
    if (taking.identity && !mayTake)
      return refuse(
        "identity",
        both((t) => t.notAllowed),
      );
    const t = texts[context.locale];
    const to = `${t.recipients[recipient]}: ${name}`;
    const opened = await fileToWrite(context, report.reportId);
    const noted = await noteEvent(opened, { kind: "exported", reason: t.exportedTo(to, reason) });
    const written = taking.identity
      ? await noteEvent(noted, { kind: "identity-opened", reason: t.identityTaken(to) })
      : noted;
    return sent(written, { purpose: { recipient: to, reason }, taking, pack: exportPackage });
  },
});

interface Moment {
  readonly kind: string;
  readonly at: Date;
}

/** Everything that goes into a package, in the order in which it came: notes stand on no timeline. */
const momentsOf = async (opened: FileContext): Promise<readonly Moment[]> => {
  const notes = (await notesOf(opened)).map(({ madeAt }) => ({ kind: "note", at: madeAt }));
  return inOrder<Moment>(await timelineOf(opened), notes);
};

/** The file in the address, when it may go to the archive. */
const toTransfer = async (context: OnReport) => {
  const opened = await openedReport(context, context.params.reportId);
  const settings = await settingsOf(context.tx, organisationOf(context.actor));
  const weighed = found(await findWeighed(context, opened.report.reportId));
  insist(mayTransfer(weighed.report, weighed.around, { settings, today: context.today }));
  return { opened, report: opened.report, settings, weighed };
};

const packing: readonly Route[] = formPage({
  path: "/dossiers/:reportId/overdragen",
  permission: officers,
  audit: "report.packed",
  params: oneReport,
  form: packageForm,
  load: async (context) => {
    const { opened, report, weighed } = await toTransfer(context);
    const { kind } = await currentOrganisation(context.tx);
    const proposed = proposedCategory(kind, recordOf(weighed.report));
    return { report, proposed, handOver: mayHandOver(await momentsOf(opened)) };
  },
  initial: ({ proposed }) => ({ ...proposed }),
  view: (context, { report, handOver: handing }, form) => {
    const { locale } = context;
    const props = { locale, form, reportId: report.reportId, handOver: handing };
    return page(texts[locale].packageTitle, <TransferPage {...props} />, crumbs(context, report));
  },
  submit: async (context, { reason, ...typed }, { report }) => {
    const category = categoryOf(typed);
    if (category === "incomplete")
      return refuse(
        "list",
        both((t) => t.incomplete),
      );
    const opened = await fileToWrite(context, report.reportId);
    const noted = await noteEvent(opened, { kind: "transferred", reason });
    const taking = { identity: false, notes: true };
    return sent(noted, { purpose: null, taking, pack: (parts) => archivePackage(parts, category) });
  },
});

const handingOver: readonly Route[] = formPage({
  path: "/dossiers/:reportId/overgedragen",
  permission: officers,
  audit: "report.handed-over",
  params: oneReport,
  form: transferredForm,
  load: async (context) => {
    const loaded = await toTransfer(context);
    insist(mayHandOver(await momentsOf(loaded.opened)));
    return loaded;
  },
  view: (context, { report }, form) => {
    const { locale } = context;
    const props = { locale, form, reportId: report.reportId };
    return page(texts[locale].handOver, <HandedOverPage {...props} />, crumbs(context, report));
  },
  submit: async (context, { archive, receipt }, { weighed, settings }) => {
    const gone = await handOver(context, weighed, { settings, transferredTo: `${archive} (${receipt})` });
    const flash = both((t) => t.handedOver);
    return removedAfterwards(context, gone, { href: "/dossiers/bewaren/vernietigd", flash });
  },
});

/** A file leaves the house: for a court or an authority as a copy, to the archive for good. */
export const exportRoutes: readonly Route[] = [...exporting, ...packing, ...handingOver].map(confidential);
