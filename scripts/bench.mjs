// npm run bench -- NAME: runs one benchmark of bench/ on the built program. Figures on standard output, one line of JSON each.
import { existsSync, globSync } from "node:fs";

const names = globSync("bench/*.bench.ts").map((file) => file.replace(/^bench\/|\.bench\.ts$/g, ""));
const [name] = process.argv.slice(2);
if (name === undefined || !existsSync(`bench/${name}.bench.ts`)) {
  console.error(
    `Use: npm run bench -- NAME\n\n${names
      .toSorted()
      .map((one) => `  ${one}`)
      .join("\n")}`,
  );
  process.exit(2);
}
await import(`../bench/${name}.bench.ts`);
