import { z } from "zod";
import { asSystem } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { AppError, fields, formPage, found, page } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { activate, ensureAccount } from "./accounts.commands.ts";
import { accountWith } from "./accounts.queries.ts";
import type { DirectoryPerson } from "./directory.ts";
import { attemptOf, recordsItself } from "./parts.ts";
import type { AuthParts } from "./parts.ts";
import { ownPath } from "./return-path.rules.ts";
import { backQuery, welcome } from "./sign-in.routes.tsx";
import { enter } from "./sign-in.ts";
import { demonstrationTexts } from "./texts/demonstration.ts";
import { DemonstrationView } from "./views/demonstration.view.tsx";
import type { Guise } from "./views/demonstration.view.tsx";

/** Somebody of the demonstration whom a visitor can be. */
export interface DemonstrationAccount {
  /** Short name of the organisation. */
  readonly organisation: string;
  readonly email: string;
  /** What this person comes for and what there is to see. */
  readonly sees: Localised;
}

interface DemonstrationParts extends Pick<AuthParts, "db" | "directory" | "config"> {
  readonly accounts: readonly DemonstrationAccount[];
}
type Wanted = Pick<DemonstrationAccount, "organisation" | "email">;

const personOf = async (
  { directory }: DemonstrationParts,
  tx: Tx,
  { organisation, email }: Wanted,
  today: string,
): Promise<DirectoryPerson | undefined> => {
  const organisationId = await directory.organisationCalled(tx, organisation);
  if (organisationId === undefined) return undefined;
  return (await directory.byEmail(tx, { organisationId, email }, today))[0];
};

const guisesOf = (parts: DemonstrationParts, { tx, actor, today }: RequestContext): Promise<Guise[]> =>
  asSystem(tx, actor, async (system) => {
    const guises: Guise[] = [];
    for (const { sees, ...wanted } of parts.accounts) {
      const person = await personOf(parts, system, wanted, today);
      if (person) guises.push({ person, email: wanted.email, sees });
    }
    return guises;
  });

const become = async (parts: DemonstrationParts, context: RequestContext, wanted: Wanted) => {
  const known = parts.accounts.some(
    ({ organisation, email }) => organisation === wanted.organisation && email === wanted.email,
  );
  const { tx, actor, now, today } = context;
  return asSystem(tx, actor, async (system) => {
    const person = found(known ? await personOf(parts, system, wanted, today) : undefined);
    const key = await ensureAccount(system, { ...person, email: wanted.email }, now);
    await activate(system, key, now);
    const account = found(await accountWith(system, key));
    const how = { method: "demonstration", secondFactorPassed: true } as const;
    return enter(system, { account, person }, how, attemptOf(context));
  });
};

/**
 * Signing in without a password as somebody of the demonstration. Throws outside a demonstration, so that these routes can
 * never be registered there, and each request checks it once more.
 */
export const demonstrationRoutes = (parts: DemonstrationParts): Route[] => {
  if (!parts.config.demonstration)
    throw new Error("signing in without a password is for demonstrations only");
  return formPage({
    path: "/demo/inloggen",
    permission: "everybody",
    audit: recordsItself,
    query: backQuery,
    form: z.object({ organisation: fields.requiredText(40), email: fields.email() }),
    load: (context) => guisesOf(parts, context),
    view: ({ locale, query }, guises) =>
      page(
        demonstrationTexts[locale].title,
        <DemonstrationView locale={locale} guises={guises} back={ownPath(query.terug)} />,
      ),
    submit: async (context, wanted) => {
      if (!context.services.config.demonstration) throw new AppError("not-found");
      return welcome(context, await become(parts, context, wanted), ownPath(context.query.terug));
    },
  });
};
