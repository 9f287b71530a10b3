import { createReadStream } from "node:fs";
import { access, constants } from "node:fs/promises";
import { publicActor, systemActor } from "#platform/actor/index.ts";
import { dateOf, isPlainDate } from "#platform/clock/index.ts";
import { withActor } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { CommandContext, DatabaseCommand } from "#platform/module/index.ts";
import { findOrganisation } from "../organisations.queries.ts";
import { faultText } from "./import-faults.ts";
import { columnNames, engagementWords, requiredColumns } from "./import-words.ts";
import { importPeople } from "./import.commands.ts";
import { columns } from "./import.ts";
import type { Fault, ImportResult, ImportSummary } from "./import.ts";

const columnLines = columns.map((column) => {
  const [dutch, english] = columnNames[column];
  const needed = requiredColumns.some((required) => required === column) ? " (needed)" : "";
  return `  ${dutch.padEnd(18)} ${english.padEnd(16)}${needed}`;
});

const help = [
  "Use: borgpen people import FILE --organisation NAME [--today DATE] [--complete] [--json]",
  "",
  "Brings people, their units, functions and roles up to date with a CSV file: all or nothing.",
  "UTF-8 with or without byte order mark, comma or semicolon, a header in Dutch or English:",
  "",
  ...columnLines,
  "",
  `Engagement: ${Object.values(engagementWords)
    .map(([dutch, english]) => `${dutch} (${english})`)
    .join(", ")}.`,
  "Dates: 31-12-2026 or 2026-12-31. Unit: its key or its path, Directie > Team. Roles: with | between them.",
  "A column that the file lacks leaves alone what is known.",
  "",
  "  --organisation NAME  short name of the organisation, such as voorbeeldstad",
  "  --today DATE         the day from which changes hold; today unless given",
  "  --complete           the file holds everybody: who has a personnel key and is not in it leaves on that day",
  "  --json               print the result, or every fault, as JSON",
  "",
  "Exit codes: 0 done, 1 refused (every faulty line is named and nothing was written), 2 wrong use.",
].join("\n");

const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

const summaryText = ({ lines, people, places, roles, units }: ImportSummary): string =>
  [
    `${lines} people in the file.`,
    `People: ${people.added} added, ${people.changed} changed, ${people.left} left.`,
    `Places: ${places.added} added, ${places.ended} ended.`,
    `Roles: ${roles.given} given, ${roles.ended} ended.`,
    `Units: ${units.added} added, ${units.changed} changed.`,
  ].join("\n");

const refusal = (reason: string, cause?: unknown): AppError =>
  new AppError("refused", { nl: reason, en: reason }, { cause });

const readable = async (file: string): Promise<void> => {
  try {
    await access(file, constants.R_OK);
  } catch (error) {
    throw refusal(`The file ${file} cannot be read.`, error);
  }
};

const refuseFaults = (faults: readonly Fault[], { print, values }: CommandContext): never => {
  if (values["json"] === true) print(JSON.stringify({ ok: false, faults }));
  const count = `${faults.length} ${faults.length === 1 ? "fault" : "faults"}; nothing was written.`;
  throw refusal(values["json"] === true ? count : [...faults.map(faultText), count].join("\n"));
};

const run = async (context: CommandContext): Promise<ImportResult> => {
  const { db, services, values, positionals, progress } = context;
  const [file = ""] = positionals;
  await readable(file);
  const name = text(values["organisation"]) ?? "";
  const organisation = await withActor(db, publicActor, (tx) => findOrganisation(tx, name));
  if (organisation === undefined) throw refusal(`There is no organisation with the short name "${name}".`);
  const { organisationId } = organisation;
  const actor = systemActor(organisationId);
  const now = services.clock.now();
  const wish = {
    source: createReadStream(file),
    day: text(values["today"]) ?? dateOf(now),
    complete: values["complete"] === true,
    progress,
  };
  return withActor(db, actor, async (tx) => {
    const result = await importPeople({ tx, actor }, wish);
    const object = { kind: "organisation", id: organisationId };
    const event = { event: "people.imported", object, origin: "command-line" };
    await services.audit.record(tx, actor, { ...event, result: result.ok ? "done" : "refused" }, now);
    return result;
  });
};

/** `borgpen people import`: people from a CSV file, all or nothing, every faulty line named. */
export const importCommand: DatabaseCommand = {
  kind: "database",
  name: "people import",
  summary: "Bring people, units and roles up to date with a CSV file.",
  help,
  options: {
    organisation: { type: "string" },
    today: { type: "string" },
    complete: { type: "boolean" },
    json: { type: "boolean" },
  },
  takes: { name: "FILE" },
  wrongUse: (values) => {
    if (text(values["organisation"]) === undefined) return "Say which organisation: --organisation NAME.";
    const today = text(values["today"]);
    return today !== undefined && !isPlainDate(today)
      ? `--today ${today} is no date such as 2026-12-31.`
      : undefined;
  },
  run: async (context) => {
    const result = await run(context);
    if (!result.ok) return refuseFaults(result.faults, context);
    const { summary } = result;
    if (context.values["json"] === true) context.print(JSON.stringify({ ok: true, ...summary }));
    else context.print([summaryText(summary), ...summary.notices.map(faultText)].join("\n"));
  },
};
