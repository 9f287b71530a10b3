import { z } from "zod";
import { addDays } from "#platform/clock/index.ts";
import { download, fields, found, get, ordinaryReading, page, post, redirect } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import { readerRoles } from "../file/file-section.ts";
import { settingsOf } from "../settings/settings.queries.ts";
import { calendarText } from "./calendar.rules.ts";
import { endFeed, ownFeed, readFeed, renewFeed } from "./feeds.commands.ts";
import { termStands } from "./listed-term.ts";
import type { ListedTerm } from "./listed-term.ts";
import { listTerms, termsUntil } from "./terms.queries.ts";
import { texts } from "./texts.ts";
import { CalendarAddress } from "./views/calendar-address.tsx";
import { TermsPage } from "./views/terms-page.tsx";

const listQuery = z.object({
  stand: z.enum(termStands).catch("open").default("open"),
  pagina: fields.pageNumber(),
});

/** How far ahead a calendar looks. */
const calendarDays = 400;

const crumbs = ({ locale }: RequestContext) => [{ href: "/dossiers/termijnen", label: texts[locale].title }];

/** A term as it stands in a calendar that others may see: that there is one, and nothing else. */
const asDay = (term: ListedTerm, { locale, services }: RequestContext) => ({
  uid: `${term.termId}@borgpen`,
  day: term.dueOn,
  title: texts[locale].eventTitle,
  description: texts[locale].eventText,
  url: `${services.config.siteUrl}/dossiers/termijnen`,
});

/** The pages of terms, and the calendar. */
export const termRoutes: readonly Route[] = [
  get({
    path: "/dossiers/termijnen",
    permission: readerRoles,
    audit: ordinaryReading,
    query: listQuery,
    answer: async (context) => {
      const { tx, actor, query, today, locale } = context;
      const { terms, total, more } = await listTerms(tx, query, today);
      const settings = await settingsOf(tx, organisationOf(actor));
      const calendarSince = (await ownFeed(tx, actor))?.madeAt ?? null;
      return page(
        texts[locale].title,
        <TermsPage {...{ ...query, locale, today, terms, total, more, settings, calendarSince }} />,
      );
    },
  }),
  post({
    path: "/dossiers/termijnen/agenda",
    permission: readerRoles,
    audit: "report.calendar-made",
    form: z.object({}),
    submit: async (context) => {
      const { locale, services } = context;
      const address = `${services.config.siteUrl}/agenda/${await renewFeed(context)}`;
      return page(texts[locale].calendarOnce, <CalendarAddress {...{ locale, address }} />, crumbs(context));
    },
  }),
  post({
    path: "/dossiers/termijnen/agenda/beeindigen",
    permission: readerRoles,
    audit: "report.calendar-ended",
    form: z.object({}),
    submit: async (context) => {
      await endFeed(context);
      return redirect("/dossiers/termijnen", { nl: texts.nl.calendarEnded, en: texts.en.calendarEnded });
    },
  }),
  get({
    path: "/agenda/:token",
    permission: "everybody",
    audit: { notRecorded: "asked by a program twice a day; holds days and no content" },
    params: z.object({ token: z.string() }),
    answer: async (context) => {
      const until = addDays(context.today, calendarDays);
      const terms = found(await readFeed(context, context.params.token, (tx) => termsUntil(tx, until)));
      return download({
        fileName: "termijnen.ics",
        type: "text/calendar; charset=utf-8",
        body: calendarText(
          terms.map((term) => asDay(term, context)),
          context.now,
        ),
        inline: true,
      });
    },
  }),
];
