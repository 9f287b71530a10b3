import { aboutRound, scaleOf } from "#modules/assessments/index.ts";
import type { RatedItem, Scale, Shown } from "#modules/assessments/index.ts";
import { catalogue, sourceWords } from "#modules/frameworks/index.ts";
import type { Bilingual } from "#platform/content/index.ts";
import type { Example, FrameworkItem } from "#modules/frameworks/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { chooseSelection, selectionKey } from "./selection.ts";
import type { ClosedRound, OfferedSelection, Selection } from "./selection.ts";
import { kindsOf, offeredSelections } from "./selection.queries.ts";
import type { KindCount } from "./selection.queries.ts";
import type { Publication } from "./source.rules.ts";
import { sourcesOf } from "./sources.queries.ts";
import { texts } from "./texts.ts";

export interface Reading {
  readonly tx: Tx;
  readonly locale: Locale;
  readonly today: PlainDate;
}

/** A selection that can be chosen, in words. */
export interface Choice {
  readonly key: string;
  readonly label: string;
}

/** A selection with all that its figures need: what is asked, the steps, who took part, and where it comes from. */
export interface Chosen {
  readonly selection: OfferedSelection;
  readonly key: string;
  readonly choices: readonly Choice[];
  readonly title: Bilingual;
  readonly scale: Scale;
  readonly items: readonly FrameworkItem[];
  readonly kinds: readonly KindCount[];
  readonly publications: readonly Publication[];
}

const titleOf = async ({ framework, version }: Selection): Promise<Bilingual> =>
  (await catalogue()).framework(framework, version)?.title ?? { nl: framework, en: framework };

/** The shared items that are rated, without headings. Own norms of an organisation cannot be laid beside anybody's. */
export const sharedItems = async ({
  framework,
  version,
}: Pick<Selection, "framework" | "version">): Promise<readonly FrameworkItem[]> =>
  (await catalogue()).items(framework, version).filter(({ level }) => level !== "theme");

/** The scale on which a selection was measured. */
export const scaleOfSelection = ({
  framework,
  version,
  measure,
}: Pick<Selection, "framework" | "version" | "measure">): Promise<Scale> =>
  scaleOf({ framework, frameworkVersion: version, measure });

const choicesOf = async (
  offered: readonly OfferedSelection[],
  locale: Locale,
): Promise<readonly Choice[]> => {
  const choices: Choice[] = [];
  for (const one of offered) {
    const title = (await titleOf(one))[locale];
    choices.push({ key: selectionKey(one), label: texts[locale].choice({ title, ...one }) });
  }
  return choices;
};

/** What was asked for, or the latest there is; undefined while no overseen organisation closed a round. */
export const chosenFigures = async (
  { tx, locale, today }: Reading,
  wanted: string | undefined,
): Promise<Chosen | undefined> => {
  const offered = await offeredSelections(tx, today);
  const selection = chooseSelection(offered, wanted);
  if (!selection) return undefined;
  return {
    selection,
    key: selectionKey(selection),
    choices: await choicesOf(offered, locale),
    title: await titleOf(selection),
    scale: await scaleOfSelection(selection),
    items: await sharedItems(selection),
    kinds: await kindsOf(tx, selection, today),
    publications: await sourcesOf(tx, selection, today),
  };
};

/** Framework, reference year, kind of round and who took part: the sentence under every figure. */
export const aboutChosen = ({ selection, title, kinds }: Chosen, locale: Locale): string => {
  const t = texts[locale];
  const said = kinds.map(({ kind, count }) => t.kindCount(t.kinds[kind], count)).join(", ");
  return t.about(title[locale], selection.year, said);
};

/** A publication as a source is named: who, what, when and where in it. */
export const publicationText = ({ source }: Example, locale: Locale): string =>
  `${sourceWords(source, locale)}, ${source.reference[locale]}`;

/** Where the outcomes come from: publications by name, for the rest the organisations' own rounds. */
export const sourceText = ({ selection, publications }: Chosen, locale: Locale): string => {
  const t = texts[locale];
  const named = publications.map(({ example, organisations }) => {
    const place = publicationText(example, locale);
    return organisations.length === selection.organisations
      ? place
      : t.sourceFor(place, organisations.length);
  });
  const covered = publications.reduce((total, { organisations }) => total + organisations.length, 0);
  return [...named, ...(covered < selection.organisations ? [t.ownRounds] : [])].join("; ");
};

/** What the figures of a selection share. */
export const shownOf = (chosen: Chosen, items: readonly RatedItem[], locale: Locale): Shown => ({
  id: chosen.key.replaceAll(".", "-"),
  locale,
  scale: chosen.scale,
  items,
  about: aboutChosen(chosen, locale),
  source: sourceText(chosen, locale),
});

/** Round, reference year and kind of one organisation's round; the day itself is not for overseers. */
export const aboutRoundOf = (
  { title, year, kind }: Pick<Selection, "year"> & Pick<ClosedRound, "title" | "kind">,
  locale: Locale,
): string => aboutRound({ title, referenceDate: `${year}-12-31`, yearOnly: true, kind }, locale);
