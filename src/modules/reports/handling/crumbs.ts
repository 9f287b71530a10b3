import type { Crumb, RequestContext } from "#platform/http/index.ts";
import type { Report } from "../report.ts";
import { texts } from "./texts.ts";

/** The way back up: to the inbox, and to the file a page lies below. */
export const crumbs = (
  { locale }: Pick<RequestContext, "locale">,
  report?: Pick<Report, "reportId" | "reference">,
): readonly Crumb[] => [
  { href: "/dossiers", label: texts[locale].files },
  ...(report ? [{ href: `/dossiers/${report.reportId}`, label: report.reference }] : []),
];
