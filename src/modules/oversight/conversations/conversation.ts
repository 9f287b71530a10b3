import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";
import { contentNames } from "../addresses.ts";

/** A conversation an overseer held with an organisation, and what was agreed; for the overseer alone. */
export interface Conversation {
  readonly conversationId: string;
  readonly overseenId: string;
  readonly shortName: string;
  readonly organisation: string;
  readonly heldOn: PlainDate;
  readonly subject: string;
  readonly agreements: string;
  /** When to come back to it; null where nothing was agreed about that. */
  readonly followUpOn: PlainDate | null;
}

export const conversationForm = z.object({
  organisation: z.string().min(1).regex(contentNames.shortName),
  heldOn: fields.date(),
  subject: fields.requiredText(200),
  agreements: fields.requiredText(4000),
  followUpOn: fields.optionalDate(),
});
export type ConversationInput = z.output<typeof conversationForm>;

/** The address of the list: with whom, and which page; a new one starts from the organisation's page. */
export const conversationQuery = z.object({
  organisatie: z.string().regex(contentNames.shortName).optional().catch(undefined),
  pagina: fields.pageNumber(),
});
export type ConversationQuery = z.output<typeof conversationQuery>;

export const oneConversation = z.object({ conversationId: fields.id() });
