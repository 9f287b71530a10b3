import { z } from "zod";
import { bothOf } from "#platform/locale/index.ts";
import { fields, formPage, found, page, post, redirect, refuse } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { PageForm, Paragraph, RadioGroup, TextArea, TextField } from "#ui/index.ts";
import { noteAct } from "../dialogue/notices.commands.ts";
import { dossierPath, inDossier, writingInDossier } from "../returning/dossier.ts";
import type { Dossier } from "../returning/dossier.ts";
import { forReporters } from "../returning/for-reporters.ts";
import { crumbsOf, oneDossier } from "../returning/show-dossier.tsx";
import { withCode } from "../returning/with-code.tsx";
import type { AskedConsent } from "./consent.ts";
import { mayAnswer } from "./consent.rules.ts";
import { answerConsent, withdrawConsent } from "./consents.commands.ts";
import { consentsOf } from "./consents.queries.ts";
import { tellIdentity } from "./identity.commands.ts";
import { texts } from "./texts.ts";

/** Which question it is by its place in the dossier: an id in the address would tell whoever keeps addresses which report it is. */
const oneConsent = oneDossier.extend({ question: fields.wholeNumber({ min: 1, max: 1000 }) });

const both = bothOf(texts);

const askedHere = async (tx: Tx, { file, report }: Dossier, question: number): Promise<AskedConsent> =>
  found((await consentsOf(tx, file, report.reportId))[question - 1]);

/** What a reporter says about who may know who they are, and where the report may go. */
export const reporterIdentityRoutes: readonly Route[] = [
  ...formPage({
    ...forReporters,
    path: "/melden/dossier/:number/toestemming/:question",
    params: oneConsent,
    form: z.object({ answer: fields.choice(["agreed", "refused"]) }),
    load: (context) =>
      inDossier(context, async ({ tx }, dossier) => {
        const consent = await askedHere(tx, dossier, context.params.question);
        found(mayAnswer(consent).ok || null);
        return consent;
      }),
    view: (context, { purpose, to, why }, form) => {
      const { locale, path: action, params } = context;
      const t = texts[locale];
      const isForward = purpose === "forward";
      const title = isForward ? t.askForwardTitle : t.askIdentityTitle;
      return page(
        title,
        <PageForm
          {...{ form, action, title }}
          lead={isForward ? t.questionForward(to) : t.questionIdentity(to)}
          back={dossierPath(params.number)}
          submit={t.answerSend}
        >
          <Paragraph>
            <strong>{t.why}:</strong> {why}
          </Paragraph>
          <RadioGroup
            name="answer"
            label={t.yourAnswer}
            hint={t.free}
            form={form}
            options={[
              { value: "agreed", label: t.agree },
              { value: "refused", label: t.refuse },
            ]}
          />
        </PageForm>,
        crumbsOf(context),
      );
    },
    submit: (context, { answer }) =>
      writingInDossier(context, async (writing, dossier) => {
        const { file, report, number, visit } = dossier;
        const consent = await askedHere(writing.tx, dossier, context.params.question);
        const { log } = context.services;
        await answerConsent(writing, { file, report, consent, visit, log }, answer);
        await noteAct(writing, report, { act: "answered-consent", services: context.services });
        return redirect(
          dossierPath(number),
          both((t) => t.answeredFlash),
        );
      }),
  }).map(withCode),
  withCode(
    post({
      ...forReporters,
      path: "/melden/dossier/:number/toestemming/:question/intrekken",
      params: oneConsent,
      form: z.object({}),
      submit: (context) =>
        writingInDossier(context, async (writing, dossier) => {
          const { file, report, number } = dossier;
          const consent = await askedHere(writing.tx, dossier, context.params.question);
          await withdrawConsent(writing, { file, report, consent });
          await noteAct(writing, report, { act: "withdrew-consent", services: context.services });
          return redirect(
            dossierPath(number),
            both((t) => t.withdrawnFlash),
          );
        }),
    }),
  ),
  ...formPage({
    ...forReporters,
    path: "/melden/dossier/:number/naam",
    params: oneDossier,
    form: z.object({ name: fields.requiredText(200), contact: fields.requiredText(500) }),
    load: (context) =>
      inDossier(context, async (_writing, { report }) => found(report.openness === "anonymous" || null)),
    view: (context, _loaded, form) => {
      const { locale, path: action, params } = context;
      const t = texts[locale];
      return page(
        t.tellTitle,
        <PageForm
          {...{ form, action }}
          title={t.tellTitle}
          lead={t.tellLead}
          back={dossierPath(params.number)}
          submit={t.tellSend}
        >
          <TextField name="name" label={t.yourName} form={form} autocomplete="off" width="full" />
          <TextArea
            name="contact"
            label={t.yourContact}
            hint={t.yourContactHint}
            form={form}
            rows={3}
            autocomplete="off"
          />
        </PageForm>,
        crumbsOf(context),
      );
    },
    submit: (context, identity) =>
      writingInDossier(context, async (writing, dossier) => {
        if (dossier.visit.givesAwayCode(`${identity.name} ${identity.contact}`))
          return refuse(
            "contact",
            both((t) => t.givesAway),
          );
        await tellIdentity(writing, dossier, identity);
        await noteAct(writing, dossier.report, { act: "told-identity", services: context.services });
        return redirect(
          dossierPath(dossier.number),
          both((t) => t.toldFlash),
        );
      }),
  }).map(withCode),
];
