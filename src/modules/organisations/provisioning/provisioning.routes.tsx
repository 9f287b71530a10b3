import { z } from "zod";
import { addDays } from "#platform/clock/index.ts";
import { fields, formPage, page, post, redirect, refuse } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { administrationCrumb } from "../crumbs.ts";
import { scim } from "./dialect.ts";
import { discoveryRoutes } from "./discovery.routes.ts";
import { groupRoutes } from "./groups.routes.ts";
import { texts } from "./texts.ts";
import { makeToken, revokeToken } from "./tokens.commands.ts";
import { listTokens } from "./tokens.queries.ts";
import { mayLast } from "./tokens.rules.ts";
import { tokenForm } from "./tokens.ts";
import { departmentsWithoutUnit } from "./users.queries.ts";
import { userRoutes } from "./users.routes.ts";
import { ConnectionPage, TokenMade } from "./views/connection-page.tsx";

const permission = ["administrator"] as const;
const path = "/beheer/koppeling";

const connection = formPage({
  path,
  permission,
  audit: "provisioning-token.made",
  form: tokenForm,
  load: async ({ tx, today }) => ({
    tokens: await listTokens(tx),
    departments: await departmentsWithoutUnit(tx, today),
  }),
  initial: (_loaded, { today }) => ({ endsOn: addDays(today, 365) }),
  view: (context, loaded, form) => {
    const { locale, today, origin } = context;
    const props = { locale, today, ...loaded, form, address: `${origin}${scim.base}` };
    return page(texts[locale].title, <ConnectionPage {...props} />, [administrationCrumb(context)]);
  },
  submit: async (context, input) => {
    const { locale } = context;
    const decision = mayLast(input.endsOn, context.today);
    if (!decision.ok) return refuse(decision.field, decision.reason);
    const { tokenId, text } = await makeToken(context, input);
    context.about("provisioning-token", tokenId);
    return page(texts[locale].madeTitle, <TokenMade {...{ locale, text, back: path }} />, [
      administrationCrumb(context),
      { href: path, label: texts[locale].title },
    ]);
  },
});

const revoking = post({
  path: `${path}/:tokenId/intrekken`,
  permission,
  audit: "provisioning-token.revoked",
  params: z.object({ tokenId: fields.id() }),
  form: z.object({}),
  submit: async (context) => {
    context.about("provisioning-token", context.params.tokenId);
    await revokeToken(context, context.params.tokenId);
    return redirect(path, { nl: texts.nl.revoked, en: texts.en.revoked });
  },
});

/** The administrator's page on the connection, and the addresses that an identity provider asks. */
export const provisioningRoutes: readonly Route[] = [
  ...connection,
  revoking,
  ...discoveryRoutes,
  ...userRoutes,
  ...groupRoutes,
];
