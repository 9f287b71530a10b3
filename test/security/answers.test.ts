import { afterAll, beforeAll, expect, test } from "vitest";
import { streamLog } from "#platform/log/index.ts";
import { linksOf } from "./page-links.ts";
import { holderOf, openWorld } from "./world.ts";
import type { World } from "./world.ts";

let world: World;
let secure: World;
beforeAll(async () => {
  world = await openWorld();
  secure = await openWorld({ BORGPEN_URL: "https://integriteit.voorbeeld.example" });
});
afterAll(() => Promise.all([world.close(), secure.close()]));

const csv = "/openbaar/jaarverslagen/2025/hierstad/csv";

/** One of each kind of answer. */
const kinds: readonly (readonly [
  kind: string,
  path: string,
  role: "administrator" | "coordinator" | null,
])[] = [
  ["a public page", "/over", null],
  ["a page that asks to sign in", "/acties", null],
  ["a page", "/stelsel/normen", "coordinator"],
  ["a page that is not for this role", "/beheer/personen", "coordinator"],
  ["a page that does not exist", "/bestaat-niet", null],
  ["a redirect", "/jaarcyclus", "coordinator"],
  ["a file of our own", "/.well-known/security.txt", null],
  ["data for machines", "/gezondheid", null],
  ["a download that is not there", csv, null],
  ["an asset", "/assets/icon.svg", null],
  ["an asset that is not there", "/assets/..%2f..%2fpackage.json", null],
];

const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split(";").map((part) => {
      const [name = "", ...values] = part.trim().split(/\s+/);
      return [name, values];
    }),
  );

test.each(kinds)("%s carries the strict headers", async (_kind, path, role) => {
  const { headers } = await world.ask(role && holderOf(world.here, role), path);
  const policy = directives(headers.get("content-security-policy") ?? "");
  expect(policy.get("default-src")).toEqual(["'none'"]);
  for (const name of ["frame-ancestors", "base-uri"])
    expect([name, ...(policy.get(name) ?? [])]).toEqual([name, "'none'"]);
  expect(policy.get("form-action")).toEqual(["'self'"]);
  const loose = [...policy.values()].flat().filter((value) => value !== "'self'" && value !== "'none'");
  expect(loose).toEqual([]);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.get("referrer-policy")).toBe("same-origin");
  expect(headers.get("x-powered-by")).toBeNull();
  expect(headers.get("server")).toBeNull();
  expect(headers.get("access-control-allow-origin")).toBeNull();
});

test("who only reads public pages gets no cookie", async () => {
  const pages = world.routes.filter(
    (route) => route.method === "GET" && route.permission === "everybody" && !route.path.includes(":"),
  );
  expect(pages.length).toBeGreaterThan(5);
  const given: string[] = [];
  for (const { path } of pages) {
    const { headers } = await world.ask(null, path);
    if (headers.get("set-cookie") !== null) given.push(path);
  }
  expect(given).toEqual([]);
});

test("a cookie is out of reach of scripts and other sites, and travels encrypted where the site is", async () => {
  for (const [place, isSecure] of [
    [world, false],
    [secure, true],
  ] as const) {
    const response = await place.ask(null, "/over?taal=en");
    const cookie = response.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^taal=en; .*HttpOnly; .*SameSite=Lax$|^taal=en;.*HttpOnly.*SameSite=Lax/);
    expect(/; Secure/.test(cookie)).toBe(isSecure);
  }
});

/** Where else a page may lead, as a link that a person chooses to follow; nothing is fetched from it. */
const fetched =
  /<(?:link|script|img|iframe|object|embed|video|audio|source|form)\b[^>]*?(?:href|src|data|action)="([^"]*)"/g;

