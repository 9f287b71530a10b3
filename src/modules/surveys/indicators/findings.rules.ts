import type { PlainDate } from "#platform/clock/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { answersOfItem, itemsOf, titleOfScale } from "../questionnaires/questionnaire.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";
import type { AskedOfAll } from "./indicator.ts";
import { scaleOfNorm } from "./norms.ts";

/** A round that showed something. */
interface InRound {
  readonly roundId: string;
  readonly round: Localised;
  readonly closedOn: PlainDate;
}

/** How everybody feels what a norm asks, in the latest round that shows it. */
export interface FeltNorm extends InRound {
  readonly norm: string;
  readonly scale: Localised;
  readonly mean: number;
}

/** What those who suspected something did with it, in the latest round that shows it. */
export interface Unreported extends InRound {
  /** How many in a hundred did not report it. */
  readonly share: number;
}

export interface SurveyFindings {
  readonly felt: readonly FeltNorm[];
  readonly unreported: Unreported | null;
}

/** A closed round with what it asked. */
export interface Asked extends AskedOfAll {
  readonly content: Questionnaire;
}

const inRound = ({ roundId, title, closedOn }: AskedOfAll): InRound => ({ roundId, round: title, closedOn });

/** The latest of these rounds, which come latest first, that shows a scale. */
export const latestShowing = <A extends Pick<AskedOfAll, "scales">>(
  rounds: readonly A[],
  scale: string,
): A | undefined => rounds.find(({ scales }) => scales[scale] != null);

const feltIn = (rounds: readonly Asked[]): readonly FeltNorm[] =>
  [...scaleOfNorm].flatMap(([norm, scale]) => {
    const asked = latestShowing(rounds, scale);
    const shown = asked?.scales[scale];
    if (asked === undefined || shown == null) return [];
    const { content } = asked;
    const title = { nl: titleOfScale(content, scale, "nl"), en: titleOfScale(content, scale, "en") };
    return [{ ...inRound(asked), norm, scale: title, mean: shown.mean }];
  });

/** The question of the standard questionnaire after a suspicion, and the answers of those who did not report it (source 001, 4.5.2). */
const whatTheyDid = "reported";
const didNotReport: readonly string[] = ["talked", "nothing"];

const shareIn = ({ content, items }: Pick<Asked, "content" | "items">): number | undefined => {
  const item = itemsOf(content).find(({ id, kind }) => id === whatTheyDid && kind === "choice");
  const result = items[whatTheyDid];
  if (item === undefined || result?.showing !== "exact") return undefined;
  const answers = answersOfItem(item);
  if (!didNotReport.every((answer) => answers.includes(answer))) return undefined;
  const silent = result.counts.filter((_, place) => didNotReport.includes(answers[place] ?? ""));
  return (100 * silent.reduce((sum, count) => sum + count, 0)) / result.n;
};

/** What the closed rounds, the latest first, tell of the norms: nothing but what is shown of everybody. */
export const findingsIn = (rounds: readonly Asked[]): SurveyFindings => {
  const [unreported = null] = rounds.flatMap((asked) => {
    const share = shareIn(asked);
    return share === undefined ? [] : [{ ...inRound(asked), share }];
  });
  return { felt: feltIn(rounds), unreported };
};
