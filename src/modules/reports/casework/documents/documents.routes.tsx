import { z } from "zod";
import { confidential } from "#modules/keys/index.ts";
import { safeName } from "#platform/file-kinds/index.ts";
import { download, fields, found, get } from "#platform/http/index.ts";
import type { PageReply, Route } from "#platform/http/index.ts";
import { attachmentsOf } from "../../file/contents.queries.ts";
import type { Attachment } from "../../file/contents.queries.ts";
import { openedReport, readerRoles } from "../../file/file-section.ts";
import type { FileContext } from "../../file/file-section.ts";
import { namesOf } from "../case-names.ts";
import { casePage, filePath, oneReport } from "../case-page.ts";
import { contentOf, lookAtDocument } from "./open-document.commands.ts";
import { texts } from "./texts.ts";
import { DocumentPage, DocumentTrouble } from "./views/document-page.tsx";

const oneDocument = oneReport.extend({ attachmentId: fields.id() });
const insisting = z.object({ toch: z.literal("ja").optional().catch(undefined) });

const documentIn = async (
  { context, report, file }: FileContext,
  attachmentId: string,
): Promise<Attachment> => {
  const all = await attachmentsOf(context.tx, file, report.reportId);
  return found(all.find((one) => one.attachmentId === attachmentId));
};

const pathsOf = ({ report }: FileContext, { attachmentId }: Attachment) => ({
  path: `${filePath(report)}/stukken/${attachmentId}`,
  back: `${filePath(report)}#stukken`,
});

const trouble = (
  opened: FileContext,
  document: Attachment,
  kind: "infected" | "doubtful" | "broken",
): PageReply => {
  const { locale } = opened.context;
  const body = <DocumentTrouble {...{ locale, kind }} {...pathsOf(opened, document)} />;
  return { ...casePage(opened, document.name, body), asksFirst: true };
};

/** The page of a document, and the document itself: saved, never shown in the browser. */
export const documentRoutes: readonly Route[] = [
  get({
    path: "/dossiers/:reportId/stukken/:attachmentId",
    permission: readerRoles,
    audit: "report.document-looked-up",
    params: oneDocument,
    answer: async (context) => {
      const opened = await openedReport(context, context.params.reportId);
      const document = await documentIn(opened, context.params.attachmentId);
      const { locale } = context;
      const nameOf = await namesOf(context.tx, [document.addedBy]);
      const from = document.addedBy === null ? texts[locale].reporter : nameOf(document.addedBy);
      const { reference } = opened.report;
      const body = <DocumentPage {...{ locale, reference, document, from }} {...pathsOf(opened, document)} />;
      return casePage(opened, document.name, body);
    },
  }),
  get({
    path: "/dossiers/:reportId/stukken/:attachmentId/bestand",
    permission: readerRoles,
    audit: "report.document-opened",
    params: oneDocument,
    query: insisting,
    answer: async (context) => {
      const opened = await openedReport(context, context.params.reportId);
      const document = await documentIn(opened, context.params.attachmentId);
      const opening = await lookAtDocument(opened, document, context.query.toch === "ja");
      if (opening.kind !== "given") return trouble(opened, document, opening.kind);
      const name = safeName(document.name);
      return download({
        // What a browser or a device would make of it by its name or type, it must not.
        fileName: opening.asWhatItIs ? name : `${name}.bin`,
        type: "application/octet-stream",
        body: contentOf(opened, document),
      });
    },
  }),
].map(confidential);
