import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import type { BusboyConfig, BusboyFileStream, BusboyInstance } from "@fastify/busboy";
import { AppError } from "#platform/http/index.ts";
import { contentType, isTextByte } from "./content-type.ts";
import { formFaults, refusals, tooLarge } from "./refusals.ts";
import { safeName } from "./safe-name.ts";
import type { Upload } from "./upload.ts";

export interface FileLimits {
  /** Bytes of one file. */
  readonly fileSize: number;
  readonly files: number;
  readonly fields: number;
  /** Bytes of one text field. */
  readonly fieldSize: number;
  /** Characters of all text fields together. */
  readonly texts: number;
  /** Bytes of the whole form. */
  readonly total: number;
}

export interface Received {
  readonly form: Readonly<Record<string, string | readonly string[] | Upload>>;
  /** Removes what nobody kept. */
  readonly discard: () => Promise<void>;
}

/** Hashes and measures what passes, and sees whether it is text. */
const gauge = () => {
  const hash = createHash("sha256");
  const seen = { size: 0, onlyText: true };
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      seen.size += chunk.length;
      seen.onlyText &&= chunk.every(isTextByte);
      done(null, chunk);
    },
  });
  return { through, seen, sha256: () => hash.digest("hex") };
};

/** Writes one file of the form to disk; the disk has it when this resolves. */
const store = async (stream: BusboyFileStream, path: string) => {
  const { through, seen, sha256 } = gauge();
  const file = await open(path, "wx", 0o600);
  await pipeline(stream, through, file.createWriteStream({ flush: true }));
  return { ...seen, sha256: sha256() };
};

const heardElsewhere = (): void => {};

class FormReader {
  readonly #incoming: string;
  readonly #limits: FileLimits;
  readonly #texts = new Map<string, string[]>();
  readonly #uploads = new Map<string, Upload>();
  readonly #paths: string[] = [];
  readonly #streams: BusboyFileStream[] = [];
  readonly #writing: Promise<void>[] = [];
  #textLength = 0;
  readonly #stop = new AbortController();
  fault: keyof typeof formFaults | undefined;

  constructor(incoming: string, limits: FileLimits) {
    this.#incoming = incoming;
    this.#limits = limits;
  }

  text(field: string, value: string): void {
    this.#textLength += value.length;
    if (this.#textLength > this.#limits.texts) {
      this.fault ??= "tooMuch";
      return;
    }
    this.#texts.set(field, [...(this.#texts.get(field) ?? []), value]);
  }

  file(field: string, stream: BusboyFileStream, claimedName: string | undefined): void {
    // The parser may report a fault on a stream before anybody listens or after; without a listener that ends the process.
    stream.on("error", heardElsewhere);
    // A file field that nobody filled arrives as an empty file without a name.
    if (claimedName === undefined || claimedName === "") {
      stream.resume();
      this.text(field, "");
      return;
    }
    this.#streams.push(stream);
    const writing = this.#take(field, stream, claimedName);
    writing.catch(heardElsewhere); // settle() looks at it, but only once the whole form has come
    this.#writing.push(writing);
  }

  async #take(field: string, stream: BusboyFileStream, claimedName: string): Promise<void> {
    const path = join(this.#incoming, randomUUID());
    this.#paths.push(path);
    const facts = await store(stream, path).catch((error: unknown) => {
      // A full disk is ours and goes on as a fault; else the browser went away or the body ended too soon, and no more will come.
      if (!(error instanceof Error && "syscall" in error)) this.fault ??= "broken";
      this.#stop.abort();
      throw error;
    });
    const name = safeName(claimedName);
    this.#uploads.set(field, await this.#judge(path, { ...facts, name }, stream.truncated));
  }

