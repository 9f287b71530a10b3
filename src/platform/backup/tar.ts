import { BackupRefused } from "./backup-refused.ts";

/** The POSIX ustar format, as far as an archive of plain files needs it; `tar -tzf` reads it. */
const block = 512;
const nameField = 100;
const prefixField = 155;

export interface TarEntry {
  readonly name: string;
  readonly size: number;
  /** The content. What is not read of it is skipped. */
  readonly body: AsyncIterable<Buffer>;
}

/** The header of a plain file that only its owner reads. @throws BackupRefused when the name or size does not fit the format */
export function tarHeader(name: string, size: number, modified: Date): Buffer {
  const { prefix, base } = splitName(name);
  if (size >= 8 ** 11) throw new BackupRefused(`${name} is larger than an archive can hold (8 GB).`);
  const header = Buffer.alloc(block);
  header.write(base, 0);
  header.write("0000600\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  header.write(`${octal(size)}\0`, 124);
  header.write(`${octal(Math.floor(modified.getTime() / 1000))}\0`, 136);
  header.write("        ", 148); // the checksum is taken with blanks in its own place
  header.write("0", 156);
  header.write("ustar\x0000", 257);
  header.write(prefix, 345);
  header.write(`${checksum(header).toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

/** Fills the last block of a file. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block);

/** Two empty blocks end the archive. */
export const tarEnd: Buffer = Buffer.alloc(2 * block);

const octal = (value: number): string => value.toString(8).padStart(11, "0");

function checksum(header: Buffer): number {
  let sum = 0;
  for (const byte of header) sum += byte;
  return sum;
}

function splitName(name: string): { prefix: string; base: string } {
  if (Buffer.byteLength(name) <= nameField) return { prefix: "", base: name };
  for (let slash = name.indexOf("/"); slash > 0; slash = name.indexOf("/", slash + 1)) {
    const [prefix, base] = [name.slice(0, slash), name.slice(slash + 1)];
    if (Buffer.byteLength(prefix) <= prefixField && Buffer.byteLength(base) <= nameField)
      return { prefix, base };
  }
  throw new BackupRefused(`The name ${name} is too long for an archive.`);
}

/** Reads an archive entry by entry. @throws BackupRefused when it is cut off or is no such archive */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const bytes = new ByteReader(source);
  for (;;) {
    const header = await bytes.exactly(block);
    if (header.every((byte) => byte === 0)) return;
    const { name, size } = parseHeader(header);
    const body = bytes.upTo(size);
    yield { name, size, body };
    for await (const part of body) void part;
    await bytes.exactly(tarPadding(size).length);
  }
}

function parseHeader(header: Buffer): { name: string; size: number } {
  const text = (start: number, end: number): string =>
    header.toString("utf8", start, end).replace(/\0.*$/s, "");
  const blank = Buffer.from(header).fill(" ", 148, 156);
  const sound = text(257, 262) === "ustar" && Number.parseInt(text(148, 156), 8) === checksum(blank);
  if (!sound || text(156, 157) !== "0")
    throw new BackupRefused("The archive is damaged, or is no back-up of Borgpen.");
  const prefix = text(345, 500);
  const name = prefix === "" ? text(0, 100) : `${prefix}/${text(0, 100)}`;
  return { name, size: Number.parseInt(text(124, 136), 8) };
}

class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  async #some(atMost: number): Promise<Buffer> {
    while (this.#rest.length === 0) {
      const next = await this.#chunks.next();
      if (next.done === true) throw new BackupRefused("The archive is cut off.");
      this.#rest = next.value;
    }
    const part = this.#rest.subarray(0, atMost);
    this.#rest = this.#rest.subarray(part.length);
    return part;
  }

  async exactly(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.upTo(size)) parts.push(part);
    return Buffer.concat(parts);
  }

  async *upTo(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0;) {
      const part = await this.#some(left);
      left -= part.length;
      yield part;
    }
  }
}
