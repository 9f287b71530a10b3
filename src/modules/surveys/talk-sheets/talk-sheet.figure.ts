import { profileFigure } from "#platform/charts/index.ts";
import type { Figure } from "#platform/charts/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { TalkSheet } from "./talk-sheet.ts";
import { texts } from "./texts.ts";

/** What the numbers of a sheet are called: by the unit whose answers they are. */
export const groupNameOf = ({ unit, of }: TalkSheet, locale: Locale): string => {
  switch (of.kind) {
    case "unit":
      return unit;
    case "above":
      return of.name;
    case "everybody":
      return texts[locale].wholeOrganisation;
  }
};

/** How the unit stands on each subject; undefined where the questionnaire has none. */
export const sheetFigure = (sheet: TalkSheet, locale: Locale): Figure | undefined => {
  if (sheet.subjects.length === 0) return undefined;
  const t = texts[locale];
  return profileFigure({
    id: "talk-sheet",
    title: t.figure,
    description: t.figureText,
    locale,
    from: { value: 1, label: t.least },
    to: { value: 5, label: t.most },
    rows: sheet.subjects.map(({ title, mean, whole, before, side }) => ({
      label: title,
      value: mean,
      whole,
      before,
      differs: side,
    })),
    words: {
      row: t.subject,
      value: groupNameOf(sheet, locale),
      whole: t.wholeOrganisation,
      before: t.before,
      differs: t.differs,
      higher: t.higher,
      lower: t.lower,
      notShown: t.notShown,
    },
  });
};
