/** What a picture or a document tells about whoever made it, beside what is seen. */
export const hiddenKinds = [
  /** Where a picture was taken. */
  "place",
  /** With which camera, telephone or lens. */
  "device",
  /** When it was made or changed. */
  "time",
  /** Somebody's name: who made it, owns it, or wrote a comment. */
  "name",
  /** With which program. */
  "program",
  /** Titles, keywords, captions and comments that are not on the page. */
  "text",
  /** A small copy of the picture, sometimes of what was cut off. */
  "preview",
  /** Earlier versions of the document. */
  "earlier",
  /** Something else that is not shown. */
  "other",
] as const;
export type HiddenKind = (typeof hiddenKinds)[number];

/** Why hidden data cannot be taken out of a file. */
export type Hindrance = "damaged" | "protected" | "too-large" | "other-kind";

/** A file that stays as it is; `hindrance` says why. Tells no content. */
export class Uncleanable extends Error {
  readonly hindrance: Hindrance;
  constructor(hindrance: Hindrance, options?: ErrorOptions) {
    super(`hidden data cannot be taken out: ${hindrance}`, options);
    this.name = "Uncleanable";
    this.hindrance = hindrance;
  }
}

/** A file without its hidden data, and which kinds it had. */
export interface Cleaned {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly found: readonly HiddenKind[];
}
