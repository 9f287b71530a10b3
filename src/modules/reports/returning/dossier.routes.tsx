import { z } from "zod";
import { emptyForm, get, page, post, redirect, refusedForm } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { ButtonLink, PageHeading } from "#ui/index.ts";
import { codeField } from "./code-field.ts";
import { dossierPath } from "./dossier.ts";
import { forReporters } from "./for-reporters.ts";
import { oneDossier, showDossier } from "./show-dossier.tsx";
import { texts } from "./texts.ts";
import { findVisit, leave, visitWith } from "./visit.ts";
import { askCode, withCode } from "./with-code.tsx";

const codePath = "/melden/dossier";
const closedPath = "/melden/dossier/gesloten";

/** The way back with the code, the dossier itself, and closing it. */
export const dossierRoutes: readonly Route[] = [
  get({
    ...forReporters,
    path: codePath,
    answer: async (context) =>
      (await findVisit(context))
        ? redirect(dossierPath(1))
        : askCode(context, { action: codePath, form: emptyForm() }),
  }),
  post({
    ...forReporters,
    path: codePath,
    form: z.object({ [codeField]: z.string().max(500).default("") }),
    show: async (context, form) => askCode(context, { action: codePath, form }),
    submit: async (context, { [codeField]: typed }) => {
      const fault = await visitWith(context, typed);
      if (!fault) return redirect(dossierPath(1));
      const form = refusedForm(
        { [codeField]: typed },
        [{ field: codeField, message: fault }],
        context.locale,
      );
      return { ...askCode(context, { action: codePath, form }), status: 422 };
    },
  }),
  post({
    ...forReporters,
    path: "/melden/dossier/sluiten",
    form: z.object({}),
    submit: async (context) => {
      await leave(context);
      return redirect(closedPath);
    },
  }),
  get({
    ...forReporters,
    path: closedPath,
    answer: async ({ locale }) => {
      const t = texts[locale];
      return page(
        t.closedTitle,
        <>
          <PageHeading title={t.closedTitle} lead={t.closedText} />
          <ButtonLink href={codePath} look="secondary">
            {t.again}
          </ButtonLink>
        </>,
      );
    },
  }),
  withCode(
    get({
      ...forReporters,
      path: "/melden/dossier/:number",
      params: oneDossier,
      answer: (context) => showDossier(context, emptyForm()),
    }),
  ),
];
