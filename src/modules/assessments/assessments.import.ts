import { catalogue, itemTitles } from "#modules/frameworks/index.ts";
import { AppError, found } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { readRoundFile } from "./read-round-file.ts";
import type { Faulty } from "./read-round-file.ts";
import type { FileRow } from "./round-file.ts";
import { checkRoundFile, measureOf } from "./round-file.rules.ts";
import type { Known, RoundPlan } from "./round-file.rules.ts";
import type { Rating, RatingInput, Round } from "./round.ts";
import { rate, requireStep, startRound } from "./rounds.commands.ts";
import { findRound, ratingsOf, roundNamed } from "./rounds.queries.ts";
import { frameworksToChoose, itemsToRate, scaleOf } from "./round-items.ts";

export interface Imported {
  readonly ok: true;
  readonly roundId: string;
  /** Ratings that were added or changed; 0 when the file was read before. */
  readonly changed: number;
  readonly unchanged: number;
}

/** The version a round of this name has, else the one in use here, else the latest there is. */
const versionOf = async (
  { tx, today }: Writing,
  framework: string,
  title: string,
): Promise<number | undefined> => {
  const there = await roundNamed(tx, framework, title);
  if (there) return there.frameworkVersion;
  const inUse = (await frameworksToChoose(tx, today)).find((one) => one.framework === framework);
  return inUse?.version ?? (await catalogue()).framework(framework)?.version;
};

const knownFor = async (writing: Writing, rows: readonly FileRow[]): Promise<Known & { version: number }> => {
  const framework = rows[0]?.cells.framework ?? "";
  const version = await versionOf(writing, framework, rows[0]?.cells.round ?? "");
  const round = { framework, frameworkVersion: version ?? 1, measure: measureOf(rows) };
  const items = version === undefined ? undefined : await itemsToRate(writing.tx, round, writing.today);
  const blocks = rows.map(({ cells }) => cells.block).filter((block) => block !== "");
  const titles = await itemTitles(writing.tx, blocks, writing.today);
  return {
    version: round.frameworkVersion,
    codes: items && new Set(items.map(({ code }) => code)),
    scale: await scaleOf(round),
    isBlock: (reference) => titles.has(reference),
  };
};

const isSame = (rating: Rating | undefined, input: RatingInput): boolean =>
  rating !== undefined &&
  rating.outcome === input.outcome &&
  rating.reasoning === input.reasoning &&
  rating.evidence === input.evidence &&
  rating.evidenceLink === input.evidenceLink &&
  rating.evidenceBlock === input.evidenceBlock;

const roundOf = async (writing: Writing, plan: RoundPlan, frameworkVersion: number): Promise<Round> => {
  const there = await roundNamed(writing.tx, plan.framework, plan.title);
  if (there) return there;
  const { framework, title, referenceDate, kind, measure } = plan;
  const words = { framework, frameworkVersion, title, referenceDate, kind, measure };
  const roundId = await startRound(writing, { ...words, source: null, assessors: [] });
  return found(await findRound(writing.tx, roundId));
};

const requireAlike = (round: Round, plan: RoundPlan): void => {
  if (
    round.measure === plan.measure &&
    round.kind === plan.kind &&
    round.referenceDate === plan.referenceDate
  )
    return;
  throw new AppError("refused", {
    nl: `Er is al een ronde ${round.title} met een andere peildatum, soort of maat. Kies een andere naam.`,
    en: `There is a round ${round.title} already with another reference date, kind or measure. Choose another name.`,
  });
};

/**
 * Reads a file with one round, all or nothing: begins the round or fills the open one of that name. Reading the same file
 * again changes nothing. Throws "refused" where the round is closed and the file says something else.
 */
export const importRound = async (writing: Writing, content: Uint8Array): Promise<Imported | Faulty> => {
  const read = await readRoundFile(content);
  if (!read.ok) return read;
  const known = await knownFor(writing, read.rows);
  const checked = checkRoundFile(read.rows, read.names, known);
  if (!checked.ok) return checked;
  const { plan } = checked;
  const round = await roundOf(writing, plan, known.version);
  requireAlike(round, plan);
  const there = new Map((await ratingsOf(writing.tx, round.roundId)).map((rating) => [rating.code, rating]));
  const changed = plan.ratings.filter((input) => !isSame(there.get(input.code), input));
  if (changed.length > 0) await requireStep(writing, "rate", round);
  for (const input of changed) await rate(writing, round, input);
  return {
    ok: true,
    roundId: round.roundId,
    changed: changed.length,
    unchanged: plan.ratings.length - changed.length,
  };
};
