import { closeSync, fsyncSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

interface NodeStream {
  nfd?: number;
  node: unknown;
}

/** The part of emscripten's module that the patch reaches into. It is no public interface: PGlite is pinned exactly. */
interface EmscriptenModule {
  NODEFS: {
    realPath(node: unknown): string;
    stream_ops: { fsync?: (stream: NodeStream) => number };
  };
}

/** PGlite's file system on disk, with the fsync that it lacks: a committed row has left the page cache. */
export class DurableNodeFS extends NodeFS {
  /** How many times data was forced to disk since the start. */
  syncs = 0;

  override async init(...args: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const result = await super.init(...args);
    result.emscriptenOpts.preRun = [...(result.emscriptenOpts.preRun ?? []), (mod) => this.#addFsync(mod)];
    return result;
  }

  #addFsync(mod: unknown): void {
    // oxlint-disable-next-line typescript/consistent-type-assertions, typescript/no-unsafe-type-assertion -- emscripten's module has no types for its file systems
    const { NODEFS } = mod as EmscriptenModule;
    NODEFS.stream_ops.fsync = ({ nfd, node }) => {
      this.syncs += 1;
      if (nfd === undefined) syncPath(NODEFS.realPath(node));
      else fsyncSync(nfd);
      return 0;
    };
  }
}

function syncPath(path: string): void {
  const fd = openSync(path, "r");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Forces a whole directory to disk: PGlite creates a new cluster without doing so. */
export function syncTree(directory: string): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) syncPath(path);
  }
  syncPath(directory);
}

// A small buffer pool: what PostgreSQL would keep in it a second time, the operating system keeps already, and memory that the engine
// has once taken it never gives back.
const memory = ["-c", "shared_buffers=16MB"];

// Without a checkpointer process only the amount of log starts a checkpoint: keep recovery after a crash short.
const settings = ["-c", "max_wal_size=128MB", "-c", "min_wal_size=32MB", ...memory];

/** Start parameters for a cluster that forgets on power loss: tests only. */
export const fastStart = [...PGlite.defaultStartParams, ...settings];

/** PGlite's own start parameters switch fsync off (-F) and allow changes to system tables (-O): both are taken out. */
export const durableStart = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F" && parameter !== "-O"),
  ...settings,
  "-c",
  "fsync=on",
  "-c",
  "wal_sync_method=fsync",
];
