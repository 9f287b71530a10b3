import type { Page } from "playwright-core";
import { sidewaysOverflow } from "./browser.ts";

/** Texts that do not fit the element that hides what sticks out of it; what is hidden on purpose does not count. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => {
        const style = getComputedStyle(element);
        const hides = [style.overflowX, style.overflowY].some((way) => way === "hidden" || way === "clip");
        const isShown = element.clientWidth > 1 && element.clientHeight > 1 && !element.closest("svg");
        const sticksOut =
          element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
        return hides && isShown && sticksOut && element.textContent.trim() !== "";
      })
      .map(
        (element) => `${element.className || element.tagName}: ${element.textContent.trim().slice(0, 60)}`,
      ),
  );

/** WCAG 1.4.10: at 320 pixels, which is a wide screen at 400%, nothing scrolls sideways. */
const reflow = async (page: Page): Promise<string[]> => {
  await page.setViewportSize({ width: 320, height: 900 });
  const overflow = await sidewaysOverflow(page);
  return overflow > 0 ? [`${overflow} pixels too wide at 320`] : [];
};

/** WCAG 1.4.4: with text at twice its size nothing is cut off and nothing scrolls sideways. */
const largeText = async (page: Page): Promise<string[]> => {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  const overflow = await sidewaysOverflow(page);
  const cut = await cutOff(page);
  return [
    ...(overflow > 0 ? [`${overflow} pixels too wide with large text`] : []),
    ...cut.map((text) => `cut off with large text: ${text}`),
  ];
};

/** What goes wrong for whoever enlarges: a narrow page at 320 pixels, a wide one with its text twice as large. Leaves the page so. */
export const fitsWhenEnlarged = (page: Page, width: number): Promise<string[]> =>
  width < 400 ? reflow(page) : largeText(page);
