import { isPlainDate } from "#platform/clock/index.ts";
import { faultText } from "#platform/csv/index.ts";
import type { DatabaseCommand } from "#platform/module/index.ts";
import { fileCommand, fileEntry, optionText } from "./file-command.ts";
import { columnNames, engagementWords, requiredColumns } from "./import-words.ts";
import { importPeople } from "./import.commands.ts";
import { columns } from "./import.ts";
import type { ImportSummary } from "./import.ts";

const columnLines = columns.map((column) => {
  const [dutch, english] = columnNames[column];
  const needed = requiredColumns.some((required) => required === column) ? " (needed)" : "";
  return `  ${dutch.padEnd(18)} ${english.padEnd(16)}${needed}`;
});

const help = [
  "Use: borgpen people import FILE --organisation NAME [--today DATE] [--complete] [--json]",
  "",
  "Brings people, their units, functions and roles up to date with a CSV file: all or nothing.",
  "UTF-8 with or without byte order mark or Windows-1252, comma or semicolon, a header in Dutch or English:",
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

const summaryText = ({ lines, people, places, roles, units }: ImportSummary): string =>
  [
    `${lines} people in the file.`,
    `People: ${people.added} added, ${people.changed} changed, ${people.left} left.`,
    `Places: ${places.added} added, ${places.ended} ended.`,
    `Roles: ${roles.given} given, ${roles.ended} ended.`,
    `Units: ${units.added} added, ${units.changed} changed.`,
  ].join("\n");

/** `borgpen people import`: people from a CSV file, all or nothing, every faulty line named. */
export const importCommand: DatabaseCommand = fileCommand<ImportSummary>({
  name: "people import",
  summary: "Bring people, units and roles up to date with a CSV file.",
  help,
  options: { today: { type: "string" }, complete: { type: "boolean" } },
  wrongUse: (values) => {
    const today = optionText(values["today"]);
    return today !== undefined && !isPlainDate(today)
      ? `--today ${today} is no date such as 2026-12-31.`
      : undefined;
  },
  take: async (writing, { source, values, progress }, { audit }) => {
    const { tx, actor, today, now } = writing;
    const day = optionText(values["today"]) ?? today;
    const complete = values["complete"] === true;
    const taken = await importPeople(writing, { source, day, complete, progress });
    await audit.record(tx, actor, { event: "people.imported", ...fileEntry(writing, taken) }, now);
    return taken;
  },
  tell: (summary) => [summaryText(summary), ...summary.notices.map(faultText)],
});
