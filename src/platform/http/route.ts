import type { z } from "zod";
import type { Actor, Role } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Services } from "#platform/services/index.ts";
import { AppError } from "./app-error.ts";
import type { ErrorCode } from "./app-error.ts";
import type { Dialect } from "./dialect.ts";
import type { RawForm } from "./form.ts";
import type { Reply } from "./reply.ts";

/**
 * Who may come here: everybody (also without sign-in), everybody who is signed in, whoever holds one of these roles, or another program
 * with a token of an organisation.
 */
export type Permission = "everybody" | "signed-in" | "program" | readonly Role[];

/** The audit event of a route, `subject.what-happened`; or the reason why a visit is not recorded. */
export type AuditRule = string | { readonly notRecorded: string };

/** Reading an ordinary page is not recorded: it changes nothing and shows nothing confidential. */
export const ordinaryReading: AuditRule = { notRecorded: "reads what the role gives, changes nothing" };

/** What a route knows about the request it answers. */
export interface RequestContext<Params = unknown, Query = unknown> {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly params: Params;
  readonly query: Query;
  readonly locale: Locale;
  readonly now: Date;
  readonly today: PlainDate;
  readonly path: string;
  /** The address of this site as the visitor sees it, such as `http://127.0.0.1:3000`. */
  readonly origin: string;
  readonly services: Services;
  readonly session: SessionFacts;
  /** Names the thing this request is about, for the audit entry. */
  readonly about: (kind: string, id: string) => void;
  /** Sets or clears a cookie of the sign-in; nothing else uses cookies. */
  readonly setCookie: (name: string, value: string | null, maxAgeInSeconds?: number) => void;
  /** The visit of somebody without an account; only pages without session see it. */
  readonly visit: Visit;
}

/** A token that lies in a cookie of the pages without session, until the browser is closed. */
export interface Visit {
  /** Also one that began in this request. */
  readonly token: string | null;
  /** Begins a visit, or ends it (null). */
  readonly keep: (token: string | null) => void;
}

export interface SessionFacts {
  readonly sessionId: string | null;
  readonly token: string | null;
  /** The address the request came from; null on routes that keep none. */
  readonly address: string | null;
  readonly userAgent: string | null;
  /**
   * On pages without session, in place of the address: a mark of where the request comes from, to slow a flood. It means nothing outside
   * this process and is never kept.
   */
  readonly source: string | null;
}

/** A step that some forms ask for before the answer itself. */
export interface StepBefore {
  readonly isAskedBy: (body: RawForm) => boolean;
  /** Its transaction is its own and stays, whatever comes of the answer. A reply ends the request here, and it records itself. */
  readonly take: (context: RequestContext, body: RawForm) => Promise<Reply | undefined>;
}

/** What a request brought, and how to remove what nobody kept of it. */
export interface ReadBody {
  readonly form: RawForm;
  readonly discard: () => Promise<void>;
}

/** For a body of which nothing was kept. */
export const nothingToDiscard: ReadBody["discard"] = async () => {};

/** Reads the body of a request in its own way, knowing of where it comes from only the mark of its source: files that may not touch the disk as they are, parts of files, data of a script. */
export type BodyReader = (request: Request, services: Services, source: string | null) => Promise<ReadBody>;

/**
 * Where requests wait for their turn before they are answered, so that many from one place keep nobody else waiting. Gives the place back
 * when the answer is there.
 */
export type TakeTurn = (source: string | null, body: RawForm) => Promise<() => void>;

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly permission: Permission;
  readonly audit: AuditRule;
  /** True for forms with files: the body is streamed to disk and parsed from there. */
  readonly files: boolean;
  /** True where signing in has to know where an attempt comes from, though nobody is signed in yet. */
  readonly needsAddress: boolean;
  /** True for pages on which nobody is anybody: the server reads no session, no address and no name of a browser. */
  readonly withoutSession: boolean;
  /** Set where the body is read in its own way. */
  readonly reads: BodyReader | undefined;
  readonly turn: TakeTurn | undefined;
  readonly before?: StepBefore;
  /** Set on an address for other programs: who comes is told by their token, never by a session, and no page is answered. */
  readonly dialect?: Dialect;
  answer(context: RequestContext, body: RawForm): Promise<Reply>;
}

export interface Addressed<P extends z.ZodType, Q extends z.ZodType> {
  readonly path: string;
  readonly permission: Permission;
  readonly audit: AuditRule;
  readonly params?: P;
  readonly query?: Q;
  /** Pages for everybody are told no address, unless they say here that they cannot do without. */
  readonly needsAddress?: boolean;
  /**
   * For pages of reporters: also somebody who is signed in is a stranger here. What has to be in the audit log is recorded by the command,
   * as the system of the organisation; the visit itself is not.
   */
  readonly withoutSession?: boolean;
  readonly turn?: TakeTurn;
  readonly dialect?: Dialect;
}

/** Whether a form brings files, or how its body is read. */
export type Files = boolean | BodyReader;

const noTraces = ({ path, permission, audit, needsAddress }: Addressed<z.ZodType, z.ZodType>): void => {
  if (permission !== "everybody" || typeof audit === "string" || needsAddress)
    throw new Error(
      `${path}: a page without session is for everybody, records no visit and knows no address`,
    );
};

/** A page or download: path, permission, audit, parse, call, render. */
export const get = <P extends z.ZodType, Q extends z.ZodType>(
  spec: Addressed<P, Q> & {
    readonly answer: (context: RequestContext<z.output<P>, z.output<Q>>) => Promise<Reply>;
  },
): Route => compile(spec, { method: "GET", files: false }, (context) => spec.answer(context));

type Answer<P extends z.ZodType, Q extends z.ZodType> = (
  context: RequestContext<z.output<P>, z.output<Q>>,
  body: RawForm,
) => Promise<Reply>;

/** Parses address and query before the answer is made: a wrong address is "not found", a wrong query a bad request. */
export const compile = <P extends z.ZodType, Q extends z.ZodType>(
  spec: Addressed<P, Q>,
  { method, files }: { readonly method: Route["method"]; readonly files: Files },
  answer: Answer<P, Q>,
): Route => {
  const { path, permission, audit, params, query, needsAddress = false, withoutSession = false } = spec;
  if (withoutSession) noTraces(spec);
  return {
    method,
    path,
    permission,
    audit,
    files: files !== false,
    reads: typeof files === "function" ? files : undefined,
    turn: spec.turn,
    needsAddress,
    withoutSession,
    ...(spec.dialect && { dialect: spec.dialect }),
    answer: (context, body) =>
      answer(
        {
          ...context,
          params: parsed(params, context.params, "not-found"),
          query: parsed(query, context.query, "bad-request"),
        },
        body,
      ),
  };
};

function parsed<S extends z.ZodType>(schema: S | undefined, raw: unknown, code: ErrorCode): z.output<S>;
function parsed(schema: z.ZodType | undefined, raw: unknown, code: ErrorCode): unknown {
  if (schema === undefined) return {};
  const result = schema.safeParse(raw);
  if (!result.success) throw new AppError(code);
  return result.data;
}
