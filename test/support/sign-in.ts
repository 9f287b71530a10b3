import { directory } from "#modules/organisations/index.ts";
import { createServer } from "#app/server.ts";
import { createAuth, openTotpSeal } from "#platform/auth/index.ts";
import type { Auth } from "#platform/auth/index.ts";
import { fixedClock } from "#platform/clock/index.ts";
import { readConfig } from "#platform/config/index.ts";
import type { Db } from "#platform/database/index.ts";
import type { Route } from "#platform/http/index.ts";
import { testData, testMoment, testServices } from "./app.ts";

const site = "http://127.0.0.1:3000";

type Form = Readonly<Record<string, string | readonly string[]>>;

const encoded = (form: Form): URLSearchParams =>
  new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  );

/** A page as a test looks at it. */
export interface Seen {
  readonly status: number;
  readonly text: string;
  /** Where the browser is sent, if it is. */
  readonly to: string | null;
}

const keepCookies = (jar: Map<string, string>, response: Response): void => {
  for (const line of response.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === "") jar.delete(name);
    else jar.set(name, decodeURIComponent(value));
  }
};

type App = ReturnType<typeof createServer>;

let browsers = 0;
/** Another source each time, as two tests must not slow each other down. */
const ownAddress = (): string => {
  browsers += 1;
  return `10.0.${browsers >> 8}.${browsers & 255}`;
};

/** A browser with cookies of its own, on one address. */
const browserOn = (app: App, address = ownAddress()) => {
  const jar = new Map<string, string>();
  const ask = async (path: string, form?: Form): Promise<Seen> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ");
    const headers = { cookie, origin: site, "x-forwarded-for": address, "user-agent": "Proefbrowser" };
    const response = await app.request(`${site}${path}`, {
      headers,
      ...(form && { method: "POST", body: encoded(form) }),
    });
    keepCookies(jar, response);
    const to = response.headers.get("location");
    return { status: response.status, text: await response.text(), to };
  };
  return { jar, get: (path: string) => ask(path), post: (path: string, form: Form = {}) => ask(path, form) };
};
/** Somebody at a browser, not signed in yet. */
export type Browser = ReturnType<typeof browserOn>;

export interface SignInAppOptions {
  readonly db: Db;
  readonly environment?: Readonly<Record<string, string>>;
  readonly demonstration?: boolean;
  readonly now?: string;
  /** Routes besides those of signing in. */
  readonly routes?: (auth: Auth) => readonly Route[];
}

/** The application with the real sign-in, a clock that can be set, and mail that is kept. */
export const signInApp = ({ db, environment = {}, demonstration, now, routes }: SignInAppOptions) => {
  const clock = fixedClock(now ?? testMoment);
  const config = readConfig({ BORGPEN_DATA: testData, BEHIND_PROXY: "yes", ...environment }, demonstration);
  const made = testServices(clock);
  const services = { ...made.services, config };
  const totpSeal = openTotpSeal(config.dataDirectory);
  const auth = createAuth({ db, directory, config, totpSeal, takenNames: ["dossier"] });
  const app = createServer({
    db,
    services,
    identify: auth.identify,
    modules: [],
    ownRoutes: [...auth.routes, ...(routes?.(auth) ?? [])],
    assets: "src/ui/assets",
  });
  return { ...made, services, auth, app, config, browser: (address?: string) => browserOn(app, address) };
};