  async #judge(
    path: string,
    facts: { name: string; size: number; onlyText: boolean; sha256: string },
    truncated: boolean,
  ): Promise<Upload> {
    const { name, size, sha256 } = facts;
    if (truncated) return { refused: tooLarge(name, this.#limits.fileSize) };
    const found = await contentType(path, facts);
    if ("refused" in found) return { refused: refusals[found.refused](name) };
    return { path, name, size, sha256, type: found.type };
  }

  /** Aborted when one file fails: the rest of the form is then of no use. */
  get stopped(): AbortSignal {
    return this.#stop.signal;
  }

  /** No more will come: the parser leaves its open file streams as they are. */
  breakOff(): void {
    for (const stream of this.#streams) stream.destroy(new Error("the form ended too soon"));
  }

  /** Waits until everything that came is on disk; throws what went wrong, with the form as its cause where that was it. */
  async settle(cause?: unknown): Promise<void> {
    const results = await Promise.allSettled(this.#writing);
    const failed = results.find((result) => result.status === "rejected");
    if (this.fault) throw new AppError("refused", formFaults[this.fault], { cause });
    if (failed) throw failed.reason;
  }

  get form(): Received["form"] {
    const texts = [...this.#texts].map(([field, values]): [string, string | string[]] => [
      field,
      values.length === 1 ? (values[0] ?? "") : values,
    ]);
    return Object.fromEntries([...texts, ...this.#uploads]);
  }

  async discard(): Promise<void> {
    await Promise.allSettled(this.#writing);
    await Promise.all(this.#paths.map((path) => rm(path, { force: true })));
  }
}

const makeParser = (config: BusboyConfig): BusboyInstance => {
  try {
    return new Busboy(config);
  } catch (cause) {
    throw new AppError("refused", formFaults.broken, { cause }); // no boundary: not a form of a browser
  }
};

const parserFor = (contentTypeHeader: string, limits: FileLimits, reader: FormReader) => {
  const { fileSize, files, fields, fieldSize } = limits;
  const bounds = {
    fileSize,
    files,
    fields,
    fieldSize,
    fieldNameSize: 200,
    headerPairs: 20,
    headerSize: 8192,
  };
  const parser = makeParser({ headers: { "content-type": contentTypeHeader }, limits: bounds });
  const tooMuch = (): void => {
    reader.fault ??= "tooMuch";
  };
  parser.on("file", (field, stream, name) => reader.file(field, stream, name));
  parser.on("field", (field, value, nameTruncated, valueTruncated) => {
    if (nameTruncated || valueTruncated) tooMuch();
    else reader.text(field, value);
  });
  parser.on("error", heardElsewhere);
  parser.on("filesLimit", tooMuch);
  parser.on("fieldsLimit", tooMuch);
  return parser;
};

/** Ends a body that goes on longer than a whole form may. */
const atMost = (bytes: number, reader: FormReader): Transform => {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen <= bytes) return done(null, chunk);
      reader.fault ??= "tooMuch";
      done(new Error("the form is too large"));
    },
  });
};

const chunksOf = async function* (request: Request): AsyncGenerator<Uint8Array> {
  if (request.body === null) return;
  for await (const chunk of request.body) yield chunk;
};

/**
 * Streams a multipart form: files to `incoming`, texts to memory. What is wrong with one file is told at its field; what is wrong
 * with the whole form is thrown, and then nothing of it stays on disk.
 */
export const receiveForm = async (
  request: Request,
  incoming: string,
  limits: FileLimits,
): Promise<Received> => {
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const reader = new FormReader(incoming, limits);
  try {
    const parser = parserFor(request.headers.get("content-type") ?? "", limits, reader);
    const body = Readable.from(chunksOf(request));
    const failure: unknown = await pipeline(body, atMost(limits.total, reader), parser, {
      signal: reader.stopped,
    }).catch((error: unknown) => {
      if (!reader.stopped.aborted) reader.fault ??= "broken";
      reader.breakOff();
      return error;
    });
    await reader.settle(failure);
  } catch (error) {
    await reader.discard();
    throw error;
  }
  return { form: reader.form, discard: () => reader.discard() };
};
