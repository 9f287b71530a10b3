import { z } from "zod";
import { asSystem } from "#platform/database/index.ts";
import {
  AppError,
  fields,
  formPage,
  found,
  get,
  page,
  post,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { forgetSecondFactor } from "./accounts.commands.ts";
import { accountLink } from "./links.commands.ts";
import { selfOf } from "./own-session.ts";
import type { AuthParts } from "./parts.ts";
import { endSessionsOf } from "./sessions.commands.ts";
import { accountSeen, accountsCount, accountsSeen, sessionsOf } from "./sessions.queries.ts";
import { accountsTexts, administrationCrumb } from "./texts/administration.ts";
import { AccountsView } from "./views/accounts.view.tsx";
import { LinkMadeView, OneAccountView } from "./views/one-account.view.tsx";

const administrator = ["administrator"] as const;
type Said =
  | "nobody"
  | "several"
  | "linkSent"
  | "resetDone"
  | "notYourself"
  | "ended"
  | "allEnded"
  | "noEmail";
const said = (key: Said) => ({ nl: accountsTexts.nl[key], en: accountsTexts.en[key] });
const ofPerson = z.object({ person: fields.id() });
type OfPerson = RequestContext<z.output<typeof ofPerson>>;

const listing = ({ directory }: AuthParts): Route[] =>
  formPage({
    path: "/beheer/accounts",
    permission: administrator,
    audit: "account.looked-up",
    query: z.object({ zoek: z.string().trim().max(254).default(""), pagina: fields.pageNumber() }),
    form: z.object({ email: fields.email() }),
    load: async ({ tx, actor, query }) => {
      const { organisationId } = selfOf(actor);
      const wanted = { text: query.zoek, page: query.pagina };
      const accounts = await accountsSeen(tx, organisationId, wanted);
      const ids = accounts.map((account) => account.personId);
      return {
        accounts,
        total: await accountsCount(tx, organisationId, wanted),
        names: await directory.names(tx, organisationId, ids),
      };
    },
    view: ({ locale, query }, loaded, form) =>
      page(
        accountsTexts[locale].title,
        <AccountsView locale={locale} {...loaded} text={query.zoek} page={query.pagina} form={form} />,
        [administrationCrumb(locale)],
      ),
    submit: async ({ tx, actor, today }, { email }) => {
      const { organisationId } = selfOf(actor);
      const people = await asSystem(tx, actor, (system) =>
        directory.byEmail(system, { organisationId, email }, today),
      );
      const [person, second] = people;
      if (!person) return refuse("email", said("nobody"));
      return second ? refuse("email", said("several")) : redirect(`/beheer/accounts/${person.personId}`);
    },
  });

/** Somebody in service in the administrator's own organisation; "not found" for anybody else. */
const personIn = async ({ directory }: AuthParts, { tx, actor, params, today }: OfPerson) => {
  const { organisationId } = selfOf(actor);
  const key = { organisationId, personId: params.person };
  return found(await asSystem(tx, actor, (system) => directory.person(system, key, today)));
};

const somebodyElse = (context: OfPerson): void => {
  context.about("person", context.params.person);
  if (context.actor.personId === context.params.person) throw new AppError("refused", said("notYourself"));
};

const showing = (parts: AuthParts): Route =>
  get({
    path: "/beheer/accounts/:person",
    permission: administrator,
    audit: "account.seen",
    params: ofPerson,
    answer: async (context) => {
      const { tx, actor, locale, now, params, session } = context;
      context.about("person", params.person);
      const person = await personIn(parts, context);
      const { title } = accountsTexts[locale];
      return page(
        person.name,
        <OneAccountView
          locale={locale}
          name={person.name}
          personId={person.personId}
          email={person.email}
          account={await accountSeen(tx, person)}
          sessions={await sessionsOf(tx, person, now)}
          here={session.sessionId}
          mail={parts.config.smtpUrl !== undefined}
          self={actor.personId === person.personId}
        />,
        [administrationCrumb(locale), { href: "/beheer/accounts", label: title }],
      );
    },
  });

const linking = (parts: AuthParts): Route =>
  post({
    path: "/beheer/accounts/:person/link",
    permission: administrator,
    audit: "account.link-made",
    params: ofPerson,
    form: z.object({}),
    submit: async (context) => {
      somebodyElse(context);
      const { tx, actor, now, locale, services } = context;
      const person = await personIn(parts, context);
      const { email } = person;
      if (email === null) return refuse("form", said("noEmail"));
      const link = await asSystem(tx, actor, (system) => accountLink(system, { ...person, email }, now));
      const url = `${parts.config.siteUrl}${link.path}`;
      const back = `/beheer/accounts/${person.personId}`;
      if (parts.config.smtpUrl === undefined) {
        const body = <LinkMadeView locale={locale} name={person.name} url={url} back={back} />;
        return page(accountsTexts[locale].linkMadeTitle, body);
      }
      const { purpose } = link;
      await services.accountMail.sendLink(tx, { email, locale: link.locale, purpose, url });
      return redirect(back, said("linkSent"));
    },
  });

const resetting = (parts: AuthParts): Route =>
  post({
    path: "/beheer/accounts/:person/tweede-stap-wissen",
    permission: administrator,
    audit: "account.second-factor-erased",
    params: ofPerson,
    form: z.object({}),
    submit: async (context) => {
      somebodyElse(context);
      const { tx, actor } = context;
      const person = await personIn(parts, context);
      const { organisationId } = person;
      const { accountId } = found(await accountSeen(tx, person));
      await asSystem(tx, actor, async (system) => {
        await forgetSecondFactor(system, { organisationId, accountId });
        await endSessionsOf(system, { organisationId, accountId });
      });
      return redirect(`/beheer/accounts/${person.personId}`, said("resetDone"));
    },
  });

/** Ends one or all sessions of somebody; the database lets the administrator do so within the own organisation only. */
const endingOne = post({
  path: "/beheer/accounts/:person/sessies/:id/beeindigen",
  permission: administrator,
  audit: "session.ended",
  params: ofPerson.extend({ id: fields.id() }),
  form: z.object({}),
  submit: async (context) => {
    const { tx, actor, params } = context;
    context.about("session", params.id);
    const { numDeletedRows } = await tx
      .deleteFrom("sessions")
      .where("organisationId", "=", selfOf(actor).organisationId)
      .where("personId", "=", params.person)
      .where("sessionId", "=", params.id)
      .executeTakeFirst();
    found(numDeletedRows === 0n ? undefined : params.id);
    return redirect(`/beheer/accounts/${params.person}`, said("ended"));
  },
});

const endingAll = (parts: AuthParts): Route =>
  post({
    path: "/beheer/accounts/:person/sessies/beeindigen",
    permission: administrator,
    audit: "session.all-ended",
    params: ofPerson,
    form: z.object({}),
    submit: async (context) => {
      somebodyElse(context);
      const { organisationId, personId } = await personIn(parts, context);
      await context.tx
        .deleteFrom("sessions")
        .where("organisationId", "=", organisationId)
        .where("personId", "=", personId)
        .execute();
      return redirect(`/beheer/accounts/${personId}`, said("allEnded"));
    },
  });

/** Which accounts exist, links to choose a password, ending sessions, and erasing a lost second step. */
export const administeredAccountRoutes = (parts: AuthParts): Route[] => [
  ...listing(parts),
  showing(parts),
  linking(parts),
  resetting(parts),
  endingOne,
  endingAll(parts),
];
