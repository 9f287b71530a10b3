// Browser script. Every page works without it.

/** A place that screen readers listen to: says how many there are now, since nothing else tells them. */
const said = document.createElement("p");
said.className = "bp-hidden";
said.setAttribute("role", "status");
document.body.append(said);

/** The address the browser would go to for this GET form, without its empty fields. */
function addressOf(form: HTMLFormElement): URL {
  const url = new URL(form.action);
  url.search = "";
  for (const [key, value] of new FormData(form))
    if (typeof value === "string" && value !== "") url.searchParams.append(key, value);
  return url;
}

/** Puts the results at this address in place of those on the page; false when there are none. */
async function renew(url: URL, selector: string, signal: AbortSignal): Promise<boolean> {
  const response = await fetch(url, { signal, headers: { accept: "text/html" } });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = response.ok ? page.querySelector(selector) : null;
  if (!fresh) return false;
  document.querySelector(selector)?.replaceWith(fresh);
  said.textContent = fresh.querySelector(".bp-pagination__range")?.textContent ?? "";
  history.replaceState(null, "", url);
  return true;
}

const wasAborted = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";

/** Renews the results of a filter form while the person types; goes there as usual when that fails. */
function followFilter(form: HTMLFormElement, selector: string): void {
  let running: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = async (): Promise<void> => {
    running?.abort();
    running = new AbortController();
    const done = await renew(addressOf(form), selector, running.signal).catch(wasAborted);
    if (!done) form.submit();
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

// The way out: the page is emptied at once and leaves the history of this tab. Escape three times within two seconds does the same.
const exit = document.querySelector<HTMLAnchorElement>("a[data-quick-exit]");
if (exit) {
  const leave = (): void => {
    document.body.hidden = true;
    document.title = "";
    // What a page keeps in this tab goes too.
    dispatchEvent(new Event("quick-exit"));
    location.replace(exit.href);
  };
  let presses: number[] = [];
  exit.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener("keydown", (event) => {
    presses = event.key === "Escape" ? [...presses, event.timeStamp].slice(-3) : [];
    if (presses.length === 3 && event.timeStamp - (presses[0] ?? 0) < 2000) leave();
  });
}

// A form of several pages that may be left and taken up again: what is filled in stays in this browser until it is sent or wiped.
const kept = {
  read: (name: string): string | null => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null; // this browser keeps nothing
    }
  },
  write: (name: string, text: string | null): void => {
    try {
      if (text === null) localStorage.removeItem(name);
      else localStorage.setItem(name, text);
    } catch {
      // this browser keeps nothing
    }
  },
};

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keep]")) {
  const save = (): void => {
    const texts = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") texts.append(name, value);
    kept.write(form.dataset["keep"] ?? "", texts.toString());
  };
  form.addEventListener("input", save);
  save();
}

for (const place of document.querySelectorAll<HTMLElement>("[data-resume]")) {
  const name = place.dataset["resume"] ?? "";
  const form = place.querySelector("form");
  const text = kept.read(name);
  if (text === null || form === null) continue;
  for (const [field, value] of new URLSearchParams(text)) {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name: field, value });
    form.append(input);
  }
  place.hidden = false;
  place.querySelector("[data-wipe]")?.addEventListener("click", () => {
    kept.write(name, null);
    place.hidden = true;
  });
}

for (const { dataset } of document.querySelectorAll<HTMLElement>("[data-sent]"))
  kept.write(dataset["sent"] ?? "", null);

const copy = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]"))
  button.hidden = !("clipboard" in navigator);

// Also for what a script puts on the page later.
document.addEventListener("click", (event) => {
  const button =
    event.target instanceof Element ? event.target.closest<HTMLElement>("button[data-copy]") : null;
  if (!button) return;
  const text = document.getElementById(button.dataset["copy"] ?? "")?.textContent.trim() ?? "";
  const label = button.querySelector(".nl-button__label") ?? button;
  void copy(text).then((done) => done && (label.textContent = button.dataset["copied"] ?? ""));
});
