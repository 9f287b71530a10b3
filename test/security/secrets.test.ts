import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { generateSync } from "otplib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testMoment } from "../support/app.ts";
import { backup } from "#platform/backup/index.ts";
import { sql } from "#platform/database/index.ts";
import { pdf } from "#platform/files/sample.builder.ts";
import { holderOf, openWorld } from "./world.ts";
import type { World } from "./world.ts";

/** What nobody may find anywhere once it was used: known to its owner alone. */
const secrets = new Map<string, string>([
  ["a password that was chosen", "geheime kraan blauwdruk 7Q"],
  ["a password that was mistyped", "geheime kraan blauwdruk 8W"],
  ["a password typed as an address", "geheim@typefout.example"],
]);
const secret = (what: string): string => {
  const value = secrets.get(what);
  if (value === undefined) throw new Error(`${what} is not known yet`);
  return value;
};

/** What people wrote: kept where they put it, and told nowhere else. */
const written = {
  "the title of an action": "Titelmerk vertrouwelijk",
  "the reason of an action": "Redenmerk vertrouwelijk",
  "a note": "Notitiemerk vertrouwelijk",
  "the name of a file": "bestandsmerk-vertrouwelijk.pdf",
  "a form that was refused": "Geweigerdmerk vertrouwelijk",
} as const;

let world: World;
let folder: string;

const form = (fields: Readonly<Record<string, string>>) => ({
  method: "POST" as const,
  body: new URLSearchParams(fields),
});

const cookieOf = (response: Response): string => {
  const [, token = ""] = /sessie=([^;]+)/.exec(response.headers.getSetCookie().join("\n")) ?? [];
  expect(token).not.toBe("");
  return decodeURIComponent(token);
};

const textsIn = async (response: Response, pattern: RegExp): Promise<string[]> => {
  const { document } = parseHTML(await response.text());
  return document.querySelector("main")?.textContent?.match(pattern) ?? [];
};

