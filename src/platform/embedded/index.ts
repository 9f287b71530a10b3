/** The embedded PostgreSQL: nothing to install, reached with the same driver as a PostgreSQL server. */
export { holdsDatabase, openEmbedded } from "./embedded.ts";
export type { Embedded } from "./embedded.ts";
export { EmbeddedInUse } from "./embedded-in-use.ts";
export { connectionTo } from "./socket-place.ts";
