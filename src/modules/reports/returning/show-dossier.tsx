import { z } from "zod";
import { fields, page } from "#platform/http/index.ts";
import type { FormState, PageReply, RequestContext } from "#platform/http/index.ts";
import { Alert, PageHeading } from "#ui/index.ts";
import { dialoguePart } from "../dialogue/dialogue.part.tsx";
import { filesPart } from "../dialogue/files.part.tsx";
import { readByReporter } from "../dialogue/messages.commands.ts";
import { identityPart } from "../identity/identity.part.tsx";
import { protectionPart } from "../protection/protection.part.tsx";
import { doesNotOpen } from "../file/sealed-rows.ts";
import { dossierPath, inDossier } from "./dossier.ts";
import type { AtDossier, DossierPart, PartOfDossier } from "./dossier-part.ts";
import { readableReport } from "./readable-report.ts";
import { organisationOfReport, termsOfReport, toldEvents } from "./standing.queries.ts";
import { texts } from "./texts.ts";
import { DossierPage } from "./views/dossier-page.tsx";
import { ReportAsSent } from "./views/report-as-sent.tsx";

/** What subjects have in the dossier, in the order in which it stands there. */
const parts: readonly DossierPart[] = [dialoguePart, filesPart, identityPart, protectionPart];

/** Which dossier, in an address. */
export const oneDossier = z.object({ number: fields.wholeNumber({ min: 1, max: 1000 }) });
export type OnDossier = RequestContext<z.output<typeof oneDossier>>;

/** The way back up from a page of the dossier. */
export const crumbsOf = ({ locale, params }: OnDossier) => [
  { href: dossierPath(params.number), label: texts[locale].dossier },
];

const partsOf = async (at: AtDossier): Promise<readonly PartOfDossier[]> => {
  const read: PartOfDossier[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one transaction does one thing at a time
  for (const part of parts) read.push(await part(at));
  return read;
};

const drawn = async (at: AtDossier): Promise<PageReply> => {
  const { writing, dossier, locale, today } = at;
  const { report, file } = dossier;
  const { tx } = writing;
  const read = await partsOf(at);
  const readable = await readableReport(tx, file, report, locale);
  return page(
    texts[locale].dossier,
    <DossierPage
      {...{ locale, today, dossier }}
      organisation={(await organisationOfReport(tx, report.organisationId)).name}
      terms={await termsOfReport(tx, report)}
      events={await toldEvents(tx, report)}
      asks={read.flatMap(({ asks = [] }) => asks)}
      offers={read.flatMap(({ offers = [] }) => offers)}
      shown={read.flatMap(({ shows }) => (shows === undefined ? [] : [shows]))}
      sent={<ReportAsSent {...{ locale, readable, receivedAt: report.receivedAt }} />}
    />,
  );
};

const damaged = ({ locale }: OnDossier): PageReply => {
  const t = texts[locale];
  return page(
    t.dossier,
    <>
      <PageHeading title={t.dossier} />
      <Alert kind="warning" title={t.damagedTitle}>
        {t.damaged}
      </Alert>
    </>,
  );
};

/** The dossier as it stands, with what was typed in the form on it; what was written to the reporter then counts as read. */
export const showDossier = async (context: OnDossier, form: FormState): Promise<PageReply> => {
  try {
    return await inDossier(context, async (writing, dossier) => {
      const { locale, today } = context;
      const reply = await drawn({ writing, dossier, locale, today, form });
      await readByReporter(writing, dossier.report);
      return reply;
    });
  } catch (error) {
    if (!doesNotOpen(error)) throw error;
    // Which dossier it was stays unsaid: whoever reads the log does not learn when a reporter looked at what.
    context.services.log.fault("a dossier does not open for its reporter", error);
    return damaged(context);
  }
};
