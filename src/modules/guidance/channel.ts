import type { RequestContext } from "#platform/http/index.ts";
import type { ReportKind } from "./guidance.ts";

/** Where reports are taken online. The guide stands below it and knows it only by what it is handed (`src/app/modules.ts`). */
export interface ReportChannel {
  /** The kinds of report that an organisation takes online; empty where its form is closed. */
  readonly kindsTaken: (
    context: Pick<RequestContext, "tx" | "actor" | "now" | "today">,
    organisationId: string,
  ) => Promise<readonly ReportKind[]>;
}
