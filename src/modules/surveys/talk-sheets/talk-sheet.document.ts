import type { Block, Document, Section } from "#platform/documents/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { sheetFigure } from "./talk-sheet.figure.ts";
import type { Point, TalkSheet } from "./talk-sheet.ts";
import { inWords, pointText, responseText, whoseText } from "./sheet-words.rules.ts";
import { texts } from "./texts.ts";

export interface SheetWish {
  readonly locale: Locale;
  readonly organisation: string;
  /** Title of the round. */
  readonly round: string;
  readonly date: PlainDate;
  /** Stands on every page of an invented organisation. */
  readonly mark?: string | undefined;
}

/** How many agreements there is room for on paper. */
const lines = 5;

/** Letters that Markdown would read as more than letters, in what somebody wrote as a name or a statement. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]()#+.!|<>~-]/g, String.raw`\$&`);

const list = (entries: readonly string[], mark: (place: number) => string): Block => ({
  kind: "markdown",
  source: entries.map((entry, place) => `${mark(place)} ${entry}`).join("\n"),
});

const bullet = () => "-";
const number = (place: number) => `${place + 1}.`;

const pointsOf = (title: string, points: readonly Point[], locale: Locale, withTask: boolean): Section => ({
  heading: title,
  blocks: [
    list(
      points.map((point) => {
        const said = plain(pointText(point, locale));
        return withTask ? `**${plain(point.task)}**: ${said}` : said;
      }),
      bullet,
    ),
  ],
});

const standing = (sheet: TalkSheet, { locale }: SheetWish): Section => {
  const t = texts[locale];
  const drawn = sheetFigure(sheet, locale);
  // The numbers stand in the drawing only, so they are said with it.
  const figure = drawn && { ...drawn, description: inWords(drawn) };
  const whose = whoseText(sheet, locale);
  return {
    heading: sheet.unit,
    blocks: [
      { kind: "markdown", source: plain(responseText(sheet, locale)) },
      ...(whose === undefined ? [] : [{ kind: "note", source: plain(whose) } satisfies Block]),
      ...(figure === undefined
        ? []
        : [{ kind: "figure", figure, withTable: false, fills: true } satisfies Block]),
    ],
    sections:
      sheet.strengths.length === 0
        ? []
        : [
            pointsOf(t.strengths, sheet.strengths, locale, false),
            pointsOf(t.tasks, sheet.tasks, locale, true),
          ],
  };
};

const conversation = (sheet: TalkSheet, { locale }: SheetWish): Section => {
  const t = texts[locale];
  return {
    heading: t.conversation(sheet.unit),
    blocks: [{ kind: "note", source: t.safety }],
    sections: [
      { heading: t.questions, blocks: [list(sheet.questions.map(plain), number)] },
      {
        heading: t.agreements,
        blocks: [
          { kind: "markdown", source: t.agreementsOnPaper },
          { kind: "room", head: [t.what, t.who, t.when], lines },
        ],
      },
    ],
  };
};

/** A talk sheet on paper: one page with how the unit stands, and one to talk and to write down what was agreed. */
export const sheetDocument = (sheet: TalkSheet, wish: SheetWish): Document => ({
  title: texts[wish.locale].sheetTitle(wish.round),
  author: wish.organisation,
  organisation: wish.organisation,
  date: wish.date,
  locale: wish.locale,
  look: "sheets",
  ...(wish.mark === undefined ? {} : { mark: wish.mark }),
  sections: [standing(sheet, wish), conversation(sheet, wish)],
});
