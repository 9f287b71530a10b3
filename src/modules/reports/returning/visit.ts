import type { RequestContext } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { waitingTime } from "#platform/auth/index.ts";
import {
  beginVisit,
  codeKeys,
  endVisit,
  filesOfCode,
  organisationOfCode,
  visiting,
} from "#platform/vault/index.ts";
import type { CodeVisit } from "#platform/vault/index.ts";
import { asChannel } from "../channel.ts";
import { texts } from "./texts.ts";
import { codeIn } from "./typed-code.ts";
import { wrongTries } from "./wrong-tries.ts";

const tries = wrongTries();

const begin = async (context: RequestContext, organisationId: string, code: string): Promise<boolean> => {
  const token = await asChannel(context, organisationId, async ({ tx, now }) => {
    const [own] = await filesOfCode(tx, organisationId, codeKeys(code));
    return own && beginVisit(tx, own.holder, { code, now });
  });
  if (token === undefined) return false;
  context.visit.keep(token);
  return true;
};

/**
 * Begins a visit with the code somebody typed, or says why not. The code stands in no address, no log and no audit entry, and is kept
 * nowhere. Whoever tries codes that do not exist has to wait a little longer each time. A code that exists opens all the same: a whole
 * office has one address, and whoever tries there must not keep a colleague from their dossier.
 */
export const visitWith = async (context: RequestContext, typed: string): Promise<Localised | undefined> => {
  const { tx, actor, now, session } = context;
  const { code, fault } = await codeIn(typed);
  if (fault) return fault;
  const organisationId = await organisationOfCode(tx, actor, codeKeys(code));
  if (organisationId !== undefined && (await begin(context, organisationId, code))) return undefined;
  const seconds = tries.waitFor(session.source, now);
  if (seconds > 0)
    return { nl: texts.nl.wait(waitingTime.nl(seconds)), en: texts.en.wait(waitingTime.en(seconds)) };
  tries.note(session.source, now);
  return { nl: texts.nl.notFound, en: texts.en.notFound };
};

/** The visit of whoever asks; undefined when there is none, or it ended. */
export const findVisit = async ({ tx, actor, visit, now }: RequestContext): Promise<CodeVisit | undefined> =>
  visit.token === null ? undefined : visiting(tx, actor, visit.token, now);

/** The visit on a route within `withCode`. @throws Error when there is none: the route is not within it */
export const openVisit = async (context: RequestContext): Promise<CodeVisit> => {
  const visit = await findVisit(context);
  if (!visit) throw new Error("a dossier opens outside withCode()");
  return visit;
};

/** Ends the visit at once: the code is needed again. */
export const leave = async ({ tx, actor, visit }: RequestContext): Promise<void> => {
  if (visit.token !== null) await endVisit(tx, actor, visit.token);
  visit.keep(null);
};
