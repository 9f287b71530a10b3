import { holdersOf } from "#modules/organisations/index.ts";
import { confidential } from "#modules/keys/index.ts";
import { formPage } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { reportContent } from "../../codes/read-content.ts";
import { fileToWrite, openedReport, readerRoles } from "../../file/file-section.ts";
import { answered, backTo, casePage, filePath, forStep, oneReport } from "../case-page.ts";
import { CaseForm } from "../views/case-form.tsx";
import { texts } from "./texts.ts";
import { WeighingFields } from "./views/weighing-form.tsx";
import { weighReport } from "./weighing.commands.ts";
import { weighingForm } from "./weighing.ts";
import type { Weighing } from "./weighing.ts";
import { forwardingConsents, weighingsOf } from "./weighings.queries.ts";

const saved = { nl: texts.nl.saved, en: texts.en.saved };

/** What was said last time, to change: only the reasons of the decision are asked anew. */
const before = (latest: Weighing | undefined) =>
  latest && {
    ...latest.answers,
    specificWhy: latest.reasons.specific,
    verifiableWhy: latest.reasons.verifiable,
    seriousWhy: latest.reasons.serious,
    competentWhy: latest.reasons.competent,
    timelyWhy: latest.reasons.timely,
    elements: latest.reasons.elements,
    regime: latest.regime,
    regimeWhy: latest.reasons.regime,
  };

/** Weighing a report. */
export const weighingRoutes: readonly Route[] = formPage({
  path: "/dossiers/:reportId/wegen",
  permission: readerRoles,
  audit: "report.weighed",
  params: oneReport,
  form: weighingForm,
  load: async (context) => {
    const opened = forStep("weigh", await openedReport(context, context.params.reportId));
    const [latest] = await weighingsOf(opened);
    const holders = await holdersOf(context.tx, "authority", context.today);
    return {
      opened,
      latest,
      content: await reportContent(),
      consents: await forwardingConsents(opened),
      authority: holders.map(({ name }) => name),
    };
  },
  initial: ({ latest }) => before(latest),
  view: ({ locale }, { opened, latest, content, consents, authority }, form) => {
    const t = texts[locale];
    const title = latest ? t.weighAgain : t.weigh;
    const back = filePath(opened.report);
    return casePage(
      opened,
      title,
      <CaseForm
        {...{ locale, title, form, back }}
        lead={t.lead}
        reference={opened.report.reference}
        action={`${back}/wegen`}
        button={t.save}
      >
        <WeighingFields {...{ locale, form, content, consents, authority }} path={back} />
      </CaseForm>,
    );
  },
  submit: async (context, input, { opened: { report } }) => {
    const decision = await weighReport(await fileToWrite(context, report.reportId), input);
    return answered(decision, () => backTo(report, "weging", saved));
  },
}).map(confidential);
