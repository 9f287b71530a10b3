import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file in an archive; its content is asked for when its turn comes, piece by piece. */
export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string;
  readonly modifiedAt: Date;
  readonly content: () => AsyncIterable<Uint8Array>;
}

/** The content of a file that is whole in memory already. */
export async function* wholly(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * Files as one ZIP archive, made as it is read: nothing of it is ever whole in memory. When a file cannot be read to its end the archive ends
 * with that error, before its index: no program takes what came for a whole archive. Whoever stops reading closes the file that was open.
 */
export const zipped = (entries: Iterable<ZipEntry>): Readable => {
  const [archive, body, opened] = [new ZipFile(), new PassThrough(), new Set<Readable>()];
  archive.on("error", (error: Error) => body.destroy(error));
  // Thrown at whoever reads it, also later; until somebody does nobody listens, and an error nobody hears would end the program.
  body.on("error", () => undefined);
  for (const { name, modifiedAt: mtime, content } of entries)
    archive.addReadStreamLazy(name, { mtime }, (give) => {
      const source = Readable.from(content(), { objectMode: false });
      opened.add(source);
      source.on("error", (error) => body.destroy(error)).on("close", () => opened.delete(source));
      give(null, source);
    });
  archive.end();
  archive.outputStream.pipe(body);
  body.on("close", () => {
    for (const source of opened) source.destroy();
  });
  return body;
};
