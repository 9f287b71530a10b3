import type { Page } from "playwright-core";

/** Somebody who uses nothing but the keyboard. */
export interface Hands {
  /** Goes on with Tab until the focus is on this; throws when that never happens. */
  reach(role: Role, name: string | RegExp): Promise<void>;
  /** Goes to a link or button, presses Enter, and is on another page. */
  enter(role: "link" | "button", name: string | RegExp): Promise<void>;
  /** Presses Enter where the focus is, and is on another page. */
  send(): Promise<void>;
  /** Goes to something that opens on the spot, and opens it. */
  unfold(name: string): Promise<void>;
  /** Goes to a field and types in it. */
  type(name: string | RegExp, text: string): Promise<void>;
  /** Goes to a group of radio buttons and chooses with the arrows. */
  choose(name: string): Promise<void>;
  /** Stops where nothing shows that the focus is there, or where the focus is stuck. */
  readonly wrong: string[];
}

type Role = "link" | "button" | "textbox" | "combobox" | "radio" | "summary";

/** More stops than any page on the way has. */
const mostStops = 150;

interface Stop {
  readonly what: string;
  readonly isMarked: boolean;
  readonly isCovered: boolean;
  /** The page has not scrolled there yet, or never does. */
  readonly isOutside: boolean;
}

/** Where the focus is, whether a line around it shows that (WCAG 2.4.7), and whether something lies over it (2.4.11). */
const stopOf = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { left, top, width, height } = element.getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const touches = (own: Element | undefined): boolean =>
      own !== undefined && above !== null && (own.contains(above) || above.contains(own));
    return {
      what: `${element.tagName} ${element.id || element.textContent.trim().slice(0, 40)}`,
      isMarked: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
      isCovered: above !== null && !touches(element) && !touches(label),
      isOutside: above === null,
    };
  });

const find = (page: Page, role: Role, name: string | RegExp) =>
  role === "summary"
    ? page.locator("summary").filter({ hasText: name })
    : page.getByRole(role, { name, exact: typeof name === "string" });

const isThere = (page: Page, role: Role, name: string | RegExp): Promise<boolean> =>
  find(page, role, name).evaluateAll((found) => found.some((element) => element === document.activeElement));

/** Hands on the keyboard of this page. */
export const handsOn = (page: Page): Hands => {
  const wrong: string[] = [];
  const judge = async (): Promise<void> => {
    let stop = await stopOf(page);
    for (let tries = 0; stop?.isOutside === true && tries < 100; tries += 1) {
      await page.waitForTimeout(50);
      stop = await stopOf(page);
    }
    if (stop?.isOutside) wrong.push(`${page.url()}: the page does not scroll to ${stop.what}`);
    if (stop && !stop.isMarked) wrong.push(`${page.url()}: no visible focus on ${stop.what}`);
    if (stop?.isCovered) wrong.push(`${page.url()}: something lies over ${stop.what}`);
  };
  const reach = async (role: Role, name: string | RegExp): Promise<void> => {
    for (let stops = 0; stops < mostStops; stops += 1) {
      await page.keyboard.press("Tab");
      await judge();
      if (await isThere(page, role, name)) return;
    }
    throw new Error(`${page.url()}: Tab never comes to ${role} ${String(name)}`);
  };
  const send = async (): Promise<void> => {
    const moved = page.waitForEvent("framenavigated");
    await page.keyboard.press("Enter");
    await moved;
    await page.waitForLoadState();
  };
  return {
    wrong,
    reach,
    send,
    enter: async (role, name) => {
      await reach(role, name);
      await send();
    },
    unfold: async (name) => {
      await reach("summary", name);
      await page.keyboard.press("Enter");
    },
    type: async (name, text) => {
      await reach("textbox", name);
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(text);
    },
    choose: async (name) => {
      const group = page.getByRole("radio");
      await reach("radio", /./);
      for (let left = await group.count(); left > 0 && !(await isThere(page, "radio", name)); left -= 1)
        await page.keyboard.press("ArrowDown");
      if (!(await page.getByRole("radio", { name, exact: true }).isChecked()))
        await page.keyboard.press("Space");
    },
  };
};
