import { currentOrganisation, findPersonByText, suggestedPeople } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import {
  formPage,
  found,
  get,
  insist,
  ordinaryReading,
  page,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { z } from "zod";
import { texts } from "../texts.ts";
import { keepingTexts } from "./keeping-texts.ts";
import { keepingBase, publicBase } from "./public-paths.ts";
import { lift, saveProfile, withhold } from "./publication.commands.ts";
import { findWithholding, listWithholdings, profileOf } from "./publication.queries.ts";
import { mayLift } from "./publication.rules.ts";
import { oneWithholding, profileForm, withholdForm, withholdingsQuery } from "./publication.ts";
import { LiftForm, ProfileForm, WithholdForm } from "./views/keeping-forms.tsx";
import { KeepingPage } from "./views/keeping-page.tsx";

const both = bothOf(keepingTexts);
const coordinator = ["coordinator"] as const;

const crumbs = ({ locale }: RequestContext) => [
  { href: "/registers", label: texts[locale].registers },
  { href: keepingBase, label: keepingTexts[locale].title },
];

const overview = get({
  path: keepingBase,
  permission: ["coordinator", "authority"],
  audit: ordinaryReading,
  query: withholdingsQuery,
  answer: async (context) => {
    const { tx, actor, locale, query } = context;
    const { shortName } = await currentOrganisation(tx);
    return page(
      keepingTexts[locale].title,
      <KeepingPage
        locale={locale}
        publicHref={`${publicBase}/${shortName}`}
        profile={await profileOf(tx)}
        {...await listWithholdings(tx, query.pagina)}
        page={query.pagina}
        mayChange={holds(actor, "coordinator")}
      />,
      crumbs(context).slice(0, 1),
    );
  },
});

/** How the public register is kept, for coordinator and authority; the coordinator sets what is public and who is kept out. */
export const keepingRoutes: readonly Route[] = [
  overview,
  ...formPage({
    path: `${keepingBase}/instellingen`,
    permission: coordinator,
    audit: "public-register.profile-changed",
    form: profileForm,
    load: ({ tx }) => profileOf(tx),
    initial: ({ showsHours, showsAmount }) => ({
      shows: [...(showsHours ? ["hours"] : []), ...(showsAmount ? ["amount"] : [])],
    }),
    view: (context, _profile, form) =>
      page(
        keepingTexts[context.locale].profileTitle,
        <ProfileForm locale={context.locale} form={form} />,
        crumbs(context),
      ),
    submit: async (context, { shows }) => {
      await saveProfile(context, {
        showsHours: shows.includes("hours"),
        showsAmount: shows.includes("amount"),
      });
      return redirect(
        keepingBase,
        both((t) => t.profileSaved),
      );
    },
  }),
  ...formPage({
    path: `${keepingBase}/afschermen`,
    permission: coordinator,
    audit: "public-register.withheld",
    form: withholdForm,
    load: ({ tx, today }) => suggestedPeople(tx, today),
    view: (context, people, form) =>
      page(
        keepingTexts[context.locale].withholdTitle,
        <WithholdForm {...{ locale: context.locale, form, people }} />,
        crumbs(context),
      ),
    submit: async (context, { person, reason }) => {
      const named = await findPersonByText(context.tx, person, context.today);
      if (!named.ok) return refuse("person", named.message);
      context.about("publication-withholding", await withhold(context, named.personId, reason));
      return redirect(
        keepingBase,
        both((t) => t.withheldDone),
      );
    },
  }),
  ...formPage({
    path: `${keepingBase}/afschermen/:withholdingId/opheffen`,
    permission: coordinator,
    audit: "public-register.lifted",
    params: oneWithholding,
    form: z.object({}),
    load: async ({ tx, actor, params, about }) => {
      about("publication-withholding", params.withholdingId);
      const withholding = found(await findWithholding(tx, params.withholdingId));
      insist(mayLift(withholding, actor));
      return withholding;
    },
    view: (context, withholding, form) =>
      page(
        keepingTexts[context.locale].liftTitle,
        <LiftForm {...{ locale: context.locale, form, withholding }} />,
        crumbs(context),
      ),
    submit: async (context, _input, withholding) => {
      await lift(context, withholding);
      return redirect(
        keepingBase,
        both((t) => t.lifted),
      );
    },
  }),
];
