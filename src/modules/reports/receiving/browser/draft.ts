import { z } from "zod";
import { attachmentDetails } from "../../report.ts";

/** What somebody filled in, kept in this tab alone (session storage): it outlives a reload, and goes with the tab. */
const draftSchema = z.object({
  fields: z.array(z.tuple([z.string(), z.string()])),
  form: z.object({ reportId: z.uuid(), fileId: z.uuid(), identityFileId: z.uuid(), code: z.string() }),
  attachments: z.array(attachmentDetails.extend({ attachmentId: z.uuid() })),
});
export type Draft = z.output<typeof draftSchema>;

const place = (): string => `borgpen.melding ${location.pathname}`;

/** What was kept; undefined when nothing was, or the browser keeps nothing. */
export const readDraft = (): Draft | undefined => {
  try {
    return draftSchema.safeParse(JSON.parse(sessionStorage.getItem(place()) ?? "null")).data;
  } catch {
    return undefined;
  }
};

/** Keeps it; where the browser keeps nothing (full, or forbidden) the page goes on without. */
export const keepDraft = (draft: Draft): void => {
  try {
    sessionStorage.setItem(place(), JSON.stringify(draft));
  } catch {
    wipeDraft();
  }
};

export const wipeDraft = (): void => {
  try {
    sessionStorage.removeItem(place());
  } catch {
    // A browser that keeps nothing has nothing to wipe.
  }
};
