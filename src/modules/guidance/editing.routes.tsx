import { z } from "zod";
import { currentOrganisation, holdersOf } from "#modules/organisations/index.ts";
import { contentId } from "#platform/content/index.ts";
import { formPage, found, get, ordinaryReading, page, post, redirect } from "#platform/http/index.ts";
import type { FormState, RequestContext, Route } from "#platform/http/index.ts";
import { editBase } from "./addresses.ts";
import type { ReportChannel } from "./channel.ts";
import { guidanceContent } from "./content.ts";
import { contactForm, openForm, textForm } from "./guidance.ts";
import {
  clearContact,
  dropOwnText,
  keepContact,
  keepText,
  namesCounsellors,
  setOpen,
} from "./guidance.commands.ts";
import { ownGuidance } from "./guidance.queries.ts";
import type { Guide } from "./guide.ts";
import { addressesOf, shownPages } from "./public.routes.tsx";
import { texts } from "./texts.ts";
import { ContactForm } from "./views/contact-form.tsx";
import { OpenForm } from "./views/open-form.tsx";
import { OverviewPage } from "./views/overview-page.tsx";
import { PreviewNote } from "./views/preview-note.tsx";
import { TextForm } from "./views/text-form.tsx";

const coordinator = ["coordinator"] as const;
const previewBase = `${editBase}/voorbeeld`;
const oneContact = z.object({ contact: contentId });
const oneText = z.object({ text: contentId });

/** The guide of the own organisation as the public would see it, also while it is closed. */
const ownGuide = async (context: RequestContext, channel: ReportChannel | null = null): Promise<Guide> => {
  const { tx, locale, today } = context;
  const organisation = await currentOrganisation(tx);
  const own = await ownGuidance(tx, organisation.organisationId, today);
  const addresses = await addressesOf(channel, context, previewBase, organisation);
  return { locale, organisation, content: await guidanceContent(), own, addresses };
};

const crumbs = ({ locale }: RequestContext) => [{ href: editBase, label: texts[locale].guide }];

const said = (
  name: "opened" | "closed" | "contactSaved" | "contactCleared" | "textSaved" | "textDropped",
) => ({
  nl: texts.nl[name],
  en: texts.en[name],
});

const contactOf = async ({ about, params }: RequestContext<z.output<typeof oneContact>>) => {
  const contact = found((await guidanceContent()).contacts.find(({ key }) => key === params.contact));
  about("guidance-contact", contact.key);
  return contact;
};

const textOf = async ({ about, params }: RequestContext<z.output<typeof oneText>>) => {
  const text = found((await guidanceContent()).texts.find(({ key }) => key === params.text));
  about("guidance-text", text.key);
  return text;
};

const opening = formPage({
  path: `${editBase}/openstellen`,
  permission: coordinator,
  audit: "guidance.opened-or-closed",
  form: openForm,
  load: (context) => ownGuide(context),
  initial: ({ own }) => ({ open: own.isOpen ? "yes" : "no" }),
  view: (context, guide, form) =>
    page(texts[context.locale].openTitle, <OpenForm guide={guide} form={form} />, crumbs(context)),
  submit: async (context, { open }) => {
    await setOpen(context, open === "yes");
    return redirect(editBase, said(open === "yes" ? "opened" : "closed"));
  },
});

const loadContact = async (context: RequestContext<z.output<typeof oneContact>>) => {
  const contact = await contactOf(context);
  const guide = await ownGuide(context);
  const appointed = namesCounsellors(contact)
    ? await holdersOf(context.tx, "counsellor", context.today)
    : undefined;
  return { contact, guide, appointed };
};

type LoadedContact = Awaited<ReturnType<typeof loadContact>>;

const initialContact = ({ contact, guide }: LoadedContact) => ({
  ...guide.own.contacts.get(contact.key),
  counsellors: guide.own.counsellors
    .filter((one) => one.contact === contact.key)
    .map(({ personId }) => personId),
});

const contactPages: readonly Route[] = [
  ...formPage({
    path: `${editBase}/contact/:contact`,
    permission: coordinator,
    audit: "guidance.contact-changed",
    params: oneContact,
    form: contactForm,
    load: loadContact,
    initial: initialContact,
    view: (context, loaded, form) =>
      page(loaded.contact.name[context.locale], <ContactForm {...loaded} form={form} />, crumbs(context)),
    submit: async (context, input, { contact }) => {
      await keepContact(context, contact, input);
      return redirect(editBase, said("contactSaved"));
    },
  }),
  post({
    path: `${editBase}/contact/:contact/leegmaken`,
    permission: coordinator,
    audit: "guidance.contact-cleared",
    params: oneContact,
    form: z.object({}),
    submit: async (context) => {
      await clearContact(context, await contactOf(context));
      return redirect(editBase, said("contactCleared"));
    },
  }),
];

const textPages: readonly Route[] = [
  ...formPage({
    path: `${editBase}/tekst/:text`,
    permission: coordinator,
    audit: "guidance.text-changed",
    params: oneText,
    form: textForm,
    load: async (context) => ({ text: await textOf(context), guide: await ownGuide(context) }),
    initial: ({ text, guide }) => {
      const { nl, en } = guide.own.texts.get(text.key) ?? text.text;
      return { nl, en };
    },
    view: (context, { text, guide }, form: FormState) =>
      page(text.title[context.locale], <TextForm {...{ text, guide, form }} />, crumbs(context)),
    submit: async (context, input, { text }) => {
      await keepText(context, text, input);
      return redirect(editBase, said("textSaved"));
    },
  }),
  post({
    path: `${editBase}/tekst/:text/standaard`,
    permission: coordinator,
    audit: "guidance.text-dropped",
    params: oneText,
    form: z.object({}),
    submit: async (context) => {
      await dropOwnText(context, await textOf(context));
      return redirect(editBase, said("textDropped"));
    },
  }),
];

const preview = (name: keyof typeof shownPages, path: string, channel: ReportChannel | null): Route =>
  get({
    path,
    permission: coordinator,
    audit: ordinaryReading,
    answer: async (context) => {
      const guide = await ownGuide(context, channel);
      const shown = shownPages[name](guide);
      return page(
        shown.title,
        <PreviewNote locale={guide.locale}>{shown.body}</PreviewNote>,
        crumbs(context),
      );
    },
  });

/** Where the coordinator fills in the contacts, changes the texts, opens the guide and sees it as others do. */
export const editingRoutes = (channel: ReportChannel | null): readonly Route[] => [
  get({
    path: editBase,
    permission: coordinator,
    audit: ordinaryReading,
    answer: async (context) =>
      page(texts[context.locale].ownTitle, <OverviewPage guide={await ownGuide(context)} />),
  }),
  preview("hulp", previewBase, channel),
  preview("uitleg", `${previewBase}/uitleg`, channel),
  preview("buiten", `${previewBase}/buiten`, channel),
  ...opening,
  ...contactPages,
  ...textPages,
];
