import { parseHTML } from "linkedom";
import { partsOf } from "./page-parts.ts";

/** A field as a person finds it in a form, or a hidden one. */
export interface Field {
  readonly name: string;
  readonly kind:
    | "hidden"
    | "text"
    | "email"
    | "url"
    | "password"
    | "date"
    | "number"
    | "file"
    | "select"
    | "radio"
    | "checkbox"
    | "button";
  /** What a browser would send when nobody touched it. */
  readonly values: readonly string[];
  /** What may be chosen, or is suggested. */
  readonly options: readonly string[];
  /** The page says that it has to be filled in. */
  readonly required: boolean;
}

/** A form on a page. */
export interface PageForm {
  readonly method: "get" | "post";
  readonly action: string;
  readonly files: boolean;
  readonly fields: readonly Field[];
}

type Described = Omit<Field, "name">;

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";

/** Stands in the hint at every date. */
const dateExample = "31-12-2026";

const plainKinds = ["hidden", "password", "file", "email", "url"] as const;

const kindOf = (input: Element, form: Element): Field["kind"] => {
  const plain = plainKinds.find((kind) => kind === attribute(input, "type"));
  if (plain !== undefined) return plain;
  if (/^(decimal|numeric)$/.test(attribute(input, "inputmode"))) return "number";
  const hint = form.querySelector(`[id="${attribute(input, "id")}-hint"]`);
  return hint?.textContent?.includes(dateExample) ? "date" : "text";
};

const characters: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };

/** The parser leaves what stands in a text area as it is written in HTML. */
const typedIn = (area: Element): string =>
  (area.textContent ?? "").replaceAll(
    /&(lt|gt|quot|#39|amp);/g,
    (whole, name: string) => characters[name] ?? whole,
  );

const valuesOf = (elements: readonly Element[]) => elements.map((one) => attribute(one, "value"));

const choices = (kind: "radio" | "checkbox", inputs: readonly Element[]): Described => ({
  kind,
  values: valuesOf(inputs.filter((one) => one.hasAttribute("checked"))),
  options: valuesOf(inputs),
  required:
    kind === "radio" &&
    inputs[0]?.closest("fieldset")?.querySelector(":scope > legend .bp-optional") === null,
});

const select = (element: Element, required: boolean): Described => {
  const all = [...element.querySelectorAll("option")];
  const chosen = all.find((one) => one.hasAttribute("selected")) ?? all[0];
  return { kind: "select", values: valuesOf(chosen ? [chosen] : []), options: valuesOf(all), required };
};

const single = (element: Element, form: Element): Described => {
  const required = attribute(element, "aria-required") === "true";
  const none = { options: [], required };
  if (element.tagName === "BUTTON") return { kind: "button", values: [], ...none };
  if (element.tagName === "SELECT") return select(element, required);
  if (element.tagName === "TEXTAREA") return { kind: "text", values: [typedIn(element)], ...none };
  const suggested = form.querySelectorAll(`[id="${attribute(element, "list")}"] option`);
  const options = [...suggested].map((one) => attribute(one, "value") || (one.textContent ?? ""));
  return { kind: kindOf(element, form), values: [attribute(element, "value")], options, required };
};

const describe = (elements: readonly Element[], form: Element): Described[] => {
  const [first] = elements;
  if (first === undefined) return [];
  const type = attribute(first, "type");
  return [type === "radio" || type === "checkbox" ? choices(type, elements) : single(first, form)];
};

const fieldsOf = (form: Element): Field[] => {
  const all = [...form.querySelectorAll("input[name], select[name], textarea[name], button[name]")];
  const names = new Set(all.map((element) => attribute(element, "name")));
  return [...names].flatMap((name) =>
    describe(
      all.filter((element) => attribute(element, "name") === name),
      form,
    ).map((described) => ({ name, ...described })),
  );
};

/** The forms on a page at this address; a button in one that leads to another place is a form of its own, which asks nothing. */
export const formsOf = (html: string, address: string): PageForm[] =>
  partsOf(html, "form").flatMap((form) => {
    const method = attribute(form, "method").toLowerCase() === "get" ? "get" : "post";
    const files = attribute(form, "enctype") === "multipart/form-data";
    const fields = fieldsOf(form);
    const others = [...form.querySelectorAll("button[formaction]")].map((one) =>
      attribute(one, "formaction"),
    );
    return [
      { method, files, fields, action: attribute(form, "action") || address } as const,
      ...others.map((action) => ({ method, files, fields: [], action }) as const),
    ];
  });

/** The fields that the summary of errors leads to, as far as they are there to be led to. */
export const namedErrors = (html: string): string[] => {
  if (!html.includes("error-summary")) return [];
  const { document } = parseHTML(html);
  return [...document.querySelectorAll("#error-summary a[href]")]
    .map((link) => attribute(link, "href").slice(1))
    .filter((id) => document.getElementById(id) !== null)
    .map((id) => id.replace(/^veld-/, ""));
};
