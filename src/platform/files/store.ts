import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { z } from "zod";
import type { Actor, Role } from "#platform/actor/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { AppError, found, steadily } from "#platform/http/index.ts";
import { receiveForm } from "./receive.ts";
import type { FileLimits, Received } from "./multipart.ts";
import type { StoredUpload } from "./upload.ts";

/** Ready to be handed to `download()`: always saved by the browser, never shown in it. */
export interface OpenedFile {
  readonly fileName: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** Ends with an error when the content is not what was kept. */
  readonly body: Readable;
}

export interface Keeping {
  readonly now: Date;
  /** Only these roles, and whoever keeps it, may read it; without it everybody in the organisation. */
  readonly visibleTo?: readonly Role[];
}

export interface FileStore {
  /** Reads a form with files: streamed to disk, at most 200 MB each, kinds found by content. Also takes a form without files. */
  receive(request: Request): Promise<Received>;
  /** Keeps an upload in the caller's transaction; returns the id of the file. */
  keep(tx: Tx, actor: Actor, upload: StoredUpload, keeping: Keeping): Promise<string>;
  /** Opens a file that the actor may read; "not found" otherwise. */
  open(tx: Tx, fileId: string): Promise<OpenedFile>;
  /** Forgets a file that nothing refers to; its content goes at the next sweep. */
  remove(tx: Tx, fileId: string): Promise<void>;
}

const megabyte = 1_000_000;
const defaultLimits: FileLimits = {
  fileSize: 200 * megabyte,
  files: 10,
  fields: 1000,
  fieldSize: megabyte,
  texts: 5 * megabyte,
  total: 500 * megabyte,
};

/** Where the files of an installation lie. */
export const filesDirectory = (dataDirectory: string): string => join(dataDirectory, "files");

/** Where the content of an organisation's files lies: spread over 256 folders, named by its hash. */
export const contentPath = (directory: string, organisationId: string, sha256: string): string =>
  join(directory, "kept", organisationId, sha256.slice(0, 2), sha256);

export const incomingPath = (directory: string): string => join(directory, "incoming");

const chunk = z.instanceof(Uint8Array);

const checked = (path: string, sha256: string): Readable => {
  const content = async function* (): AsyncGenerator<Uint8Array> {
    const hash = createHash("sha256");
    for await (const piece of createReadStream(path)) {
      const bytes = chunk.parse(piece);
      hash.update(bytes);
      yield bytes;
    }
    if (hash.digest("hex") !== sha256) throw new Error("a kept file is not what it was when it was kept");
  };
  return Readable.from(content(), { objectMode: false });
};

const isForm = (request: Request): boolean =>
  request.headers.get("content-type")?.startsWith("multipart/form-data") ?? false;

const textOf = async (request: Request, most: number): Promise<string> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of steadily(request.body)) {
    size += piece.length;
    if (size > most) throw new AppError("too-large");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
};

/** A form that was sent without files. */
const textOnly = async (request: Request, { texts }: FileLimits): Promise<Received> => {
  const sent = new URLSearchParams(await textOf(request, texts));
  const form = Object.fromEntries(
    [...new Set(sent.keys())].map((field) => {
      const values = sent.getAll(field);
      return [field, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
  return { form, discard: async () => {} };
};

const place = async (directory: string, organisationId: string, upload: StoredUpload): Promise<void> => {
  const target = contentPath(directory, organisationId, upload.sha256);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await rename(upload.path, target);
};

/** Files on disk, each organisation's apart, described by rows in `stored_files`. */
export const fileStore = (directory: string, limits: FileLimits = defaultLimits): FileStore => ({
  receive: (request) =>
    isForm(request) ? receiveForm(request, incomingPath(directory), limits) : textOnly(request, limits),

  async keep(tx, { organisationId, personId }, upload, { now, visibleTo = [] }) {
    if (organisationId === null) throw new AppError("forbidden");
    const fileId = randomUUID();
    const { name, size, type, sha256 } = upload;
    await tx
      .insertInto("storedFiles")
      .values({
        organisationId,
        fileId,
        name,
        size,
        type,
        sha256,
        keptAt: now,
        keptBy: personId,
        visibility: visibleTo.length > 0 ? "roles" : "organisation",
        visibleTo: [...visibleTo],
      })
      .execute();
    await place(directory, organisationId, upload);
    return fileId;
  },

  async open(tx, fileId) {
    const row = found(
      await tx.selectFrom("storedFiles").selectAll().where("fileId", "=", fileId).executeTakeFirst(),
    );
    const path = contentPath(directory, row.organisationId, row.sha256);
    const { size } = await stat(path);
    if (size !== row.size) throw new Error("a kept file is not as long as when it was kept");
    return { fileName: row.name, type: row.type, size, body: checked(path, row.sha256) };
  },

  async remove(tx, fileId) {
    await tx.deleteFrom("storedFiles").where("fileId", "=", fileId).execute();
  },
});
