import type { Locale } from "#platform/locale/index.ts";
import { Table } from "#ui/index.ts";
import type { Fault } from "../import.ts";
import { texts } from "../texts.ts";

/** Every fault with its line, its column, what is wrong and what to do. */
export const FaultTable = ({
  faults,
  caption,
  locale,
}: {
  faults: readonly Fault[];
  caption: string;
  locale: Locale;
}) => {
  const t = texts[locale];
  return (
    <Table
      caption={caption}
      captionHidden
      stacked
      columns={[
        { header: t.line, width: "narrow" },
        { header: t.column },
        { header: t.wrong },
        { header: t.todo },
      ]}
      rows={faults.map(({ line, column, reason, advice }) => ({
        cells: [line === 0 ? t.wholeFile : line, column ?? "–", reason[locale], advice[locale]],
      }))}
    />
  );
};
