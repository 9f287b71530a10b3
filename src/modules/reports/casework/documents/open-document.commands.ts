import { filesDirectory } from "#platform/files/index.ts";
import { changed } from "#platform/http/index.ts";
import { VaultFault, attachmentStore } from "#platform/vault/index.ts";
import { sodium } from "#platform/vault/crypto/index.ts";
import type { Attachment } from "../../file/contents.queries.ts";
import { noteEvent } from "../../file/events.commands.ts";
import { fileToWrite } from "../../file/file-section.ts";
import type { FileContext } from "../../file/file-section.ts";
import { checkDocument } from "./check-document.ts";
import { openingOf, scanAfter } from "./document.rules.ts";
import type { Opening } from "./document.rules.ts";

/** The key as it lies in the sealed details: whoever sent them may have written anything there. @throws VaultFault */
const keyIn = (text: string): Uint8Array => {
  try {
    const key = sodium.from_base64(text);
    if (key.length === 32) return key;
  } catch {
    // What is no base64 is no key either.
  }
  throw new VaultFault("an attachment came without a key that opens it");
};

/** The content of a document, decrypted as it is read. @throws VaultFault when its key is none */
export const contentOf = ({ context, report }: FileContext, { attachmentId, key }: Attachment) => {
  const { organisationId, fileId } = report;
  const store = attachmentStore(filesDirectory(context.services.config.dataDirectory));
  return store.open({ organisationId, fileId, attachmentId }, keyIn(key));
};

/** Whether a document turned out to be missing, or to be changed on the disk. */
export const isBroken = (error: unknown): boolean =>
  error instanceof VaultFault || (error instanceof Error && "code" in error && error.code === "ENOENT");

const keepVerdict = async (
  { context, report }: FileContext,
  { attachmentId, scan: before }: Attachment,
  scan: Attachment["scan"],
): Promise<void> => {
  const { tx, now, services, actor, session } = context;
  await changed(
    tx
      .updateTable("reportAttachments")
      .set({ scan, scannedAt: now })
      .where("reportId", "=", report.reportId)
      .where("attachmentId", "=", attachmentId),
  );
  if (scan !== "infected" || before === "infected") return;
  await noteEvent(await fileToWrite(context, report.reportId), { kind: "quarantined" });
  const object = { kind: "report", id: report.reportId };
  const event = {
    event: "report.document-quarantined",
    object,
    result: "done",
    origin: session.address,
  } as const;
  await services.audit.record(tx, actor, event, now);
};

/**
 * Looks at a document that somebody wants to open: the whole of it passes the virus scanner, where there is one, and is compared with what was
 * sent. "broken" when it is missing or was changed; that goes to the log as well.
 */
export const lookAtDocument = async (
  opened: FileContext,
  document: Attachment,
  insists: boolean,
): Promise<Opening | { readonly kind: "broken" }> => {
  const { services } = opened.context;
  try {
    const checked = await checkDocument(contentOf(opened, document), document, services.config.clamd);
    const scan = scanAfter(document.scan, checked);
    if (checked.verdict.kind !== "not-checked") await keepVerdict(opened, document, scan);
    return openingOf(scan, checked, insists);
  } catch (error) {
    if (!isBroken(error)) throw error;
    services.log.fault("a document does not open", error);
    return { kind: "broken" };
  }
};
