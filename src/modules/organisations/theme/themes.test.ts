import { afterAll, beforeAll, expect, test } from "vitest";
import { rowMatrix, everyRole } from "#test/support/row-matrix.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { organisations } from "../index.ts";
import { anActor, anOrganisation } from "../organisation.builder.ts";
import { standardTheme } from "./theme.ts";
import { colourFaults, logoFault } from "./theme.rules.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

rowMatrix(() => database, {
  table: "organisationThemes",
  row: async ({ owner }) => ({
    organisationId: (await anOrganisation(owner)).organisationId,
    colours: JSON.stringify(standardTheme.colours),
    font: "verdana",
    version: 1,
  }),
  change: { font: "georgia" },
  may: { select: [...everyRole, "public", "system"] },
  mayElsewhere: { select: [...everyRole, "public", "system"] },
});

const form = (change: Readonly<Record<string, string | File>> = {}): FormData => {
  const sent = new FormData();
  for (const [shade, colour] of Object.entries(standardTheme.colours)) sent.set(`colour${shade}`, colour);
  sent.set("font", "verdana");
  for (const [name, value] of Object.entries(change)) sent.set(name, value);
  return sent;
};

const png = new Uint8Array([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1,
]);

test("the standard looks are readable, and a pale button colour is not", () => {
  expect(colourFaults(standardTheme)).toEqual([]);
  const pale = { ...standardTheme, colours: { ...standardTheme.colours, "500": "#9fd3d8" } };
  expect(colourFaults(pale).map((fault) => fault.field)).toEqual(["colour500", "colour500", "colour500"]);
});

test.each([
  [{ type: "image/png", size: 5000 }, undefined],
  [{ type: "image/svg+xml", size: 5000 }, "logo"],
  [{ type: "image/png", size: 200_000 }, "logo"],
])("a logo of %o", (file, field) => {
  expect(logoFault(file)?.field).toBe(field);
});

test("the administrator sets colours, font and logo; every page of the organisation gets them", async () => {
  const here = await anOrganisation(database.owner);
  const administrator = await anActor(database.owner, here, "administrator");
  const coordinator = await anActor(database.owner, here, "coordinator");
  const { services } = testServices();
  const app = testApp({ db: database.db, modules: [organisations], services });
  expect((await app.stranger.upload("/beheer/huisstijl", form())).status).toBe(401);
  expect((await app.as(coordinator).upload("/beheer/huisstijl", form())).status).toBe(403);
  expect((await app.stranger.get(`/thema/${here.shortName}/stijl.css`)).status).toBe(404);
  const unreadable = await app.as(administrator).upload("/beheer/huisstijl", form({ colour500: "#9fd3d8" }));
  expect(unreadable.status).toBe(422);
  expect(await unreadable.text()).toContain("Maak haar donkerder.");
  const kept = await app
    .as(administrator)
    .upload("/beheer/huisstijl", form({ logo: new File([png], "logo.png") }));
  expect(kept.status).toBe(303);
  const css = await app.stranger.get(`/thema/${here.shortName}/stijl.css`);
  expect([css.headers.get("content-type"), await css.text()]).toEqual([
    "text/css; charset=utf-8",
    expect.stringContaining("#0f5c66"),
  ]);
  const logo = await app.stranger.get(`/thema/${here.shortName}/logo.png`);
  expect([logo.headers.get("content-type"), logo.headers.get("x-content-type-options")]).toEqual([
    "image/png",
    "nosniff",
  ]);
});
