import type { Localised } from "#platform/locale/index.ts";
import { useLocale, useTexts } from "./locale-context.tsx";
import { Alert } from "./status.tsx";
import { Table } from "./table.tsx";

/** What is wrong with a file that somebody sent; line 0 is the file as a whole. */
interface FaultInFile {
  readonly line: number;
  /** Left out, with the advice, where a file has no columns and the reason says what to do. */
  readonly column?: string | null;
  readonly reason: Localised;
  readonly advice?: Localised;
}

/** Faults that one page shows; more help nobody. */
const mostShown = 500;

/** Every fault with its line, its column, what is wrong and what to do. */
export const FaultTable = ({ faults, caption }: { faults: readonly FaultInFile[]; caption: string }) => {
  const locale = useLocale();
  const t = useTexts().faults;
  const hasColumns = faults.some(({ column }) => column !== undefined);
  const hasAdvice = faults.some(({ advice }) => advice !== undefined);
  return (
    <Table
      caption={caption}
      captionHidden
      stacked
      rowHeader="none"
      columns={[
        { header: t.line, width: "narrow" },
        ...(hasColumns ? [{ header: t.column }] : []),
        { header: t.wrong },
        ...(hasAdvice ? [{ header: t.todo }] : []),
      ]}
      rows={faults.map(({ line, column, reason, advice }) => ({
        cells: [
          line === 0 ? t.wholeFile : line,
          ...(hasColumns ? [column ?? "–"] : []),
          reason[locale],
          ...(hasAdvice ? [advice?.[locale] ?? ""] : []),
        ],
      }))}
    />
  );
};

/** Why a file was not taken: how many faults, and each of them as far as a page goes. Nothing without faults. */
export const FaultsInFile = ({ faults }: { faults: readonly FaultInFile[] }) => {
  const t = useTexts().faults;
  if (faults.length === 0) return null;
  const title = t.found(faults.length);
  return (
    <>
      <Alert kind="error" title={title} answer>
        {faults.length > mostShown && <p>{t.first(mostShown)}</p>}
      </Alert>
      <FaultTable faults={faults.slice(0, mostShown)} caption={title} />
    </>
  );
};
