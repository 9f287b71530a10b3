import type { Actor } from "#platform/actor/index.ts";
import { asSystem } from "#platform/database/index.ts";
import { AppError, found } from "#platform/http/index.ts";
import type { RequestContext } from "#platform/http/index.ts";
import { accountOf } from "./accounts.queries.ts";
import type { AccountWithSecrets } from "./accounts.queries.ts";
import type { PersonKey } from "./directory.ts";
import { isFresh } from "./session.rules.ts";

/** A person's own key; a page for signed-in persons has one. */
export const selfOf = ({ organisationId, personId }: Actor): PersonKey => {
  if (organisationId === null || personId === null) throw new AppError("sign-in-needed");
  return { organisationId, personId };
};

/** The account of whoever asks, with its secrets: for the sign-in's own pages only. */
export const ownAccount = async ({ tx, actor }: RequestContext): Promise<AccountWithSecrets> =>
  found(await asSystem(tx, actor, (system) => accountOf(system, selfOf(actor))));

export interface OwnSession {
  readonly sessionId: string;
  readonly createdAt: Date;
  readonly secondFactorAt: Date | null;
}

/** The session this request comes in. */
export const ownSession = async ({ tx, actor, session }: RequestContext): Promise<OwnSession> => {
  const { organisationId } = selfOf(actor);
  return found(
    await tx
      .selectFrom("sessions")
      .select(["sessionId", "createdAt", "secondFactorAt"])
      .where("organisationId", "=", organisationId)
      .where("sessionId", "=", session.sessionId ?? organisationId)
      .executeTakeFirst(),
  );
};

const passFirst = {
  nl: "Doe eerst de tweede stap van het inloggen. Daarna kunt u dit wijzigen.",
  en: "Pass the second step of signing in first. Then you can change this.",
};
const signInAgain = {
  nl: "Dit gaat over de beveiliging van uw account. Log daarvoor opnieuw in.",
  en: "This is about the security of your account. Sign in again for it.",
};

/**
 * Lets nobody change how an account is protected with less than that protection: with a second factor it has to be passed
 * in this session, without one the person must have signed in a short while ago. Throws otherwise.
 */
export const guardSecurity = async (context: RequestContext): Promise<AccountWithSecrets> => {
  const account = await ownAccount(context);
  const session = await ownSession(context);
  if (session.secondFactorAt !== null) return account;
  if (account.totpSecret !== null) throw new AppError("forbidden", passFirst);
  if (!isFresh(session, context.now)) throw new AppError("sign-in-needed", signInAgain);
  return account;
};
