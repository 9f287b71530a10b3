/** An element with attributes and what stands in it. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
};

/** A button of a row, small and quiet. */
export const button = (label: string, onClick: () => void): HTMLButtonElement => {
  const made = element(
    "button",
    { type: "button", class: "nl-button nl-button--subtle" },
    element("span", { class: "nl-button__label" }, label),
  );
  made.addEventListener("click", onClick);
  return made;
};
