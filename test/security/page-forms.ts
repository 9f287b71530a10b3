import { parseHTML } from "linkedom";

/** One thing a form asks, whatever the form looks like. */
export interface FormField {
  readonly name: string;
  readonly kind: "text" | "number" | "date" | "choice" | "tick" | "file" | "hidden";
  /** What can be chosen, what is suggested, or what it holds. */
  readonly values: readonly string[];
  /** The page says that what was sent here is wrong. */
  readonly refused: boolean;
}

/** A form of a page that changes something. */
export interface PageForm {
  readonly action: string;
  readonly files: boolean;
  readonly fields: readonly FormField[];
}

type Page = ReturnType<typeof parseHTML>["document"];
type Element = ReturnType<Page["querySelectorAll"]>[number];

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";

const optionsOf = (element: Element): string[] =>
  [...element.querySelectorAll("option")]
    .map((option) => option.getAttribute("value") ?? option.textContent ?? "")
    .filter((value) => value !== "");

/** What the page says below the label. */
const hintOf = (page: Page, element: Element): string =>
  attribute(element, "aria-describedby")
    .split(" ")
    .map((id) => (id === "" ? "" : (page.getElementById(id)?.textContent ?? "")))
    .join(" ");

const inputKind = (page: Page, element: Element): FormField["kind"] => {
  const type = attribute(element, "type");
  if (type === "hidden" || type === "file") return type;
  if (type === "checkbox") return "tick";
  if (type === "radio") return "choice";
  if (/\d\d-\d\d-\d{4}/.test(hintOf(page, element))) return "date";
  return /decimal|numeric/.test(attribute(element, "inputmode")) ? "number" : "text";
};

const valuesOf = (page: Page, element: Element): string[] => {
  const tag = element.tagName.toLowerCase();
  if (tag === "select") return optionsOf(element);
  if (tag === "textarea") return [element.textContent ?? ""];
  const list = attribute(element, "list");
  const suggestions = list === "" ? null : page.getElementById(list);
  if (suggestions) return optionsOf(suggestions);
  const nothing = attribute(element, "type") === "checkbox" ? "on" : "";
  return [element.getAttribute("value") ?? nothing];
};

const fieldOf = (page: Page, element: Element): FormField => ({
  name: attribute(element, "name"),
  kind:
    { select: "choice" as const, textarea: "text" as const }[element.tagName.toLowerCase()] ??
    inputKind(page, element),
  values: valuesOf(page, element),
  refused: attribute(element, "aria-invalid") === "true",
});

/** Boxes and rounds of one name are one field with several values. */
const together = (fields: readonly FormField[]): FormField[] =>
  [...Map.groupBy(fields, (field) => field.name)].flatMap(([name, [first, ...rest]]) => {
    if (!first || name === "") return [];
    return [{ ...first, values: [first, ...rest].flatMap((field) => field.values) }];
  });

/** Every form of a page that is sent with POST. */
export const formsOf = (html: string): PageForm[] => {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll("form")]
    .filter((form) => attribute(form, "method").toLowerCase() === "post")
    .map((form) => ({
      action: attribute(form, "action"),
      files: attribute(form, "enctype") === "multipart/form-data",
      fields: together(
        [...form.querySelectorAll("input, select, textarea, button[name]")].map((element) =>
          fieldOf(document, element),
        ),
      ),
    }));
};

/** What a refused form says, in short. */
export const reasonsOf = (html: string): string => {
  const { document } = parseHTML(html);
  const reasons = [...document.querySelectorAll("h1, .bp-error-list li, [role=alert] li")];
  return [...new Set(reasons.map((element) => element.textContent?.trim() ?? ""))].join(" | ");
};

/** The addresses on this site that a page leads to, without what comes after the question mark. */
export const linksOf = (html: string): string[] => {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll("a[href], link[href], img[src], script[src], object[data]")]
    .map((element) => attribute(element, "href") || attribute(element, "src") || attribute(element, "data"))
    .filter((href) => href.startsWith("/"))
    .map((href) => href.replace(/[?#].*$/, ""));
};
