import { found, formPage, get, ordinaryReading, page, redirect, refuse } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { answersOf } from "./confirming/answers.queries.ts";
import type { Declaration } from "./declaration.ts";
import { changeDraft, draftDeclaration } from "./declarations.commands.ts";
import { declarationsOf } from "./declarations.queries.ts";
import { designationsOf } from "./designations/designations.queries.ts";
import { giftForm, giftFrom } from "./gift.ts";
import type { Gift } from "./gift.ts";
import { crumbsOf, loadFor, oneDeclaration } from "./one-declaration.ts";
import type { OnDeclaration } from "./one-declaration.ts";
import { canBe } from "./side-activity.rules.ts";
import { sideActivityForm, sideActivityFrom } from "./side-activity.ts";
import type { SideActivity } from "./side-activity.ts";
import { askedAbout } from "./signals/signals.queries.ts";
import { texts } from "./texts.ts";
import { GiftForm } from "./views/gift-form.tsx";
import { OwnPage } from "./views/own-page.tsx";
import { SideActivityForm } from "./views/side-activity-form.tsx";

const own = "/mijn-integriteit";
const both = bothOf(texts);
const kept = both((t) => t.kept);

const crumbs = ({ locale }: RequestContext) => [{ href: own, label: texts[locale].mine }];

const typed = (value: number): string => String(value).replace(".", ",");

/** What the form of a gift holds for one that is there. */
const giftValues = ({ register: _register, valueCents, ...gift }: Gift) => ({
  ...gift,
  value: typed(valueCents / 100),
});

const activityValues = ({ register: _register, hoursPerWeek, ...activity }: SideActivity) => ({
  ...activity,
  hoursPerWeek: typed(hoursPerWeek),
});

const toDraft = (declarationId: string) => redirect(`/verklaringen/${declarationId}`, kept);

/** The one kind of content that belongs at an address; anything else is not found there. */
const giftOf = ({ content }: Declaration): Gift => found(content.register === "gift" ? content : undefined);
const activityOf = ({ content }: Declaration): SideActivity =>
  found(content.register === "side-activity" ? content : undefined);

const onOne = (declaration: Declaration) => `/verklaringen/${declaration.declarationId}`;

const changeGift = async (context: OnDeclaration) => {
  const declaration = await loadFor("change")(context);
  giftOf(declaration);
  return declaration;
};

const loadActivity = (step: "change" | "renew") => async (context: OnDeclaration) => {
  const declaration = await loadFor(step)(context);
  activityOf(declaration);
  return declaration;
};

const newPages: readonly Route[] = [
  ...formPage({
    path: `${own}/geschenk`,
    permission: "signed-in",
    audit: "declaration.made",
    form: giftForm,
    load: async () => null,
    initial: (_nothing, { today }) => ({ happenedOn: today, place: "work", inReturn: "no" }),
    view: (context, _nothing, form) => {
      const { locale } = context;
      const { giftTitle: title, giftLead: lead } = texts[locale];
      const props = { locale, title, lead, form, action: `${own}/geschenk`, back: own };
      return page(title, <GiftForm {...props} />, crumbs(context));
    },
    submit: async (context, input) => toDraft(await draftDeclaration(context, giftFrom(input))),
  }),
  ...formPage({
    path: `${own}/nevenwerkzaamheid`,
    permission: "signed-in",
    audit: "declaration.made",
    form: sideActivityForm,
    load: async () => null,
    view: (context, _nothing, form) => {
      const { locale } = context;
      const { activityTitle: title, activityLead: lead } = texts[locale];
      const props = { locale, title, lead, form, action: `${own}/nevenwerkzaamheid`, back: own };
      return page(title, <SideActivityForm {...props} />, crumbs(context));
    },
    submit: async (context, input) => {
      const activity = sideActivityFrom(input);
      const decision = canBe(activity);
      if (!decision.ok) return refuse(decision.field, decision.reason);
      return toDraft(await draftDeclaration(context, activity));
    },
  }),
];

const changePages: readonly Route[] = [
  ...formPage({
    path: "/verklaringen/:declarationId/geschenk-wijzigen",
    permission: "signed-in",
    audit: "declaration.changed",
    params: oneDeclaration,
    form: giftForm,
    load: changeGift,
    initial: (declaration) => giftValues(giftOf(declaration)),
    view: (context, declaration, form) => {
      const { locale } = context;
      const { changeTitle: title, giftLead: lead } = texts[locale];
      const back = onOne(declaration);
      const props = { locale, title, lead, form, action: `${back}/geschenk-wijzigen`, back };
      return page(title, <GiftForm {...props} />, crumbsOf(context, declaration, true));
    },
    submit: async (context, input, declaration) => {
      await changeDraft(context, declaration, giftFrom(input));
      return toDraft(declaration.declarationId);
    },
  }),
  ...formPage({
    path: "/verklaringen/:declarationId/wijzigen",
    permission: "signed-in",
    audit: "declaration.changed",
    params: oneDeclaration,
    form: sideActivityForm,
    load: loadActivity("change"),
    initial: (declaration) => activityValues(activityOf(declaration)),
    view: (context, declaration, form) => {
      const { locale } = context;
      const { changeTitle: title, activityLead: lead } = texts[locale];
      const back = onOne(declaration);
      const props = { locale, title, lead, form, action: `${back}/wijzigen`, back };
      return page(title, <SideActivityForm {...props} />, crumbsOf(context, declaration, true));
    },
    submit: async (context, input, declaration) => {
      const activity = sideActivityFrom(input);
      const decision = canBe(activity);
      if (!decision.ok) return refuse(decision.field, decision.reason);
      await changeDraft(context, declaration, activity);
      return toDraft(declaration.declarationId);
    },
  }),
  ...formPage({
    path: "/verklaringen/:declarationId/vervangen",
    permission: "signed-in",
    audit: "declaration.made",
    params: oneDeclaration,
    form: sideActivityForm,
    load: loadActivity("renew"),
    initial: (declaration) => activityValues(activityOf(declaration)),
    view: (context, declaration, form) => {
      const { locale } = context;
      const { renewTitle: title, renewLead: lead } = texts[locale];
      const back = onOne(declaration);
      const props = { locale, title, lead, form, action: `${back}/vervangen`, back };
      return page(title, <SideActivityForm {...props} />, crumbsOf(context, declaration, true));
    },
    submit: async (context, input, declaration) => {
      const activity = sideActivityFrom(input);
      const decision = canBe(activity);
      if (!decision.ok) return refuse(decision.field, decision.reason);
      return toDraft(await draftDeclaration(context, activity, declaration));
    },
  }),
];

/** Everybody's own page, and the forms by which something is declared. */
export const ownRoutes: readonly Route[] = [
  get({
    path: own,
    permission: "signed-in",
    audit: ordinaryReading,
    answer: async (context) => {
      const { tx, actor, locale, today, services } = context;
      const asked = await services.ownLinesOf(context);
      const declarations = actor.personId === null ? [] : await declarationsOf(tx, actor.personId);
      const designations = actor.personId === null ? [] : await designationsOf(tx, actor.personId, today);
      const answers = actor.personId === null ? new Map() : await answersOf(tx, actor.personId, today);
      const signals = actor.personId === null ? [] : await askedAbout(tx, actor.personId);
      return page(
        texts[locale].mine,
        <OwnPage {...{ locale, today, asked, declarations, designations, answers, signals }} />,
      );
    },
  }),
  ...newPages,
  ...changePages,
];
