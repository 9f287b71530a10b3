import type { Child } from "hono/jsx";
import { z } from "zod";
import type { FieldDecision } from "#platform/actor/index.ts";
import { fields, insist, page, redirect, refuse } from "#platform/http/index.ts";
import type { PageReply, RedirectReply, RefusalReply } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import type { FileContext } from "../file/file-section.ts";
import { crumbs } from "../handling/crumbs.ts";
import type { Report } from "../report.ts";
import { mayTake } from "./casework.rules.ts";
import type { CaseStep } from "./casework.rules.ts";

export const oneReport = z.object({ reportId: fields.id() });

/** The address of a file. */
export const filePath = ({ reportId }: Pick<Report, "reportId">): string => `/dossiers/${reportId}`;

/** A page below a file, with the way back to it. */
export const casePage = ({ context, report }: FileContext, title: string, body: Child): PageReply =>
  page(title, body, crumbs(context, report));

/** Back to a section of the file, with what was done. */
export const backTo = (report: Pick<Report, "reportId">, section: string, done: Localised): RedirectReply =>
  redirect(`${filePath(report)}#${section}`, done);

/** Goes on when what the form says can be; else says at which field it cannot, and why. */
export const answered = (decision: FieldDecision, next: () => RedirectReply): RedirectReply | RefusalReply =>
  decision.ok ? next() : refuse(decision.field, decision.reason);

/** A page for a step that cannot be taken now says so at once. */
export const forStep = (step: CaseStep, opened: FileContext): FileContext => {
  insist(mayTake(step, opened.report, opened.context.actor));
  return opened;
};

/** Whether whoever looks may take this step now: then its button is there. */
export const offers = ({ context, report }: FileContext, step: CaseStep): boolean =>
  mayTake(step, report, context.actor).ok;
