import type { Role } from "#platform/actor/index.ts";
import type { Route } from "#platform/http/index.ts";
import { formsOf } from "./page-forms.ts";
import type { PageForm } from "./page-forms.ts";
import { partsOf } from "./page-parts.ts";
import { routeFinder } from "./route-finder.ts";
import { markWord } from "./place.ts";
import { holderOf, site } from "./world.ts";
import type { Settlement, World } from "./world.ts";
import type { Filled } from "./wrong-input.ts";

/** A page as somebody saw it. */
export interface Visit {
  readonly path: string;
  readonly route: Route;
  readonly status: number;
  readonly html: string;
}

const withoutQuery = (address: string): string => address.replace(/\?.*$/, "");

/** Addresses of the same kind: the same page, asked for with the same words after the question mark. */
const kindOf = (route: Route, address: string): string =>
  [route.path, ...new URL(address, site).searchParams.keys()].join(" ");

const isOwn = (link: Element): boolean => (link.textContent ?? "").includes(markWord);

/** Links with the mark of the organisation in their words lead to what is its own, and come first. */
const links = (html: string): string[] => {
  const all = partsOf(html, "a").filter((link) => link.hasAttribute("href"));
  return [...all.filter(isOwn), ...all.filter((link) => !isOwn(link))].map(
    (link) => link.getAttribute("href") ?? "",
  );
};

/** Lists that can be narrowed, narrowed by each choice. Most pages have none, and reading a page costs time. */
const choices = (html: string, path: string): string[] =>
  (html.includes('method="get"') ? formsOf(html, path) : [])
    .filter(({ method }) => method === "get")
    .flatMap(({ action, fields }) =>
      fields.flatMap(({ name, options }) =>
        options.map((option) => `${withoutQuery(action)}?${new URLSearchParams({ [name]: option })}`),
      ),
    );

const leadsTo = (html: string, path: string): string[] =>
  [...links(html), ...choices(html, path)]
    .map((href) => href.replace(/#.*$/, ""))
    .filter((href) => href.startsWith("/") && !/[?&]taal=/.test(href));

const isPage = (response: Response): boolean =>
  (response.headers.get("content-type") ?? "").startsWith("text/html");

/** A norm that does not count stands at the end of its list, after more of its kind than are opened. */
const leftOut = "/stelsel/normen/rekenkamer-2024/2";

/** Pages of a thing that each state shows with other steps: of these as many are opened as there are states. */
const inEveryState: Readonly<Record<string, number>> = { "/verklaringen/:declarationId": 14 };

/**
 * Opens the start page as this person and follows every link from there; of each kind of page at most so many are opened,
 * because a thing can be in several states.
 */
export const walk = async (world: World, who: string | null, mostOfOneKind = 2): Promise<Visit[]> => {
  const find = routeFinder(world.routes);
  const visits: Visit[] = [];
  const opened = new Map<string, number>();
  const waiting = ["/", "/inloggen", leftOut];
  const known = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = find("GET", withoutQuery(path));
    if (route === undefined) continue;
    const kind = kindOf(route, path);
    const before = opened.get(kind) ?? 0;
    if (before >= (inEveryState[route.path] ?? mostOfOneKind)) continue;
    opened.set(kind, before + 1);
    const response = await world.ask(who, path);
    const html = isPage(response) ? await response.text() : "";
    visits.push({ path, route, status: response.status, html });
    for (const href of leadsTo(html, path).filter((one) => !known.has(one))) {
      known.add(href);
      waiting.push(href);
    }
  }
  return visits;
};

/** A form where somebody with a role found it. */
export interface FoundForm {
  readonly role: Role | null;
  /** The page it stands on. */
  readonly page: string;
  readonly form: PageForm;
  /** The route that takes it. */
  readonly route: Route;
  /** The same for forms that ask the same and go to the same route. */
  readonly kind: string;
}

/** The forms that somebody with this role finds on these pages, one of each kind. */
export const formsOn = (world: World, role: Role | null, visits: readonly Visit[]): FoundForm[] => {
  const find = routeFinder(world.routes);
  const found = new Map<string, FoundForm>();
  for (const { path, html } of visits)
    for (const form of formsOf(html, path).filter(({ method }) => method === "post")) {
      const route = find("POST", withoutQuery(form.action));
      if (route === undefined)
        throw new Error(`A form on ${path} goes to ${form.action}, which is not there`);
      const kind = [route.path, ...form.fields.map((field) => `${field.kind} ${field.name}`)].join(", ");
      if (!found.has(kind)) found.set(kind, { role, page: path, form, route, kind });
    }
  return [...found.values()];
};

/** Sends a form as a browser does: from the page it stands on, by whoever has the role. */
export const send = (
  world: World,
  settlement: Settlement,
  { role, page, form }: Pick<FoundForm, "role" | "page" | "form">,
  filled: Filled,
): Promise<Response> => {
  const body = form.files ? new FormData() : new URLSearchParams();
  for (const [name, value] of filled) body.append(name, value);
  const headers = { referer: `${site}${page}` };
  return world.ask(role && holderOf(settlement, role), form.action, { method: "POST", body, headers });
};
