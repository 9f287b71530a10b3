import { formPage, get, ordinaryReading, page, redirect } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { administrationCrumb } from "./crumbs.ts";
import { organisationForm } from "./organisation.ts";
import { changeOrganisation } from "./organisations.commands.ts";
import { work } from "./organisations.contributions.ts";
import { currentOrganisation } from "./organisations.queries.ts";
import { countPeople } from "./people/people.queries.ts";
import { texts } from "./texts.ts";
import { unitTree } from "./units/units.queries.ts";
import { AdministrationPage } from "./views/administration-page.tsx";
import { OrganisationForm } from "./views/organisation-form.tsx";

const permission = ["administrator"] as const;

/** The start of administration, and the organisation itself. */
export const organisationRoutes: readonly Route[] = [
  get({
    path: "/beheer",
    permission,
    audit: ordinaryReading,
    answer: async (context) => {
      const { tx, locale, today } = context;
      const counts = {
        people: await countPeople(tx, today),
        units: (await unitTree(tx, today)).length,
      };
      const attention = await work(context);
      return page(texts[locale].administration, <AdministrationPage {...{ locale, counts, attention }} />);
    },
  }),
  ...formPage({
    path: "/beheer/organisatie",
    permission,
    audit: "organisation.changed",
    form: organisationForm,
    load: ({ tx }) => currentOrganisation(tx),
    initial: ({ name, kind, abbreviation }) => ({ name, kind, abbreviation }),
    view: (context, { shortName }, form) => {
      const { locale } = context;
      return page(texts[locale].organisation, <OrganisationForm {...{ locale, form, shortName }} />, [
        administrationCrumb(context),
      ]);
    },
    submit: async (context, input) => {
      await changeOrganisation(context, input);
      return redirect("/beheer", { nl: texts.nl.saved, en: texts.en.saved });
    },
  }),
];
