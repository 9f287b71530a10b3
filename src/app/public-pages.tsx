import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { addMonths } from "#platform/clock/index.ts";
import { places } from "#platform/config/index.ts";
import { get, page } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { renderMarkdown } from "#platform/markdown/index.ts";
import { MarkdownView, PageHeading } from "#ui/index.ts";

const statements: Readonly<Record<string, Localised>> = {
  toegankelijkheid: { nl: "Toegankelijkheid", en: "Accessibility" },
  privacy: { nl: "Privacy", en: "Privacy" },
  over: { nl: "Over Borgpen", en: "About Borgpen" },
};

const forEverybody = { notRecorded: "a public text, the same for everybody" };

/** A text of `content/pages` in the reader's language; editors change it there. */
const statement = ([name, title]: [string, Localised]): Route =>
  get({
    path: `/${name}`,
    permission: "everybody",
    audit: forEverybody,
    answer: async ({ locale }) => {
      const text = await readFile(join(places.content, "pages", `${name}.${locale}.md`), "utf8");
      return page(
        title[locale],
        <>
          <PageHeading title={title[locale]} />
          <MarkdownView html={renderMarkdown(text)} />
        </>,
      );
    },
  });

/** `/.well-known/security.txt` (RFC 9116): whom to tell about a weakness; renewed by itself every day. */
const securityText: Route = get({
  path: "/.well-known/security.txt",
  permission: "everybody",
  audit: forEverybody,
  answer: async ({ services, today, origin }) => ({
    kind: "download",
    fileName: "security.txt",
    type: "text/plain; charset=utf-8",
    inline: true,
    body: [
      `Contact: ${services.config.securityContact}`,
      `Expires: ${addMonths(today, 6)}T00:00:00Z`,
      "Preferred-Languages: nl, en",
      `Canonical: ${origin}/.well-known/security.txt`,
      "",
    ].join("\n"),
  }),
});

/** What everybody may read about this site: accessibility, privacy, what it is, whom to warn. */
export const publicPages: readonly Route[] = [...Object.entries(statements).map(statement), securityText];
