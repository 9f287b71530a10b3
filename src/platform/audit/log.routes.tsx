import { get, page } from "#platform/http/index.ts";
import type { LogWords, Module } from "#platform/module/index.ts";
import { eventsSaying, together } from "./log-words.ts";
import { lastCheck, logPage, logQuery } from "./log.queries.ts";
import { texts } from "./texts.ts";
import { LogPage } from "./views/log-page.tsx";

const permission = ["administrator"] as const;

/**
 * The page on which an administrator reads the log of the own organisation, in the words that the subjects hand in. Reading it is
 * itself recorded.
 */
export const auditTrail = (spoken: readonly LogWords[]): Module => ({
  name: "audit",
  routes: [
    get({
      path: "/beheer/logboek",
      permission,
      audit: "audit.log-read",
      query: logQuery,
      answer: async ({ tx, locale, query }) => {
        const t = texts[locale];
        const words = together(spoken);
        const named = query.gebeurtenis === null ? [] : eventsSaying(words, query.gebeurtenis);
        const found = await logPage(tx, { query, named });
        const props = { locale, query, words, ...found, check: await lastCheck(tx) };
        return page(t.title, <LogPage {...props} />, [{ href: "/beheer", label: t.administration }]);
      },
    }),
  ],
  navigation: [
    {
      group: "administration",
      href: "/beheer/logboek",
      label: { nl: texts.nl.title, en: texts.en.title },
      roles: permission,
      order: 90,
    },
  ],
});
