import { parseHTML } from "linkedom";

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";

/** The addresses on this site that a page leads to, without what comes after the question mark. */
export const linksOf = (html: string): string[] => {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll("a[href], link[href], img[src], script[src], object[data]")]
    .map((element) => attribute(element, "href") || attribute(element, "src") || attribute(element, "data"))
    .filter((href) => href.startsWith("/"))
    .map((href) => href.replace(/[?#].*$/, ""));
};
