import { fields, formPage, found, insist, page, redirect, refuse } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import type { z } from "zod";
import { declarationsOf } from "../declarations.queries.ts";
import { tenderCrumbs, tenderPath, tendersBase } from "./addresses.ts";
import { declareOnTender, decideOnInterest, tellThem } from "./declaring.commands.ts";
import { loadTender, oneTender } from "./one-tender.ts";
import type { OnTender } from "./one-tender.ts";
import { namedOrganisation } from "./named-organisation.rules.ts";
import { isSameOrganisation } from "./same-organisation.rules.ts";
import { tenderDecisionForm, tenderDeclarationForm } from "./tender.ts";
import { declarationCanBe, mayDecideInterest, mayDeclare, tenderDecisionCanBe } from "./tender.rules.ts";
import { findTenderDeclaration, interestsOn, tenderersOf } from "./tenders.queries.ts";
import { tenderTexts } from "./texts.ts";
import { DecidePage } from "./views/decide-page.tsx";
import { DeclarePage } from "./views/declare-page.tsx";

const both = bothOf(tenderTexts);
const path = `${tendersBase}/:tenderId`;
const oneInterest = oneTender.extend({ tenderDeclarationId: fields.id() });
type OnInterest = RequestContext<z.output<typeof oneInterest>>;

/** Loads the tender for somebody of its team, with who tendered and with what the person declared of them before. */
const loadToDeclare = async (context: OnTender) => {
  const { tx, actor, today } = context;
  const tender = await loadTender(context);
  insist(mayDeclare(tender, actor));
  const tenderers = await tenderersOf(tx, tender);
  const declared = actor.personId === null ? [] : await declarationsOf(tx, actor.personId);
  const named = declared.flatMap((one) => namedOrganisation(one, today) ?? []);
  const matches = tenderers
    .filter((tenderer) => named.some((one) => isSameOrganisation(one, tenderer)))
    .map(({ name }) => name);
  return { tender, tenderers, matches };
};

const loadToDecide = async (context: OnInterest) => {
  const { tx, actor, params } = context;
  const tender = await loadTender(context);
  const declaration = found(await findTenderDeclaration(tx, tender.tenderId, params.tenderDeclarationId));
  const interest = (await interestsOn(tx, tender.tenderId)).get(declaration.tenderDeclarationId);
  insist(mayDecideInterest(declaration, interest, actor));
  return { tender, declaration, interest: found(interest), tenderers: await tenderersOf(tx, tender) };
};

/** Declaring as somebody of a team, and deciding on an interest. */
export const declaringRoutes: readonly Route[] = [
  ...formPage({
    path: `${path}/verklaren`,
    permission: "signed-in",
    audit: "tender.declared",
    params: oneTender,
    form: tenderDeclarationForm,
    load: loadToDeclare,
    view: (context, loaded, form) => {
      const { locale } = context;
      return page(
        tenderTexts[locale].declareTitle,
        <DeclarePage {...{ locale, form, ...loaded }} />,
        tenderCrumbs(context, loaded.tender),
      );
    },
    submit: async (context, input, { tender }) => {
      const decision = declarationCanBe(input, tender.list);
      if (!decision.ok) return refuse(decision.field, decision.reason);
      const deciderId = await declareOnTender(context, tender, input);
      if (deciderId !== null) await tellThem(context, [deciderId], context.services);
      return redirect(
        tenderPath(tender),
        both((t) => t.declared),
      );
    },
  }),
  ...formPage({
    path: `${path}/belang/:tenderDeclarationId`,
    permission: "signed-in",
    audit: "tender.interest-decided",
    params: oneInterest,
    form: tenderDecisionForm,
    load: loadToDecide,
    view: (context, { tenderers, ...loaded }, form) => {
      const { locale } = context;
      const party = { name: loaded.interest.party, tradeNumber: null };
      const isOnList = tenderers.some((tenderer) => isSameOrganisation(party, tenderer));
      return page(
        tenderTexts[locale].decideTitle,
        <DecidePage {...{ locale, form, isOnList, ...loaded }} />,
        tenderCrumbs(context, loaded.tender),
      );
    },
    submit: async (context, input, { tender, declaration, interest }) => {
      const decision = tenderDecisionCanBe(input);
      if (!decision.ok) return refuse(decision.field, decision.reason);
      await decideOnInterest(context, tender, { declaration, interest }, input);
      await tellThem(context, [declaration.personId, tender.lead.personId], context.services);
      return redirect(
        tendersBase,
        both((t) => t.decided),
      );
    },
  }),
];
