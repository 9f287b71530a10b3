import type { ReportDecision } from "../../report.ts";
import type { EventKind } from "../../file/events.commands.ts";

/** One thing on the timeline. */
export type Happening = {
  readonly at: Date;
  /** Null: the reporter, or the system. */
  readonly by: string | null;
} & (
  | { readonly kind: EventKind; readonly reason: string | null; readonly decision: ReportDecision | null }
  | { readonly kind: "message"; readonly direction: "from-reporter" | "to-reporter" }
  | { readonly kind: "document"; readonly name: string }
);
