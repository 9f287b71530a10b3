import { catalogue } from "#platform/locale/index.ts";

export const texts = catalogue({
  nl: {
    contents: "Inhoud",
    summary: "Samenvatting",
    page: "Pagina",
    of: "van",
    figure: "Figuur",
    table: "Tabel",
    numbersOf: (title: string) => `De cijfers bij de figuur: ${title}`,
    part: (caption: string, part: number, parts: number) => `${caption} (deel ${part} van ${parts})`,
  },
  en: {
    contents: "Contents",
    summary: "Summary",
    page: "Page",
    of: "of",
    figure: "Figure",
    table: "Table",
    numbersOf: (title: string) => `The numbers of the figure: ${title}`,
    part: (caption: string, part: number, parts: number) => `${caption} (part ${part} of ${parts})`,
  },
});
