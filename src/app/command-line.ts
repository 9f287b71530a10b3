import type { Command } from "#platform/module/index.ts";
import { readWords } from "./command-words.ts";
import type { Words } from "./command-words.ts";
import { commands } from "./commands.ts";
import { openGround } from "./ground.ts";
import { settingsOf } from "./settings-of-command.ts";
import { refusalReason } from "./refusal-reason.ts";
import { version } from "./version.ts";

const done = 0;
const refused = 1;
const wrongUse = 2;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

const listOf = (some: readonly Command[]): string =>
  some.map((command) => `  ${command.name.padEnd(20)} ${command.summary}`).join("\n");

const overview = (): string =>
  [
    `Borgpen ${version}: the integrity system of a public organisation.`,
    "",
    "Use: npm run -s borgpen -- COMMAND [options]",
    "",
    listOf(commands),
    "",
    "Help on one command: COMMAND --help. Exit codes: 0 done, 1 refused (the reason is on standard error), 2 wrong use.",
    "Settings come from the environment (README.md). On the demonstration where there is a real database too: BORGPEN_DATA=./data/demo.",
  ].join("\n");

/** The command that these words begin with; the longest name wins, so that `people import` is not `people`. */
const find = (words: readonly string[]): { command: Command; rest: readonly string[] } | undefined =>
  commands
    .map((command) => ({ command, length: command.name.split(" ").length }))
    .filter(({ command, length }) => words.slice(0, length).join(" ") === command.name)
    .toSorted((a, b) => b.length - a.length)
    .map(({ command, length }) => ({ command, rest: words.slice(length) }))[0];

const execute = async (command: Command, read: Words): Promise<number> => {
  const words = { ...read, print: say, progress: complain };
  try {
    if (command.kind === "alone") {
      await command.run(words);
      return done;
    }
    const ground = await openGround(settingsOf(command, process.env, complain));
    try {
      await command.run({ ...words, db: ground.db, services: ground.services });
    } finally {
      await ground.close();
    }
    return done;
  } catch (error) {
    complain(refusalReason(error));
    return refused;
  }
};

const run = async (command: Command, rest: readonly string[]): Promise<number> => {
  const read = readWords(command, rest);
  if (read.kind === "words") return execute(command, read.words);
  if (read.kind === "help") {
    say(command.help);
    return done;
  }
  complain(`${read.fault}\n\n${command.help}`);
  return wrongUse;
};

const isHelp = (word: string | undefined): boolean => word === "--help" || word === "-h" || word === "help";

/** No command begins with these words: what there is instead, those of the same group where there are any. */
const unknown = (words: readonly string[]): number => {
  const [first, second] = words;
  const group = commands.filter(({ name }) => name.startsWith(`${first} `));
  if (group.length > 0 && isHelp(second)) {
    say(listOf(group));
    return done;
  }
  const typed = words.slice(0, group.length > 0 ? 2 : 1).join(" ");
  complain(
    `There is no command "${typed}".\n\n${group.length > 0 ? `There are:\n${listOf(group)}` : overview()}`,
  );
  return wrongUse;
};

/** Runs one command; resolves to the exit code: 0 done, 1 refused with the reason on standard error, 2 wrong use. */
export const runCommandLine = async (words: readonly string[]): Promise<number> => {
  if (words.length === 0) {
    complain(overview());
    return wrongUse;
  }
  if (isHelp(words[0])) {
    say(overview());
    return done;
  }
  const chosen = find(words);
  return chosen ? run(chosen.command, chosen.rest) : unknown(words);
};
