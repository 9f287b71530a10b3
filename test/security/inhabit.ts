import { TrieRouter } from "hono/router/trie-router";
import type { Role } from "#platform/actor/index.ts";
import type { Route } from "#platform/http/index.ts";
import { aMarker, bodyOf, fillIn } from "./guesses.ts";
import type { Marker } from "./guesses.ts";
import { formsOf, linksOf, reasonsOf } from "./page-forms.ts";
import type { PageForm } from "./page-forms.ts";
import { holderOf } from "./world.ts";
import type { Settlement, World } from "./world.ts";

/** Whoever makes something: first the organisation, then what is decided on, then what is followed. */
const makers: readonly Role[] = [
  "administrator",
  "coordinator",
  "authority",
  "works-council",
  "manager",
  "overseer",
  "employee",
];

/** Forms that are not filled in: they end a session or belong to signing in, which has its own tests. */
const leftAlone = /^\/(uitloggen|inloggen|account|wachtwoord|instellen|beheer\/accounts)(\/|$)/;

/** How many pages of one kind each person looks at, and how many forms of one kind are sent. */
const [pagesOfAKind, formsOfAKind, failuresOfAKind, tries] = [2, 2, 3, 9];

/** What somebody finds who walks through an organisation and fills in every form. */
export interface Inhabited {
  /** By the address as its route writes it: the addresses that exist here. */
  readonly addresses: ReadonlyMap<string, ReadonlySet<string>>;
  readonly markers: readonly Marker[];
  /** Forms that never were accepted, with what they said last. */
  readonly refused: ReadonlyMap<string, string>;
  /** Links and forms that lead nowhere, and pages that failed. */
  readonly broken: readonly string[];
}

/** Finds the route that answers an address, as the server does. */
export const routeFinder = (routes: readonly Route[]) => {
  const router = new TrieRouter<Route>();
  for (const route of routes) router.add(route.method, route.path, route);
  return (method: "GET" | "POST", path: string): Route | undefined =>
    router.match(method, path)[0].map(([route]) => route)[0];
};

class Walk {
  readonly #world: World;
  readonly #place: Settlement;
  readonly #find: ReturnType<typeof routeFinder>;
  readonly #failures = new Map<string, number>();
  /** Addresses of files: looked at once. */
  readonly #files = new Set<string>();
  readonly addresses = new Map<string, Set<string>>();
  readonly accepted = new Map<string, string[]>();
  readonly markers: Marker[] = [];
  readonly refused = new Map<string, string>();
  readonly broken = new Set<string>();

  constructor(world: World, place: Settlement) {
    this.#world = world;
    this.#place = place;
    this.#find = routeFinder(world.routes);
  }

  /** Visits what this person can reach; sends forms with a step only when they are wanted. True when anything was accepted. */
  async round(role: Role, withSteps: boolean): Promise<boolean> {
    const who = holderOf(this.#place, role);
    const seen = new Map<string, Set<string>>();
    const waiting = this.#world.routes
      .filter((route) => route.method === "GET" && !route.path.includes(":"))
      .map((route) => route.path);
    let changed = false;
    const act = async (form: PageForm): Promise<void> => {
      const to = await this.#consider(who, form, withSteps);
      if (to === undefined) return;
      changed = true;
      // What was changed shows other buttons: look again, and first.
      const again = to.replace(/[?#].*$/, "");
      for (const paths of seen.values()) paths.delete(again);
      waiting.unshift(again);
    };
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const route = this.#find("GET", path);
      if (!route) {
        if (!path.startsWith("/assets/")) this.broken.add(`${role}: a link to ${path}`);
        continue;
      }
      const known = seen.get(route.path) ?? new Set();
      if (known.has(path) || known.size >= pagesOfAKind) continue;
      seen.set(route.path, known.add(path));
      const html = await this.#look(who, path, route);
      waiting.push(...linksOf(html));
      for (const form of formsOf(html)) await act(form);
    }
    return changed;
  }

  async #look(who: string, path: string, route: Route): Promise<string> {
    if (this.#files.has(path)) return "";
    const answer = await this.#world.ask(who, path);
    if (answer.status >= 500) this.broken.add(`GET ${path}: ${answer.status}`);
    if (answer.status < 400) this.#remember(route, path);
    if (answer.status !== 200) return "";
    if (answer.headers.get("content-type")?.startsWith("text/html")) return answer.text();
    this.#files.add(path);
    return "";
  }

  #remember(route: Route, path: string): void {
    const key = `${route.method} ${route.path}`;
    this.addresses.set(key, (this.addresses.get(key) ?? new Set()).add(path));
  }

  /** Sends a form where that is still wanted; where it led, if it was accepted. */
  async #consider(who: string, form: PageForm, withSteps: boolean): Promise<string | undefined> {
    const path = form.action.replace(/[?#].*$/, "");
    const route = this.#find("POST", path);
    if (!route) {
      this.broken.add(`a form to ${form.action}`);
      return undefined;
    }
    this.#remember(route, path);
    const isStep = form.fields.every((field) => field.kind === "hidden");
    if (leftAlone.test(path) || (isStep && !withSteps) || !this.#isWanted(route)) return undefined;
    const to = await this.#send(who, form, route);
    if (to === undefined) this.#failures.set(route.path, (this.#failures.get(route.path) ?? 0) + 1);
    else this.accepted.set(route.path, [...(this.accepted.get(route.path) ?? []), path]);
    return to;
  }

  #isWanted(route: Route): boolean {
    const done = this.accepted.get(route.path) ?? [];
    const failed = this.#failures.get(route.path) ?? 0;
    return failed < failuresOfAKind && done.length < formsOfAKind;
  }

  /** Tries until the form is accepted, with another guess in each field that is refused. */
  async #send(who: string, form: PageForm, route: Route): Promise<string | undefined> {
    const attempts = new Map<string, number>();
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const { sent, markers } = fillIn(form, attempts, (field) => aMarker(`${route.path} ${field}`));
      const body = bodyOf(form, sent);
      const answer = await this.#world.ask(who, form.action, { method: "POST", body });
      if (answer.status >= 500) this.broken.add(`POST ${form.action}: ${answer.status}`);
      if (answer.status < 400) {
        this.markers.push(...markers);
        this.refused.delete(route.path);
        return answer.headers.get("location") ?? "/";
      }
      const html = await answer.text();
      const wrong = formsOf(html)
        .flatMap((again) => again.fields)
        .filter((field) => field.refused);
      const values = wrong.map((field) => `${field.name}=${sent.get(field.name)}`).join();
      this.refused.set(route.path, `${answer.status} ${values} ${reasonsOf(html)}`);
      if (answer.status !== 422) return undefined;
      const again = wrong.length > 0 ? wrong : form.fields;
      for (const { name } of again) attempts.set(name, (attempts.get(name) ?? 0) + 1);
    }
    return undefined;
  }
}

/** Lets everybody of this organisation walk through the application and fill in every form that they come across. */
export const inhabit = async (world: World, place: Settlement): Promise<Inhabited> => {
  const walk = new Walk(world, place);
  for (const withSteps of [false, true, true])
    for (const role of makers) while (await walk.round(role, withSteps));
  const { addresses, markers, refused, broken } = walk;
  return { addresses, markers, refused, broken: [...broken] };
};
