import {
  emptyForm,
  formPage,
  get,
  ordinaryReading,
  page,
  post,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { FormState, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { endForm, objectionForm, stepForm } from "./declaration.ts";
import { canEndOn, mayTake, takenSteps } from "./declaration.rules.ts";
import {
  endDeclaration,
  insistSeen,
  objectTo,
  submitDeclaration,
  withdrawDeclaration,
} from "./declarations.commands.ts";
import { ledgerOf } from "./declarations.queries.ts";
import { ruledOne } from "./handlers.queries.ts";
import { crumbsOf, loadDeclaration, loadFor, oneDeclaration } from "./one-declaration.ts";
import type { OnDeclaration } from "./one-declaration.ts";
import { findOwnSignals } from "./signals/finding.commands.ts";
import { tellNext } from "./telling/telling.commands.ts";
import { leavingTakers } from "./recusals/leaving-takers.queries.ts";
import { publicPreview } from "./public-register/publication.queries.ts";
import { texts } from "./texts.ts";
import { DeclarationPage } from "./views/declaration-page.tsx";
import { EndForm, endWords, ObjectionForm } from "./views/short-forms.tsx";

const both = bothOf(texts);

const show = async (context: OnDeclaration, form: FormState) => {
  const declaration = await loadDeclaration(context);
  const { tx, locale, today, actor } = context;
  const ruled = await ruledOne(tx, declaration, today);
  const ledger = await ledgerOf(tx, declaration.declarationId);
  const steps = takenSteps.filter((step) => mayTake(step, declaration, actor).ok);
  const isOwn = declaration.personId === actor.personId;
  const open = isOwn ? await publicPreview(tx, declaration, today) : null;
  const leaving =
    declaration.taker === null
      ? null
      : ((await leavingTakers(tx, today, declaration.declarationId))[0] ?? null);
  return page(
    declaration.label,
    <DeclarationPage {...{ locale, today, ruled, ledger, isOwn, steps, form, open, leaving }} />,
    crumbsOf(context, declaration),
  );
};

const path = "/verklaringen/:declarationId";

/** One declaration, and the steps of the person who made it. */
export const declarationRoutes: readonly Route[] = [
  get({
    path,
    permission: "signed-in",
    audit: ordinaryReading,
    params: oneDeclaration,
    answer: (context) => show(context, emptyForm()),
  }),
  post({
    path: `${path}/indienen`,
    permission: "signed-in",
    audit: "declaration.submitted",
    params: oneDeclaration,
    form: stepForm,
    show,
    submit: async (context, { version }) => {
      const declaration = await loadDeclaration(context);
      insistSeen(declaration, version);
      const outcome = await submitDeclaration(context, declaration);
      await findOwnSignals(context);
      await tellNext(context, declaration.declarationId, context.services);
      return redirect(
        "/mijn-integriteit",
        both((t) => t[outcome]),
      );
    },
  }),
  post({
    path: `${path}/intrekken`,
    permission: "signed-in",
    audit: "declaration.withdrawn",
    params: oneDeclaration,
    form: stepForm,
    show,
    submit: async (context, { version }) => {
      const declaration = await loadDeclaration(context);
      insistSeen(declaration, version);
      await withdrawDeclaration(context, declaration);
      return redirect(
        "/mijn-integriteit",
        both((t) => t.withdrawn),
      );
    },
  }),
  ...formPage({
    path: `${path}/beeindigen`,
    permission: "signed-in",
    audit: "declaration.ended",
    params: oneDeclaration,
    form: endForm,
    load: loadFor("end"),
    initial: (_declaration, { today }) => ({ endsOn: today }),
    view: (context, declaration, form) =>
      page(
        endWords(declaration)[context.locale].endTitle,
        <EndForm {...{ locale: context.locale, declaration, form }} />,
        crumbsOf(context, declaration, true),
      ),
    submit: async (context, { version, endsOn }, declaration) => {
      insistSeen(declaration, version);
      const decision = canEndOn(endsOn, declaration, context.today);
      if (!decision.ok) return refuse(decision.field, decision.reason);
      await endDeclaration(context, declaration, endsOn);
      return redirect(
        "/mijn-integriteit",
        bothOf(endWords(declaration))((t) => t.ended),
      );
    },
  }),
  ...formPage({
    path: `${path}/bezwaar`,
    permission: "signed-in",
    audit: "declaration.objected",
    params: oneDeclaration,
    form: objectionForm,
    load: loadFor("object"),
    view: (context, declaration, form) =>
      page(
        texts[context.locale].objectTitle,
        <ObjectionForm {...{ locale: context.locale, declaration, form }} />,
        crumbsOf(context, declaration, true),
      ),
    submit: async (context, { version, words }, declaration) => {
      insistSeen(declaration, version);
      await objectTo(context, declaration, words);
      await tellNext(context, declaration.declarationId, context.services);
      return redirect(
        `/verklaringen/${declaration.declarationId}`,
        both((t) => t.objected),
      );
    },
  }),
];
