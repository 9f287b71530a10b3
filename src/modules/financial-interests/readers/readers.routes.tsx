import { z } from "zod";
import { confidential, openVault } from "#modules/keys/index.ts";
import { fields, get, page, post, redirect } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import { keysOf } from "#platform/vault/index.ts";
import { officeBase } from "../financial-declaration.ts";
import { countShut } from "../office.queries.ts";
import { officeTexts } from "../office-texts.ts";
import { officersOn } from "../officers.queries.ts";
import { ReadersPage } from "../views/readers-page.tsx";
import type { ShownOfficer } from "../views/readers-page.tsx";
import { letColleagueIn } from "./readers.commands.ts";
import { readersTexts } from "./texts.ts";

const path = `${officeBase}/lezers`;
const both = bothOf(readersTexts);

/** The compliance officers are few: one question for each. */
const shown = async (context: RequestContext, ownId: string): Promise<readonly ShownOfficer[]> => {
  const { tx, actor } = context;
  const officers = await officersOn(context);
  const keys = await keysOf(
    tx,
    organisationOf(actor),
    officers.map(({ personId }) => personId),
  );
  const result: ShownOfficer[] = [];
  for (const officer of officers) {
    const key = keys.find((one) => one.personId === officer.personId && one.personId !== ownId);
    // oxlint-disable-next-line no-await-in-loop -- one transaction does one thing at a time
    result.push({ ...officer, shut: key ? await countShut(tx, ownId, key) : 0 });
  }
  return result;
};

/** Who reads what is declared, and letting in who came later. */
export const readersRoutes: readonly Route[] = [
  get({
    path,
    permission: ["compliance-officer"],
    audit: "financial-readers.seen",
    answer: async (context) => {
      const { locale } = context;
      const { personId: ownId } = await openVault(context);
      const officers = await shown(context, ownId);
      return page(readersTexts[locale].title, <ReadersPage {...{ locale, officers, ownId }} />, [
        { href: officeBase, label: officeTexts[locale].title },
      ]);
    },
  }),
  post({
    path,
    permission: ["compliance-officer"],
    audit: "financial-readers.let-in",
    form: z.object({ colleague: fields.id() }),
    submit: async (context, { colleague }) => {
      await letColleagueIn(context, await openVault(context), colleague);
      return redirect(
        path,
        both((t) => t.done),
      );
    },
  }),
].map(confidential);
