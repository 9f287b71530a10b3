import { z } from "zod";
import {
  currentOrganisation,
  findPersonByText,
  personNames,
  suggestedPeople,
} from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import { writePdf } from "#platform/documents/index.ts";
import {
  download,
  emptyForm,
  fields,
  formPage,
  found,
  get,
  later,
  ordinaryReading,
  page,
  post,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { FormState, RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { ceremonyForm, inviteForm, oathBase, recordForm } from "./oath.ts";
import type { Ceremony, Invitation } from "./oath.ts";
import { mayRecord } from "./oath.rules.ts";
import { oathForm } from "./oath-document.ts";
import { cancelCeremony, invite, planCeremony, recordOath, takeOff } from "./oaths.commands.ts";
import { stillToSwear } from "./oath-standings.queries.ts";
import { findCeremony, invited, listCeremonies, swearing } from "./oaths.queries.ts";
import { texts } from "./texts.ts";
import { CeremoniesPage, CeremonyPage, PlanPage } from "./views/ceremony-pages.tsx";
import { RecordPage } from "./views/record-pages.tsx";

const both = bothOf(texts);
const coordinator = ["coordinator"] as const;
const base = `${oathBase}/bijeenkomsten`;
const oneCeremony = z.object({ ceremonyId: fields.id() });
const onePerson = z.object({ ceremonyId: fields.id(), personId: fields.id() });

const crumbs = ({ locale }: RequestContext) => [
  { href: oathBase, label: texts[locale].register },
  { href: base, label: texts[locale].ceremonies },
];

const ceremonyOf = async ({
  tx,
  params,
  about,
}: RequestContext<{ ceremonyId: string }>): Promise<Ceremony> => {
  about("ceremony", params.ceremonyId);
  return found(await findCeremony(tx, params.ceremonyId));
};

const mostSuggested = 100;

const show = async (context: RequestContext<{ ceremonyId: string }>, form: FormState) => {
  const { tx, actor, locale, today } = context;
  const ceremony = await ceremonyOf(context);
  const invitations = await invited(tx, ceremony);
  const { ceremonyId } = ceremony;
  const waiting = await stillToSwear(tx, today, { ceremonyId, most: mostSuggested });
  const people = waiting.map(({ person: { personId, name, email } }) => ({
    personId,
    label: email === null ? name : `${name} (${email})`,
  }));
  const officer = (await personNames(tx, [ceremony.officerId])).get(ceremony.officerId) ?? "";
  return page(
    texts[locale].ceremonies,
    <CeremonyPage
      {...{ locale, today, ceremony, officer, invitations, people, form }}
      mayChange={holds(actor, "coordinator")}
    />,
    crumbs(context),
  );
};

const toCeremony = (
  { ceremonyId }: { ceremonyId: string },
  words: "planned" | "added" | "offDone" | "cancelDone" | "recordedDone",
) =>
  redirect(
    `${base}/${ceremonyId}`,
    both((t) => t[words]),
  );

/** The forms of these people as PDF/UA, made after the transaction. */
const formsReply = async (
  context: RequestContext<{ ceremonyId: string }>,
  pick: (invitation: Invitation) => boolean,
) => {
  const { tx, locale } = context;
  const ceremony = await ceremonyOf(context);
  const invitations = (await invited(tx, ceremony)).filter(pick);
  found(invitations[0]);
  const { name } = await currentOrganisation(tx);
  const officer = (await personNames(tx, [ceremony.officerId])).get(ceremony.officerId) ?? "";
  const document = oathForm(invitations, { locale, organisation: name, officer, ceremony });
  return later(async () =>
    download({
      fileName: locale === "nl" ? "formulier-eed-of-belofte.pdf" : "form-oath-or-affirmation.pdf",
      type: "application/pdf",
      body: await writePdf(document),
    }),
  );
};

const listRoutes: readonly Route[] = [
  get({
    path: base,
    permission: ["coordinator", "authority"],
    audit: ordinaryReading,
    answer: async (context) => {
      const { tx, actor, locale, today } = context;
      const ceremonies = await listCeremonies(tx);
      const mayChange = holds(actor, "coordinator");
      return page(
        texts[locale].ceremonies,
        <CeremoniesPage {...{ locale, today, ceremonies, mayChange }} />,
        crumbs(context).slice(0, 1),
      );
    },
  }),
  ...formPage({
    path: `${base}/nieuw`,
    permission: coordinator,
    audit: "onboarding.ceremony-planned",
    form: ceremonyForm,
    load: ({ tx, today }) => suggestedPeople(tx, today),
    view: (context, people, form) =>
      page(
        texts[context.locale].planTitle,
        <PlanPage locale={context.locale} form={form} people={people} />,
        crumbs(context),
      ),
    submit: async (context, { officer, ...when }) => {
      const person = await findPersonByText(context.tx, officer, context.today);
      if (!person.ok) return refuse("officer", person.message);
      const ceremonyId = await planCeremony(context, when, person.personId);
      context.about("ceremony", ceremonyId);
      return toCeremony({ ceremonyId }, "planned");
    },
  }),
];

const stepRoutes: readonly Route[] = [
  post({
    path: `${base}/:ceremonyId/lijst`,
    permission: coordinator,
    audit: "onboarding.ceremony-invited",
    params: oneCeremony,
    form: inviteForm,
    show,
    submit: async (context, input) => {
      const ceremony = await ceremonyOf(context);
      const person = await findPersonByText(context.tx, input.person, context.today);
      if (!person.ok) return refuse("person", person.message);
      const [asked] = await swearing(context.tx, context.today, [person.personId]);
      if (asked === undefined)
        return refuse(
          "person",
          both((t) => t.notFor),
        );
      await invite(context, ceremony, { personId: person.personId, text: asked.text });
      return toCeremony(ceremony, "added");
    },
  }),
  post({
    path: `${base}/:ceremonyId/lijst/:personId/weghalen`,
    permission: coordinator,
    audit: "onboarding.ceremony-taken-off",
    params: onePerson,
    form: z.object({}),
    submit: async (context) => {
      const ceremony = await ceremonyOf(context);
      const people = await invited(context.tx, ceremony);
      const { personId } = context.params;
      await takeOff(context, ceremony, found(people.find((one) => one.personId === personId)));
      return toCeremony(ceremony, "offDone");
    },
  }),
  post({
    path: `${base}/:ceremonyId/afgelasten`,
    permission: coordinator,
    audit: "onboarding.ceremony-cancelled",
    params: oneCeremony,
    form: z.object({}),
    submit: async (context) => {
      const ceremony = await ceremonyOf(context);
      await cancelCeremony(context, ceremony, await invited(context.tx, ceremony));
      return toCeremony(ceremony, "cancelDone");
    },
  }),
];

const recording = formPage({
  path: `${base}/:ceremonyId/vastleggen/:personId`,
  permission: coordinator,
  audit: "onboarding.oath-recorded",
  params: onePerson,
  form: recordForm,
  files: true,
  load: async (context) => {
    const ceremony = await ceremonyOf(context);
    const all = await invited(context.tx, ceremony);
    const invitation = found(all.find(({ personId }) => personId === context.params.personId));
    return { ceremony, invitation };
  },
  initial: ({ invitation }) => ({ spoken: invitation.choice }),
  view: (context, loaded, form) =>
    page(
      texts[context.locale].recordTitle,
      <RecordPage locale={context.locale} form={form} {...loaded} />,
      crumbs(context),
    ),
  submit: async (context, { spoken, bothSigned, file }, loaded) => {
    const { personId } = loaded.invitation;
    const decision = mayRecord(loaded.ceremony, { personId, bothSigned, today: context.today });
    if (!decision.ok) return refuse(decision.field, decision.reason);
    const { files } = context.services;
    context.about("oath", await recordOath(context, loaded, { form: spoken, scan: file, files }));
    return toCeremony(loaded.ceremony, "recordedDone");
  },
});

/** Ceremonies: planned, with who is on the list, the forms to sign, and what was sworn. */
export const ceremonyRoutes: readonly Route[] = [
  ...listRoutes,
  get({
    path: `${base}/:ceremonyId`,
    permission: ["coordinator", "authority"],
    audit: ordinaryReading,
    params: oneCeremony,
    answer: (context) => show(context, emptyForm()),
  }),
  ...stepRoutes,
  ...recording,
  get({
    path: `${base}/:ceremonyId/formulieren`,
    permission: coordinator,
    audit: ordinaryReading,
    params: oneCeremony,
    answer: (context) => formsReply(context, () => true),
  }),
  get({
    path: `${base}/:ceremonyId/formulier/:personId`,
    permission: coordinator,
    audit: ordinaryReading,
    params: onePerson,
    answer: (context) => formsReply(context, ({ personId }) => personId === context.params.personId),
  }),
];
