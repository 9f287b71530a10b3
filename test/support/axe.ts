import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong on the page (WCAG 2.2 AA and good practice): rule and place. Needs JavaScript in the page. */
export async function violations(page: Page): Promise<string[]> {
  // Our pages hold no frames: the simple way opens no second page, and only violations are written out.
  const result = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(tags)
    .setLegacyMode()
    .analyze();
  return result.violations.map(
    (found) => `${found.id}: ${found.nodes.map((node) => node.target.map(String).join(" ")).join(", ")}`,
  );
}
