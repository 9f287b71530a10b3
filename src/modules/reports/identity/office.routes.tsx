import { z } from "zod";
import { bothOf } from "#platform/locale/index.ts";
import { confidential } from "#modules/keys/index.ts";
import { fields, formPage, found, insist, page, post, redirect } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { ButtonLink, PageForm, PageHeading, TextArea, TextField } from "#ui/index.ts";
import { fileToWrite, openedReport, readerRoles } from "../file/file-section.ts";
import { crumbs } from "../handling/crumbs.ts";
import type { Report } from "../report.ts";
import { mayAskForwarding, mayAskIdentity } from "./consent.rules.ts";
import { askForwarding, askIdentity } from "./consents.commands.ts";
import { consentsOf } from "./consents.queries.ts";
import { openIdentity, shareIdentity } from "./identity.commands.ts";
import { hasIdentityKey } from "./identity.queries.ts";
import { texts } from "./texts.ts";
import { IdentityFacts } from "./views/identity-words.tsx";

const oneReport = z.object({ reportId: fields.id() });
type OnReport = RequestContext<z.output<typeof oneReport>>;

const fileHref = ({ reportId }: Pick<Report, "reportId">): string => `/dossiers/${reportId}`;
const backTo = (report: Report): string => `${fileHref(report)}#melder`;

const both = bothOf(texts);
const forReaders = { permission: readerRoles, params: oneReport };

const shown = async (context: OnReport, reason: string) => {
  const opened = await fileToWrite(context, context.params.reportId);
  const identity = await openIdentity(opened, reason);
  const { locale } = context;
  const t = texts[locale];
  return page(
    t.shownTitle,
    <>
      <PageHeading title={t.shownTitle} lead={t.shownLead} />
      <IdentityFacts {...{ locale, identity }} />
      <ButtonLink href={backTo(opened.report)} look="secondary">
        {t.back}
      </ButtonLink>
    </>,
    crumbs(context, opened.report),
  );
};

/** Opening the identity with a reason, asking the reporter for it or for forwarding, and letting in whom the reporter agreed to. */
export const officeIdentityRoutes: readonly Route[] = [
  ...formPage({
    ...forReaders,
    path: "/dossiers/:reportId/melder/openen",
    audit: "report.identity-opened",
    form: z.object({ reason: fields.requiredText(500) }),
    load: async (context) => {
      const { report } = await openedReport(context, context.params.reportId);
      found((await hasIdentityKey(context.tx, report)) || null);
      return report;
    },
    view: (context, report, form) => {
      const { locale, path: action } = context;
      const t = texts[locale];
      return page(
        t.openTitle,
        <PageForm
          {...{ form, action }}
          title={t.openTitle}
          lead={t.openLead}
          back={backTo(report)}
          submit={t.openNow}
        >
          <TextField name="reason" label={t.reason} hint={t.reasonHint} form={form} width="full" />
        </PageForm>,
        crumbs(context, report),
      );
    },
    submit: (context, { reason }) => shown(context, reason),
  }),
  ...formPage({
    ...forReaders,
    path: "/dossiers/:reportId/melder/vragen",
    audit: "report.identity-asked",
    form: z.object({ why: fields.requiredText(1000) }),
    load: async (context) => {
      const { report, file, holder } = await openedReport(context, context.params.reportId);
      const consents = await consentsOf(context.tx, file, report.reportId);
      insist(mayAskIdentity(report, consents, holder.personId));
      return report;
    },
    view: (context, report, form) => {
      const { locale, path: action } = context;
      const t = texts[locale];
      return page(
        t.askTitle,
        <PageForm
          {...{ form, action }}
          title={t.askTitle}
          lead={t.askLead}
          back={backTo(report)}
          submit={t.askSend}
        >
          <TextArea name="why" label={t.askWhy} hint={t.askWhyHint} form={form} />
        </PageForm>,
        crumbs(context, report),
      );
    },
    submit: async (context, { why }) => {
      const opened = await fileToWrite(context, context.params.reportId);
      await askIdentity(opened, why);
      return redirect(
        backTo(opened.report),
        both((t) => t.askedFlash),
      );
    },
  }),
  ...formPage({
    ...forReaders,
    path: "/dossiers/:reportId/doorsturen-vragen",
    audit: "report.forwarding-asked",
    form: z.object({ to: fields.requiredText(200), why: fields.requiredText(1000) }),
    load: async (context) => {
      const { report, file } = await openedReport(context, context.params.reportId);
      insist(mayAskForwarding(report, await consentsOf(context.tx, file, report.reportId)));
      return report;
    },
    view: (context, report, form) => {
      const { locale, path: action } = context;
      const t = texts[locale];
      return page(
        t.forwardTitle,
        <PageForm
          {...{ form, action }}
          title={t.forwardTitle}
          lead={t.forwardLead}
          back={backTo(report)}
          submit={t.askSend}
        >
          <TextField name="to" label={t.forwardTo} hint={t.forwardToHint} form={form} width="full" />
          <TextArea name="why" label={t.forwardWhy} hint={t.forwardWhyHint} form={form} />
        </PageForm>,
        crumbs(context, report),
      );
    },
    submit: async (context, asked) => {
      const opened = await fileToWrite(context, context.params.reportId);
      await askForwarding(opened, asked);
      return redirect(
        backTo(opened.report),
        both((t) => t.askedFlash),
      );
    },
  }),
  post({
    permission: readerRoles,
    path: "/dossiers/:reportId/melder/toelaten/:consentId",
    audit: "report.identity-shared",
    params: z.object({ reportId: fields.id(), consentId: fields.id() }),
    form: z.object({}),
    submit: async (context) => {
      const opened = await openedReport(context, context.params.reportId);
      await shareIdentity(opened, context.params.consentId);
      return redirect(
        backTo(opened.report),
        both((t) => t.sharedFlash),
      );
    },
  }),
].map(confidential);
