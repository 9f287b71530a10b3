import { readFile } from "node:fs/promises";
import { csvText } from "#platform/csv/index.ts";
import { systemActor } from "#platform/actor/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { withActor } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { CommandContext, DatabaseCommand } from "#platform/module/index.ts";
import { importRound } from "./assessments.import.ts";
import { figuresCommand } from "./figures.command-line.ts";
import { roundLines } from "./round-csv.ts";
import { fileColumns, faultText } from "./round-file.ts";
import type { FileFault } from "./round-file.ts";
import { ratingsOf } from "./rounds.queries.ts";
import { organisationNamed, whoTookPart } from "./took-part.ts";
import type { TookPart } from "./took-part.ts";

const word = (value: string | boolean | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

const columnHelp = Object.values(fileColumns)
  .map(
    ({ names, meaning, required }) =>
      `  ${`${names.nl} | ${names.en}`.padEnd(32)} ${meaning.en}${required ? " (required)" : ""}`,
  )
  .join("\n");

const refused = (faults: readonly FileFault[]): AppError => {
  const texts = faults.map(faultText);
  return new AppError("refused", {
    nl: texts.map(({ nl }) => nl).join("\n"),
    en: texts.map(({ en }) => en).join("\n"),
  });
};

const contentOf = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (error) {
    throw new AppError(
      "refused",
      { nl: `Het bestand ${path} is niet te lezen.`, en: `The file ${path} cannot be read.` },
      { cause: error },
    );
  }
};

const runImport = async ({ db, services, positionals, values, print }: CommandContext): Promise<void> => {
  const content = await contentOf(positionals[0] ?? "");
  const { organisationId } = await organisationNamed(db, word(values["organisation"]) ?? "");
  const actor = systemActor(organisationId);
  const now = services.clock.now();
  const imported = await withActor(db, actor, async (tx) => {
    const result = await importRound({ tx, actor, now, today: dateOf(now) }, content);
    if (!result.ok) throw refused(result.faults);
    const object = { kind: "round", id: result.roundId };
    await services.audit.record(
      tx,
      actor,
      { event: "round.imported", object, result: "done", origin: "command-line" },
      now,
    );
    return result;
  });
  const { roundId, changed, unchanged } = imported;
  if (values["json"] === true) print(JSON.stringify({ round: roundId, changed, unchanged }));
  else print(`${changed} ratings added or changed, ${unchanged} as they were.`);
};

const importCommand: DatabaseCommand = {
  kind: "database",
  name: "assessments import",
  summary: "Read a round of ratings from CSV, all or nothing.",
  help: [
    "Use: borgpen assessments import FILE --organisation NAME [--json]",
    "",
    "Begins the round of that name, or fills it while it is open. A second import of the same file changes nothing.",
    "If anything is wrong nothing is read, and every faulty line is named. One file is one round.",
    "",
    "FILE is CSV: UTF-8, comma or semicolon, a header in Dutch or English, at most 5000 lines. Its columns:",
    columnHelp,
    "",
    "A leading apostrophe before =, +, - or @ is taken off; the export puts it there, because a spreadsheet would calculate.",
    "",
    '  --json  print { "round", "changed", "unchanged" }',
  ].join("\n"),
  options: { organisation: { type: "string" }, json: { type: "boolean" } },
  takes: { name: "FILE" },
  wrongUse: (values) =>
    word(values["organisation"]) === undefined ? "Name the organisation: --organisation NAME." : undefined,
  run: runImport,
};

const jsonOf = ({ name, round, outcomes }: TookPart) =>
  outcomes.map(({ code, outcome }) => ({
    organisation: name,
    norm: code,
    [round.measure === "findings" ? "finding" : "level"]: outcome,
  }));

/** With reasoning and evidence, so that it can be read again whole. */
const csvOf = async (
  { db }: CommandContext,
  { organisation, round, outcomes }: TookPart,
): Promise<string> => {
  const ratings = await withActor(db, systemActor(organisation.organisationId), (tx) =>
    ratingsOf(tx, round.roundId),
  );
  const ordered = outcomes.flatMap(({ code }) => ratings.filter((rating) => rating.code === code));
  return csvText(roundLines(round, ordered, "nl")).trimEnd();
};

const runExport = async (context: CommandContext): Promise<void> => {
  const { values, print } = context;
  const took = await whoTookPart(context, {
    framework: word(values["framework"]),
    round: word(values["round"]) ?? "",
    organisation: word(values["organisation"]),
  });
  if (values["json"] === true) {
    print(JSON.stringify(took.flatMap(jsonOf), null, 2));
    return;
  }
  const [only] = took;
  if (only) print(await csvOf(context, only));
};

const exportCommand: DatabaseCommand = {
  kind: "database",
  name: "assessments export",
  summary: "Print the outcomes of a round over all organisations that took part.",
  help: [
    "Use: borgpen assessments export --framework F --round R --json [--organisation NAME]",
    "",
    "Prints a JSON array and nothing else, sorted by organisation and norm:",
    '  { "organisation": "BZK", "norm": "1", "finding": "short" }    a round of findings',
    '  { "organisation": "voorbeeldstad", "norm": "1", "level": "partial" }    a round of levels',
    "",
    "R is a reference year (2023), the name of a round or its id. Without --organisation only closed rounds count; of an",
    "organisation with several in that year the latest. With --organisation and without --json it prints CSV.",
  ].join("\n"),
  options: {
    framework: { type: "string" },
    round: { type: "string" },
    organisation: { type: "string" },
    json: { type: "boolean" },
  },
  wrongUse: (values) => {
    if (word(values["framework"]) === undefined) return "Name the framework: --framework F.";
    if (word(values["round"]) === undefined) return "Name the round: --round R.";
    return values["json"] !== true && word(values["organisation"]) === undefined
      ? "CSV is for one organisation: add --organisation NAME, or --json."
      : undefined;
  },
  run: runExport,
};

/** What this subject brings to the command line. */
export const commands = [importCommand, exportCommand, figuresCommand];
