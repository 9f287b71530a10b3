import type { Child } from "hono/jsx";
import { confidential } from "#modules/keys/index.ts";
import { fields, formPage, found, get, notOffered } from "#platform/http/index.ts";
import type { FormState, Route } from "#platform/http/index.ts";
import { reportContent } from "../../codes/read-content.ts";
import { concernedOf } from "../../file/contents.queries.ts";
import { fileToWrite, openedReport, readerRoles } from "../../file/file-section.ts";
import type { FileContext } from "../../file/file-section.ts";
import { backTo, casePage, filePath, forStep, offers, oneReport } from "../case-page.ts";
import { CaseForm } from "../views/case-form.tsx";
import { allegationForm } from "./allegation.ts";
import type { Allegation } from "./allegation.ts";
import { mayClear, maySendOutcome, personSteps } from "./allegation.rules.ts";
import type { PersonStep } from "./allegation.rules.ts";
import { addAllegation, changeAllegation } from "./allegations.commands.ts";
import { allegationsOf } from "./allegations.queries.ts";
import { kindOf, kindsFor, nameOfList } from "./kinds.ts";
import { texts } from "./texts.ts";
import { AllegationFields } from "./views/allegation-fields.tsx";
import { AllegationPage } from "./views/allegation-page.tsx";

export const oneAllegation = oneReport.extend({ allegationId: fields.id() });

/** The allegation in the address, in its file. */
export const allegationIn = async (opened: FileContext, allegationId: string): Promise<Allegation> =>
  found((await allegationsOf(opened)).find((one) => one.allegationId === allegationId));

/** The address of an allegation. */
export const allegationPath = (
  { report }: FileContext,
  { allegationId }: Pick<Allegation, "allegationId">,
): string => `${filePath(report)}/vermoedens/${allegationId}`;

const saved = { nl: texts.nl.saved, en: texts.en.saved };

const whatToChoose = async (opened: FileContext) => {
  const { context, report, file } = opened;
  const kinds = found(kindsFor(await reportContent(), report));
  const concerned = await concernedOf(context.tx, file, report.reportId);
  return { opened, kinds, named: concerned.map(({ name }) => name) };
};

type Choosing = Awaited<ReturnType<typeof whatToChoose>>;

const formOf = (
  { opened, kinds, named }: Choosing,
  form: FormState,
  to: { title: string; action: string; back: string },
) => {
  const { locale } = opened.context;
  return casePage(
    opened,
    to.title,
    <CaseForm {...{ locale, form }} {...to} lead={texts[locale].addLead} reference={opened.report.reference}>
      <AllegationFields {...{ locale, form, kinds, named }} />
    </CaseForm>,
  );
};

const isOffered = ({ kinds }: Choosing, violation: string): boolean =>
  kinds.items.some(({ code }) => code === violation);

const mayStep: Readonly<Record<PersonStep, (opened: FileContext, allegation: Allegation) => boolean>> = {
  told: (opened) => offers(opened, "person"),
  heard: (opened) => offers(opened, "person"),
  decided: (opened) => offers(opened, "outcome"),
  written: (opened, allegation) => offers(opened, "person") && maySendOutcome(allegation).ok,
  cleared: (opened, allegation) => offers(opened, "person") && mayClear(allegation).ok,
};

const bodyOf = async (opened: FileContext, allegation: Allegation): Promise<Child> => {
  const { locale } = opened.context;
  const content = await reportContent();
  return (
    <AllegationPage
      {...{ locale, allegation }}
      reference={opened.report.reference}
      kind={kindOf(content, allegation, locale)}
      measures={content.measures}
      path={allegationPath(opened, allegation)}
      back={`${filePath(opened.report)}#vermoedens`}
      steps={personSteps.filter((step) => mayStep[step](opened, allegation))}
      mayChange={offers(opened, "allegation")}
    />
  );
};

/** Recording allegations, and the page of each. */
export const allegationRoutes: readonly Route[] = [
  ...formPage({
    path: "/dossiers/:reportId/vermoedens/nieuw",
    permission: readerRoles,
    audit: "report.allegation-recorded",
    params: oneReport,
    form: allegationForm,
    load: async (context) =>
      whatToChoose(forStep("allegation", await openedReport(context, context.params.reportId))),
    view: ({ locale }, loaded, form) => {
      const back = filePath(loaded.opened.report);
      return formOf(loaded, form, { title: texts[locale].add, action: `${back}/vermoedens/nieuw`, back });
    },
    submit: async (context, input, loaded) => {
      if (!isOffered(loaded, input.violation)) return notOffered("violation");
      const list = nameOfList(loaded.kinds);
      const opened = await fileToWrite(context, context.params.reportId);
      await addAllegation(opened, { ...input, list });
      return backTo(opened.report, "vermoedens", saved);
    },
  }),
  get({
    path: "/dossiers/:reportId/vermoedens/:allegationId",
    permission: readerRoles,
    audit: "report.allegation-opened",
    params: oneAllegation,
    answer: async (context) => {
      const opened = await openedReport(context, context.params.reportId);
      const allegation = await allegationIn(opened, context.params.allegationId);
      return casePage(opened, texts[context.locale].page(allegation.name), await bodyOf(opened, allegation));
    },
  }),
  ...formPage({
    path: "/dossiers/:reportId/vermoedens/:allegationId/wijzigen",
    permission: readerRoles,
    audit: "report.allegation-changed",
    params: oneAllegation,
    form: allegationForm,
    load: async (context) => {
      const opened = forStep("allegation", await openedReport(context, context.params.reportId));
      const allegation = await allegationIn(opened, context.params.allegationId);
      return { ...(await whatToChoose(opened)), allegation };
    },
    initial: ({ allegation: { name, position, what, violation } }) => ({ name, position, what, violation }),
    view: ({ locale }, loaded, form) => {
      const back = allegationPath(loaded.opened, loaded.allegation);
      return formOf(loaded, form, { title: texts[locale].change, action: `${back}/wijzigen`, back });
    },
    submit: async (context, input, loaded) => {
      if (!isOffered(loaded, input.violation)) return notOffered("violation");
      const list = nameOfList(loaded.kinds);
      const opened = await fileToWrite(context, context.params.reportId);
      await changeAllegation(opened, loaded.allegation, { ...input, list });
      return backTo(opened.report, "vermoedens", saved);
    },
  }),
].map(confidential);
