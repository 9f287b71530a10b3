import type { Actor } from "#platform/actor/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { RequestContext } from "#platform/http/index.ts";
import { unlocked } from "#platform/vault/index.ts";
import type { OwnVisit, UnlockedPerson } from "#platform/vault/index.ts";

/** Who asks, as a person of an organisation. */
export const personOf = ({ organisationId, personId }: Actor) => {
  if (organisationId === null || personId === null) throw new AppError("sign-in-needed");
  return { organisationId, personId };
};

/** The session of whoever asks, with what lies in the cookie. */
export const visitOf = ({ session: { sessionId, token } }: RequestContext): OwnVisit => {
  if (sessionId === null || token === null) throw new AppError("sign-in-needed");
  return { sessionId, token };
};

/** The key of whoever asks; undefined while the vault is closed in this session. */
export const keyOfVisitor = (context: RequestContext): Promise<UnlockedPerson | undefined> =>
  unlocked(context.tx, context.actor, visitOf(context), context.now);

/** The key of whoever asks, on a route within `confidential`. @throws Error when the vault is closed: the route is not within it */
export const openVault = async (context: RequestContext): Promise<UnlockedPerson> => {
  const key = await keyOfVisitor(context);
  if (!key) throw new Error("a route opens the vault without standing within confidential()");
  return key;
};
