import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "#platform/actor/index.ts";
import {
  AppError,
  formPage,
  get,
  ordinaryReading,
  page,
  post,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Module } from "#platform/module/index.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const nobody: Actor = {
  kind: "person",
  organisationId: "00000000-0000-4000-8000-000000000001",
  personId: "00000000-0000-4000-8000-000000000002",
  name: "Noor Jansen",
  roles: ["employee"],
  pendingRoles: [],
};
const coordinator: Actor = { ...nobody, roles: ["employee", "coordinator"] };

const show = async (_context: unknown, form: FormState) =>
  page("Nieuw", `${String(form.values["title"])} ${form.errors.map((e) => e.message).join()}`);

/** What a command does that finds out late that it cannot go on. */
const alwaysFull = async (): Promise<never> => {
  throw new AppError("refused", { nl: "Het is vol.", en: "It is full." });
};

const quietly = { notRecorded: "who reads this is nobody's business" };

const sample: Module = {
  name: "sample",
  navigation: [],
  routes: [
    get({
      path: "/melden/proef",
      permission: "everybody",
      audit: quietly,
      withoutSession: true,
      answer: async ({ actor, session, visit }) =>
        page(
          "Proef",
          [actor.kind, session.token, session.address, session.userAgent, visit.token]
            .map((one) => one ?? "-")
            .join(" "),
        ),
    }),
    get({
      path: "/melden/proef/formulier",
      permission: "everybody",
      audit: quietly,
      answer: async () => page("Formulier", "Melding", [], { script: "reporting" }),
    }),
    post({
      path: "/melden/proef",
      permission: "everybody",
      audit: quietly,
      withoutSession: true,
      form: z.object({ token: z.string() }),
      submit: async ({ visit }, { token }) => {
        visit.keep(token === "" ? null : token);
        return redirect("/melden/proef");
      },
    }),
    get({
      path: "/proef/:id",
      permission: ["coordinator"],
      audit: ordinaryReading,
      params: z.object({ id: z.uuid() }),
      answer: async ({ params }) => page("Proef", `id ${params.id}`),
    }),
    ...formPage({
      path: "/proef",
      permission: ["coordinator"],
      audit: "sample.created",
      form: z.object({ title: z.string().trim().min(3) }),
      load: async () => null,
      view: (context, _loaded, form) => show(context, form),
      submit: async (_context, input) =>
        input.title === "vol"
          ? alwaysFull()
          : input.title === "bezet"
            ? refuse("title", { nl: "Die is er al.", en: "That one exists." })
            : redirect("/", { nl: "Bewaard.", en: "Saved." }),
    }),
    post({
      path: "/proef/kort",
      permission: ["coordinator"],
      audit: "sample.created",
      form: z.object({ title: z.string().min(3) }),
      show,
      submit: alwaysFull,
    }),
  ],
};

const app = () => testApp({ db: database.db, modules: [sample] });

test("asks a stranger to sign in, and refuses who lacks the role", async () => {
  const { stranger, as } = app();
  expect((await stranger.get("/proef")).status).toBe(401);
  expect((await as(nobody).get("/proef")).status).toBe(403);
  expect((await as(coordinator).get("/proef")).status).toBe(200);
});

const policyOf = (response: Response) =>
  /script-src ([^;]*)/.exec(response.headers.get("content-security-policy") ?? "")?.[1];

const scripts = async (response: Response) =>
  [...(await response.text()).matchAll(/<script[^>]*src="([^"]*)"/g)].map(([, src]) => src);

test("only a page with a script of its own may run WebAssembly, and no page may run what others wrote", async () => {
  const { stranger } = app();
  const [plain, own] = [await stranger.get("/melden/proef"), await stranger.get("/melden/proef/formulier")];
  expect(policyOf(plain)).toBe("'self'");
  expect(policyOf(own)).toBe("'self' 'wasm-unsafe-eval'");
  expect(await scripts(plain)).toEqual(["/assets/enhance.js"]);
  expect(await scripts(own)).toEqual(["/assets/enhance.js", "/assets/reporting.js"]);
});

test("an address that cannot exist is not found", async () => {
  expect((await app().as(coordinator).get("/proef/12")).status).toBe(404);
  expect((await app().as(coordinator).get("/nergens")).status).toBe(404);
});

test("a refused form comes back with status 422, a reason and the input, in the chosen language", async () => {
  const client = app().as(coordinator);
  const short = await client.post("/proef", { title: "<b" });
  expect(short.status).toBe(422);
  const text = await short.text();
  expect(text).toContain("&lt;b Gebruik ten minste 3 tekens.");
  expect(text).toContain("<title>Fout: Nieuw");
  expect(await (await client.post("/proef?taal=en", { title: "bezet" })).text()).toContain(
    "That one exists.",
  );
});

test.each([
  ["/proef", "vol", "vol Het is vol."],
  ["/proef/kort", "vol", "vol Het is vol."],
  ["/proef/kort", "x", "x Gebruik ten minste 3 tekens."],
])("what %s refuses late or early keeps what was typed", async (path, title, shown) => {
  const response = await app().as(coordinator).post(path, { title });
  expect(response.status).toBe(422);
  expect(await response.text()).toContain(shown);
});

test("a form of another site is refused", async () => {
  const response = await app().app.request("http://127.0.0.1:3000/proef", {
    method: "POST",
    headers: { origin: "https://elders.example", "content-type": "application/x-www-form-urlencoded" },
    body: "title=abc",
  });
  expect(response.status).toBe(403);
});

test("after a post the browser is sent on, with a message that shows once", async () => {
  const response = await app().as(coordinator).post("/proef", { title: "Gelukt" });
  expect([response.status, response.headers.get("location")]).toEqual([303, "/"]);
  expect(response.headers.get("set-cookie")).toContain("bericht=Bewaard.");
});

test("every answer carries the strict headers", async () => {
  const { headers } = await app().stranger.get("/proef");
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(headers.get("referrer-policy")).toBe("same-origin");
});

test("on a page without session nobody is anybody; a visit has a cookie of its own", async () => {
  const { app: whole, stranger } = app();
  const headers = { cookie: "sessie=abc; dossier=xyz", "user-agent": "Firefox" };
  const seen = await whole.request("http://127.0.0.1:3000/melden/proef", { headers });
  expect(await seen.text()).toContain("public - - - xyz");
  const begun = await stranger.post("/melden/proef", { token: "xyz" });
  expect(begun.headers.get("set-cookie")).toBe("dossier=xyz; Path=/melden; HttpOnly; SameSite=Strict");
  const ended = await stranger.post("/melden/proef", { token: "" });
  expect(ended.headers.get("set-cookie")).toContain("dossier=; Max-Age=0; Path=/melden");
});

test("a page without session that would record who came does not start", () => {
  const wrong = {
    path: "/melden/x",
    permission: "everybody",
    withoutSession: true,
    answer: async () => page("", ""),
  } as const;
  expect(() => get({ ...wrong, audit: "report.read" })).toThrow("records no visit");
  expect(() => get({ ...wrong, audit: quietly, needsAddress: true })).toThrow("knows no address");
});

test("somebody who is signed in is a stranger on a page without session", async () => {
  const client = app().as(coordinator);
  expect(await client.page("/melden/proef")).toContain("public - - - -");
});
