import { z } from "zod";
import { holds } from "#platform/actor/index.ts";
import {
  fields,
  formPage,
  found,
  get,
  ordinaryReading,
  page,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { asOf } from "../as-of.ts";
import { findPersonByText, suggestedPeople } from "../people/person-search.queries.ts";
import { recordAdvice, recordAnswer, recordContact, recordPosition } from "./position.commands.ts";
import {
  findAdvice,
  listAdvice,
  listContacts,
  selfCheckFacts,
  positionHistory,
  positionOn,
} from "./position.queries.ts";
import { checkPosition } from "./position.rules.ts";
import { adviceForm, answerForm, contactForm, positionForm, positionQuery } from "./position.ts";
import { texts } from "./texts.ts";
import { AdviceForm, AnswerForm, ContactForm, PositionForm } from "./views/position-forms.tsx";
import { PositionPage } from "./views/position-page.tsx";

const path = "/stelsel/positie-coordinator";
const writes = ["coordinator"] as const;
const oneAdvice = z.object({ adviceId: fields.id() });

const crumbs = ({ locale }: RequestContext) => [{ href: path, label: texts[locale].title }];
const saved = (said: "positionSaved" | "contactSaved" | "adviceSaved" | "answerSaved") =>
  redirect(path, { nl: texts.nl[said], en: texts.en[said] });

const tooEarly = {
  nl: "Het antwoord kan niet van voor het advies zijn.",
  en: "The answer cannot be older than the advice.",
};

/** The person that a text names; nobody where nothing was typed. */
const personOf = async ({ tx, today }: RequestContext, text: string | null) =>
  text === null ? ({ ok: true, personId: null } as const) : findPersonByText(tx, text, today);

const loadAdvice = async (context: RequestContext<z.output<typeof oneAdvice>>) => {
  context.about("advice", context.params.adviceId);
  return found(await findAdvice(context.tx, context.params.adviceId));
};

/** The pages of the coordinator's position. */
export const positionRoutes: readonly Route[] = [
  get({
    path,
    permission: ["coordinator", "authority"],
    audit: ordinaryReading,
    query: positionQuery,
    answer: async ({ tx, locale, today, query, actor }) => {
      const view = asOf(query.datum, today, locale);
      const facts = await selfCheckFacts(tx, view.day);
      const props = {
        locale,
        view,
        query,
        checks: checkPosition(facts),
        position: facts.position,
        history: await positionHistory(tx),
        contacts: await listContacts(tx, query.gesprekken),
        advice: await listAdvice(tx, query.adviezen),
        mayWrite: holds(actor, ...writes),
      };
      return page(texts[locale].title, <PositionPage {...props} />);
    },
  }),
  ...formPage({
    path: `${path}/vastleggen`,
    permission: writes,
    audit: "coordinator-position.recorded",
    form: positionForm,
    load: async ({ tx, today }) => ({
      people: await suggestedPeople(tx, today),
      position: await positionOn(tx, today),
    }),
    initial: ({ position }, { today, locale }) => {
      const number = (value: number | null | undefined) =>
        value == null ? null : locale === "nl" ? String(value).replace(".", ",") : String(value);
      return {
        startsOn: today,
        hoursPerWeek: number(position?.hoursPerWeek),
        supportHoursPerWeek: number(position?.supportHoursPerWeek),
        budget: number(position?.budget),
        mandateDocument: position?.mandateDocument,
        mandateLink: position?.mandateLink,
        mandatedOn: position?.mandatedOn,
        directAccess: position && (position.directAccess ? "yes" : "no"),
        directAccessHow: position?.directAccessHow,
        backup: position?.backupName,
      };
    },
    view: (context, { people }, form) => {
      const { locale } = context;
      return page(texts[locale].record, <PositionForm {...{ locale, form, people }} />, crumbs(context));
    },
    submit: async (context, { backup, ...input }, { position }) => {
      const person =
        backup !== null && backup === position?.backupName
          ? ({ ok: true, personId: position.backupId } as const)
          : await personOf(context, backup);
      if (!person.ok) return refuse("backup", person.message);
      await recordPosition(context, { ...input, backupId: person.personId });
      return saved("positionSaved");
    },
  }),
  ...formPage({
    path: `${path}/gesprekken/nieuw`,
    permission: writes,
    audit: "authority-contact.recorded",
    form: contactForm,
    load: ({ tx, today }) => suggestedPeople(tx, today),
    initial: (_people, { today }) => ({ heldOn: today }),
    view: (context, people, form) => {
      const { locale } = context;
      return page(texts[locale].newContact, <ContactForm {...{ locale, form, people }} />, crumbs(context));
    },
    submit: async (context, { with: text, ...input }) => {
      const person = await personOf(context, text);
      if (!person.ok) return refuse("with", person.message);
      context.about("contact", await recordContact(context, { ...input, withId: person.personId }));
      return saved("contactSaved");
    },
  }),
  ...formPage({
    path: `${path}/adviezen/nieuw`,
    permission: writes,
    audit: "coordinator-advice.recorded",
    form: adviceForm,
    load: ({ tx, today }) => suggestedPeople(tx, today),
    initial: (_people, { today }) => ({ givenOn: today }),
    view: (context, people, form) => {
      const { locale } = context;
      return page(texts[locale].newAdvice, <AdviceForm {...{ locale, form, people }} />, crumbs(context));
    },
    submit: async (context, { to, ...input }) => {
      const person = await personOf(context, to);
      if (!person.ok) return refuse("to", person.message);
      context.about("advice", await recordAdvice(context, { ...input, toId: person.personId }));
      return saved("adviceSaved");
    },
  }),
  ...formPage({
    path: `${path}/adviezen/:adviceId/antwoord`,
    permission: writes,
    audit: "coordinator-advice.answered",
    params: oneAdvice,
    form: answerForm,
    load: loadAdvice,
    initial: ({ answeredOn, answer, followed }, { today }) => ({
      answeredOn: answeredOn ?? today,
      answer,
      followed,
    }),
    view: (context, advice, form) => {
      const { locale } = context;
      return page(texts[locale].answerTitle, <AnswerForm {...{ locale, form, advice }} />, crumbs(context));
    },
    submit: async (context, input, advice) => {
      if (input.answeredOn < advice.givenOn) return refuse("answeredOn", tooEarly);
      await recordAnswer(context, advice.adviceId, input);
      return saved("answerSaved");
    },
  }),
];
