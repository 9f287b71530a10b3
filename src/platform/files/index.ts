/** A file that a form brought and that lies on disk, not yet kept: it goes when the request fails. */
export interface StoredUpload {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** Media type as found in the content, never as claimed by the sender. */
  readonly type: string;
}

export interface FileStore {
  /** Streams the files of a multipart form to disk (at most 200 MB each) and returns its fields. */
  receive(request: Request): Promise<{
    readonly form: Readonly<Record<string, string | readonly string[] | StoredUpload>>;
    discard(): Promise<void>;
  }>;
}
