/** Puts the code and the number of the report on the page that stood ready. */
export const fillReceived = (
  page: DocumentFragment,
  code: string,
  { reference, isNew }: { readonly reference: string; readonly isNew: boolean },
): void => {
  const before = page.querySelector<HTMLElement>("[data-received-before]");
  if (before) before.hidden = isNew;
  const words = code.split("-");
  page.querySelectorAll("[data-code-words] li").forEach((item, index) => {
    item.textContent = words[index] ?? "";
  });
  for (const [where, text] of [
    ["[data-code]", words.join(" ")],
    ["[data-reference]", reference],
  ] as const) {
    const place = page.querySelector(where);
    if (place) place.textContent = text;
  }
};

/** Printing and copying, on the page after a report was sent. */
export const afterwards = (root: Element): void => {
  for (const hidden of root.querySelectorAll<HTMLElement>("button[hidden]"))
    if (!hidden.matches("[data-copy]") || "clipboard" in navigator) hidden.hidden = false;
  root.querySelector("[data-print]")?.addEventListener("click", () => print());
};

/** Looks here whether the code was written down well: it was never sent, so nobody else can tell. */
export const checkHere = (
  root: Element,
  isCode: (typed: string) => boolean,
  words: { readonly right: string; readonly wrong: string },
): void => {
  const [form, answer] = [root.querySelector("form"), root.querySelector("[data-check-answer]")];
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = form.querySelector("input")?.value ?? "";
    if (answer) answer.textContent = isCode(typed) ? words.right : words.wrong;
  });
};
