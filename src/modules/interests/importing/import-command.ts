import { fileCommand, fileEntry } from "#modules/organisations/index.ts";
import type { FileTaken } from "#modules/organisations/index.ts";
import type { DatabaseCommand } from "#platform/module/index.ts";
import { giftColumns } from "./gift-line.rules.ts";
import { importedRegisters } from "./imported.ts";
import type { ImportedRegister, RegisterSummary } from "./imported.ts";
import { importRegister, lookAtRegister } from "./importing.commands.ts";
import { sideActivityColumns } from "./side-activity-line.rules.ts";

/** What a register is called at the command line. */
const called: Readonly<Record<ImportedRegister, string>> = {
  "side-activity": "side-activities",
  gift: "gifts",
};

const registerCalled = (word: unknown): ImportedRegister | undefined =>
  importedRegisters.find((register) => called[register] === word);

const columnLines = <C extends string>(columns: {
  readonly order: readonly C[];
  readonly required: readonly C[];
  readonly names: Readonly<Record<C, readonly [string, string, ...string[]]>>;
}): string[] =>
  columns.order.map((column) => {
    const [dutch, english] = columns.names[column];
    return `  ${dutch.padEnd(20)} ${english.padEnd(18)}${columns.required.includes(column) ? " (needed)" : ""}`;
  });

const help = [
  "Use: borgpen registers import FILE --organisation NAME --register side-activities|gifts [--look] [--json]",
  "",
  "Takes over what was declared in another register from a CSV file: all or nothing. A line that was taken over before stays as it is.",
  "UTF-8 with or without byte order mark or Windows-1252, comma or semicolon, a header in Dutch or English.",
  "",
  "Side activities:",
  ...columnLines(sideActivityColumns),
  "",
  "Gifts:",
  ...columnLines(giftColumns),
  "",
  "The personnel key or the e-mail address says whose it is. Dates: 31-12-2026 or 2026-12-31. Amounts: 12,50 or 1.234,56 or 1,234.56.",
  "",
  "  --organisation NAME  short name of the organisation, such as voorbeeldstad",
  "  --register NAME      side-activities or gifts",
  "  --look               say what would happen, and write nothing",
  "  --json               print the result, or every fault, as JSON",
  "",
  "Exit codes: 0 done, 1 refused (every faulty line is named and nothing was written), 2 wrong use.",
].join("\n");

type Told = RegisterSummary & { readonly done: boolean };

const summed = (found: Awaited<ReturnType<typeof lookAtRegister>>, done: boolean): FileTaken<Told> =>
  found.ok ? { ok: true, summary: { ...found.summary, done } } : found;

/** `borgpen registers import`: declarations from a CSV file, all or nothing, every faulty line named. */
export const registerImportCommand: DatabaseCommand = fileCommand<
  RegisterSummary & { readonly done: boolean }
>({
  name: "registers import",
  summary: "Take over side activities or gifts from a CSV file.",
  help,
  options: { register: { type: "string" }, look: { type: "boolean" } },
  wrongUse: ({ register }) =>
    registerCalled(register) === undefined
      ? `Say which register: --register ${Object.values(called).join(" or --register ")}.`
      : undefined,
  take: async (writing, { source, values, progress }, { audit }) => {
    const { tx, actor, now } = writing;
    const wish = { source, register: registerCalled(values["register"]) ?? "side-activity", progress };
    if (values["look"] === true) return summed(await lookAtRegister(writing, wish), false);
    const taken = summed(await importRegister(writing, wish), true);
    await audit.record(tx, actor, { event: "declarations.imported", ...fileEntry(writing, taken) }, now);
    return taken;
  },
  tell: ({ lines, added, known, people, done }) => [
    `${lines} lines in the file.`,
    `${added} ${done ? "taken over" : "would be taken over"}, of ${people} people; ${known} were taken over before.`,
  ],
});
