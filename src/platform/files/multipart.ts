import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import type { BusboyConfig, BusboyFileStream, BusboyInstance } from "@fastify/busboy";
import { z } from "zod";
import { AppError, steadily } from "#platform/http/index.ts";
import { safeName } from "#platform/file-kinds/index.ts";
import { formFaults } from "./form-faults.ts";
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
  readonly form: Readonly<Record<string, string | readonly string[] | Upload | readonly Upload[]>>;
  /** Removes what nobody kept. */
  readonly discard: () => Promise<void>;
}

/** One file of a form while it comes. */
export interface ComingFile {
  /** What the sender called it, made harmless. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Once all has come: whether there was more than one file may hold. */
  readonly isTooLarge: () => boolean;
  /** The text fields that stood before it in the form. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

/** Where the files of a form go. */
export interface Sink {
  /** Takes a file to its end. What is wrong with this one file is told in the upload; what is thrown refuses the whole form. */
  take(file: ComingFile): Promise<Upload>;
  /** Removes what nobody kept. */
  discard(): Promise<void>;
}

const heardElsewhere = (): void => {};
const chunk = z.instanceof(Uint8Array);

async function* bytesOf(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) yield chunk.parse(piece);
}

/** One value as it is, several as a list. */
const single = <T>([field, values]: [string, T[]]): [string, T | T[]][] => {
  const [first] = values;
  return first === undefined ? [] : [[field, values.length === 1 ? first : values]];
};

class FormReader {
  readonly #sink: Sink;
  readonly #limits: FileLimits;
  readonly #texts = new Map<string, string[]>();
  /** In the order of the form, each filled once the file is there. */
  readonly #uploads = new Map<string, { upload?: Upload }[]>();
  readonly #streams: BusboyFileStream[] = [];
  readonly #writing: Promise<void>[] = [];
  #textLength = 0;
  readonly #stop = new AbortController();
  fault: keyof typeof formFaults | undefined;

  constructor(sink: Sink, limits: FileLimits) {
    this.#sink = sink;
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
    const writing = this.#take(field, stream, safeName(claimedName));
    writing.catch(heardElsewhere); // settle() looks at it, but only once the whole form has come
    this.#writing.push(writing);
  }

  async #take(field: string, stream: BusboyFileStream, name: string): Promise<void> {
    const isTooLarge = (): boolean => stream.truncated;
    const file = { name, bytes: bytesOf(stream), isTooLarge, texts: this.#texts };
    const slot: { upload?: Upload } = {};
    this.#uploads.set(field, [...(this.#uploads.get(field) ?? []), slot]);
    slot.upload = await this.#sink.take(file).catch((error: unknown) => {
      // A full disk is ours and goes on as a fault; else the browser went away or the body ended too soon, and no more will come.
      const ours = error instanceof AppError || (error instanceof Error && "syscall" in error);
      if (!ours) this.fault ??= "broken";
      this.#stop.abort();
      throw error;
    });
  }

  /** Aborted when one file fails: the rest of the form is then of no use. */
  get stopped(): AbortSignal {
    return this.#stop.signal;
  }

  /** No more will come: the parser leaves its open file streams as they are. */
  breakOff(): void {
    for (const stream of this.#streams) stream.destroy(new Error("the form ended too soon"));
  }

  /** Waits until everything that came is where it goes; throws what went wrong, with the form as its cause where that was it. */
  async settle(cause?: unknown): Promise<void> {
    const results = await Promise.allSettled(this.#writing);
    const failed = results.find((result) => result.status === "rejected");
    if (cause instanceof AppError) throw cause;
    if (this.fault) throw new AppError("refused", formFaults[this.fault], { cause });
    if (failed) throw failed.reason;
  }

  get form(): Received["form"] {
    const uploads = [...this.#uploads].map(([field, slots]): [string, Upload[]] => [
      field,
      slots.flatMap(({ upload }) => upload ?? []),
    ]);
    return Object.fromEntries([...[...this.#texts].flatMap(single), ...uploads.flatMap(single)]);
  }

  async discard(): Promise<void> {
    await Promise.allSettled(this.#writing);
    await this.#sink.discard();
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
    transform(piece: Buffer, _encoding, done) {
      seen += piece.length;
      if (seen <= bytes) return done(null, piece);
      reader.fault ??= "tooMuch";
      done(new Error("the form is too large"));
    },
  });
};

/**
 * Streams a multipart form: files to where they go, texts to memory. What is wrong with one file is told at its field; what is wrong
 * with the whole form is thrown, and then nothing of it stays.
 */
export const readMultipart = async (request: Request, sink: Sink, limits: FileLimits): Promise<Received> => {
  const reader = new FormReader(sink, limits);
  try {
    const parser = parserFor(request.headers.get("content-type") ?? "", limits, reader);
    const body = Readable.from(steadily(request.body));
    const failure: unknown = await pipeline(body, atMost(limits.total, reader), parser, {
      signal: reader.stopped,
    }).catch((error: unknown) => {
      if (!reader.stopped.aborted && !(error instanceof AppError)) reader.fault ??= "broken";
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
