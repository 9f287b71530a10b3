import type { Columns } from "#platform/csv/index.ts";
import type { DatabaseCommand, Writing } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import { fileCommand, fileEntry } from "../import/file-command.ts";
import type { FileCommand, FileTaken } from "../import/file-command.ts";
import { importRegister, lookAtRegister } from "./register-import.commands.ts";
import type { ImportedKind } from "./register-import.commands.ts";
import type { RegisterLine, RegisterSummary } from "./register-line.ts";

/** A command that takes over a register. */
export interface RegisterCommand<L extends RegisterLine> extends Pick<
  FileCommand<object>,
  "name" | "summary" | "options" | "wrongUse"
> {
  readonly use: string;
  /** What the help says, after how the command is used. */
  readonly help: readonly string[];
  readonly optionHelp?: readonly string[];
  readonly kind: (values: Parameters<FileCommand<object>["wrongUse"]>[0]) => ImportedKind<L>;
  /** Writes down in the audit log what became of the file. */
  readonly record: (
    services: Services,
    writing: Writing,
    entry: ReturnType<typeof fileEntry>,
  ) => Promise<void>;
}

type Told = RegisterSummary & { readonly done: boolean };

/** The columns of a register as the help of a command names them. */
export const columnLines = <C extends string>({ order, names, required }: Columns<C>): string[] =>
  order.map((column) => {
    const [dutch, english] = names[column];
    return `  ${dutch.padEnd(20)} ${english.padEnd(18)}${required.includes(column) ? " (needed)" : ""}`;
  });

const helpOf = ({
  use,
  help,
  optionHelp = [],
}: Pick<RegisterCommand<RegisterLine>, "use" | "help" | "optionHelp">): string =>
  [
    `Use: borgpen ${use} [--look] [--json]`,
    "",
    "Takes over what was kept in another register from a CSV file: all or nothing. A line that was taken over before stays as it is.",
    "UTF-8 with or without byte order mark or Windows-1252, comma or semicolon, a header in Dutch or English.",
    "",
    ...help,
    "",
    "  --organisation NAME  short name of the organisation, such as voorbeeldstad",
    ...optionHelp,
    "  --look               say what would happen, and write nothing",
    "  --json               print the result, or every fault, as JSON",
    "",
    "Exit codes: 0 done, 1 refused (every faulty line is named and nothing was written), 2 wrong use.",
  ].join("\n");

/** A command that takes over a register from a file, or first says what would happen. */
export const registerCommand = <L extends RegisterLine>(command: RegisterCommand<L>): DatabaseCommand => {
  const { name, summary, options, wrongUse, kind, record } = command;
  return fileCommand<Told>({
    name,
    summary,
    help: helpOf(command),
    options: { ...options, look: { type: "boolean" } },
    wrongUse,
    take: async (writing, { source, values, progress }, services): Promise<FileTaken<Told>> => {
      const isLooking = values["look"] === true;
      const found = isLooking
        ? await lookAtRegister(writing, kind(values), { source, progress })
        : await importRegister(writing, kind(values), { source, progress });
      const taken = found.ok ? { ok: true as const, summary: { ...found.summary, done: !isLooking } } : found;
      if (!isLooking) await record(services, writing, fileEntry(writing, taken));
      return taken;
    },
    tell: ({ lines, added, known, people, done }) => [
      `${lines} lines in the file.`,
      `${added} ${done ? "taken over" : "would be taken over"}, of ${people} people; ${known} were taken over before.`,
    ],
  });
};
