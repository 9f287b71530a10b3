import type { Locale } from "#platform/locale/index.ts";
import type { FormFault } from "../../form-values.rules.ts";
import { texts } from "../texts.ts";
import { element } from "./element.ts";

const idOf = (name: string): string => `veld-${name}`;

const labelOf = (field: Element): string =>
  (field.closest(".bp-field")?.querySelector("legend, label")?.textContent ?? "").trim().replace(/[?:]$/, "");

const marked = "data-script-fault";

const forget = (root: Element): void => {
  for (const old of root.querySelectorAll(`[${marked}]`)) old.remove();
  for (const field of root.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
};

/** The reason above the field, tied to it for whoever does not see it. */
const markField = (field: HTMLElement, text: string): void => {
  const id = `${field.id}-fault`;
  const message = element("div", { id, class: "utrecht-form-field-error-message", [marked]: "" }, text);
  const frame = field.closest(".utrecht-form-field__input, .bp-choices") ?? field;
  frame.before(message);
  field.setAttribute("aria-invalid", "true");
  const described = field.getAttribute("aria-describedby");
  if (!described?.includes(id))
    field.setAttribute("aria-describedby", [described, id].filter(Boolean).join(" "));
  field.closest("details")?.setAttribute("open", "");
};

const line = (locale: Locale, { field, reason }: FormFault): HTMLElement => {
  const input = document.getElementById(idOf(field));
  if (!input) return element("li", {}, reason[locale]);
  markField(input, reason[locale]);
  const label = labelOf(input);
  return element(
    "li",
    {},
    element(
      "a",
      { class: "nl-link", href: `#${input.id}` },
      label === "" ? reason[locale] : `${label}: ${reason[locale]}`,
    ),
  );
};

/** Says what has to be mended, above the form and at each field, as the server would; nothing takes away what was said before. */
export const showFaults = (
  root: HTMLElement,
  form: HTMLFormElement,
  locale: Locale,
  faults: readonly FormFault[],
): void => {
  forget(root);
  root.querySelector("#error-summary")?.remove();
  if (faults.length === 0) return;
  const summary = element(
    "div",
    {
      id: "error-summary",
      class: "utrecht-alert utrecht-alert--error bp-error-summary",
      role: "alert",
      tabindex: "-1",
      [marked]: "",
    },
    element(
      "div",
      { class: "utrecht-alert__content bp-flow" },
      element("h2", { class: "bp-alert__title" }, texts[locale].status.faults),
      element("ul", { class: "bp-error-list" }, ...faults.map((fault) => line(locale, fault))),
    ),
  );
  form.before(summary);
  summary.focus();
};
