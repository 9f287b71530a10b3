import type { Decision } from "#platform/actor/index.ts";
import type { Localised } from "#platform/locale/index.ts";

/** What can go wrong at an edge, each with its HTTP status and its page. */
const statuses = {
  "bad-request": 400,
  "sign-in-needed": 401,
  forbidden: 403,
  "second-step-needed": 403,
  "not-found": 404,
  "too-slow": 408,
  conflict: 409,
  "changed-since": 412,
  "too-large": 413,
  refused: 422,
  "too-many": 429,
  unavailable: 503,
} as const;
export type ErrorCode = keyof typeof statuses;

/** The one error that edges throw. `reason` is shown to the person: what happened and what to do, in both languages. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly reason: Localised | undefined;
  constructor(code: ErrorCode, reason?: Localised, options?: ErrorOptions) {
    super(reason?.en ?? code, options);
    this.name = "AppError";
    this.code = code;
    this.reason = reason;
  }
  get status(): (typeof statuses)[ErrorCode] {
    return statuses[this.code];
  }
}

/** The thing that was asked for, or a "not found" page: a hidden row and a missing row look the same. */
export const found = <T>(value: T | undefined | null): T => {
  if (value === undefined || value === null) throw new AppError("not-found");
  return value;
};

/** Goes on when the rule allows it; else refuses with the reason of the rule. */
export const insist = (decision: Decision): void => {
  if (!decision.ok) throw new AppError("refused", decision.reason);
};

/** A change or removal of rows that the database has yet to carry out, and that says how many rows it touched. */
interface Change {
  executeTakeFirstOrThrow(): Promise<
    { readonly numUpdatedRows: bigint } | { readonly numDeletedRows: bigint }
  >;
}

/**
 * Carries out a change that must touch a row. A policy that hides a row changes nothing and says nothing; a row that somebody else
 * moved on in the meantime is not there any more either. Both are told to the person: by themselves as a conflict.
 */
export const changed = async (
  change: Change,
  code: Extract<ErrorCode, "conflict" | "forbidden" | "not-found"> = "conflict",
): Promise<void> => {
  const result = await change.executeTakeFirstOrThrow();
  const rows = "numUpdatedRows" in result ? result.numUpdatedRows : result.numDeletedRows;
  if (rows === 0n) throw new AppError(code);
};
