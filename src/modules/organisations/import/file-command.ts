import { createReadStream } from "node:fs";
import { access, constants } from "node:fs/promises";
import { publicActor, systemActor } from "#platform/actor/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { faultText } from "#platform/csv/index.ts";
import type { CsvSource, Fault } from "#platform/csv/index.ts";
import { withActor } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { CommandContext, DatabaseCommand, Writing } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import { findOrganisation } from "../organisations.queries.ts";

type Values = CommandContext["values"];

/** What became of a file: a summary, or every fault and nothing written. */
export type FileTaken<S> =
  | { readonly ok: true; readonly summary: S }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** A file with its wishes, for whoever takes it. */
export interface FileWish {
  readonly source: CsvSource;
  readonly values: Values;
  readonly progress: (text: string) => void;
}

/** A command that takes a file into one organisation. */
export interface FileCommand<S extends object> {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  /** Besides --organisation and --json. */
  readonly options: DatabaseCommand["options"];
  readonly wrongUse: (values: Values) => string | undefined;
  /** Takes the file, and writes down that it did. */
  readonly take: (writing: Writing, wish: FileWish, services: Services) => Promise<FileTaken<S>>;
  /** The summary as lines for a person. */
  readonly tell: (summary: S) => readonly string[];
}

/** The text of an option; undefined where it was not given. */
export const optionText = (value: string | boolean | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

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

const run = async <S extends object>(
  command: FileCommand<S>,
  context: CommandContext,
): Promise<FileTaken<S>> => {
  const { db, services, values, positionals, progress } = context;
  const [file = ""] = positionals;
  await readable(file);
  const name = optionText(values["organisation"]) ?? "";
  const organisation = await withActor(db, publicActor, (tx) => findOrganisation(tx, name));
  if (organisation === undefined) throw refusal(`There is no organisation with the short name "${name}".`);
  const actor = systemActor(organisation.organisationId);
  const now = services.clock.now();
  return withActor(db, actor, async (tx) => {
    const writing = { tx, actor, now, today: dateOf(now) };
    return command.take(writing, { source: createReadStream(file), values, progress }, services);
  });
};

/** What the audit log keeps of a file that a command took, beside the event. */
export const fileEntry = ({ actor }: Writing, { ok }: FileTaken<object>) => ({
  object: { kind: "organisation", id: organisationOf(actor) },
  origin: "command-line",
  result: ok ? ("done" as const) : ("refused" as const),
});

/** A command that takes a file into one organisation: all or nothing, every faulty line named. */
export const fileCommand = <S extends object>(command: FileCommand<S>): DatabaseCommand => ({
  kind: "database",
  name: command.name,
  summary: command.summary,
  help: command.help,
  options: { organisation: { type: "string" }, ...command.options, json: { type: "boolean" } },
  takes: { name: "FILE" },
  wrongUse: (values) =>
    optionText(values["organisation"]) === undefined
      ? "Say which organisation: --organisation NAME."
      : command.wrongUse(values),
  run: async (context) => {
    const taken = await run(command, context);
    if (!taken.ok) return refuseFaults(taken.faults, context);
    const { summary } = taken;
    if (context.values["json"] === true) context.print(JSON.stringify({ ok: true, ...summary }));
    else context.print(command.tell(summary).join("\n"));
  },
});
