import type { Actor } from "#platform/actor/index.ts";
import { publicActor } from "#platform/actor/index.ts";
import type { Config } from "#platform/config/index.ts";
import type { Db } from "#platform/database/index.ts";
import type { AuditRule, RequestContext } from "#platform/http/index.ts";
import type { Services } from "#platform/services/index.ts";
import type { Directory } from "./directory.ts";
import type { TotpSeal } from "./totp-seal.ts";

/** What signing in is built from. */
export interface AuthParts {
  /** For the steps that work after the request's own transaction: checking a password takes too long to hold a connection. */
  readonly db: Db;
  readonly directory: Directory;
  readonly config: Config;
  readonly totpSeal: TotpSeal;
  /** Short names that no organisation can have, because other pages stand where its own would. */
  readonly takenNames?: readonly string[];
}

/** Who makes an attempt, from where, when, and what it may use. */
export interface AttemptContext {
  readonly services: Services;
  readonly now: Date;
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** The facts of an attempt that outlive the request's transaction. */
export const attemptOf = ({ services, now, session }: RequestContext): AttemptContext => ({
  services,
  now,
  address: session.address,
  userAgent: session.userAgent,
});

/** For steps that write their own audit entry, because only they know how it ended and for whom. */
export const recordsItself: AuditRule = {
  notRecorded: "the step writes its own entry when it knows who it was and how it ended",
};

/** Somebody who is not signed in (yet), counted with the organisation whose account was tried. */
export const outsider = (organisationId: string | null): Actor => ({ ...publicActor, organisationId });
