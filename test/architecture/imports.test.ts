import { execFile } from "node:child_process";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { z } from "zod";

const run = promisify(execFile);
const cruiser = "node_modules/.bin/depcruise";

const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

const cruise = async (folder: string) => {
  const args = [folder, "--config", ".dependency-cruiser.cjs", "--output-type", "json", "--no-cache"];
  const { stdout } = await run(cruiser, args, { maxBuffer: 1e9 }).catch((error: unknown) =>
    failedRun.parse(error),
  );
  return report.parse(JSON.parse(stdout)).summary;
};

const failedRun = z.object({ stdout: z.string() });

test("the imports keep to the plan of the house, and the checker really reads the files", async () => {
  const files = await readdir("src", { recursive: true });
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
  const { totalCruised, violations } = await cruise("src");
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  expect(totalCruised).toBeGreaterThanOrEqual(sources.length);
});

test("a planted violation is found", async () => {
  const folder = "src/modules/organisations/planted";
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(
      `${folder}/planted.rules.ts`,
      'import pg from "pg";\nimport "#modules/actions/texts.ts";\nexport const planted = pg;\n',
    );
    const { violations } = await cruise("src/modules/organisations");
    const names = violations.filter(({ from }) => from.includes("planted")).map(({ rule }) => rule.name);
    expect(new Set(names)).toEqual(
      new Set(["module-front-door", "edges-of-organisations", "rules-are-pure", "only-database-knows-pg"]),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
