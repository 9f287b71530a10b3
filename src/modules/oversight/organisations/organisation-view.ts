import { changeOf, compareRounds } from "#modules/assessments/index.ts";
import type { ItemChange, Scale, Shown } from "#modules/assessments/index.ts";
import { catalogue } from "#modules/frameworks/index.ts";
import type { FrameworkItem } from "#modules/frameworks/index.ts";
import type { Figure } from "#platform/charts/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { aboutRoundOf, scaleOfSelection, sharedItems } from "../chosen.ts";
import { texts as sharedTexts } from "../texts.ts";
import type { OverseenRound } from "./overseen.ts";

/** A closed round of one organisation, laid beside the one before it that measured alike. */
export interface RoundView {
  readonly round: OverseenRound;
  readonly before: OverseenRound | undefined;
  readonly scale: Scale;
  /** The shared norms in the order of the framework; own norms are only counted. */
  readonly items: readonly FrameworkItem[];
  readonly ownNorms: number;
  readonly changes: readonly ItemChange[];
  readonly about: string;
  readonly source: string;
  /** What changed, drawn; undefined for a first round. */
  readonly figure: Figure | undefined;
}

const asRound = ({ framework, version, measure }: OverseenRound) => ({
  framework,
  frameworkVersion: version,
  measure,
});

const alike = (one: OverseenRound, other: OverseenRound): boolean =>
  one.framework === other.framework && one.version === other.version && one.measure === other.measure;

/** The round before, among rounds with the latest first: the next one that asked the same and measured alike. */
const roundBefore = (rounds: readonly OverseenRound[], round: OverseenRound): OverseenRound | undefined =>
  rounds.slice(rounds.indexOf(round) + 1).find((other) => alike(other, round));

const drawn = (
  shown: Shown,
  changes: readonly ItemChange[],
  from: OverseenRound,
  to: OverseenRound,
): Figure => {
  const known = new Set(shown.items.map(({ code }) => code));
  return changeOf(
    shown,
    changes.filter(({ code }) => known.has(code)),
    { from: from.title, to: to.title },
  );
};

/** Everything the page of an organisation says of one of its rounds; `source` is what the round rests on. */
export const viewRound = async (
  rounds: readonly OverseenRound[],
  round: OverseenRound,
  { locale, source }: { readonly locale: Locale; readonly source: string | undefined },
): Promise<RoundView> => {
  const scale = await scaleOfSelection(round);
  const rated = new Set(round.outcomes.map(({ code }) => code));
  const shared = await sharedItems(round);
  const items = shared.filter(({ code }) => rated.has(code));
  const before = roundBefore(rounds, round);
  const compared =
    before &&
    compareRounds(
      { round: asRound(before), outcomes: before.outcomes },
      { round: asRound(round), outcomes: round.outcomes },
      scale,
    );
  const changes = compared?.ok === true ? compared.changes : [];
  const title =
    (await catalogue()).framework(round.framework, round.version)?.title[locale] ?? round.framework;
  const about = `${title}. ${aboutRoundOf(round, locale)}`;
  const from = source ?? sharedTexts[locale].ownRound;
  const shown = { id: round.roundId, locale, scale, items, about, source: from };
  return {
    round,
    before,
    scale,
    items,
    ownNorms: round.outcomes.length - items.length,
    changes,
    about,
    source: from,
    figure: before && changes.length > 0 ? drawn(shown, changes, before, round) : undefined,
  };
};
