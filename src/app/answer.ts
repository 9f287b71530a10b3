import { stranger } from "#platform/auth/index.ts";
import type { Visitor } from "#platform/auth/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { withActor, withIdentified } from "#platform/database/index.ts";
import type { Db, Tx } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { RawForm, Reply, RequestContext, Route } from "#platform/http/index.ts";
import type { Services } from "#platform/services/index.ts";
import { mayEnter } from "./navigation.ts";

/** What the web server knows before anybody is identified. */
export type RequestFacts = Pick<
  RequestContext,
  "params" | "query" | "locale" | "path" | "origin" | "setCookie" | "visit"
> & {
  readonly token: string | null;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly source: string | null;
};

export interface Answered {
  readonly reply: Reply;
  readonly visitor: Visitor;
}

/** Carries a refusal out of the transaction, so that whatever was written before it is undone. */
class Undone extends Error {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super("undone");
    this.reply = reply;
  }
}

const isRefused = (reply: Reply): boolean =>
  reply.kind === "refusal" || (reply.kind === "page" && reply.status === 422);

const asksFirst = (reply: Reply): boolean => reply.kind === "page" && reply.asksFirst === true;

export interface Ground {
  readonly db: Db;
  readonly services: Services;
  readonly identify: (tx: Tx, token: string | null, now: Date) => Promise<Visitor>;
}

/** Who comes to this address: on a page the one whose session it is, at an address for programs the one whose token it is. */
const identifierOf =
  ({ identify }: Ground, { dialect }: Route): Ground["identify"] =>
  async (tx, token, now) => {
    if (dialect === undefined) return identify(tx, token, now);
    const actor = await dialect.identify(tx, token, now);
    return actor ? { actor, sessionId: null, organisation: null } : stranger;
  };

interface Tried {
  visitor: Visitor | undefined;
  object: { kind: string; id: string } | null;
}

const guard = (route: Route, visitor: Visitor): void => {
  const { actor } = visitor;
  if (mayEnter(actor, route.permission)) return;
  const full = { ...actor, roles: [...actor.roles, ...actor.pendingRoles] };
  if (mayEnter(full, route.permission)) throw new AppError("second-step-needed");
  throw new AppError(actor.kind === "person" ? "forbidden" : "sign-in-needed");
};

/**
 * Refuses whoever may not come here before anything they send is read: nobody without the role fills the disk with files.
 * A transaction of its own, so that a slow sender holds none.
 */
export const admit = async (ground: Ground, route: Route, token: string | null): Promise<void> => {
  const now = ground.services.clock.now();
  const visitor = await withIdentified(
    ground.db,
    (tx) => identifierOf(ground, route)(tx, token, now),
    async (_tx, found) => found,
  );
  try {
    guard(route, visitor);
  } catch (error) {
    throw new Failed(error, visitor);
  }
};

interface Answering {
  readonly facts: RequestFacts;
  readonly visitor: Visitor;
  readonly services: Services;
  readonly now: Date;
  readonly tried: Tried;
}

const contextOf = (tx: Tx, { facts, visitor, services, now, tried }: Answering): RequestContext => {
  return {
    tx,
    actor: visitor.actor,
    params: facts.params,
    query: facts.query,
    locale: facts.locale,
    now,
    today: dateOf(now),
    path: facts.path,
    origin: facts.origin,
    services,
    session: {
      sessionId: visitor.sessionId,
      token: facts.token,
      address: facts.address,
      userAgent: facts.userAgent,
      source: facts.source,
    },
    about: (kind, id) => {
      tried.object = { kind, id };
    },
    setCookie: facts.setCookie,
    visit: facts.visit,
  };
};

interface Asked extends Omit<Answering, "visitor" | "services"> {
  readonly ground: Ground;
  readonly route: Route;
}

/** Does something in one transaction as whoever asks, if they may come here. */
const asVisitor = <T>(
  { ground, route, facts, now, tried }: Asked,
  work: (context: RequestContext, visitor: Visitor) => Promise<T>,
): Promise<T> =>
  withIdentified(
    ground.db,
    (tx) => identifierOf(ground, route)(tx, facts.token, now),
    async (tx, visitor) => {
      tried.visitor = visitor;
      guard(route, visitor);
      return work(contextOf(tx, { facts, visitor, services: ground.services, now, tried }), visitor);
    },
    dateOf(now),
  );

const stepBefore = async (asked: Asked, body: RawForm): Promise<Answered | undefined> => {
  const { before } = asked.route;
  if (!before?.isAskedBy(body)) return undefined;
  return asVisitor(asked, async (context, visitor) => {
    const reply = await before.take(context, body);
    return reply && { reply, visitor };
  });
};

/**
 * Answers one request in one transaction: who, may they, do it, write it down. A refusal leaves nothing behind but its audit entry. What a
 * route does before its answer has a transaction of its own, which stays.
 */
export const answer = async (
  ground: Ground,
  route: Route,
  facts: RequestFacts,
  body: RawForm,
): Promise<Answered> => {
  const tried: Tried = { visitor: undefined, object: null };
  const now = ground.services.clock.now();
  const asked: Asked = { ground, route, facts, now, tried };
  const record = async (tx: Tx, visitor: Visitor, result: "done" | "refused"): Promise<void> => {
    if (typeof route.audit !== "string") return;
    const event = { event: route.audit, object: tried.object, result, origin: facts.address };
    await ground.services.audit.record(tx, visitor.actor, event, now);
  };
  try {
    const early = await stepBefore(asked, body);
    if (early) return early;
    return await asVisitor(asked, async (context, visitor) => {
      const reply = await route.answer(context, body);
      if (isRefused(reply)) throw new Undone(reply);
      if (!asksFirst(reply)) await record(context.tx, visitor, "done");
      return { reply, visitor };
    });
  } catch (error) {
    const { visitor } = tried;
    const refusal = error instanceof Undone || (error instanceof AppError && error.status < 500);
    if (visitor && refusal && typeof route.audit === "string")
      await withActor(ground.db, visitor.actor, (tx) => record(tx, visitor, "refused"));
    if (error instanceof Undone && visitor) return { reply: error.reply, visitor };
    if (visitor) throw new Failed(error, visitor);
    throw error;
  }
};

/** A fault with the visitor it happened to, so that the error page keeps the person's navigation and language. */
export class Failed extends Error {
  readonly visitor: Visitor;
  constructor(cause: unknown, visitor: Visitor) {
    super("failed", { cause });
    this.visitor = visitor;
  }
}
