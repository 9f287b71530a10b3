import { get, ordinaryReading, page } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { surveysBase } from "./round.ts";
import { listRounds } from "./rounds.queries.ts";
import { texts } from "./texts.ts";
import { RoundsPage } from "./views/rounds-page.tsx";

/** The rounds of surveys, for the coordinator. */
export const roundRoutes: readonly Route[] = [
  get({
    path: surveysBase,
    permission: ["coordinator"],
    audit: ordinaryReading,
    answer: async ({ tx, locale }) =>
      page(texts[locale].title, <RoundsPage locale={locale} rounds={await listRounds(tx)} />),
  }),
];
