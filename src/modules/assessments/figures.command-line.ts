import { writeFile } from "node:fs/promises";
import { systemActor } from "#platform/actor/index.ts";
import { standalone } from "#platform/charts/index.ts";
import type { Figure } from "#platform/charts/index.ts";
import { dateOf, yearOf } from "#platform/clock/index.ts";
import { withActor } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import { locales } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { CommandContext, DatabaseCommand } from "#platform/module/index.ts";
import { balanceShown, blockOfNorms, blockOfParts, changeOf, matrixOf } from "./assessments.figures.ts";
import type { Shown } from "./assessments.figures.ts";
import { comparable, compareRounds } from "./comparison.rules.ts";
import { aboutRound } from "./outcome-words.ts";
import { currentOutcomes, previousRound } from "./rounds.queries.ts";
import { scaleOf } from "./round-items.ts";
import { texts } from "./texts.ts";
import { whoTookPart } from "./took-part.ts";
import type { TookPart } from "./took-part.ts";

const kinds = ["block", "matrix", "change", "balance"] as const;
type Kind = (typeof kinds)[number];

const word = (value: string | boolean | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

const kindOf = (value: string | boolean | undefined): Kind | undefined =>
  kinds.find((kind) => kind === value);
const localeOf = (value: string | boolean | undefined): Locale | undefined =>
  locales.find((locale) => locale === (value ?? "nl"));

/** What the figure says of its rounds: of one organisation its round, of several year, kinds and how many. */
const aboutAll = (took: readonly TookPart[], locale: Locale): string => {
  const [first] = took;
  if (!first) return "";
  if (took.length === 1) return `${first.name}. ${aboutRound(first.round, locale)}`;
  const words = [...new Set(took.map(({ round }) => texts[locale].kinds[round.kind]))].join(", ");
  return texts[locale].ofMany(yearOf(first.round.referenceDate), words, took.length);
};

const requireAlike = (took: readonly TookPart[]): TookPart => {
  const [first, ...others] = took;
  if (!first) throw new AppError("not-found");
  for (const { name, round } of others) {
    const decision = comparable(first.round, round);
    if (!decision.ok)
      throw new AppError("refused", {
        nl: `${first.name} en ${name} kunnen niet in één figuur: ${decision.reason.nl}`,
        en: `${first.name} and ${name} cannot stand in one figure: ${decision.reason.en}`,
      });
  }
  return first;
};

const mostInMatrix = 50;

const changeFigure = async (
  { db, services }: CommandContext,
  one: TookPart,
  shown: Shown,
): Promise<Figure> => {
  const actor = systemActor(one.organisation.organisationId);
  const before = await withActor(db, actor, async (tx) => {
    const round = await previousRound(tx, one.round);
    return round && { round, outcomes: await currentOutcomes(tx, round) };
  });
  const compared = before && compareRounds(before, one, shown.scale);
  if (!before || !compared?.ok)
    throw new AppError("refused", {
      nl: "Er is geen eerdere ronde om mee te vergelijken.",
      en: "There is no earlier round to compare with.",
    });
  const codes = new Set(shown.items.map(({ code }) => code));
  const changes = compared.changes.filter(({ code }) => codes.has(code));
  const about = `${one.name}. ${aboutRound(before.round, shown.locale)} ${aboutRound(one.round, shown.locale)}`;
  return changeOf({ ...shown, id: `${shown.id}-${yearOf(dateOf(services.clock.now()))}`, about }, changes, {
    from: before.round.title,
    to: one.round.title,
  });
};

const drawing: Readonly<
  Record<Kind, (context: CommandContext, took: readonly TookPart[], shown: Shown) => Figure | Promise<Figure>>
> = {
  block: (_context, took, shown) => {
    const [only] = took;
    return took.length === 1 && only ? blockOfParts(shown, only.outcomes) : blockOfNorms(shown, took);
  },
  matrix: (_context, took, shown) => {
    if (took.length > mostInMatrix)
      throw new AppError("refused", {
        nl: `Een matrix toont hoogstens ${mostInMatrix} organisaties; dit zijn er ${took.length}.`,
        en: `A matrix shows at most ${mostInMatrix} organisations; these are ${took.length}.`,
      });
    return matrixOf(shown, took);
  },
  change: (context, took, shown) => changeFigure(context, requireAlike(took), shown),
  balance: (_context, took, shown) =>
    balanceShown(
      shown,
      took.flatMap(({ outcomes }) => outcomes),
    ),
};

const sharedSource = (took: readonly TookPart[]): string | null => {
  const sources = new Set(took.map(({ round }) => round.source));
  const [source] = sources;
  return sources.size === 1 && source !== undefined ? source : null;
};

const itemsFor = (took: readonly TookPart[], norms: string | undefined) => {
  const items = [...new Map(took.flatMap((one) => one.items).map((item) => [item.code, item])).values()];
  if (norms === undefined) return items;
  const wanted = norms.split(",").map((code) => code.trim());
  const unknown = wanted.filter((code) => !items.some((item) => item.code === code));
  if (unknown.length > 0)
    throw new AppError("refused", {
      nl: `Deze normen staan niet in de ronde: ${unknown.join(", ")}.`,
      en: `These norms are not in the round: ${unknown.join(", ")}.`,
    });
  return items.filter(({ code }) => wanted.includes(code));
};

const run = async (context: CommandContext): Promise<void> => {
  const { values, print, progress } = context;
  const [kind, locale] = [kindOf(values["figure"]), localeOf(values["locale"])];
  if (!kind || !locale) throw new AppError("bad-request");
  const took = await whoTookPart(context, {
    framework: word(values["framework"]),
    round: word(values["round"]) ?? "",
    organisation: word(values["organisation"]),
  });
  const first = requireAlike(took);
  const shown: Shown = {
    id: `${first.round.framework}-${word(values["round"]) ?? ""}`,
    locale,
    scale: await scaleOf(first.round),
    items: itemsFor(took, word(values["norms"])),
    about: aboutAll(took, locale),
    source: sharedSource(took),
  };
  const figure = await drawing[kind](context, took, shown);
  const out = word(values["out"]);
  if (out !== undefined) {
    await writeFile(out, standalone(figure));
    progress(`${figure.title}: ${out}`);
  }
  const { title, description, note, table } = figure;
  if (values["json"] === true)
    print(JSON.stringify({ title, description, note: note ?? null, table }, null, 2));
};

const wrongUse: DatabaseCommand["wrongUse"] = (values) => {
  const organisation = word(values["organisation"]);
  const kind = kindOf(values["figure"]);
  if (organisation === undefined && word(values["framework"]) === undefined)
    return "Name an organisation or a framework: --organisation NAME or --framework F.";
  if (word(values["round"]) === undefined) return "Name the round: --round R.";
  if (kind === undefined) return `Name the figure: --figure ${kinds.join("|")}.`;
  if (kind === "change" && organisation === undefined)
    return "Change is shown for one organisation: --organisation NAME.";
  if (!localeOf(values["locale"])) return `--locale is one of ${locales.join(", ")}.`;
  return word(values["out"]) === undefined && values["json"] !== true
    ? "Say where to: --out FILE.svg, or --json."
    : undefined;
};

/** Draws one figure of a round, of one organisation or of all that took part. */
export const figuresCommand: DatabaseCommand = {
  kind: "database",
  name: "figures",
  summary: "Draw a figure of a round as SVG, with its numbers as JSON.",
  help: [
    "Use: borgpen figures --organisation NAME|--framework F --round R --figure block|matrix|change|balance",
    "                     [--norms 1,2,15] --out FILE.svg [--locale en] [--json]",
    "",
    "  block    one square for each organisation per norm, with the line where the norm is met (source 001, figures 1 to 5);",
    "           with --organisation one square for each norm per part",
    "  matrix   organisations against norms, at most 50 organisations",
    "  change   a round against the one before it; with --organisation",
    "  balance  structure against culture; prevention, detection and response",
    "",
    "R is a reference year (2023), the name of a round or its id. --json prints title, description and table.",
  ].join("\n"),
  options: {
    organisation: { type: "string" },
    framework: { type: "string" },
    round: { type: "string" },
    figure: { type: "string" },
    norms: { type: "string" },
    out: { type: "string" },
    locale: { type: "string" },
    json: { type: "boolean" },
  },
  wrongUse,
  run,
};
