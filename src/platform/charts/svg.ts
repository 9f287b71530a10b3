/** A piece of SVG markup that was made by `tag` or `text`, so everything in it is escaped. */
export type Svg = string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// What XML 1.0 does not allow in any form: a control character in a name would make the whole figure unreadable.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

// Most texts need nothing done to them; telling so is many times faster than doing nothing to every character.
const harmless = /^[\t\n\r !#-%'-;=?-\uD7FF\uE000-\uFFFD]*$/;

/** Text as it may stand in markup or in an attribute. */
export const escape = (text: string): string =>
  harmless.test(text)
    ? text
    : text.replace(forbidden, "").replace(/[&<>"]/g, (character) => entities[character] ?? "");

const value = (given: string | number): string =>
  typeof given === "number" ? String(Math.round(given * 100) / 100) : escape(given);

/** One element; attributes are escaped, children are markup. An attribute that is undefined is left out. */
export const tag = (name: string, attributes: Attributes, ...children: Svg[]): Svg => {
  let written = "";
  for (const key in attributes) {
    const given = attributes[key];
    if (given !== undefined) written += ` ${key}="${value(given)}"`;
  }
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
};

export interface TextLook {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
}

/** One line of text; `y` is the baseline. */
export const text = (content: string, { x, y, size = 13, bold = false, fill, anchor }: TextLook): Svg =>
  tag(
    "text",
    {
      x,
      y,
      "font-size": size,
      "font-weight": bold ? 600 : undefined,
      fill,
      "text-anchor": anchor === "start" ? undefined : anchor,
    },
    escape(content),
  );

/** Several lines of text below each other, the first at `y`. */
export const lines = (contents: readonly string[], look: TextLook, step = 17): Svg =>
  contents.map((content, index) => text(content, { ...look, y: look.y + index * step })).join("");

/** A name shown when a pointer rests on the shape; a screen reader gets the table instead. */
export const hint = (content: string): Svg => tag("title", {}, escape(content));
