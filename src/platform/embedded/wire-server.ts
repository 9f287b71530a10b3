import { createServer, type Server, type Socket } from "node:net";
import { once } from "node:events";
import { chmod } from "node:fs/promises";
import type { PGlite } from "@electric-sql/pglite";
import { tidyOneTable } from "./tidy.ts";
import { Turns } from "./turns.ts";
import { ClientMessages, fatalMessage, queryMessage, syncMessage, type Request } from "./wire.ts";

/** One client. `patience` runs while it has the turn and does nothing. */
interface Session {
  socket: Socket;
  patience?: NodeJS.Timeout;
}

interface Settings {
  lite: PGlite;
  /** Called once when the database itself has stopped answering. */
  onFailure(error: Error): void;
  /** How long a client may keep others waiting inside a transaction without doing anything. Milliseconds. */
  idleInTransaction: number;
}

const inNoTransaction = "I".charCodeAt(0);
const readyForQuery = Buffer.from([0x5a, 0, 0, 0, 5]);
const roleLeft = "a role was left behind";
const forget = queryMessage(
  `reset all; select '${roleLeft}' where current_user <> 'postgres' or session_user <> 'postgres'`,
);
const superuserAgain = queryMessage("reset session authorization; reset role");
/** The Sync comes first: it ends a batch that failed and was never finished. Outside a transaction the rollback is a warning. */
const rollback = Buffer.concat([syncMessage, queryMessage("rollback")]);

/**
 * Serves one PGlite to many clients over a Unix socket, one transaction at a time: a client keeps its turn from the first
 * message of a batch until the database is outside a transaction again. What a client sets for its session is gone when the
 * next client has its turn; a role that outlives its transaction costs the client its connection.
 */
export class WireServer {
  readonly #settings: Settings;
  readonly #server: Server;
  readonly #sessions = new Set<Session>();
  readonly #served = new Set<Promise<void>>();
  readonly #turns = new Turns<object>();
  #last: Session | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#server = createServer((socket) => {
      const served = this.#serve({ socket }).finally(() => this.#served.delete(served));
      this.#served.add(served);
    });
  }

  async listen(path: string): Promise<void> {
    this.#server.listen(path);
    await once(this.#server, "listening");
    await chmod(path, 0o600);
  }

  /** Takes no new clients, lets the batch that runs end, rolls open transactions back and hangs up. */
  async close(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    for (const { socket } of this.#sessions) socket.destroy();
    await closed;
    await Promise.all(this.#served);
    await this.#turns.take({}); // for good: the upkeep that runs ends, and no other begins
  }

  /** Tidies the table that needs it most, when nobody wants the database. Resolves when done. */
  async upkeep(): Promise<void> {
    if (!this.#turns.free) return;
    await this.#turns.take(this);
    try {
      await this.#refresh(undefined);
      await tidyOneTable(this.#settings.lite);
    } finally {
      this.#turns.give(this);
    }
  }

  async #serve(session: Session): Promise<void> {
    this.#sessions.add(session);
    const { socket } = session;
    const messages = new ClientMessages();
    socket.on("error", () => {}); // the client went away: `for await` below ends as well
    try {
      for await (const chunk of socket) {
        for (const request of messages.read(chunk)) await this.#answer(session, request);
      }
    } catch {
      // Either the client is gone or it speaks something else; a failing database has reported itself.
    } finally {
      await this.#leave(session);
      socket.destroy();
    }
  }

  async #answer(session: Session, request: Request): Promise<void> {
    if (request.kind === "leave") {
      session.socket.end();
      return;
    }
    if (request.kind === "encryption") {
      session.socket.write("N");
      return;
    }
    await this.#turns.take(session);
    clearTimeout(session.patience);
    if (session.socket.destroyed) return;
    if (request.kind === "batch") await this.#refresh(session);
    const ends = request.kind === "start" || request.ends;
    const status = await this.#run(request.bytes, { ends, socket: session.socket });
    if (status === inNoTransaction) this.#turns.give(session);
    else this.#watch(session);
  }

  /** Carries out one batch and passes the answer on as it comes. Gives the transaction status, if the batch ends with one. */
  async #run(
    bytes: Uint8Array,
    { ends, socket }: { ends: boolean; socket: Socket },
  ): Promise<number | undefined> {
    let tail = Buffer.alloc(0);
    socket.cork();
    try {
      await this.#execute(bytes, (part) => {
        socket.write(part);
        tail = Buffer.concat([tail, part.subarray(-6)]).subarray(-6);
      });
    } finally {
      socket.uncork();
    }
    if (!ends) return undefined;
    if (!tail.subarray(0, 5).equals(readyForQuery)) throw this.#fail("it gave no answer");
    return tail[5];
  }

  async #execute(bytes: Uint8Array, onData: (part: Buffer) => void): Promise<void> {
    try {
      await this.#settings.lite.execProtocolRawStream(new Uint8Array(bytes), {
        syncToFs: false,
        onRawData: (part) => onData(Buffer.from(part)), // a copy: the part lies in the database's own memory
      });
    } catch (error) {
      throw this.#fail(error instanceof Error ? error.message : "it stopped");
    }
  }

  #fail(reason: string): Error {
    const error = new Error(`The embedded database failed: ${reason}`);
    this.#settings.onFailure(error);
    return error;
  }

  /** Before another client's first batch, and before the upkeep: forget what the last client set for its session. */
  async #refresh(next: Session | undefined): Promise<void> {
    const last = this.#last;
    this.#last = next;
    if (last === undefined || last === next) return;
    const answer: Buffer[] = [];
    await this.#execute(forget, (part) => answer.push(part));
    if (!Buffer.concat(answer).includes(roleLeft)) return;
    await this.#execute(superuserAgain, () => undefined);
    dismiss(
      last,
      "0A000",
      "the embedded database keeps a role only inside a transaction: use SET LOCAL ROLE",
    );
  }

  #watch(session: Session): void {
    session.patience = setInterval(() => {
      if (!this.#turns.wanted) return;
      dismiss(
        session,
        "25P03",
        "terminating connection due to idle-in-transaction timeout: others are waiting",
      );
    }, this.#settings.idleInTransaction);
  }

  async #leave(session: Session): Promise<void> {
    clearTimeout(session.patience);
    this.#sessions.delete(session);
    if (!this.#turns.has(session)) return;
    await this.#execute(rollback, () => undefined).catch(() => undefined);
    this.#turns.give(session);
  }
}

function dismiss(session: Session, sqlState: string, reason: string): void {
  if (session.socket.destroyed) return;
  session.socket.end(fatalMessage(sqlState, reason));
  session.socket.destroySoon();
}
