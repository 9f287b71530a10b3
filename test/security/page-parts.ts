import { parseHTML } from "linkedom";

/**
 * The elements with this name on a page, which never stand in one of their kind. Only these are parsed: the parser keeps a map in a weak
 * map for every element, so that whole pages took more time to collect as garbage than to ask for.
 * @throws Error when one is opened and not closed
 */
export const partsOf = (page: string, name: "a" | "form"): Element[] => {
  // What is in a template is no part of the page before a script copies it.
  const html = page.replaceAll(/<template[ >].*?<\/template>/gs, "");
  const parts = html.match(new RegExp(`<${name}[ >].*?</${name}>`, "gs")) ?? [];
  const opened = html.match(new RegExp(`<${name}[ >]`, "g")) ?? [];
  if (parts.length !== opened.length)
    throw new Error(`An element ${name} is not closed, or stands in another`);
  return [...parseHTML(`<body>${parts.join("")}</body>`).document.querySelectorAll(name)];
};
