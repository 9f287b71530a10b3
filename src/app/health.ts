import { sql } from "#platform/database/index.ts";
import { get } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { version } from "./version.ts";

/** `GET /gezondheid`: for monitoring; says whether the database answers, and nothing about what is in it. */
export const healthRoute = (engine: string): Route =>
  get({
    path: "/gezondheid",
    permission: "everybody",
    audit: { notRecorded: "asked every few seconds by monitoring, shows nothing" },
    answer: async ({ tx }) => {
      await sql`select 1`.execute(tx);
      return { kind: "json", value: { status: "ok", version, database: engine } };
    },
  });
