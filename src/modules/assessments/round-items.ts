import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { adoptedFrameworks, applicableItems, catalogue } from "#modules/frameworks/index.ts";
import type { Bilingual } from "#platform/content/index.ts";
import type { Round } from "./round.ts";
import { findingScale } from "./scale.rules.ts";
import type { RatedItem, Scale } from "./scale.ts";

type Kept = Pick<Round, "framework" | "frameworkVersion">;

/** The framework whose five levels are used where a framework has none (decision 21). */
const lendingFramework = "rekenkamer-2024";

/** The steps on which a round is measured. */
export const scaleOf = async ({
  framework: id,
  frameworkVersion,
  measure,
}: Kept & Pick<Round, "measure">): Promise<Scale> => {
  if (measure === "findings") return findingScale;
  const content = await catalogue();
  const own = content.framework(id, frameworkVersion)?.scale;
  if (own) return { measure, levels: own, borrowedFrom: null };
  const lender = content.framework(lendingFramework);
  return { measure, levels: lender?.scale ?? [], borrowedFrom: lender?.title ?? null };
};

/** The items that hold today for this organisation: what an open round rates. */
export const itemsToRate = async (
  tx: Tx,
  { framework, frameworkVersion: version }: Kept,
  today: PlainDate,
): Promise<readonly RatedItem[]> => applicableItems(tx, { framework, version, today });

/**
 * The items behind outcomes that were kept: as the framework had them in the version of the round, in its order. An own item
 * that was withdrawn since keeps its code as its name.
 */
export const itemsOfOutcomes = async (
  tx: Tx,
  round: Kept,
  { codes, today }: { readonly codes: readonly string[]; readonly today: PlainDate },
): Promise<readonly RatedItem[]> => {
  const shared = (await catalogue()).items(round.framework, round.frameworkVersion);
  const known = new Map<string, RatedItem>([
    ...(await itemsToRate(tx, round, today)).map((item) => [item.code, item] as const),
    ...shared.map((item) => [item.code, item] as const),
  ]);
  const order = [...shared.map(({ code }) => code), ...codes];
  const wanted = new Set(codes);
  return [...new Set(order)]
    .filter((code) => wanted.has(code))
    .map((code) => known.get(code) ?? nameless(code));
};

const nameless = (code: string): RatedItem => ({ code, title: { nl: code, en: code } });

/** The framework's title in the version of the round; its id where that version is no longer there. */
export const frameworkTitle = async ({ framework, frameworkVersion }: Kept): Promise<Bilingual> =>
  (await catalogue()).framework(framework, frameworkVersion)?.title ?? { nl: framework, en: framework };

export interface FrameworkChoice {
  readonly framework: string;
  readonly version: number;
  readonly title: Bilingual;
}

/** The frameworks a new round can be about: those in use, or all of them while none is. */
export const frameworksToChoose = async (tx: Tx, today: PlainDate): Promise<readonly FrameworkChoice[]> => {
  const inUse = (await adoptedFrameworks(tx, today)).map(({ framework }) => framework);
  const offered = inUse.length > 0 ? inUse : (await catalogue()).frameworks;
  return offered.map(({ framework, version, title }) => ({ framework, version, title }));
};
