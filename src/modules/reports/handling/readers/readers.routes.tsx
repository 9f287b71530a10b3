import { z } from "zod";
import { confidential, openVault } from "#modules/keys/index.ts";
import { findPersonByText, personNames, suggestedPeople } from "#modules/organisations/index.ts";
import { emptyForm, fields, get, notOffered, page, post, redirect, refuse } from "#platform/http/index.ts";
import type { FormState, PageReply, RequestContext, Route } from "#platform/http/index.ts";
import { fileToWrite, openedReport, readerRoles, reportInAddress } from "../../file/file-section.ts";
import type { FileContext } from "../../file/file-section.ts";
import { crumbs } from "../crumbs.ts";
import { ReadersPage } from "../views/readers-page.tsx";
import { giveTo } from "./handler.commands.ts";
import { exclude, letIn, takeOff } from "./readers.commands.ts";
import { candidatesFor, shownExclusions, shownReaders } from "./readers.queries.ts";
import { excludeForm, handlerForm, letInForm, takeOffForm } from "./readers.ts";
import { stepBack } from "./step-back.commands.ts";
import { texts } from "./texts.ts";

const oneReport = z.object({ reportId: fields.id() });
type OnReport = RequestContext<z.output<typeof oneReport>>;
const onReport = { permission: readerRoles, params: oneReport } as const;

const drawn = async ({ context, report, holder }: FileContext, form: FormState): Promise<PageReply> => {
  const { locale, tx } = context;
  const readers = await shownReaders(context, report);
  const candidates = await candidatesFor(context, report);
  const exclusions = await shownExclusions(context, report);
  const people = await suggestedPeople(tx);
  return page(
    texts[locale].title,
    <ReadersPage
      {...{ locale, report, form, readers, ...candidates, exclusions, people }}
      handlerId={report.handlerId}
      ownId={holder.personId}
    />,
    crumbs(context, report),
  );
};

const show = async (context: OnReport, form: FormState): Promise<PageReply> =>
  drawn(await openedReport(context, context.params.reportId), form);

const said = (key: "letInDone" | "takeOffDone" | "excludeDone" | "handlerDone" | "steppedBack") => ({
  nl: texts.nl[key],
  en: texts.en[key],
});

const nameOf = async ({ tx }: RequestContext, personId: string): Promise<string | undefined> =>
  (await personNames(tx, [personId])).get(personId);

const readersPath = ({ params }: OnReport): string => `/dossiers/${params.reportId}/lezers`;

/** Who reads a file and who handles it. */
export const readersRoutes: readonly Route[] = [
  get({
    ...onReport,
    path: "/dossiers/:reportId/lezers",
    audit: "report.opened",
    answer: (context) => show(context, emptyForm()),
  }),
  post({
    ...onReport,
    path: "/dossiers/:reportId/lezers",
    audit: "report.reader-let-in",
    form: letInForm,
    show,
    submit: async (context, { newReader, newReason }) => {
      const name = await nameOf(context, newReader);
      if (name === undefined) return notOffered("newReader");
      const opened = await fileToWrite(context, context.params.reportId);
      await letIn(opened, { personId: newReader, name, reason: newReason });
      return redirect(readersPath(context), said("letInDone"));
    },
  }),
  post({
    ...onReport,
    path: "/dossiers/:reportId/lezers/afhalen",
    audit: "report.reader-taken-off",
    form: takeOffForm,
    show,
    submit: async (context, { reader, offReason }) => {
      const name = await nameOf(context, reader);
      if (name === undefined || reader === context.actor.personId) return notOffered("reader");
      const opened = await fileToWrite(context, context.params.reportId);
      await takeOff(opened, { personId: reader, name, reason: offReason });
      return redirect(readersPath(context), said("takeOffDone"));
    },
  }),
  post({
    ...onReport,
    path: "/dossiers/:reportId/lezers/uitsluiten",
    audit: "report.reader-excluded",
    form: excludeForm,
    show,
    submit: async (context, { excluded, excludeReason }) => {
      const person = await findPersonByText(context.tx, excluded);
      if (!person.ok) return refuse("excluded", person.message);
      if (person.personId === context.actor.personId)
        return refuse("excluded", { nl: texts.nl.excludeSelf, en: texts.en.excludeSelf });
      const opened = await fileToWrite(context, context.params.reportId);
      await exclude(opened, { ...person, reason: excludeReason });
      return redirect(readersPath(context), said("excludeDone"));
    },
  }),
  post({
    ...onReport,
    path: "/dossiers/:reportId/behandelaar",
    audit: "report.handler-chosen",
    form: handlerForm,
    submit: async (context, { handler }) => {
      const name = await nameOf(context, handler);
      if (name === undefined) return notOffered("handler");
      await giveTo(await fileToWrite(context, context.params.reportId), { personId: handler, name });
      return redirect(`/dossiers/${context.params.reportId}`, said("handlerDone"));
    },
  }),
  post({
    ...onReport,
    path: "/dossiers/:reportId/stap-terug",
    audit: "report.stepped-back",
    form: z.object({}),
    submit: async (context) => {
      const report = await reportInAddress(context, context.params.reportId);
      await stepBack({ context, report, holder: await openVault(context) }, "stepped-back");
      return redirect("/dossiers", said("steppedBack"));
    },
  }),
].map(confidential);
