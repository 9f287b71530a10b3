import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

/** The last entry of an archive, `manifest.json`: what the archive must hold. An archive without it was cut off. */
export const Manifest = z.object({
  format: z.literal("borgpen-backup"),
  version: z.literal(1),
  /** When the back-up was made: every table shows the moment at which it began. */
  createdAt: z.iso.datetime(),
  /** Names of the migrations that made the tables, in order. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string(),
      /** Generated columns are left out: they are made again. */
      columns: z.array(z.string()),
      rows: count,
      /** SHA-256 over the lines of all parts of the table, in order. */
      sha256: hash,
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
  /** SHA-256 over one line for each file, in the order of the archive: path, size and SHA-256 of its content. */
  files: z.object({ count, bytes: count, sha256: hash }),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestEntry = "manifest.json";

/** One row of a table in an archive: PostgreSQL's own text form of each column, or null. */
export const RowLine = z.array(z.union([z.string(), z.null()]));
export type RowLine = z.infer<typeof RowLine>;
