import { connect } from "node:net";
import type { Socket } from "node:net";
import type { ClamdAddress } from "#platform/config/index.ts";

/** A conversation with clamd about one file (its command INSTREAM). Nothing here throws: clamd may go away at any moment. */
export interface Line {
  /** Waits while clamd cannot take more. */
  send(chunk: Uint8Array): Promise<void>;
  end(): void;
  giveUpUnlessEnded(): void;
  /** What clamd said; undefined when it said nothing. */
  readonly answer: Promise<string | undefined>;
}

/** How long clamd may be silent, in milliseconds: until it listens, while it takes a piece, and while it looks at the whole. */
export const patience = { connecting: 5_000, taking: 20_000, looking: 120_000 };

const longestAnswer = 10_000;

const sizeOf = (length: number): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(length);
  return size;
};

/** Everything clamd says until it hangs up. */
const heard = (socket: Socket): Promise<string | undefined> => {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  let text = "";
  socket.on("data", (chunk) => {
    text = `${text}${chunk.toString("latin1")}`.slice(0, longestAnswer);
  });
  // Also a connection that broke may have brought an answer first: too large, says clamd, and hangs up.
  socket.on("error", () => socket.destroy());
  socket.on("timeout", () => socket.destroy());
  socket.on("close", () => {
    const said = text.replaceAll("\0", "").trim();
    resolve(said === "" ? undefined : said);
  });
  return promise;
};

const whenItTakesMore = (socket: Socket): Promise<void> => {
  if (socket.destroyed) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.once("drain", resolve);
  socket.once("close", resolve);
  return promise.finally(() => {
    socket.off("drain", resolve);
    socket.off("close", resolve);
  });
};

/** Opens a line to clamd at this address. */
export const openLine = ({ host, port }: ClamdAddress, { connecting, taking, looking } = patience): Line => {
  const socket = connect(port, host);
  const answer = heard(socket);
  socket.setTimeout(connecting);
  socket.once("connect", () => socket.setTimeout(taking));
  let ended = false;
  const write = (bytes: Uint8Array | string): boolean => socket.destroyed || socket.write(bytes);
  write("zINSTREAM\0");
  return {
    answer,
    async send(chunk) {
      // A piece of no bytes would end the file.
      if (chunk.length === 0 || socket.destroyed) return;
      write(sizeOf(chunk.length));
      if (!write(chunk)) await whenItTakesMore(socket);
    },
    end() {
      ended = true;
      socket.setTimeout(looking);
      write(sizeOf(0));
    },
    giveUpUnlessEnded() {
      if (!ended) socket.destroy();
    },
  };
};
