import { z } from "zod";
import { fields, found, get, later, page } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { remember } from "#platform/memory/index.ts";
import { drawn } from "#ui/index.ts";
import { accountFile, forms } from "./account-files.ts";
import { listPublished, publishedAccount } from "./accounts.queries.ts";
import { openDataTexts } from "./open-data.texts.ts";
import { texts } from "./texts.ts";
import { OpenDataPage } from "./views/open-data-page.tsx";
import { PublicAccount, PublicList } from "./views/public-pages.tsx";

const base = "/openbaar/jaarverslagen";
const readByEverybody = { notRecorded: "public, and who reads it is nobody's business" };

const year = z.coerce.number().int().min(2000).max(2200);
const shortName = z.string().regex(/^[a-z0-9-]{1,40}$/);
const paged = z.object({ pagina: fields.pageNumber() });
const versioned = z.object({ versie: z.coerce.number().int().min(1).optional().catch(undefined) });

const crumbs = ({ locale }: RequestContext) => [{ href: base, label: texts[locale].publicTitle }];

type Wanted = Parameters<typeof publishedAccount>[1];
type Showing = RequestContext & { readonly wanted: Wanted };

/** The account of any organisation: frozen when it was published, and long. */
const accountOnce = remember(
  100,
  async ({ tx, locale, wanted }: Showing) => {
    const account = found(await publishedAccount(tx, wanted));
    return {
      title: `${texts[locale].account(wanted.year)}: ${account.content.organisation.name}`,
      body: await drawn(locale, <PublicAccount locale={locale} account={account} />),
    };
  },
  "shown-by-others",
);

const show = async (context: RequestContext, wanted: Wanted) => {
  const { title, body } = await accountOnce({ ...context, wanted }, JSON.stringify(wanted));
  return page(title, body, crumbs(context));
};

const list = async (context: RequestContext<unknown, z.output<typeof paged>>, ofYear?: number) => {
  const { locale, tx, query } = context;
  const { accounts, total } = await listPublished(tx, {
    page: query.pagina,
    ...(ofYear === undefined ? {} : { year: ofYear }),
  });
  const t = texts[locale];
  return page(
    ofYear === undefined ? t.publicTitle : t.publicOfYear(ofYear),
    <PublicList {...{ locale, accounts, total }} year={ofYear} page={query.pagina} />,
    ofYear === undefined ? [] : crumbs(context),
  );
};

/** What everybody may read: lists, accounts, and the same as files. */
export const publicRoutes: readonly Route[] = [
  get({
    path: base,
    permission: "everybody",
    audit: readByEverybody,
    query: paged,
    answer: (context) => list(context),
  }),
  get({
    path: `${base}/open-data`,
    permission: "everybody",
    audit: readByEverybody,
    answer: async (context) =>
      page(openDataTexts[context.locale].title, <OpenDataPage locale={context.locale} />, crumbs(context)),
  }),
  get({
    path: `${base}/:year`,
    permission: "everybody",
    audit: readByEverybody,
    params: z.object({ year }),
    query: paged,
    answer: async (context) => {
      const { accounts, total } = await listPublished(context.tx, { year: context.params.year, page: 1 });
      const [only] = accounts;
      // Where one organisation has published, a reader wants its account and not a list of one.
      if (total === 1 && only) return show(context, { shortName: only.shortName, year: only.year });
      return list(context, context.params.year);
    },
  }),
  get({
    path: `${base}/:year/:shortName`,
    permission: "everybody",
    audit: readByEverybody,
    params: z.object({ year, shortName }),
    query: versioned,
    answer: (context) => show(context, { ...context.params, version: context.query.versie }),
  }),
  get({
    path: `${base}/:year/:shortName/:form`,
    permission: "everybody",
    audit: readByEverybody,
    params: z.object({ year, shortName, form: z.enum(forms) }),
    query: versioned,
    answer: async ({ tx, params, query, locale }) => {
      const account = found(await publishedAccount(tx, { ...params, version: query.versie }));
      const { content, publishedOn, adoptedOn } = account;
      return later(() =>
        accountFile(content, params.form, { locale, date: adoptedOn ?? publishedOn, publishedOn }),
      );
    },
  }),
];
