import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type axeCore from "axe-core";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let source: Promise<string> | undefined;

declare const axe: typeof axeCore;

/** What axe finds wrong on the page (WCAG 2.2 AA and good practice): rule and place. Needs JavaScript in the page. */
export async function violations(page: Page): Promise<string[]> {
  source ??= readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
  await page.evaluate(await source);
  return page.evaluate(async (values) => {
    // Our pages hold no frames; only violations are written out.
    const result = await axe.run(document, {
      resultTypes: ["violations"],
      runOnly: { type: "tag", values },
    });
    return result.violations.map(
      (found) => `${found.id}: ${found.nodes.map((node) => node.target.map(String).join(" ")).join(", ")}`,
    );
  }, tags);
}
