import type { Figure } from "./figure.ts";
import { answersFigure } from "./answers.figure.ts";
import type { AnswersInput, AnswersRow } from "./answers.figure.ts";
import { funnelFigure } from "./funnel.figure.ts";
import type { FunnelStep } from "./funnel.figure.ts";
import { groupsFigure } from "./groups.figure.ts";
import type { GroupsInput } from "./groups.figure.ts";
import { profileFigure } from "./profile.figure.ts";
import type { ProfileInput } from "./profile.figure.ts";
import { scatterFigure } from "./scatter.figure.ts";
import { sharesFigure } from "./shares.figure.ts";
import type { Percentage } from "./share.ts";

const words = { id: "figure 1", title: "Titel", description: "Beschrijving", locale: "nl" } as const;
const shareWords = {
  notShown: "niet getoond",
  atLeast: (share: string) => `minstens ${share}`,
  atMost: (share: string) => `hoogstens ${share}`,
};
const answers = ["Weet ik niet", "Oneens", "Neutraal", "Eens"].map((label, index) => ({
  label,
  mark: "?-0+".charAt(index),
}));

export const answersOf = (items: AnswersInput["items"]): Figure =>
  answersFigure({
    ...words,
    answers,
    items,
    words: { ...shareWords, item: "Stelling", row: "Ronde", n: "Antwoorden", open: "niet bekend" },
  });

/** One item, in one row or more. */
export const oneItem = (...rows: AnswersRow[]): Figure => answersOf([{ label: "Stelling 1", rows }]);

export const supportOf = (shares: readonly (readonly Percentage[])[], label = "Antwoord"): Figure =>
  sharesFigure({
    ...words,
    series: [
      { label, n: 84 },
      { label: "Ministeries, 2023", n: null },
    ],
    bars: shares.map((each) => ({ label, shares: each })),
    words: { ...shareWords, bar: "Antwoord", n: (count) => `n = ${count}` },
  });

const funnelWords = {
  ...shareWords,
  step: "Vraag",
  answer: "Antwoord",
  share: "Deel",
  n: (count: string) => `n = ${count}`,
};

export const funnelOf = (suspicion: Percentage, reason: Percentage, label = "Vermoeden"): Figure =>
  funnelFigure({
    ...words,
    steps: [
      {
        label,
        n: 1204,
        of: 100,
        parts: [
          { label, share: typeof suspicion === "number" ? 100 - suspicion : null },
          { label, share: suspicion },
        ],
      },
    ],
    reasons: { label, n: null, bars: [{ label, share: reason }] },
    words: funnelWords,
  });

/** A funnel that ends before its reasons, with an earlier time beside it. */
export const endingFunnel = (steps: readonly FunnelStep[]): Figure =>
  funnelFigure({ ...words, steps, reasons: null, words: { ...funnelWords, before: "Vorige ronde" } });

export const groupsOf = (groups: GroupsInput["groups"]): Figure =>
  groupsFigure({
    ...words,
    from: 0,
    to: 100,
    unit: "%",
    whole: { label: "Voorbeeldstad", estimate: { value: 66, low: 63, high: 69 } },
    groups,
    words: {
      group: "Afdeling",
      value: "Eens",
      margin: "Marge",
      n: "Antwoorden",
      differs: "Verschil",
      higher: "hoger",
      lower: "lager",
      notShown: "niet getoond",
      until: "tot",
    },
  });

export const scatterOf = (points: readonly ({ x: number; y: number } | null)[], label = "Afdeling"): Figure =>
  scatterFigure({
    ...words,
    x: { label, from: 1, to: 5 },
    y: { label, from: 1, to: 5 },
    points: points.map((at) => ({ label, n: at === null ? null : 30, at })),
    words: {
      correlation: "r = 0,6 (0,5 tot 0,7), n = 1.204",
      point: "Afdeling",
      n: "Antwoorden",
      notShown: "niet getoond",
      hidden: (count) => `Niet getoond: ${count}.`,
    },
  });

/** Every figure of a survey, with one name everywhere. */
export const surveyFigures = (label: string): Figure[] => [
  answersOf([
    {
      label,
      rows: [
        { label, n: 1204, shares: [4, 9, 15, 72] },
        { label: "2024", n: null, shares: null },
      ],
    },
  ]),
  answersOf([{ label, rows: [{ n: 31, shares: [null, { atMost: 30 }, null, { atLeast: 70 }] }] }]),
  supportOf(
    [
      [22, 15],
      [{ atLeast: 20 }, null],
    ],
    label,
  ),
  funnelOf(11, { atLeast: 5 }, label),
  funnelOf(null, null, label),
  endingFunnel([
    { label, n: 40, of: 100, parts: [20, 10, 70].map((share) => ({ label, share, before: null })) },
  ]),
  groupsOf([
    { label, n: 40, estimate: { value: 40, low: 30, high: 50 }, differs: "lower" },
    { label: "B", n: null, estimate: null, differs: null },
  ]),
  scatterOf([{ x: 2, y: 3 }, null], label),
];

export const profileOf = (rows: ProfileInput["rows"]): Figure =>
  profileFigure({
    ...words,
    from: { value: 1, label: "ongunstigst" },
    to: { value: 5, label: "gunstigst" },
    rows,
    words: {
      row: "Onderwerp",
      value: "Beheer",
      whole: "Geheel",
      before: "Vorige ronde",
      differs: "Verschil",
      higher: "hoger",
      lower: "lager",
      notShown: "niet getoond",
    },
  });
