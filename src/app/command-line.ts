import { parseArgs } from "node:util";
import { ConfigError } from "#platform/config/index.ts";
import { EmbeddedInUse } from "#platform/embedded/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { Command } from "#platform/module/index.ts";
import { commands } from "./commands.ts";
import { openGround } from "./ground.ts";
import { version } from "./version.ts";

const done = 0;
const refused = 1;
const wrongUse = 2;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

const overview = (): string =>
  [
    `Borgpen ${version}: the integrity system of a public organisation.`,
    "",
    "Use: npm run -s borgpen -- COMMAND [options]",
    "",
    ...commands.map((command) => `  ${command.name.padEnd(20)} ${command.summary}`),
    "",
    "Help on one command: COMMAND --help. Exit codes: 0 done, 1 refused (the reason is on standard error), 2 wrong use.",
  ].join("\n");

/** The command that these words begin with; the longest name wins, so that `people import` is not `people`. */
const find = (words: readonly string[]): { command: Command; rest: readonly string[] } | undefined =>
  commands
    .map((command) => ({ command, length: command.name.split(" ").length }))
    .filter(({ command, length }) => words.slice(0, length).join(" ") === command.name)
    .toSorted((a, b) => b.length - a.length)
    .map(({ command, length }) => ({ command, rest: words.slice(length) }))[0];

const reasonOf = (error: unknown): string => {
  if (error instanceof AppError) return error.reason?.en ?? error.message;
  if (error instanceof ConfigError || error instanceof EmbeddedInUse) return error.message;
  if (error instanceof Error && "code" in error && error.code === "ECONNREFUSED")
    return "The database does not answer. Is PostgreSQL running, and is DATABASE_URL right?";
  return error instanceof Error ? error.message : String(error);
};

type Parsed = { ok: true; result: ReturnType<typeof parseArgs> } | { ok: false; fault: string };

const parse = (command: Command, rest: readonly string[]): Parsed => {
  try {
    const options = { ...command.options, help: { type: "boolean" as const } };
    return { ok: true, result: parseArgs({ args: [...rest], options, allowPositionals: true }) };
  } catch (error) {
    return { ok: false, fault: error instanceof Error ? error.message : String(error) };
  }
};

const single = (value: unknown): string | boolean | undefined =>
  typeof value === "string" || typeof value === "boolean" ? value : undefined;

const run = async (command: Command, rest: readonly string[]): Promise<number> => {
  const parsed = parse(command, rest);
  if (!parsed.ok) {
    complain(`${parsed.fault}\n\n${command.help}`);
    return wrongUse;
  }
  const { positionals } = parsed.result;
  const values = Object.fromEntries(
    Object.entries(parsed.result.values).map(([name, value]) => [name, single(value)]),
  );
  if (values["help"] === true) {
    say(command.help);
    return done;
  }
  const fault = command.wrongUse?.(positionals, values);
  if (fault !== undefined) {
    complain(`${fault}\n\n${command.help}`);
    return wrongUse;
  }
  return execute(command, positionals, values);
};

const execute = async (
  command: Command,
  positionals: readonly string[],
  values: Readonly<Record<string, string | boolean | undefined>>,
): Promise<number> => {
  const words = { positionals, values, print: say, progress: complain };
  try {
    if (command.kind === "alone") {
      await command.run(words);
      return done;
    }
    const ground = await openGround(process.env);
    try {
      await command.run({ ...words, db: ground.db, services: ground.services });
    } finally {
      await ground.close();
    }
    return done;
  } catch (error) {
    complain(reasonOf(error));
    return refused;
  }
};

/** Runs one command; resolves to the exit code: 0 done, 1 refused with the reason on standard error, 2 wrong use. */
export const runCommandLine = async (words: readonly string[]): Promise<number> => {
  if (words.length === 0 || words[0] === "--help" || words[0] === "help") {
    say(overview());
    return words.length === 0 ? wrongUse : done;
  }
  const chosen = find(words);
  if (chosen) return run(chosen.command, chosen.rest);
  complain(`There is no command "${words.join(" ")}".\n\n${overview()}`);
  return wrongUse;
};
