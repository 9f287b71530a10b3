import { z } from "zod";
import { personNames } from "#modules/organisations/index.ts";
import { fields, formPage, page, post, redirect } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { inboxQuery } from "../inbox/inbox.ts";
import { showInbox } from "../inbox/show-inbox.tsx";
import { crumbs } from "../crumbs.ts";
import { SetAsidesPage } from "../views/set-asides-page.tsx";
import { bringBack, setAsideChosen, setAsideUnopened } from "./set-aside.commands.ts";
import { setAsides } from "./set-aside.queries.ts";
import { chosenForm, unopenedForm } from "./set-aside.ts";
import { texts } from "./texts.ts";

const done = (count: number) => ({ nl: texts.nl.done(count), en: texts.en.done(count) });

const actsWithNames = async (context: RequestContext) => {
  const acts = await setAsides(context);
  return {
    acts,
    names: await personNames(
      context.tx,
      acts.map(({ madeBy }) => madeBy),
    ),
  };
};

/** Floods: set aside in one act, and brought back. */
export const setAsideRoutes: readonly Route[] = [
  ...formPage({
    path: "/dossiers/opzij",
    permission: ["report-officer"],
    audit: "report.set-aside",
    form: unopenedForm,
    load: actsWithNames,
    view: (context, loaded, form) =>
      page(
        texts[context.locale].title,
        <SetAsidesPage locale={context.locale} form={form} {...loaded} />,
        crumbs(context),
      ),
    submit: async (context, input) =>
      redirect("/dossiers/opzij", done(await setAsideUnopened(context, input))),
  }),
  post({
    path: "/dossiers/opzij-leggen",
    permission: ["report-officer"],
    audit: "report.set-aside",
    query: inboxQuery,
    form: chosenForm,
    show: showInbox,
    submit: async (context, input) => redirect("/dossiers", done(await setAsideChosen(context, input))),
  }),
  post({
    path: "/dossiers/opzij/:setAsideId/terug",
    permission: ["report-officer"],
    audit: "report.brought-back",
    params: z.object({ setAsideId: fields.id() }),
    form: z.object({}),
    submit: async (context) => {
      await bringBack(context, context.params.setAsideId);
      return redirect("/dossiers/opzij", {
        nl: texts.nl.broughtBackDone,
        en: texts.en.broughtBackDone,
      });
    },
  }),
];
