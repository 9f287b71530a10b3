import { formPage, found, get, ordinaryReading, page, redirect } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import type { Option } from "#ui/index.ts";
import { addresses } from "../addresses.ts";
import { overseenNames } from "../organisations/overseen.queries.ts";
import { conversationForm, conversationQuery, oneConversation } from "./conversation.ts";
import type { Conversation } from "./conversation.ts";
import { changeConversation, recordConversation } from "./conversations.commands.ts";
import { findConversation, listConversations } from "./conversations.queries.ts";
import { texts } from "./texts.ts";
import { ConversationForm, ConversationList, ConversationPage } from "./views/conversation-pages.tsx";

const base = addresses.conversations;
const saved = { nl: texts.nl.saved, en: texts.en.saved };

const organisationsToChoose = async ({ tx, today }: RequestContext): Promise<readonly Option[]> =>
  (await overseenNames(tx, today)).map(({ shortName, name }) => ({ value: shortName, label: name }));

const crumbs = ({ locale }: RequestContext, conversation?: Conversation) => [
  { href: base, label: texts[locale].conversations },
  ...(conversation ? [{ href: `${base}/${conversation.conversationId}`, label: conversation.subject }] : []),
];

const load = async ({ tx, params, about }: RequestContext<{ conversationId: string }>) => {
  about("conversation", params.conversationId);
  return found(await findConversation(tx, params.conversationId));
};

/** The overseer's own log of conversations with organisations (source 001, 3.8). */
export const conversationRoutes: readonly Route[] = [
  get({
    path: base,
    permission: ["overseer"],
    audit: ordinaryReading,
    query: conversationQuery,
    answer: async (context) => {
      const { tx, query, locale } = context;
      const organisations = await organisationsToChoose(context);
      const list = await listConversations(tx, query);
      return page(
        texts[locale].conversations,
        <ConversationList {...{ locale, query, organisations, ...list }} />,
      );
    },
  }),
  ...formPage({
    path: `${base}/nieuw`,
    permission: ["overseer"],
    audit: "oversight.conversation-recorded",
    query: conversationQuery,
    form: conversationForm,
    load: organisationsToChoose,
    initial: (_organisations, { query, today }) => ({ organisation: query.organisatie, heldOn: today }),
    view: (context, organisations, form) => {
      const { locale } = context;
      const title = texts[locale].record;
      return page(
        title,
        <ConversationForm {...{ locale, title, form, organisations }} action={`${base}/nieuw`} back={base} />,
        crumbs(context),
      );
    },
    submit: async (context, input) => {
      const done = await recordConversation(context, input);
      if (!done.ok) return done.refusal;
      context.about("conversation", done.conversationId);
      return redirect(`${base}/${done.conversationId}`, saved);
    },
  }),
  get({
    path: `${base}/:conversationId`,
    permission: ["overseer"],
    audit: ordinaryReading,
    params: oneConversation,
    answer: async (context) => {
      const { locale } = context;
      const conversation = await load(context);
      return page(conversation.subject, <ConversationPage {...{ locale, conversation }} />, crumbs(context));
    },
  }),
  ...formPage({
    path: `${base}/:conversationId/wijzigen`,
    permission: ["overseer"],
    audit: "oversight.conversation-changed",
    params: oneConversation,
    form: conversationForm,
    load: async (context) => ({
      conversation: await load(context),
      organisations: await organisationsToChoose(context),
    }),
    initial: ({ conversation }) => ({
      organisation: conversation.shortName,
      heldOn: conversation.heldOn,
      subject: conversation.subject,
      agreements: conversation.agreements,
      followUpOn: conversation.followUpOn,
    }),
    view: (context, { conversation, organisations }, form) => {
      const { locale } = context;
      const title = texts[locale].change;
      const back = `${base}/${conversation.conversationId}`;
      return page(
        title,
        <ConversationForm {...{ locale, title, form, organisations, back }} action={`${back}/wijzigen`} />,
        crumbs(context, conversation),
      );
    },
    submit: async (context, input, { conversation }) => {
      const done = await changeConversation(context, conversation.conversationId, input);
      return done.ok ? redirect(`${base}/${conversation.conversationId}`, saved) : done.refusal;
    },
  }),
];
