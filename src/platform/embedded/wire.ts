/** What a client sent, cut into pieces that the database can carry out without anything between them. */
export type Request =
  | { kind: "encryption" }
  | { kind: "leave" }
  | { kind: "start"; bytes: Buffer }
  /** `ends`: the database answers it with "ready for query", and the client's turn may end. */
  | { kind: "batch"; bytes: Buffer; ends: boolean };

const largest = 0x3fffffff;
const code = (letter: string): number => letter.charCodeAt(0);
const [query, parse, functionCall, sync, flush, terminate] = ["Q", "P", "F", "S", "H", "X"].map(code);
const protocol3 = 196_608;
const encryptionRequests = new Set([80_877_103, 80_877_104]);

/** A CopyFail message. The database ignores it, except where it would wait for rows that can no longer reach it. */
const copyFail = message("f", Buffer.from("COPY ... FROM STDIN is not possible on the embedded database\0"));

function message(letter: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(letter, 0, "latin1");
  head.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
}

/** An error message as PostgreSQL sends it, after which the connection ends. */
export function fatalMessage(sqlState: string, text: string): Buffer {
  return message("E", Buffer.from(`SFATAL\0VFATAL\0C${sqlState}\0M${text}\0\0`));
}

/** Ends a batch of the extended protocol. */
export const syncMessage = message("S", Buffer.alloc(0));

/** A simple query message. */
export function queryMessage(sql: string): Buffer {
  return message("Q", Buffer.from(`${sql}\0`));
}

/**
 * Reads the messages of one client (PostgreSQL protocol 3) and hands them out in batches. A batch of the extended protocol
 * runs from its first message to Sync or Flush and is never cut: statements and portals without a name are shared by all
 * connections, and a message of another connection in between would give one client the answer of the other.
 */
export class ClientMessages {
  #chunks: Buffer[] = [];
  #size = 0;
  #needed = 5;
  #started = false;
  #batch: Buffer[] = [];
  #batchSize = 0;

  /** @throws Error when this is not the protocol, or a message is larger than PostgreSQL allows (1 GB) */
  *read(chunk: Buffer): Generator<Request> {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const request = this.#started ? this.#sort(next) : this.#begin(next);
      if (request !== undefined) yield request;
    }
  }

  #next(): Buffer | undefined {
    if (this.#size < this.#needed) return undefined;
    const all = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    if (all === undefined) return undefined;
    this.#chunks = [all];
    const length = this.#started ? 1 + all.readInt32BE(1) : all.readInt32BE(0);
    if (length < 5 || length > largest) throw new Error("not a message of the PostgreSQL protocol");
    this.#needed = length;
    if (this.#size < length) return undefined;
    this.#chunks = all.length > length ? [all.subarray(length)] : [];
    this.#size -= length;
    this.#needed = 5;
    return all.subarray(0, length);
  }

  #begin(bytes: Buffer): Request {
    const version = bytes.length >= 8 ? bytes.readInt32BE(4) : 0;
    if (encryptionRequests.has(version)) return { kind: "encryption" };
    // Anything else that is not a start is a request to cancel: nobody can be interrupted here.
    if (version !== protocol3) return { kind: "leave" };
    this.#started = true;
    return { kind: "start", bytes };
  }

  #sort(bytes: Buffer): Request | undefined {
    const type = bytes[0];
    if (type === terminate) return { kind: "leave" };
    const ends = type === query || type === sync || type === functionCall;
    this.#batch.push(bytes);
    this.#batchSize += bytes.length;
    if (this.#batchSize > largest) throw new Error("too many messages without a Sync");
    if (!ends && type !== flush) return undefined;
    const whole = Buffer.concat(withoutCopyIn(this.#batch));
    this.#batch = [];
    this.#batchSize = 0;
    return { kind: "batch", bytes: whole, ends };
  }
}

/** Only statements and the texts to be parsed hold SQL. The message goes after a statement, and before a Sync or Flush. */
function withoutCopyIn(batch: Buffer[]): Buffer[] {
  const copies = batch.some(
    (part) => (part[0] === query || part[0] === parse) && /stdin/i.test(part.toString("latin1")),
  );
  if (!copies) return batch;
  return batch.length === 1 ? [...batch, copyFail] : batch.toSpliced(-1, 0, copyFail);
}
