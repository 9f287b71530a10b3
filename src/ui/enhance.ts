// Browser script. Every page works without it.

document.getElementById("error-summary")?.focus();

/** Renews the results of a filter form while the person types. */
function followFilter(form: HTMLFormElement, selector: string): void {
  let running: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = async (): Promise<void> => {
    running?.abort();
    running = new AbortController();
    const url = new URL(form.action);
    for (const [key, value] of new FormData(form))
      if (typeof value === "string" && value !== "") url.searchParams.append(key, value);
    try {
      const response = await fetch(url, { signal: running.signal, headers: { accept: "text/html" } });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = page.querySelector(selector);
      const shown = document.querySelector(selector);
      if (!response.ok || !fresh || !shown) return form.submit();
      shown.replaceWith(fresh);
      history.replaceState(null, "", url);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "AbortError")) form.submit();
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), 250);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void refresh();
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-enhance]")) {
  const selector = form.dataset["enhance"];
  if (selector && document.querySelector(selector)) followFilter(form, selector);
}

// An open menu closes with Escape (the focus goes back to its button) and when the person goes elsewhere.
for (const menu of document.querySelectorAll<HTMLDetailsElement>("details[data-menu]")) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
}

const copy = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
  if (!("clipboard" in navigator)) break;
  button.hidden = false;
  button.addEventListener("click", () => {
    const text = document.getElementById(button.dataset["copy"] ?? "")?.textContent.trim() ?? "";
    const label = button.querySelector(".nl-button__label") ?? button;
    void copy(text).then((done) => done && (label.textContent = button.dataset["copied"] ?? ""));
  });
}
