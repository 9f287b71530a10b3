import * as docx from "docx";
import type { Node } from "./content.ts";

export const blue = "154273";
export const accent = "005A9C";
export const quiet = "46525F";
export const pale = "EEF4FA";
export const hairline = "CFD8E1";

const font = "Arial";
const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: blue, font },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});
const own = (
  id: string,
  run: docx.IRunStylePropertiesOptions,
  paragraph: docx.IParagraphStylePropertiesOptions,
) => ({
  id,
  name: id,
  basedOn: "Normal",
  quickFormat: true,
  run,
  paragraph,
});

const bar = (color: string) => ({ left: { style: docx.BorderStyle.SINGLE, size: 18, color, space: 8 } });
const shade = { type: docx.ShadingType.CLEAR, fill: pale, color: "auto" } as const;

/** The styles of every document; text in the given language (a tag as nl-NL). */
export const styles = (language: string): docx.IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 21, color: "1B1B1B", language: { value: language } },
      paragraph: { spacing: { after: 140, line: 290 } },
    },
    title: {
      run: { size: 60, bold: true, color: blue, font },
      paragraph: { spacing: { before: 200, after: 160 }, alignment: docx.AlignmentType.LEFT },
    },
    heading1: heading(36, 480),
    heading2: heading(27, 360),
    heading3: heading(23, 280),
    heading4: heading(21, 240),
  },
  paragraphStyles: [
    own("Organisation", { size: 26, bold: true, color: accent }, { spacing: { before: 2400 } }),
    own("Subtitle", { size: 28, color: quiet }, { spacing: { after: 480 } }),
    own("ContentsTitle", { size: 36, bold: true, color: blue }, { spacing: { after: 200 } }),
    own("Caption", { size: 19 }, { spacing: { before: 240, after: 100 } }),
    own("Quiet", { size: 18, color: quiet }, {}),
    own("Cell", { size: 18 }, { spacing: { after: 0, line: 250 } }),
    own("KeyNumber", {}, { border: bar(accent), shading: shade, spacing: { after: 120 } }),
    own("Note", {}, { border: bar(accent), shading: shade }),
    own("Quote", { italics: true }, { border: bar(hairline), indent: { left: 200 } }),
  ],
});

type Config = NonNullable<docx.INumberingOptions>["config"][number];

export interface Numbering {
  /** The reference a list uses: bullets share one, each numbered list counts by itself. */
  next(ordered: boolean, start: number): { reference: string; instance: number };
  config(): Config[];
}

const steps = [0, 1, 2, 3];
const level = (index: number, format: "bullet" | "decimal", start: number) => ({
  level: index,
  format,
  text: format === "bullet" ? "•" : `%${index + 1}.`,
  start: index === 0 ? start : 1,
  alignment: docx.AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360 * (index + 1), hanging: 300 } } },
});

/** Keeps the numbering of lists apart. */
export const numbering = (): Numbering => {
  const starts = new Set<number>();
  let instance = 0;
  return {
    next(ordered, start) {
      if (!ordered) return { reference: "bullets", instance: 0 };
      starts.add(start);
      instance += 1;
      return { reference: `numbers-${start}`, instance };
    },
    config: () => [
      { reference: "bullets", levels: steps.map((index) => level(index, "bullet", 1)) },
      ...Array.from(starts, (start) => ({
        reference: `numbers-${start}`,
        levels: steps.map((index) => level(index, "decimal", start)),
      })),
    ],
  };
};

/** What stands in the contents before Word counts its pages itself. */
export const contentsEntries = (nodes: readonly Node[]): { title: string; level: number }[] =>
  nodes.flatMap((node) =>
    node.type === "heading" && node.level <= 2 ? [{ title: node.text, level: node.level }] : [],
  );
