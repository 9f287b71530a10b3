export { AppError, changed, found, insist } from "./app-error.ts";
export type { ErrorCode } from "./app-error.ts";
export * as fields from "./fields.ts";
export { emptyForm, parseForm, refusedForm } from "./form.ts";
export type { FormState, RawForm, RawValue } from "./form.ts";
export { program } from "./program.ts";
export type { Dialect, ToldFault } from "./dialect.ts";
export { formPage, post } from "./form-page.ts";
export { says } from "./issue-text.ts";
export { download, json, later, notOffered, page, redirect, refuse, refuseAll } from "./reply.ts";
export type {
  Crumb,
  DownloadReply,
  LaterReply,
  PageReply,
  PageScript,
  PromptReply,
  RedirectReply,
  RefusalReply,
  Reply,
} from "./reply.ts";
export { get, nothingToDiscard, ordinaryReading } from "./route.ts";
export type {
  AuditRule,
  BodyReader,
  Permission,
  ReadBody,
  RequestContext,
  Route,
  SessionFacts,
  StepBefore,
  TakeTurn,
  Visit,
} from "./route.ts";
export { steadily } from "./steady.ts";
