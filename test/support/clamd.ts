import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

/** The test file that every scanner takes for a virus (EICAR), put together here so that no scanner stops at this line. */
export const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE", "!$H+H*"].join(
  "",
);

/** How a scanner behaves that is not as it should be. */
export interface ClamdBehaviour {
  /** Bytes of one file, as StreamMaxLength of clamd.conf. */
  readonly most?: number;
  readonly silent?: boolean;
  readonly hangsUp?: boolean;
}

const chunksIn = (bytes: Buffer): { readonly data: Buffer; readonly ended: boolean } => {
  const parts: Buffer[] = [];
  let at = "zINSTREAM\0".length;
  while (at + 4 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return { data: Buffer.concat(parts), ended: true };
    parts.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return { data: Buffer.concat(parts), ended: false };
};

/** A server that speaks as clamd does. */
export interface FakeClamd {
  readonly at: { readonly host: string; readonly port: number };
  /** What it looked at. */
  readonly files: readonly Buffer[];
  close(): void;
}

export const fakeClamd = async (behaviour: ClamdBehaviour = {}): Promise<FakeClamd> => {
  const files: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let received = Buffer.alloc(0);
    socket.on("error", () => {});
    if (behaviour.hangsUp === true) return socket.destroy();
    if (behaviour.silent === true) return socket.pause();
    return socket.on("data", (chunk) => {
      received = Buffer.concat([received, Buffer.from(chunk)]);
      const { data, ended } = chunksIn(received);
      if (data.length > (behaviour.most ?? Infinity))
        return socket.end("INSTREAM size limit exceeded. ERROR\0");
      if (!ended) return undefined;
      files.push(data);
      return socket.end(
        data.includes("EICAR-STANDARD") ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0",
      );
    });
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    at: { host: "127.0.0.1", port: address.port },
    files,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
};
