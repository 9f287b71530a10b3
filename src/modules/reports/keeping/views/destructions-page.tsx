import { dateOf } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { EmptyState, PageHeading, Pagination, Table } from "#ui/index.ts";
import { reportWords } from "../../report-words.ts";
import type { DestructionLine } from "../keeping.ts";
import { ruleIn } from "../keeping.rules.ts";
import { texts } from "../texts.ts";
import { termOf } from "./words.ts";

interface DestructionsProps {
  readonly locale: Locale;
  readonly lines: readonly DestructionLine[];
  readonly total: number;
  readonly page: number;
}

const ruleText = (locale: Locale, rule: string): string => {
  const known = ruleIn(rule);
  return known
    ? `${texts[locale].records[known.record]}: ${termOf(locale, known.record, known.months)}`
    : rule;
};

const rowOf = (locale: Locale, line: DestructionLine) => {
  const t = texts[locale];
  return {
    cells: [
      line.reference,
      line.transferredTo === null ? t.whatWas[line.record] : t.to(line.transferredTo),
      reportWords[locale].kinds[line.kind],
      formatDate(line.closedOn, locale),
      ruleText(locale, line.rule),
      formatDate(dateOf(line.destroyedAt), locale),
      line.destroyedBy ?? "",
    ],
  };
};

/** What was destroyed or transferred; never its content. */
export const DestructionsPage = ({ locale, lines, total, page }: DestructionsProps) => {
  const t = texts[locale];
  const columns = [
    { header: t.file, width: "narrow" as const },
    { header: t.what },
    { header: t.kind },
    { header: t.closed, width: "date" as const },
    { header: t.rule },
    { header: t.on, width: "date" as const },
    { header: t.by },
  ];
  return (
    <>
      <PageHeading title={t.listTitle} lead={t.listLead} />
      <Table
        caption={t.listTitle}
        captionHidden
        columns={columns}
        rows={lines.map((line) => rowOf(locale, line))}
        empty={<EmptyState title={t.listEmpty} />}
        stacked
      />
      <Pagination
        page={page}
        total={total}
        hrefFor={(number) => `/dossiers/bewaren/vernietigd?pagina=${number}`}
      />
    </>
  );
};
