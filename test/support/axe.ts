import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type axeCore from "axe-core";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

declare const axe: typeof axeCore;

const equipped = new WeakSet<Page>();

/** From its next address on every page brings axe along: the browser then compiles it once, and not for each page. */
const equip = async (page: Page): Promise<void> => {
  if (equipped.has(page)) return;
  equipped.add(page);
  await page.addInitScript(source);
  await page.evaluate(source);
};

/** What axe finds wrong on the page (WCAG 2.2 AA and good practice): rule and place. Needs JavaScript in the page. */
export async function violations(page: Page): Promise<string[]> {
  await equip(page);
  return page.evaluate(async (values) => {
    // A colour that is still on its way to another is not what anybody reads.
    for (const moving of document.getAnimations()) if (moving instanceof CSSTransition) moving.finish();
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
