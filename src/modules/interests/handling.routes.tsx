import { unitNames } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import { formPage, get, ordinaryReading, page, redirect, refuse } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { remember } from "#platform/memory/index.ts";
import { z } from "zod";
import { fields } from "#platform/http/index.ts";
import { teamStanding } from "./compliance/compliance.queries.ts";
import { decisionForm, objectionAnswerForm } from "./declaration.ts";
import type { DecisionInput } from "./declaration.ts";
import { decisionCanBe, mayTake } from "./declaration.rules.ts";
import { insistSeen } from "./declarations.commands.ts";
import { ledgerOf, teamDeclarations, waitingFor } from "./declarations.queries.ts";
import { mayDecideGift } from "./gift.rules.ts";
import { advise, answerObjection, decide } from "./handling.commands.ts";
import { ruledOne, withRules } from "./handlers.queries.ts";
import { crumbsOf, loadFor, oneDeclaration } from "./one-declaration.ts";
import type { OnDeclaration } from "./one-declaration.ts";
import type { RuledDeclaration } from "./ruled-declaration.ts";
import { tellTaker } from "./recusals/takeovers.commands.ts";
import { settingsOf } from "./settings/settings.queries.ts";
import { tellNext } from "./telling/telling.commands.ts";
import { texts } from "./texts.ts";
import { DecisionForm } from "./views/decision-form.tsx";
import { ObjectionAnswerForm } from "./views/short-forms.tsx";
import { TeamPage } from "./views/team-page.tsx";

const both = bothOf(texts);
const team = "/team/verklaringen";
const path = "/verklaringen/:declarationId";
const teamQuery = z.object({ pagina: fields.pageNumber() });
type TeamContext = RequestContext<unknown, z.output<typeof teamQuery>>;

const loadRuled = (step: "advise" | "decide") => async (context: OnDeclaration) => {
  const declaration = await loadFor(step)(context);
  const { tx, today } = context;
  const ruled = await ruledOne(tx, declaration, today);
  const ledger = await ledgerOf(tx, declaration.declarationId);
  return { ruled, advised: ledger.find(({ kind }) => kind === "advised") };
};

/** Whether the form can be as it is: by itself, and by what the rules say of the gift. */
const judged = (input: DecisionInput, { gift }: RuledDeclaration, step: "advise" | "decide") => {
  const form = decisionCanBe(input);
  if (!form.ok) return form;
  return gift === null || step === "advise" ? form : mayDecideGift(input.decision, input.reason, gift);
};

const decisionPage = (step: "advise" | "decide", address: string, audit: string): readonly Route[] =>
  formPage({
    path: `${path}/${address}`,
    permission: "signed-in",
    audit,
    params: oneDeclaration,
    form: decisionForm,
    load: loadRuled(step),
    view: (context, { ruled, advised }, form) => {
      const { locale, today } = context;
      const title = step === "advise" ? texts[locale].adviseTitle : texts[locale].decideTitle;
      return page(
        title,
        <DecisionForm {...{ locale, today, ruled, advised, step, form }} />,
        crumbsOf(context, ruled.declaration, true),
      );
    },
    submit: async (context, input, { ruled }) => {
      const { declaration } = ruled;
      insistSeen(declaration, input.version);
      const decision = judged(input, ruled, step);
      if (!decision.ok) return refuse(decision.field, decision.reason);
      await (step === "advise" ? advise : decide)(context, declaration, input);
      await tellNext(context, declaration.declarationId, context.services);
      if (step === "decide" && input.decision !== "refusal")
        await tellTaker(context, declaration, context.services);
      return redirect(
        team,
        both((t) => (step === "advise" ? t.adviceSaved : t.decisionSaved)),
      );
    },
  });

/** What waits for whoever acts, each with what the rules say; and of a manager how the team stands. */
const teamRead = remember(200, async ({ tx, actor, today, query }: TeamContext) => {
  const own = actor.personId === null ? [] : await waitingFor(tx, actor.personId);
  const settings = await settingsOf(tx);
  const ruled = await withRules(tx, own, { settings, today });
  const waiting = ruled.map((one) => ({
    ...one,
    step: mayTake("advise", one.declaration, actor).ok ? ("advise" as const) : ("decide" as const),
  }));
  const list = await teamDeclarations(tx, query.pagina);
  const answers = holds(actor, "manager") ? await teamStanding(tx, "side-activity", today) : undefined;
  const names = answers === undefined ? new Map<string, string>() : await unitNames(tx);
  return { waiting, settings, list, answers, names };
});

/** What whoever advises and decides has to do, and how it is done. */
export const handlingRoutes: readonly Route[] = [
  get({
    path: team,
    permission: ["manager", "authority", "office-holder"],
    audit: ordinaryReading,
    query: teamQuery,
    answer: async (context) => {
      const { actor, locale, today, query } = context;
      const { names, ...found } = await teamRead(context, String(query.pagina));
      const leads = holds(actor, "manager");
      const { answers, settings } = found;
      const confirming = answers && { answers, settings, unitNames: names };
      const props = { ...found, locale, today, page: query.pagina, leads, confirming };
      return page(texts[locale].team, <TeamPage {...props} />);
    },
  }),
  ...decisionPage("advise", "advies", "declaration.advised"),
  ...decisionPage("decide", "besluit", "declaration.decided"),
  ...formPage({
    path: `${path}/bezwaar/uitkomst`,
    permission: "signed-in",
    audit: "declaration.objection-answered",
    params: oneDeclaration,
    form: objectionAnswerForm,
    load: async (context) => {
      const declaration = await loadFor("answer-objection")(context);
      const ledger = await ledgerOf(context.tx, declaration.declarationId);
      const objection = ledger.find(({ kind }) => kind === "objected")?.words ?? "";
      return { declaration, objection };
    },
    view: (context, { declaration, objection }, form) =>
      page(
        texts[context.locale].answerObjection,
        <ObjectionAnswerForm {...{ locale: context.locale, declaration, objection, form }} />,
        crumbsOf(context, declaration, true),
      ),
    submit: async (context, { version, outcome, words }, { declaration }) => {
      insistSeen(declaration, version);
      await answerObjection(context, declaration, { outcome, words });
      await tellNext(context, declaration.declarationId, context.services);
      return redirect(
        `/verklaringen/${declaration.declarationId}`,
        both((t) => t.objectionAnswered),
      );
    },
  }),
];
