import type { FileContext } from "../../file/file-section.ts";
import { attachmentsOf } from "../../file/contents.queries.ts";
import { openAll } from "../../file/sealed-rows.ts";
import { weighingsOf } from "../weighing/weighings.queries.ts";
import { inOrder } from "./timeline.rules.ts";
import type { Happening } from "./happening.ts";

type Opened = Pick<FileContext, "context" | "report" | "file">;

const isOfDecision = (kind: string): boolean =>
  kind === "decided" || kind === "forwarded" || kind === "police";

const eventsOf = async (opened: Opened): Promise<readonly Happening[]> => {
  const { context, report, file } = opened;
  const rows = await context.tx
    .selectFrom("reportEvents")
    .select(["eventId", "kind", "happenedAt", "byId", "reason"])
    .where("reportId", "=", report.reportId)
    .orderBy("happenedAt")
    .orderBy("eventId")
    .execute();
  const sealed = rows.filter(({ reason }) => reason !== null);
  const reasons = openAll(
    file,
    "report_events",
    sealed.map(({ eventId, reason }) => ({ rowId: eventId, sealed: { reason } })),
  );
  const decisions = new Map(
    (await weighingsOf(opened)).map(({ weighedAt, decision }) => [weighedAt.getTime(), decision]),
  );
  return rows.map(({ eventId, kind, happenedAt, byId }) => ({
    kind,
    at: happenedAt,
    by: byId,
    reason: reasons.get(eventId)?.["reason"] ?? null,
    decision: isOfDecision(kind) ? (decisions.get(happenedAt.getTime()) ?? null) : null,
  }));
};

const messagesOf = async ({ context, report }: Opened): Promise<readonly Happening[]> => {
  const rows = await context.tx
    .selectFrom("reportMessages")
    .select(["direction", "sentAt", "sentBy"])
    .where("reportId", "=", report.reportId)
    .orderBy("sentAt")
    .execute();
  return rows.map(({ direction, sentAt, sentBy }) => ({
    kind: "message",
    direction,
    at: sentAt,
    by: sentBy,
  }));
};

const documentsOf = async ({ context, report, file }: Opened): Promise<readonly Happening[]> => {
  const all = await attachmentsOf(context.tx, file, report.reportId);
  return all.map(({ name, addedAt, addedBy }) => ({ kind: "document", name, at: addedAt, by: addedBy }));
};

/** Everything that happened with a report. @throws VaultFault when something of it was changed outside the vault */
export const timelineOf = async (opened: Opened): Promise<readonly Happening[]> =>
  inOrder(await eventsOf(opened), await messagesOf(opened), await documentsOf(opened));
