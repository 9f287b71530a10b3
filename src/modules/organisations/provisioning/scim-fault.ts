import { AppError } from "#platform/http/index.ts";
import type { ErrorCode } from "#platform/http/index.ts";

/** The words of RFC 7644, 3.12 for what is wrong. */
export type ScimType =
  | "invalidFilter"
  | "invalidPath"
  | "invalidSyntax"
  | "invalidValue"
  | "mutability"
  | "noTarget"
  | "uniqueness";

/** A fault that is told to an identity provider; its protocol speaks English only. */
export class ScimFault extends AppError {
  readonly scimType: ScimType | undefined;
  constructor(code: ErrorCode, detail: string, scimType?: ScimType) {
    super(code, { nl: detail, en: detail });
    this.name = "ScimFault";
    this.scimType = scimType;
  }
}

/** What was sent cannot be so. */
export const wrong = (scimType: ScimType, detail: string): ScimFault =>
  new ScimFault("bad-request", detail, scimType);

/** Somebody or something else has this already; who, is not told. */
export const taken = (what: string): ScimFault =>
  new ScimFault("conflict", `${what} is in use already`, "uniqueness");
