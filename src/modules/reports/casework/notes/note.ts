import { z } from "zod";
import { fields } from "#platform/http/index.ts";

/** A note among readers; the reporter never sees it. */
export interface Note {
  readonly noteId: string;
  readonly body: string;
  readonly madeAt: Date;
  readonly authorId: string;
}

export const noteForm = z.object({ body: fields.requiredText(20_000) });
