import { emptyForm, get, ordinaryReading, page, post, redirect } from "#platform/http/index.ts";
import type { FormState, PageReply, RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { z } from "zod";
import { officeBase } from "../financial-declaration.ts";
import { officeTexts } from "../office-texts.ts";
import { RestrictedPage } from "../views/restricted-page.tsx";
import { endRestriction, restrict } from "./restricted.commands.ts";
import { listRestricted } from "./restricted.queries.ts";
import { oneItem, restrictedForm, restrictedQuery } from "./restricted.ts";
import { restrictedTexts } from "./texts.ts";

const path = `${officeBase}/lijst`;
const both = bothOf(restrictedTexts);

const drawn = async ({ tx, locale }: RequestContext, pagina: number, form: FormState): Promise<PageReply> => {
  const { items, total } = await listRestricted(tx, pagina);
  return page(
    restrictedTexts[locale].title,
    <RestrictedPage {...{ locale, items, total, form }} page={pagina} />,
    [{ href: officeBase, label: officeTexts[locale].title }],
  );
};

/** The list of no dealing, as the compliance officer keeps it. */
export const restrictedRoutes: readonly Route[] = [
  get({
    path,
    permission: ["compliance-officer"],
    audit: ordinaryReading,
    query: restrictedQuery,
    answer: (context) => drawn(context, context.query.pagina, emptyForm({ startsOn: context.today })),
  }),
  post({
    path,
    permission: ["compliance-officer"],
    audit: "restricted-list.added",
    form: restrictedForm,
    show: (context, form) => drawn(context, 1, form),
    submit: async (context, input) => {
      await restrict(context, input);
      return redirect(
        path,
        both((t) => t.added),
      );
    },
  }),
  post({
    path: `${path}/:itemId/beeindigen`,
    permission: ["compliance-officer"],
    audit: "restricted-list.ended",
    params: oneItem,
    form: z.object({}),
    submit: async (context) => {
      await endRestriction(context, context.params.itemId);
      return redirect(
        path,
        both((t) => t.ended),
      );
    },
  }),
];
