import { findOrganisation } from "#modules/organisations/index.ts";
import { found, get, later, page, redirect } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { allEntries, findEntry, listEntries, listRegisters } from "./entries.queries.ts";
import { entriesQuery, oneEntry, oneRegister, registersQuery } from "./entry.ts";
import { registerFile } from "./open-data.ts";
import { openDataTexts } from "./open-data.texts.ts";
import { openDataPath, publicBase } from "./public-paths.ts";
import { publicTexts } from "./texts.ts";
import { OpenDataPage } from "./views/open-data-page.tsx";
import { EntryPage, PublicRegisterPage, RegistersPage } from "./views/public-pages.tsx";

const readByEverybody = { notRecorded: "public, and who reads it is nobody's business" };
const everybody = { permission: "everybody", audit: readByEverybody } as const;

const crumbs = ({ locale }: RequestContext) => [{ href: publicBase, label: publicTexts[locale].title }];

/** What everybody may read of side activities: registers, lines at their own address, and the same as data. */
export const publicRegisterRoutes: readonly Route[] = [
  get({
    ...everybody,
    path: publicBase,
    query: registersQuery,
    answer: async ({ tx, locale, query }) => {
      const { registers, total } = await listRegisters(tx, query.pagina);
      const [only] = registers;
      // Where one organisation made something public, a reader wants its register and not a list of one.
      if (total === 1 && only) return redirect(`${publicBase}/${only.shortName}`);
      return page(
        publicTexts[locale].title,
        <RegistersPage {...{ locale, registers, total }} page={query.pagina} />,
      );
    },
  }),
  get({
    ...everybody,
    path: openDataPath,
    answer: async (context) =>
      page(openDataTexts[context.locale].title, <OpenDataPage locale={context.locale} />, crumbs(context)),
  }),
  get({
    ...everybody,
    path: `${publicBase}/:shortName`,
    params: oneRegister,
    query: entriesQuery,
    answer: async (context) => {
      const { tx, locale, params, query } = context;
      const register = found(await findOrganisation(tx, params.shortName));
      const { form } = params;
      if (form !== null) {
        const all = await allEntries(tx, register.organisationId);
        return later(async () => registerFile(register, all, form));
      }
      const listed = await listEntries(tx, register.organisationId, query);
      return page(
        publicTexts[locale].ofOrganisation(register.name),
        <PublicRegisterPage {...{ locale, register, query }} {...listed} />,
        crumbs(context),
      );
    },
  }),
  get({
    ...everybody,
    path: `${publicBase}/:shortName/:entryId`,
    params: oneEntry,
    answer: async (context) => {
      const { tx, locale, params } = context;
      const register = found(await findOrganisation(tx, params.shortName));
      const entry = found(await findEntry(tx, register.organisationId, params.entryId));
      return page(
        `${entry.personName}: ${entry.activityOrganisation}`,
        <EntryPage {...{ locale, register, entry }} />,
        [...crumbs(context), { href: `${publicBase}/${register.shortName}`, label: register.name }],
      );
    },
  }),
];
