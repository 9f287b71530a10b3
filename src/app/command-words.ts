import { parseArgs } from "node:util";
import type { Command } from "#platform/module/index.ts";

/** What somebody typed after the name of a command. */
export interface Words {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

export type WordsRead =
  | { readonly kind: "words"; readonly words: Words }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly fault: string };

const wrong = (fault: string): WordsRead => ({ kind: "wrong", fault });

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

const optionsOf = ({ options }: Command): string =>
  [...Object.keys(options), "help"].map((name) => `--${name}`).join(", ");

/** Node names the option in quotes; what it adds about dashes helps nobody here. */
const faultOf = (command: Command, error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  const option = /--?[\w-]+/.exec(message)?.[0] ?? "";
  if (codeOf(error) === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
    return `There is no option ${option} here; there are ${optionsOf(command)}.`;
  return message.includes("does not take an argument")
    ? `${option} takes no value.`
    : `${option} needs a value after it.`;
};

const single = (value: unknown): string | boolean | undefined => {
  if (Array.isArray(value)) return value.join(",");
  return typeof value === "string" || typeof value === "boolean" ? value : undefined;
};

/** Names an option again before each further word of those that take several: `--by a b` becomes `--by a --by b`. */
const withNamedAgain = ({ options }: Command, rest: readonly string[]): string[] => {
  let taking: string | undefined;
  return rest.flatMap((word, index) => {
    if (word.startsWith("-")) {
      taking = options[word.replace(/^--/, "")]?.many ? word : undefined;
      return [word];
    }
    return taking === undefined || rest[index - 1] === taking ? [word] : [taking, word];
  });
};

const parsed = (command: Command, rest: readonly string[]): Words => {
  const own = Object.entries(command.options).map(
    ([name, { type, many }]) => [name, { type, multiple: many === true }] as const,
  );
  const options = { ...Object.fromEntries(own), help: { type: "boolean" as const } };
  const args = withNamedAgain(command, rest);
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  return {
    positionals,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, single(value)])),
  };
};

/** Too many words or too few; undefined when it is well. */
const countFault = ({ takes }: Command, positionals: readonly string[]): string | undefined => {
  const unexpected = positionals.slice(takes ? 1 : 0);
  if (unexpected.length > 0) return `"${unexpected.join(" ")}" is not expected here.`;
  return takes && takes.optional !== true && (positionals[0] ?? "") === ""
    ? `Name the ${takes.name}.`
    : undefined;
};

/** Reads what stands after the name of a command: its words, a wish for help, or what is wrong in one sentence. */
export const readWords = (command: Command, rest: readonly string[]): WordsRead => {
  try {
    const words = parsed(command, rest);
    if (words.values["help"] === true) return { kind: "help" };
    const fault = countFault(command, words.positionals) ?? command.wrongUse?.(words.values);
    return fault === undefined ? { kind: "words", words } : wrong(fault);
  } catch (error) {
    return wrong(faultOf(command, error));
  }
};
