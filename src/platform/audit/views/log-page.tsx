import { emptyForm } from "#platform/http/index.ts";
import { formatMoment, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  Alert,
  DateField,
  EmptyState,
  FilterBar,
  PageHeading,
  Pagination,
  Paragraph,
  Results,
  Small,
  StatusBadge,
  Table,
  TextField,
} from "#ui/index.ts";
import type { LogWords } from "#platform/module/index.ts";
import { thingSaid } from "../log-words.ts";
import type { LastCheck, LogLine, LogQuery } from "../log.queries.ts";
import { texts } from "../texts.ts";

interface LogPageProps {
  readonly locale: Locale;
  readonly query: LogQuery;
  readonly words: LogWords;
  readonly lines: readonly LogLine[];
  readonly total: number;
  readonly check: LastCheck | undefined;
}

const here = "/beheer/logboek";

const address = ({ gebeurtenis, van, tot }: LogQuery, page: number): string => {
  const search = new URLSearchParams({ pagina: String(page) });
  for (const [name, value] of Object.entries({ gebeurtenis, van, tot }))
    if (value !== null) search.set(name, value);
  return `${here}?${search.toString()}`;
};

const who = ({ actorKind, name }: LogLine, locale: Locale): string => {
  const t = texts[locale];
  if (actorKind === "public") return t.nobody;
  return actorKind === "system" ? t.system : (name ?? t.unknown);
};

/** The event in words with its technical name under it; the name alone where a later version knows no words any more. */
const What = ({ event, words, locale }: { event: string } & Pick<LogPageProps, "words" | "locale">) => {
  const said = words.events[event];
  if (said === undefined) return <span>{event}</span>;
  return (
    <>
      {said[locale]}
      <Small>{event}</Small>
    </>
  );
};

const Soundness = ({ check, locale }: Pick<LogPageProps, "check" | "locale">) => {
  const t = texts[locale];
  if (!check) return <Alert>{t.unchecked}</Alert>;
  const when = formatMoment(check.checkedAt, locale);
  return check.fault === null ? (
    <Alert kind="ok" title={t.soundTitle} level={2}>
      <Paragraph>{t.sound(when, formatNumber(check.size, locale))}</Paragraph>
    </Alert>
  ) : (
    <Alert kind="error" title={t.faultTitle} level={2}>
      <Paragraph>{t.fault(when)}</Paragraph>
    </Alert>
  );
};

const Filters = ({ query, locale }: Pick<LogPageProps, "query" | "locale">) => {
  const t = texts[locale];
  const form = emptyForm({ gebeurtenis: query.gebeurtenis, van: query.van, tot: query.tot });
  const narrowed = query.gebeurtenis !== null || query.van !== null || query.tot !== null;
  return (
    <FilterBar action={here} results="regels" clearHref={narrowed ? here : undefined}>
      <TextField name="gebeurtenis" label={t.event} hint={t.eventHint} form={form} type="search" optional />
      <DateField name="van" label={t.from} form={form} optional />
      <DateField name="tot" label={t.until} form={form} optional />
    </FilterBar>
  );
};

/** The log of the own organisation, and whether the whole log is sound. */
export const LogPage = ({ locale, query, words, lines, total, check }: LogPageProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Soundness check={check} locale={locale} />
      <Filters query={query} locale={locale} />
      <Results id="regels">
        <Table
          caption={t.list}
          captionHidden
          stacked
          columns={[
            { header: t.at, width: "date" },
            { header: t.who },
            { header: t.event },
            { header: t.object },
            { header: t.result },
            { header: t.origin },
          ]}
          rows={lines.map((line) => ({
            cells: [
              formatMoment(line.at, locale),
              who(line, locale),
              <What event={line.event} words={words} locale={locale} />,
              line.objectKind === null
                ? "–"
                : thingSaid(words, { ...line, objectKind: line.objectKind }, locale),
              <StatusBadge tone={line.result === "done" ? "good" : "attention"}>
                {t[line.result]}
              </StatusBadge>,
              line.origin === "command-line" ? t.commandLine : (line.origin ?? "–"),
            ],
          }))}
          empty={
            <EmptyState title={t.none}>
              <Paragraph>{t.noneText}</Paragraph>
            </EmptyState>
          }
        />
        <Pagination total={total} page={query.pagina} hrefFor={(page) => address(query, page)} />
      </Results>
    </>
  );
};
