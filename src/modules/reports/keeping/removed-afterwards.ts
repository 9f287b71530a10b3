import { filesDirectory } from "#platform/files/index.ts";
import { later, redirect } from "#platform/http/index.ts";
import type { LaterReply, RequestContext } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { attachmentStore } from "#platform/vault/index.ts";
import type { AttachmentOf } from "#platform/vault/index.ts";

/** Removes attachments from the disk once the transaction stands, then goes on: until then it may be undone. */
export const removedAfterwards = (
  { services }: RequestContext,
  attachments: readonly AttachmentOf[],
  to: { readonly href: string; readonly flash: Localised },
): LaterReply =>
  later(async () => {
    const store = attachmentStore(filesDirectory(services.config.dataDirectory));
    await Promise.all(attachments.map((attachment) => store.remove(attachment)));
    return redirect(to.href, to.flash);
  });
