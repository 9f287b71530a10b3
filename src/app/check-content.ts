import { faultLine } from "#platform/content/index.ts";
import type { ContentFault } from "#platform/content/index.ts";
import { places } from "#platform/config/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { LoneCommand } from "#platform/module/index.ts";
import { modules } from "./modules.ts";

const help = `Use: borgpen check-content [DIRECTORY] [--json]

Reads all frameworks, mappings, examples, questionnaires of surveys and benchmarks, and prints one line for each fault, as
file:line: what is wrong. Without a directory the content that came with this installation is read.

  --json   print { "frameworks", "mappings", "examples", "questionnaires", "benchmarks", "faults": [{ "file", "line", "message" }] }

Exit codes: 0 all is well, 1 something is wrong, 2 wrong use.`;

const counted = (n: number, many: string): string => `${n} ${n === 1 ? many.replace(/s$/, "") : many}`;

const inOrder = (one: ContentFault, other: ContentFault): number =>
  one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1;

/** `borgpen check-content`: for whoever edits what comes with the program. Each subject checks its own. */
export const checkContentCommand: LoneCommand = {
  kind: "alone",
  name: "check-content",
  summary:
    "Check frameworks, mappings, examples, questionnaires and benchmarks, naming file, line and fault.",
  help,
  options: { json: { type: "boolean" } },
  takes: { name: "DIRECTORY", optional: true },
  run: async ({ positionals, values, print }) => {
    const directory = positionals[0] ?? places.content;
    const checks = modules.flatMap((module) => module.checkContent ?? []);
    const checked = await Promise.all(checks.map((check) => check(directory)));
    const counts = Object.assign({}, ...checked.map((one) => one.counts));
    const faults = checked.flatMap((one) => one.faults).toSorted(inOrder);
    if (values["json"] === true) print(JSON.stringify({ ...counts, faults }, null, 2));
    else if (faults.length > 0) print(faults.map(faultLine).join("\n"));
    else {
      const all = checked.flatMap((one) => Object.entries(one.counts));
      print(`All is well: ${all.map(([many, n]) => counted(n, many)).join(", ")}.`);
    }
    const message = `The content has ${counted(faults.length, "faults")}.`;
    if (faults.length > 0) throw new AppError("refused", { nl: message, en: message });
  },
};
