import { z } from "zod";
import { bothOf } from "#platform/locale/index.ts";
import { fields, formPage, page, redirect, refuse } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { Alert, PageForm, RadioGroup, TextArea } from "#ui/index.ts";
import { noteAct } from "../dialogue/notices.commands.ts";
import { dossierPath, inDossier, writingInDossier } from "../returning/dossier.ts";
import { forReporters } from "../returning/for-reporters.ts";
import { crumbsOf, oneDossier } from "../returning/show-dossier.tsx";
import { withCode } from "../returning/with-code.tsx";
import { checkAnswers } from "./protection.ts";
import { tellSafety } from "./protections.commands.ts";
import { texts } from "./texts.ts";

const safetyForm = z.object({
  answer: fields.choice(checkAnswers),
  words: fields.optionalText(4000),
});

const both = bothOf(texts);

/** How a reporter is doing, asked after some months or told of the own accord. */
export const reporterProtectionRoutes: readonly Route[] = formPage({
  ...forReporters,
  path: "/melden/dossier/:number/veilig",
  params: oneDossier,
  form: safetyForm,
  load: (context) => inDossier(context, async (_writing, { number }) => number),
  view: (context, number, form) => {
    const { locale, path: action } = context;
    const t = texts[locale];
    return page(
      t.safetyTitle,
      <PageForm
        {...{ form, action }}
        title={t.safetyTitle}
        lead={t.safetyLead}
        back={dossierPath(number)}
        submit={t.safetySend}
      >
        <RadioGroup
          name="answer"
          label={t.safety}
          form={form}
          options={checkAnswers.map((value) => ({ value, label: t.own[value] }))}
        />
        <TextArea name="words" label={t.words} hint={t.wordsHint} form={form} optional autocomplete="off" />
        <Alert title={t.danger} />
      </PageForm>,
      crumbsOf(context),
    );
  },
  submit: (context, { answer, words }) =>
    writingInDossier(context, async (writing, { visit, file, report, number }) => {
      if (words !== null && visit.givesAwayCode(words))
        return refuse(
          "words",
          both((t) => t.givesAway),
        );
      await tellSafety(writing, { file, report }, { answer, words });
      await noteAct(writing, report, { act: "told-safety", services: context.services });
      return redirect(
        dossierPath(number),
        both((t) => t.safetyFlash),
      );
    }),
}).map(withCode);