test("no page fetches anything from another site", { timeout: 120_000 }, async () => {
  const found: string[] = [];
  const paths = world.routes
    .filter((route) => route.method === "GET" && !route.path.includes(":"))
    .map((route) => route.path);
  for (const path of paths) {
    const html = await (await world.ask(holderOf(world.here, "coordinator"), path)).text();
    const addresses = [...html.matchAll(fetched)].map((match) => match[1] ?? "");
    found.push(
      ...addresses.filter((address) => !/^[/#](?!\/)|^$/.test(address)).map((one) => `${path}: ${one}`),
    );
    if (/<style|\sstyle="|\son[a-z]+="|javascript:/i.test(html))
      found.push(`${path}: inline style or script`);
    expect(linksOf(html).filter((href) => href.startsWith("//"))).toEqual([]);
  }
  expect(found).toEqual([]);
});

test("pages that hold something of a person are not kept by a browser or a proxy", async () => {
  for (const path of ["/", "/acties", "/account"]) {
    const { headers } = await world.ask(holderOf(world.here, "employee"), path);
    expect([path, headers.get("cache-control")]).toEqual([path, "no-store"]);
  }
});

/** Headers of a form that another site sends, or that nobody can tell where it is from. */
const foreign: readonly (readonly [what: string, headers: Readonly<Record<string, string>>])[] = [
  ["another site", { origin: "https://elders.example", "sec-fetch-site": "cross-site" }],
  ["another port", { origin: "http://127.0.0.1:3001", "sec-fetch-site": "same-site" }],
  ["a page without an origin", { origin: "null", "sec-fetch-site": "cross-site" }],
  ["a browser that tells no origin", { origin: "", "sec-fetch-site": "cross-site" }],
  ["nobody knows where", { origin: "" }],
];

test.each(foreign)(
  "no form from %s is taken, on any address",
  { timeout: 120_000 },
  async (_what, headers) => {
    const taken: string[] = [];
    for (const route of world.routes.filter(({ method }) => method === "POST")) {
      const path = route.path.replaceAll(/:[^/]+/g, "x");
      for (const type of [
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain",
        "",
      ]) {
        const sent = { method: "POST", body: "a=b", headers: { ...headers, "content-type": type } } as const;
        const { status } = await world.ask(holderOf(world.here, "coordinator"), path, sent);
        // A program shows a token with every request; a form of another site has none, and is nobody there.
        if (status !== (route.dialect ? 401 : 403)) taken.push(`${path} ${type} ${status}`);
      }
    }
    expect(taken).toEqual([]);
  },
);

test("what is sent in another way than a form sends it is not taken", async () => {
  for (const type of ["application/json", "text/xml", "application/octet-stream"]) {
    const sent = { method: "POST", body: '{"title":"x"}', headers: { "content-type": type } } as const;
    const { status } = await world.ask(holderOf(world.here, "coordinator"), "/acties/nieuw", sent);
    expect([type, status]).toEqual([type, 400]);
  }
});

const megabyte = 1_000_000;

/** A body that is made while it is read, and says how much was taken from it. */
const endless = () => {
  const taken = { bytes: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken.bytes += 65_536;
      if (taken.bytes > 50 * megabyte) controller.close();
      else controller.enqueue(new Uint8Array(65_536).fill(97));
    },
  });
  return { taken, body };
};

const formType = "application/x-www-form-urlencoded";

test("an ordinary form of more than two megabytes is refused before it is read whole", async () => {
  const { taken, body } = endless();
  const coordinator = holderOf(world.here, "coordinator");
  const sent = { method: "POST", body, headers: { "content-type": formType } } as const;
  const response = await world.ask(coordinator, "/acties/nieuw", sent);
  expect(response.status).toBe(413);
  expect(await response.text()).toContain("te groot voor een formulier");
  expect(taken.bytes).toBeLessThan(3 * megabyte);
});

test("a form that says it is too large is not read at all", async () => {
  const { taken, body } = endless();
  const headers = { "content-type": formType, "content-length": String(3 * megabyte) };
  const response = await world.ask(null, "/inloggen", { method: "POST", body, headers });
  expect(response.status).toBe(413);
  expect(taken.bytes).toBeLessThan(megabyte);
});

test("a form of half a megabyte is read", async () => {
  const body = new URLSearchParams({ title: "x".repeat(megabyte / 2) });
  const { status } = await world.ask(holderOf(world.here, "coordinator"), "/acties/nieuw", {
    method: "POST",
    body,
  });
  expect(status).toBe(422);
});

test("files of somebody without the role are not received", async () => {
  for (const [who, status] of [
    [null, 401],
    [holderOf(world.here, "employee"), 403],
  ] as const) {
    const { taken, body } = endless();
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const response = await world.ask(who, "/beheer/personen/importeren", { method: "POST", body, headers });
    expect(response.status).toBe(status);
    expect(taken.bytes).toBeLessThan(megabyte);
  }
});

test("the log holds no name, address, parameter or text that somebody typed", () => {
  const secret = "Noor Jansen meldt fraude";
  const lines: string[] = [];
  const log = streamLog((line) => lines.push(line));
  const database = Object.assign(new Error(`invalid input syntax for type uuid: "${secret}"`), {
    code: "22P02",
    table: "actions",
    detail: `Key (title)=(${secret}) already exists.`,
    parameters: [secret],
  });
  log.fault("request failed", database);
  const unread = (() => {
    try {
      return JSON.parse(`{"a": ${secret}}`);
    } catch (error) {
      return error;
    }
  })();
  log.fault("request failed", unread);
  log.fault("request failed", { title: secret });
  log.fault("request failed", secret);
  log.fault("request failed", new Error("several lines", { cause: new Error(secret) }));
  expect(lines).toHaveLength(5);
  expect(lines.filter((line) => /Noor|fraude/.test(line))).toEqual([]);
  expect(lines[0]).toContain("SQLSTATE 22P02 actions");
  expect(lines[0]).toContain("answers.test.ts");
});
