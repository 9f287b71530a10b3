import { roleNames } from "#platform/actor/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge, Table } from "#ui/index.ts";
import type { ShownReader } from "../readers/readers.ts";
import { texts } from "../readers/texts.ts";

export interface ReadersProps {
  readonly locale: Locale;
  readonly readers: readonly ShownReader[];
  readonly handlerId: string | null;
  /** Who looks. */
  readonly ownId: string;
}

const rowOf = (reader: ShownReader, { locale, handlerId, ownId }: ReadersProps) => {
  const t = texts[locale];
  const roles = reader.roles.map((role) => roleNames[locale][role]).join(", ");
  return {
    cells: [
      reader.personId === ownId ? `${reader.name} (${t.you})` : reader.name,
      roles === "" ? t.noRole : roles,
      formatDate(dateOf(reader.joinedAt), locale),
      <>
        {reader.personId === handlerId && <StatusBadge tone="info">{t.handles}</StatusBadge>}{" "}
        {reader.knowsReporter && <StatusBadge tone="neutral">{t.knows}</StatusBadge>}
      </>,
    ],
  };
};

/** Who reads a file. */
export const ReadersTable = (props: ReadersProps) => {
  const { locale, readers } = props;
  const t = texts[locale];
  return (
    <Table
      caption={t.title}
      captionHidden
      stacked
      columns={[
        { header: t.name },
        { header: t.roles },
        { header: t.since },
        { header: t.handlerTitle, hiddenHeader: true },
      ]}
      rows={readers.map((reader) => rowOf(reader, props))}
    />
  );
};
