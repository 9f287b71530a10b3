import type { Tx } from "#platform/database/index.ts";
import type { OpenFile } from "#platform/vault/index.ts";
import { openAll } from "../file/sealed-rows.ts";
import type { Message } from "./message.ts";

/** Everything that was written to and fro about a report, the oldest first. @throws VaultFault when one was changed outside the vault */
export const messagesOf = async (tx: Tx, file: OpenFile, reportId: string): Promise<readonly Message[]> => {
  const rows = await tx
    .selectFrom("reportMessages")
    .select(["messageId", "direction", "kind", "body", "sentAt", "sentBy", "readAt"])
    .where("organisationId", "=", file.organisationId)
    .where("reportId", "=", reportId)
    .orderBy("sentAt")
    .orderBy("messageId")
    .execute();
  const texts = openAll(
    file,
    "report_messages",
    rows.map(({ messageId, body }) => ({ rowId: messageId, sealed: { body } })),
  );
  return rows.map((row) => ({ ...row, body: texts.get(row.messageId)?.["body"] ?? "" }));
};
