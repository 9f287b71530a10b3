import type { Locale } from "#platform/locale/index.ts";
import { Paragraph, Table } from "#ui/index.ts";
import type { ConcernedPerson } from "../../report.ts";
import { texts } from "../texts.ts";

interface ConcernedProps {
  readonly locale: Locale;
  readonly concerned: readonly ConcernedPerson[];
}

/** Whom a report is about, as the reporter named them. */
export const ConcernedTable = ({ locale, concerned }: ConcernedProps) => {
  const t = texts[locale];
  if (concerned.length === 0) return <Paragraph>{t.concernedNobody}</Paragraph>;
  const shown = (text: string) => (text.trim() === "" ? t.unknown : text);
  return (
    <Table
      caption={t.concerned}
      captionHidden
      stacked
      columns={[{ header: t.name }, { header: t.position }]}
      rows={concerned.map(({ name, position }) => ({ cells: [shown(name), shown(position)] }))}
    />
  );
};
