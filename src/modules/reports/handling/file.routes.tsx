import { z } from "zod";
import { confidential, openVault } from "#modules/keys/index.ts";
import { emptyForm, fields, get, page, post, redirect } from "#platform/http/index.ts";
import type { FormState, PageReply, RequestContext, Route } from "#platform/http/index.ts";
import {
  allegationsSection,
  closingSection,
  documentsSection,
  linksSection,
  nextStepSection,
  notesSection,
  tasksSection,
  timelineSection,
  weighingSection,
} from "../casework/index.ts";
import { dialogueSection } from "../dialogue/dialogue.section.tsx";
import { identitySection } from "../identity/identity.section.tsx";
import { protectionSection } from "../protection/protection.section.tsx";
import { openedReport, readerRoles, reportInAddress } from "../file/file-section.ts";
import type { FileContext, FileSection } from "../file/file-section.ts";
import { keepingSection } from "../keeping/keeping.section.tsx";
import type { Report } from "../report.ts";
import { crumbs } from "./crumbs.ts";
import { fileHeader } from "./file-header.queries.ts";
import { openWithoutInterest, openingOf } from "./opening.commands.ts";
import type { Opening } from "./opening.commands.ts";
import { readersSection } from "./readers/readers.section.tsx";
import { texts as readersTexts } from "./readers/texts.ts";
import { reportSection } from "./report.section.tsx";
import { setAsideChosen } from "./set-aside/set-aside.commands.ts";
import { damagedForm } from "./set-aside/set-aside.ts";
import { texts } from "./texts.ts";
import { DamagedPage, InTheWayPage } from "./views/closed-file.tsx";
import { FilePage } from "./views/file-page.tsx";
import { StatementPage } from "./views/statement-page.tsx";

/** The sections of a file, in the order of its page. */
const sections: readonly FileSection[] = [
  nextStepSection,
  reportSection,
  dialogueSection,
  documentsSection,
  weighingSection,
  allegationsSection,
  tasksSection,
  notesSection,
  linksSection,
  identitySection,
  protectionSection,
  readersSection,
  timelineSection,
  closingSection,
  keepingSection,
];

const oneReport = z.object({ reportId: fields.id() });
type OnReport = RequestContext<z.output<typeof oneReport>>;
const onReport = { permission: readerRoles, params: oneReport } as const;

const drawn = async (opened: FileContext): Promise<PageReply> => {
  const { context, report } = opened;
  const { locale, today } = context;
  const shown = [];
  for (const { key, title, read } of sections) {
    const body = await read(opened);
    if (body !== null) shown.push({ key, title: title[locale], body });
  }
  const header = await fileHeader(opened);
  return page(
    texts[locale].file(report.reference),
    <FilePage {...{ locale, today, report, header }} sections={shown} />,
    crumbs(context),
  );
};

const damaged = (context: OnReport, report: Report, form: FormState): PageReply => {
  const { locale } = context;
  return page(
    readersTexts[locale].damagedTitle,
    <DamagedPage {...{ locale, report, form }} />,
    crumbs(context),
  );
};

/** The page for a file that does not simply open. */
const shownInstead = (context: OnReport, report: Report, opening: Opening): PageReply => {
  const { locale } = context;
  if (opening.kind === "ask")
    return page(
      texts[locale].statementTitle,
      <StatementPage {...{ locale, report }} concerned={opening.concerned} />,
      crumbs(context),
    );
  if (opening.kind === "damaged")
    return damaged(context, report, emptyForm({ reason: readersTexts[locale].damagedReason }));
  const stuck = opening.kind === "in-the-way-alone";
  return page(
    readersTexts[locale].inTheWayTitle,
    <InTheWayPage {...{ locale, report, stuck }} />,
    crumbs(context),
  );
};

const leaving = async (context: OnReport) => ({
  context,
  report: await reportInAddress(context, context.params.reportId),
  holder: await openVault(context),
});

/** The file of a report: first the statement to have no interest, then its content. */
export const fileRoutes: readonly Route[] = [
  get({
    ...onReport,
    path: "/dossiers/:reportId",
    audit: "report.opened",
    answer: async (context) => {
      const reader = await leaving(context);
      const opening = await openingOf(reader);
      return opening.kind === "open"
        ? drawn(await openedReport(context, reader.report.reportId))
        : shownInstead(context, reader.report, opening);
    },
  }),
  post({
    ...onReport,
    path: "/dossiers/:reportId/geen-belang",
    audit: "report.no-interest-stated",
    form: z.object({}),
    submit: async (context) => {
      const reader = await leaving(context);
      const opening = await openWithoutInterest(reader);
      return opening.kind === "open"
        ? redirect(`/dossiers/${reader.report.reportId}`, { nl: texts.nl.openedNow, en: texts.en.openedNow })
        : shownInstead(context, reader.report, opening);
    },
  }),
  post({
    ...onReport,
    path: "/dossiers/:reportId/beschadigd",
    audit: "report.set-aside",
    form: damagedForm,
    show: async (context, form) => damaged(context, (await leaving(context)).report, form),
    submit: async (context, { reason }) => {
      const reader = await leaving(context);
      const opening = await openingOf(reader);
      if (opening.kind !== "damaged") return redirect(`/dossiers/${reader.report.reportId}`);
      await setAsideChosen(context, { reports: [reader.report.reportId], reason });
      return redirect("/dossiers", {
        nl: readersTexts.nl.damagedDone,
        en: readersTexts.en.damagedDone,
      });
    },
  }),
].map(confidential);
