import { z } from "zod";
import { holds } from "#platform/actor/index.ts";
import {
  fields,
  formPage,
  found,
  get,
  notOffered,
  ordinaryReading,
  page,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { RefusalReply, RequestContext, Route } from "#platform/http/index.ts";
import { asOf } from "../as-of.ts";
import { administrationCrumb } from "../crumbs.ts";
import { loadPerson, peopleCrumbs } from "../people/people.routes.tsx";
import { offersUnit } from "../units/unit.rules.ts";
import { unitNames, unitOptions } from "../units/units.queries.ts";
import { appoint, endAppointment } from "./appointments.commands.ts";
import { appointmentsOf, listHolders, vacantRoles } from "./appointments.queries.ts";
import { appointmentEndForm, appointmentForm, rolesQuery } from "./appointment.ts";
import type { Decision } from "./appointment.rules.ts";
import { separatedPairs } from "./separation.rules.ts";
import { texts } from "./texts.ts";
import { AppointmentForm, EndAppointmentForm } from "./views/appointment-form.tsx";
import { RoleOverview } from "./views/role-overview.tsx";
import { SeparationPage } from "./views/separation-page.tsx";

const permission = ["administrator"] as const;
const onePerson = z.object({ personId: fields.id() });
const oneAppointment = onePerson.extend({ appointmentId: fields.id() });

const refusal = ({ field, reason }: Exclude<Decision, { ok: true }>): RefusalReply => refuse(field, reason);

const loadAppointment = async (context: RequestContext<z.output<typeof oneAppointment>>) => {
  const person = await loadPerson(context);
  context.about("appointment", context.params.appointmentId);
  const held = await appointmentsOf(context.tx, person.personId);
  const appointment = found(held.find((one) => one.appointmentId === context.params.appointmentId));
  return { person, appointment };
};

/** The pages of roles: who holds what, what does not go together, giving and ending. */
export const appointmentRoutes: readonly Route[] = [
  get({
    path: "/beheer/rollen",
    permission: ["administrator", "coordinator"],
    audit: ordinaryReading,
    query: rolesQuery,
    answer: async (context) => {
      const { tx, locale, today, query, actor } = context;
      const view = asOf(query.datum, today, locale);
      const { holders, total } = await listHolders(tx, {
        day: view.day,
        role: query.rol,
        page: query.pagina,
      });
      const props = {
        locale,
        view,
        query,
        holders,
        total,
        vacant: query.rol === undefined ? await vacantRoles(tx, view.day) : [],
        unitNames: await unitNames(tx),
        mayOpen: holds(actor, "administrator"),
      };
      return page(texts[locale].overview, <RoleOverview {...props} />, [administrationCrumb(context)]);
    },
  }),
  get({
    path: "/beheer/rollen/scheiding",
    permission: ["administrator", "coordinator"],
    audit: ordinaryReading,
    answer: async (context) => {
      const { locale } = context;
      return page(texts[locale].separation, <SeparationPage locale={locale} pairs={separatedPairs} />, [
        administrationCrumb(context),
        { href: "/beheer/rollen", label: texts[locale].roles },
      ]);
    },
  }),
  ...formPage({
    path: "/beheer/personen/:personId/aanstellen",
    permission,
    audit: "appointment.made",
    params: onePerson,
    form: appointmentForm,
    load: async (context) => ({
      person: await loadPerson(context),
      options: await unitOptions(context.tx, context.today),
    }),
    initial: (_loaded, { today }) => ({ startsOn: today }),
    view: (context, { person, options }, form) => {
      const { locale } = context;
      return page(
        texts[locale].appoint,
        <AppointmentForm {...{ locale, form, person, options }} />,
        peopleCrumbs(context, person),
      );
    },
    submit: async (context, input, { person, options }) => {
      if (!offersUnit(options, input.unit)) return notOffered("unit");
      const decision = await appoint(context, person, input);
      if (!decision.ok) return refusal(decision);
      return redirect(`/beheer/personen/${person.personId}`, {
        nl: texts.nl.appointed,
        en: texts.en.appointed,
      });
    },
  }),
  ...formPage({
    path: "/beheer/personen/:personId/aanstellingen/:appointmentId/beeindigen",
    permission,
    audit: "appointment.ended",
    params: oneAppointment,
    form: appointmentEndForm,
    load: loadAppointment,
    initial: ({ appointment }, { today }) => ({ endsOn: appointment.endsOn ?? today }),
    view: (context, { person, appointment }, form) => {
      const { locale } = context;
      return page(
        texts[locale].end,
        <EndAppointmentForm {...{ locale, form, person, appointment }} />,
        peopleCrumbs(context, person),
      );
    },
    submit: async (context, { endsOn }, { person, appointment }) => {
      const outcome = await endAppointment(context, appointment, endsOn);
      if (!outcome.ok) return refusal(outcome);
      return redirect(`/beheer/personen/${person.personId}`, { nl: texts.nl.ended, en: texts.en.ended });
    },
  }),
];