/** The link that was mailed to somebody. */
const mailedToken = (): string => {
  const mail = world.queued
    .map(({ data }) => JSON.stringify(data))
    .find((data) => data.includes("/wachtwoord/"));
  return /\/wachtwoord\/([^"]+)/.exec(mail ?? "")?.[1] ?? "";
};

/** Somebody gets a link, chooses a password, mistypes it, signs in and sets up a second step. */
const signIn = async (): Promise<void> => {
  const employee = world.here.people.get("employee");
  const administrator = holderOf(world.here, "administrator");
  await world.ask(administrator, `/beheer/accounts/${employee?.personId}/link`, form({}));
  const token = mailedToken();
  secrets.set("the token of a link", token);
  const password = secret("a password that was chosen");
  const chosen = await world.ask(null, `/wachtwoord/${token}`, form({ password }));
  expect([200, 303]).toContain(chosen.status);
  const email = employee?.email ?? "";
  const mistyped = secret("a password that was mistyped");
  expect((await world.ask(null, "/inloggen", form({ email, password: mistyped }))).status).toBe(422);
  const asAddress = secret("a password typed as an address");
  expect((await world.ask(null, "/inloggen", form({ email: asAddress, password }))).status).toBe(422);
  const session = cookieOf(await world.ask(null, "/inloggen", form({ email, password })));
  secrets.set("the token of a session", session);
  const [shown = ""] = await textsIn(
    await world.ask(session, "/account/tweede-stap"),
    /[A-Z2-7]{4}(?: ?[A-Z2-7]{4}){5,}/,
  );
  const totp = shown.replaceAll(" ", "");
  secrets.set("the secret of a second step", totp);
  const code = generateSync({ secret: totp, epoch: Date.parse(testMoment) / 1000 });
  const accepted = await world.ask(session, "/account/tweede-stap", form({ code }));
  secrets.set("the token of a raised session", cookieOf(accepted));
  const codes = await textsIn(accepted, /[a-z2-9]{4}(?:-[a-z2-9]{4}){3}/g);
  expect(codes).toHaveLength(10);
  for (const [index, one] of codes.entries()) secrets.set(`recovery code ${index + 1}`, one);
};

/** Somebody writes texts, sends a file along, and has a form refused. */
const write = async (): Promise<void> => {
  const coordinator = holderOf(world.here, "coordinator");
  const action = {
    title: written["the title of an action"],
    reason: written["the reason of an action"],
    owner: world.here.people.get("employee")?.name ?? "",
    dueOn: "1-12-2026",
    sourceKind: "developments",
  };
  const made = await world.ask(coordinator, "/acties/nieuw", form(action));
  expect(made.status).toBe(303);
  const place = made.headers.get("location") ?? "";
  await world.ask(coordinator, `${place}/voortgang`, form({ text: written["a note"] }));
  const refused = { ...action, title: written["a form that was refused"], dueOn: "31-2-2026" };
  expect((await world.ask(coordinator, "/acties/nieuw", form(refused))).status).toBe(422);
  const body = new FormData();
  body.append("title", "Gedragscode");
  body.append(
    "file",
    new File([Buffer.from(pdf())], written["the name of a file"], { type: "application/pdf" }),
  );
  const documents = "/stelsel/bouwstenen/arnhem-2024/1.6/documenten/nieuw";
  expect((await world.ask(coordinator, documents, { method: "POST", body })).status).toBe(303);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bp-backup-"));
  world = await openWorld({ SMTP_URL: "smtp://127.0.0.1:2525" });
  await signIn();
  await write();
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const rowsOf = async (only?: string): Promise<string> => {
  const { owner } = world.database;
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(
    owner,
  );
  const parts = tables
    .filter(({ name }) => only === undefined || name === only)
    .map(({ name }) => sql`select to_jsonb(t)::text as row from ${sql.table(name)} t`);
  const { rows } = await sql<{ row: string }>`${sql.join(parts, sql` union all `)}`.execute(owner);
  return rows.map(({ row }) => row).join("\n");
};

const filesIn = async (directory: string): Promise<string> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map((file) => readFile(file, "latin1")));
  return [...files, ...contents].join("\n");
};

const backedUp = async (): Promise<string> => {
  const file = join(folder, "back-up.tar.gz");
  await backup(world.database.ownerConnection, file, {
    now: new Date(testMoment),
    files: world.database.files,
  });
  return gunzipSync(await readFile(file)).toString("utf8");
};

const foundIn = (place: string, values: Iterable<readonly [string, string]>): string[] =>
  [...values].filter(([, value]) => place.includes(value)).map(([what]) => what);

test("a password, a token, a secret and a code are kept nowhere, only what proves them", async () => {
  expect(secrets.size).toBe(17);
  expect([...secrets.values()].filter((value) => value.length < 16)).toEqual([]);
  const places = {
    "the database": await rowsOf(),
    "the log": world.logged.join("\n"),
    "a back-up": await backedUp(),
    "the data directory": await filesIn(world.database.files),
  };
  // What is looked through is really what was written.
  for (const name of ["the database", "a back-up"] as const)
    expect(places[name]).toContain(written["a note"]);
  expect(places["the data directory"]).toContain("%PDF-1.7");
  for (const [name, place] of Object.entries(places))
    expect([name, foundIn(place, secrets)]).toEqual([name, []]);
});

test("mail carries the link that it has to carry, and no other secret", () => {
  const mails = world.queued.map(({ data }) => JSON.stringify(data)).join("\n");
  expect(foundIn(mails, secrets)).toEqual(["the token of a link"]);
  expect(foundIn(mails, Object.entries(written))).toEqual([]);
});

test("what people write is kept where they put it, and neither in the log nor in the audit entries", async () => {
  const kept = await rowsOf();
  expect(foundIn(kept, Object.entries(written))).toEqual(
    Object.keys(written).filter((what) => what !== "a form that was refused"),
  );
  const entries = await rowsOf("audit_entries");
  expect(entries).toContain("action.created");
  expect(foundIn(entries, Object.entries(written))).toEqual([]);
  const names = [...world.here.people.values()].flatMap(({ name, email }) => [name, email]);
  expect(names.filter((name) => entries.includes(name))).toEqual([]);
  expect(world.logged).toEqual([]);
});
