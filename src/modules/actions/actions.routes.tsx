import { z } from "zod";
import {
  emptyForm,
  fields,
  formPage,
  found,
  get,
  ordinaryReading,
  page,
  post,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { FormState, RequestContext, Route } from "#platform/http/index.ts";
import { holds } from "#platform/actor/index.ts";
import { remember } from "#platform/memory/index.ts";
import { drawn } from "#ui/index.ts";
import { findPersonByText, suggestedPeople } from "#modules/organisations/index.ts";
import { actionForm, closeForm, listQuery, newActionQuery, noteForm } from "./action.ts";
import type { Action, ActionInput } from "./action.ts";
import { mayTake } from "./action.rules.ts";
import type { ActionStep } from "./action.rules.ts";
import { addNote, changeAction, closeAction, createAction, reopenAction } from "./actions.commands.ts";
import { findAction, listActions, notesOf } from "./actions.queries.ts";
import { texts } from "./texts.ts";
import { ActionForm } from "./views/action-form.tsx";
import { ActionList } from "./views/action-list.tsx";
import { ActionPage } from "./views/action-page.tsx";
import { CloseForm } from "./views/close-form.tsx";

const oneAction = z.object({ actionId: fields.id() });
const reopenForm = z.object({ why: fields.requiredText(2000) });
const allSteps: readonly ActionStep[] = ["change", "note", "done", "dropped", "reopen"];

type OnAction = RequestContext<z.output<typeof oneAction>>;

/** The action in the address, after it was named for the audit entry. */
const load = async ({ tx, params, about }: OnAction): Promise<Action> => {
  about("action", params.actionId);
  return found(await findAction(tx, params.actionId));
};

const list = { nl: texts.nl.actions, en: texts.en.actions };
const crumbs = (context: RequestContext, action?: Action) => [
  { href: "/acties", label: list[context.locale] },
  ...(action ? [{ href: `/acties/${action.actionId}`, label: action.title }] : []),
];

const saved = { nl: texts.nl.saved, en: texts.en.saved };

const ownerOf = async ({ tx }: RequestContext, input: ActionInput) => findPersonByText(tx, input.owner);

const show = async (context: OnAction, form: FormState) => {
  const action = await load(context);
  const { locale, today, actor } = context;
  const steps = allSteps.filter((step) => mayTake(step, action, actor).ok);
  const notes = await notesOf(context.tx, action.actionId);
  return page(
    action.title,
    <ActionPage {...{ locale, today, action, notes, steps, form }} />,
    crumbs(context),
  );
};

/** A page of the list, opened again and again while somebody works it down. */
const listOnce = remember(200, async (context: RequestContext<unknown, z.output<typeof listQuery>>) => {
  const { tx, query, today, locale, actor } = context;
  const { actions, total } = await listActions(tx, query, today);
  const mayCreate = holds(actor, "coordinator");
  return drawn(locale, <ActionList {...{ locale, today, query, actions, total, mayCreate }} />);
});

/** The pages of improvement actions. */
export const routes: readonly Route[] = [
  get({
    path: "/acties",
    permission: "signed-in",
    audit: ordinaryReading,
    query: listQuery,
    answer: async (context) =>
      page(texts[context.locale].actions, await listOnce(context, JSON.stringify(context.query))),
  }),
  ...formPage({
    path: "/acties/nieuw",
    permission: ["coordinator"],
    audit: "action.created",
    query: newActionQuery,
    form: actionForm,
    load: async ({ tx }) => suggestedPeople(tx),
    initial: (_people, { query }) => ({
      sourceKind: query.bron,
      sourceReference: query.verwijzing,
      sourceLabel: query.naam,
      sourceHref: query.terug,
    }),
    view: (context, people, form) => {
      const { locale } = context;
      const title = texts[locale].newAction;
      return page(
        title,
        <ActionForm {...{ locale, title, form, people }} action="/acties/nieuw" back="/acties" />,
        crumbs(context),
      );
    },
    submit: async (context, input) => {
      const owner = await ownerOf(context, input);
      if (!owner.ok) return refuse("owner", owner.message);
      const actionId = await createAction(context, input, owner.personId);
      context.about("action", actionId);
      return redirect(`/acties/${actionId}`, saved);
    },
  }),
  get({
    path: "/acties/:actionId",
    permission: "signed-in",
    audit: ordinaryReading,
    params: oneAction,
    answer: (context) => show(context, emptyForm()),
  }),
  ...formPage({
    path: "/acties/:actionId/wijzigen",
    permission: ["coordinator"],
    audit: "action.changed",
    params: oneAction,
    form: actionForm,
    load: async (context) => ({ action: await load(context), people: await suggestedPeople(context.tx) }),
    initial: ({ action }) => ({
      title: action.title,
      reason: action.reason,
      owner: action.ownerName,
      dueOn: action.dueOn,
      sourceKind: action.source.kind,
      sourceLabel: action.source.label,
      sourceReference: action.source.reference,
      sourceHref: action.source.href,
    }),
    view: (context, { action, people }, form) => {
      const { locale } = context;
      const back = `/acties/${action.actionId}`;
      const title = texts[locale].changeAction;
      return page(
        title,
        <ActionForm {...{ locale, title, form, people, back }} action={`${back}/wijzigen`} />,
        crumbs(context, action),
      );
    },
    submit: async (context, input, { action }) => {
      const owner =
        input.owner === action.ownerName
          ? { ok: true as const, personId: action.ownerId }
          : await ownerOf(context, input);
      if (!owner.ok) return refuse("owner", owner.message);
      await changeAction(context, action, input, owner.personId);
      return redirect(`/acties/${action.actionId}`, saved);
    },
  }),
  ...formPage({
    path: "/acties/:actionId/afsluiten",
    permission: "signed-in",
    audit: "action.closed",
    params: oneAction,
    form: closeForm,
    load,
    view: (context, action, form) => {
      const { locale, actor } = context;
      const mayDrop = mayTake("dropped", action, actor).ok;
      return page(
        texts[locale].closeTitle,
        <CloseForm {...{ locale, action, form, mayDrop }} />,
        crumbs(context, action),
      );
    },
    submit: async (context, input, action) => {
      const decision = mayTake(input.outcome, action, context.actor);
      if (!decision.ok) return refuse("outcome", decision.reason);
      await closeAction(context, action, input);
      return redirect(`/acties/${action.actionId}`, { nl: texts.nl.closed, en: texts.en.closed });
    },
  }),
  post({
    path: "/acties/:actionId/voortgang",
    permission: "signed-in",
    audit: "action.note-added",
    params: oneAction,
    form: noteForm,
    show,
    submit: async (context, { text }) => {
      const action = await load(context);
      await addNote(context, action, text);
      return redirect(`/acties/${action.actionId}`, { nl: texts.nl.noteSaved, en: texts.en.noteSaved });
    },
  }),
  post({
    path: "/acties/:actionId/heropenen",
    permission: ["coordinator"],
    audit: "action.reopened",
    params: oneAction,
    form: reopenForm,
    show,
    submit: async (context, { why }) => {
      const action = await load(context);
      await reopenAction(context, action, why);
      return redirect(`/acties/${action.actionId}`, { nl: texts.nl.reopened, en: texts.en.reopened });
    },
  }),
];
