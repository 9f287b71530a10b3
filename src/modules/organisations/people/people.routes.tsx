import { z } from "zod";
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
import type { RequestContext, Route } from "#platform/http/index.ts";
import { appointmentsOf } from "../appointments/appointments.queries.ts";
import { asOf, asOfQuery } from "../as-of.ts";
import { administrationCrumb } from "../crumbs.ts";
import { withAllBelow } from "../units/unit-tree.rules.ts";
import { holdsOn } from "../period.rules.ts";
import { offersUnit } from "../units/unit.rules.ts";
import { unitNames, unitOptions, unitTree } from "../units/units.queries.ts";
import { changePerson, createPerson, letPersonLeave, placePerson } from "./people.commands.ts";
import { findPerson, listPeople, placementsOf } from "./people.queries.ts";
import { leaveForm, newPersonForm, peopleQuery, personForm, placementForm } from "./person.ts";
import type { Person } from "./person.ts";
import { texts } from "./texts.ts";
import { ChangePersonForm, LeaveForm, NewPersonForm, PlacementForm } from "./views/person-forms.tsx";
import { PersonList } from "./views/person-list.tsx";
import { PersonPage } from "./views/person-page.tsx";

const permission = ["administrator"] as const;
const onePerson = z.object({ personId: fields.id() });

/** The person in the address, after it was named for the audit entry. */
export const loadPerson = async (context: RequestContext<{ personId: string }>): Promise<Person> => {
  const { tx, params } = context;
  context.about("person", params.personId);
  return found(await findPerson(tx, params.personId));
};

/** The way back up from a page of people, or of one person. */
export const peopleCrumbs = (context: RequestContext, person?: Person) => [
  administrationCrumb(context),
  { href: "/beheer/personen", label: texts[context.locale].people },
  ...(person ? [{ href: `/beheer/personen/${person.personId}`, label: person.name }] : []),
];

const onPerson = (person: Person, said: "changed" | "placed" | "left" | "stays") =>
  redirect(`/beheer/personen/${person.personId}`, { nl: texts.nl[said], en: texts.en[said] });

/** The list of people and the form for a new one. */
export const peopleRoutes: readonly Route[] = [
  get({
    path: "/beheer/personen",
    permission,
    audit: ordinaryReading,
    query: peopleQuery,
    answer: async (context) => {
      const { tx, locale, today, query } = context;
      const tree = await unitTree(tx, today);
      const units = query.eenheid === undefined ? undefined : withAllBelow(tree, [query.eenheid]);
      const { people, total } = await listPeople(tx, { query, units, day: today });
      const props = {
        locale,
        today,
        query,
        people,
        total,
        unitOptions: await unitOptions(tx, today),
        unitNames: new Map(tree.map((unit) => [unit.unitId, unit.name])),
      };
      return page(texts[locale].people, <PersonList {...props} />, [administrationCrumb(context)]);
    },
  }),
  ...formPage({
    path: "/beheer/personen/nieuw",
    permission,
    audit: "person.created",
    form: newPersonForm,
    load: ({ tx, today }) => unitOptions(tx, today),
    initial: (_options, { today }) => ({ startsOn: today, engagement: "civil-servant" }),
    view: (context, options, form) => {
      const { locale } = context;
      return page(
        texts[locale].newPerson,
        <NewPersonForm {...{ locale, form, options }} />,
        peopleCrumbs(context),
      );
    },
    submit: async (context, input, options) => {
      if (!offersUnit(options, input.unit)) return notOffered("unit");
      const made = await createPerson(context, input);
      if (!made.ok) return refuse(made.field, made.reason);
      context.about("person", made.personId);
      return redirect(`/beheer/personen/${made.personId}`, { nl: texts.nl.created, en: texts.en.created });
    },
  }),
];

/** The pages of one person; they come after those with a fixed address. */
export const personRoutes: readonly Route[] = [
  get({
    path: "/beheer/personen/:personId",
    permission,
    audit: ordinaryReading,
    params: onePerson,
    query: asOfQuery,
    answer: async (context) => {
      const { tx, locale, today, query } = context;
      const person = await loadPerson(context);
      const props = {
        locale,
        person,
        view: asOf(query.datum, today, locale),
        placements: await placementsOf(tx, person.personId),
        appointments: await appointmentsOf(tx, person.personId),
        unitNames: await unitNames(tx),
      };
      return page(person.name, <PersonPage {...props} />, peopleCrumbs(context));
    },
  }),
  ...formPage({
    path: "/beheer/personen/:personId/wijzigen",
    permission,
    audit: "person.changed",
    params: onePerson,
    form: personForm,
    load: loadPerson,
    initial: ({ name, email, externalKey, engagement, startsOn }) => ({
      name,
      email,
      externalKey,
      engagement,
      startsOn,
    }),
    view: (context, person, form) => {
      const { locale } = context;
      return page(
        texts[locale].changeTitle,
        <ChangePersonForm {...{ locale, form, person }} />,
        peopleCrumbs(context, person),
      );
    },
    submit: async (context, input, person) => {
      const outcome = await changePerson(context, person, input);
      return outcome.ok ? onPerson(person, "changed") : refuse(outcome.field, outcome.reason);
    },
  }),
  ...formPage({
    path: "/beheer/personen/:personId/plaatsen",
    permission,
    audit: "person.placed",
    params: onePerson,
    form: placementForm,
    load: async (context) => {
      const person = await loadPerson(context);
      const places = await placementsOf(context.tx, person.personId);
      return {
        person,
        place: places.find((place) => holdsOn(place, context.today)),
        options: await unitOptions(context.tx, context.today),
      };
    },
    // What does not change stays as it is, without having to be filled in again.
    initial: ({ place }, { today }) => ({
      from: today,
      unit: place?.unitId,
      functionTitle: place?.functionTitle,
    }),
    view: (context, { person, options }, form) => {
      const { locale } = context;
      return page(
        texts[locale].placeTitle,
        <PlacementForm {...{ locale, form, person, options }} />,
        peopleCrumbs(context, person),
      );
    },
    submit: async (context, input, { person, options }) => {
      if (!offersUnit(options, input.unit)) return notOffered("unit");
      const outcome = await placePerson(context, person, input);
      return outcome.ok ? onPerson(person, "placed") : refuse(outcome.field, outcome.reason);
    },
  }),
  ...formPage({
    path: "/beheer/personen/:personId/uit-dienst",
    permission,
    audit: "person.leaves",
    params: onePerson,
    form: leaveForm,
    load: loadPerson,
    initial: ({ endsOn }) => ({ endsOn }),
    view: (context, person, form) => {
      const { locale } = context;
      return page(
        texts[locale].leaveTitle,
        <LeaveForm {...{ locale, form, person }} />,
        peopleCrumbs(context, person),
      );
    },
    submit: async (context, { endsOn }, person) => {
      const outcome = await letPersonLeave(context, person, endsOn);
      if (!outcome.ok) return refuse(outcome.field, outcome.reason);
      return onPerson(person, endsOn === null ? "stays" : "left");
    },
  }),
];
