import { randomUUID } from "node:crypto";
import type { DB } from "#platform/database/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { asChannel } from "../channel.ts";
import type { OpenFile } from "#platform/vault/index.ts";
import type { Report } from "../report.ts";
import { sealOne } from "./sealed-rows.ts";

export type EventKind = DB["reportEvents"]["kind"];

/** What happened to a report; the reason is sealed. */
export interface NewEvent {
  readonly kind: EventKind;
  readonly reason?: string;
}

type Place = Pick<Report, "organisationId" | "reportId" | "fileId">;

/** A file that somebody writes in: a reader, the reporter, or the system. */
export interface WrittenFile {
  readonly context: Writing;
  readonly report: Place;
  readonly file: OpenFile;
}

/**
 * Writes on the timeline of a report what happened, and who did it. Returns what was given with the file as it is now: go on with that,
 * since whoever writes with an older one is refused.
 */
export const noteEvent = async <F extends WrittenFile>(
  written: F,
  { kind, reason }: NewEvent,
): Promise<F> => {
  const { context, report } = written;
  const { organisationId, reportId, fileId } = report;
  const eventId = randomUUID();
  const sealed =
    reason === undefined
      ? undefined
      : await sealOne(context.tx, written.file, {
          table: "report_events",
          rowId: eventId,
          texts: { reason },
        });
  await context.tx
    .insertInto("reportEvents")
    .values({
      organisationId,
      reportId,
      fileId,
      eventId,
      kind,
      happenedAt: context.now,
      byId: context.actor.personId,
      reason: sealed?.columns["reason"] ?? null,
    })
    .execute();
  return sealed ? { ...written, file: sealed.file } : written;
};

/** The same without a reason, of somebody who may not (or not any more) look into the file: noted by the system, in that person's name. */
export const noteOutside = (
  writing: Writing,
  { organisationId, reportId, fileId }: Place,
  kind: EventKind,
): Promise<unknown> =>
  asChannel(writing, organisationId, ({ tx, now }) =>
    tx
      .insertInto("reportEvents")
      .values({
        organisationId,
        reportId,
        fileId,
        eventId: randomUUID(),
        kind,
        happenedAt: now,
        byId: writing.actor.personId,
      })
      .execute(),
  );
