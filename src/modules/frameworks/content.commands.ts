import { faultLine } from "#platform/content/index.ts";
import { places } from "#platform/config/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { LoneCommand } from "#platform/module/index.ts";
import { readContent } from "./content.ts";

const help = `Use: borgpen check-content [DIRECTORY] [--json]

Reads all frameworks, mappings and examples and prints one line for each fault, as file:line: what is wrong.
Without a directory the content that came with this installation is read.

  --json   print { "frameworks", "mappings", "examples", "faults": [{ "file", "line", "message" }] }

Exit codes: 0 all is well, 1 something is wrong, 2 wrong use.`;

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? "" : "s"}`;

/** `borgpen check-content`: for whoever edits frameworks, mappings and examples. */
export const checkContent: LoneCommand = {
  kind: "alone",
  name: "check-content",
  summary: "Check frameworks, mappings and examples, naming file, line and fault.",
  help,
  options: { json: { type: "boolean" } },
  takes: { name: "DIRECTORY", optional: true },
  run: async ({ positionals, values, print }) => {
    const { catalogue, examples, faults } = await readContent(positionals[0] ?? places.content);
    const counts = {
      frameworks: catalogue.frameworks.length,
      mappings: catalogue.mappings.length,
      examples: examples.length,
    };
    if (values["json"] === true) print(JSON.stringify({ ...counts, faults }, null, 2));
    else if (faults.length > 0) print(faults.map(faultLine).join("\n"));
    else
      print(
        `All is well: ${counted(counts.frameworks, "framework")}, ${counted(counts.mappings, "mapping")}, ${counted(counts.examples, "example")}.`,
      );
    const message = `The content has ${counted(faults.length, "fault")}.`;
    if (faults.length > 0) throw new AppError("refused", { nl: message, en: message });
  },
};
