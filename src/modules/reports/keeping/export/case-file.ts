import type { AuditProof } from "#platform/audit/index.ts";
import type { Organisation } from "#modules/organisations/index.ts";
import type { Allegation } from "../../casework/allegations/allegation.ts";
import type { Closing } from "../../casework/closing/closing.ts";
import type { Note } from "../../casework/notes/note.ts";
import type { Happening } from "../../casework/timeline/happening.ts";
import type { Weighing } from "../../casework/weighing/weighing.ts";
import type { CodeList } from "../../codes/code-list.ts";
import type { Message } from "../../dialogue/message.ts";
import type { Attachment } from "../../file/contents.queries.ts";
import type { ConcernedPerson, Identity, Report } from "../../report.ts";

/** An allegation with its kind in words. */
export interface WordedAllegation extends Allegation {
  readonly kindText: string;
  readonly measureTexts: readonly string[];
}

/** Everything of a report that goes along when it leaves the house, as its reader sees it. */
export interface CaseFile {
  readonly organisation: Pick<Organisation, "name" | "invented">;
  readonly report: Report;
  readonly answers: readonly { readonly label: string; readonly text: string }[];
  readonly concerned: readonly ConcernedPerson[];
  /** Null: not included, or not known. */
  readonly identity: Identity | null;
  readonly readers: readonly string[];
  /** The oldest first. */
  readonly weighings: readonly Weighing[];
  /** The words of the points by which was weighed. */
  readonly weighingWords: { readonly points: CodeList; readonly elements: CodeList };
  readonly allegations: readonly WordedAllegation[];
  readonly messages: readonly Message[];
  /** Notes among readers, the oldest first; null: not included. */
  readonly notes: readonly Note[] | null;
  readonly attachments: readonly Attachment[];
  readonly happenings: readonly Happening[];
  readonly closings: readonly Closing[];
  readonly proof: AuditProof;
  /** The name of whoever acted; null: the reporter, or the system. */
  readonly nameOf: (id: string | null) => string;
}

/** What becomes of an attachment when the file leaves the house. */
export type AttachmentFate =
  /** It goes along. */
  | { readonly kind: "included"; readonly sha256: string }
  /** It goes along, but is not byte for byte what its sender said to send. */
  | { readonly kind: "differs"; readonly sha256: string }
  /** A virus is in it. */
  | { readonly kind: "infected" }
  /** It is missing, or was changed on the disk. */
  | { readonly kind: "broken" };

/** An attachment of which is known whether it can go along. */
export interface CheckedAttachment extends Attachment {
  readonly fate: AttachmentFate;
}
