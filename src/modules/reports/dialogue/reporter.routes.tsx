import { z } from "zod";
import { bothOf } from "#platform/locale/index.ts";
import { fields, formPage, found, page, post, redirect, refuse } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { longestMessage } from "./message.ts";
import { writeToOffice } from "./messages.commands.ts";
import { messagesOf } from "./messages.queries.ts";
import { noteAct } from "./notices.commands.ts";
import { approveRecord } from "./record.commands.ts";
import { awaitsApproval } from "./record.rules.ts";
import { texts } from "./texts.ts";
import { RecordPage } from "./views/record-page.tsx";
import { dossierPath, inDossier, writingInDossier } from "../returning/dossier.ts";
import { forReporters } from "../returning/for-reporters.ts";
import { readableReport } from "../returning/readable-report.ts";
import { crumbsOf, oneDossier, showDossier } from "../returning/show-dossier.tsx";
import { withCode } from "../returning/with-code.tsx";

const messageForm = z.object({ body: fields.requiredText(longestMessage) });
const recordForm = z.object({
  choice: fields.choice(["approve", "correct"]),
  correction: fields.optionalText(longestMessage),
});

const both = bothOf(texts);

/** What a reporter writes: messages, and a word on the record that an officer made. */
export const reporterDialogueRoutes: readonly Route[] = [
  withCode(
    post({
      ...forReporters,
      path: "/melden/dossier/:number/bericht",
      params: oneDossier,
      form: messageForm,
      show: showDossier,
      submit: (context, { body }) =>
        writingInDossier(context, async (writing, { visit, file, report, number }) => {
          if (visit.givesAwayCode(body))
            return refuse(
              "body",
              both((t) => t.givesAway),
            );
          await writeToOffice(writing, { file, report }, { kind: "message", body });
          await noteAct(writing, report, { act: "wrote", services: context.services });
          return redirect(
            `${dossierPath(number)}#berichten`,
            both((t) => t.sent),
          );
        }),
    }),
  ),
  ...formPage({
    ...forReporters,
    path: "/melden/dossier/:number/verslag",
    params: oneDossier,
    form: recordForm,
    load: (context) =>
      inDossier(context, async ({ tx }, { file, report }) => {
        found(awaitsApproval(report) || null);
        const records = await messagesOf(tx, file, report.reportId);
        const latest = records.findLast(({ kind }) => kind === "record");
        return { latest, readable: await readableReport(tx, file, report, context.locale) };
      }),
    view: (context, loaded, form) => {
      const { locale, path } = context;
      return page(
        texts[locale].recordTitle,
        <RecordPage
          {...{ locale, form, ...loaded }}
          action={path}
          back={dossierPath(context.params.number)}
        />,
        crumbsOf(context),
      );
    },
    submit: (context, { choice, correction }) =>
      writingInDossier(context, async (writing, { visit, file, report, number }) => {
        const judged = { act: "judged-record", services: context.services } as const;
        if (choice === "approve") {
          await approveRecord(writing, { file, report });
          await noteAct(writing, report, judged);
          return redirect(
            dossierPath(number),
            both((t) => t.approvedFlash),
          );
        }
        if (correction === null)
          return refuse(
            "correction",
            both((t) => t.correctionMissing),
          );
        if (visit.givesAwayCode(correction))
          return refuse(
            "correction",
            both((t) => t.givesAway),
          );
        await writeToOffice(writing, { file, report }, { kind: "correction", body: correction });
        await noteAct(writing, report, judged);
        return redirect(
          dossierPath(number),
          both((t) => t.correctedFlash),
        );
      }),
  }).map(withCode),
];
