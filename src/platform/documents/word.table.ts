import * as docx from "docx";
import type { Node } from "./content.ts";
import { blue, hairline, pale } from "./word.styles.ts";
import { textRuns } from "./word.text.ts";

type TableNode = Extract<Node, { type: "table" }>;

const totalWidth = 9020;
const none = { style: docx.BorderStyle.NONE, size: 0, color: "auto" } as const;
const line = (size: number, color: string) => ({ style: docx.BorderStyle.SINGLE, size, color }) as const;

const row = (node: TableNode, cells: TableNode["head"], isHead: boolean): docx.TableRow =>
  new docx.TableRow({
    ...(isHead ? { tableHeader: true } : {}),
    cantSplit: true,
    children: cells.map(
      (cell, column) =>
        new docx.TableCell({
          margins: { top: 60, bottom: 60, left: 90, right: 90 },
          borders: { bottom: isHead ? line(10, blue) : line(4, hairline) },
          ...(isHead ? { shading: { type: docx.ShadingType.CLEAR, fill: pale, color: "auto" } } : {}),
          children: [
            new docx.Paragraph({
              style: "Cell",
              ...(node.numeric[column] === true ? { alignment: docx.AlignmentType.RIGHT } : {}),
              children: textRuns(isHead ? cell.map((run) => ({ ...run, bold: true })) : cell),
            }),
          ],
        }),
    ),
  });

/** A table whose first row is marked as its head, so that it is repeated on the next page and read out with each cell. */
export const wordTable = (node: TableNode): docx.Table => {
  const all = node.widths.reduce((sum, width) => sum + width, 0);
  return new docx.Table({
    width: { size: totalWidth, type: docx.WidthType.DXA },
    columnWidths: node.widths.map((width) => Math.round((width / all) * totalWidth)),
    layout: docx.TableLayoutType.FIXED,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [row(node, node.head, true), ...node.rows.map((cells) => row(node, cells, false))],
  });
};
