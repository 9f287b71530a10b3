/** Somebody else has the directory open. */
export class EmbeddedInUse extends Error {}

export interface Embedded {
  readonly connection: { host: string; port: number; user: "postgres"; database: "postgres" };
  close(): Promise<void>;
}

export const openEmbedded = (dir: string, _options?: { durable?: boolean }): Promise<Embedded> =>
  Promise.reject(new EmbeddedInUse(dir));

export const connectionTo = async (_dir: string): Promise<Embedded["connection"] | undefined> => undefined;
