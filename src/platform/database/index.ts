export { batches, jsonRows } from "./batches.ts";
export { isAlreadyThere } from "./already-there.ts";
export {
  asAnother,
  asSystem,
  openDatabase,
  withActor,
  withActors,
  withIdentified,
  withSystem,
} from "./connection.ts";
export type { Connection, Db, Tx } from "./connection.ts";
export { countUpTo } from "./count-up-to.ts";
export type { Counted } from "./count-up-to.ts";
export { findMigrations, migrate, pendingMigrations } from "./migrate.ts";
export { databaseSnapshot } from "./snapshot.ts";
export type { DB } from "./rows.ts";
export { sql } from "kysely";
