import { toTheEnd, witnessed } from "#platform/files/index.ts";
import { contentOf, isBroken } from "../../casework/documents/open-document.commands.ts";
import type { Attachment } from "../../file/contents.queries.ts";
import type { FileContext } from "../../file/file-section.ts";
import type { AttachmentFate, CheckedAttachment } from "./case-file.ts";

const fateOf = async (opened: FileContext, attachment: Attachment): Promise<AttachmentFate> => {
  if (attachment.scan === "infected") return { kind: "infected" };
  try {
    const { bytes, seen } = witnessed(contentOf(opened, attachment));
    await toTheEnd(bytes);
    const { sha256 } = seen();
    return { kind: sha256 === attachment.sha256 ? "included" : "differs", sha256 };
  } catch (error) {
    if (!isBroken(error)) throw error;
    opened.context.services.log.fault("a document does not open", error);
    return { kind: "broken" };
  }
};

/**
 * Reads every attachment to its end, before anything is sent: what does not open would break off the whole archive halfway, and has to be told
 * in the document that goes with it.
 */
export const checkAttachments = async (
  opened: FileContext,
  attachments: readonly Attachment[],
): Promise<readonly CheckedAttachment[]> => {
  const checked: CheckedAttachment[] = [];
  for (const attachment of attachments)
    // oxlint-disable-next-line no-await-in-loop -- they may be large: one at a time
    checked.push({ ...attachment, fate: await fateOf(opened, attachment) });
  return checked;
};
