import { expect, test } from "vitest";
import { render } from "#test/support/render.ts";
import { Card, Tile } from "./card.tsx";
import { Document } from "./document.tsx";
import { Meter, Steps } from "./facts.tsx";
import { FigureView } from "./figure-view.tsx";
import { Pagination, pagesToOffer } from "./pagination.tsx";
import { StatusBadge } from "./status.tsx";
import { Table } from "./table.tsx";

test.each([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [3, 5, [1, 2, 3, 4, 5]],
  [1, 9, [1, 2, undefined, 9]],
  [5, 9, [1, undefined, 4, 5, 6, undefined, 9]],
  [4, 9, [1, 2, 3, 4, 5, undefined, 9]],
  [9, 9, [1, undefined, 8, 9]],
])("page %s of %s offers %j", (page, last, offered) => {
  expect(pagesToOffer(page, last)).toEqual(offered);
});

const pages = (total: number, page: number): Promise<string> =>
  render(<Pagination total={total} page={page} hrefFor={(n) => `?bladzijde=${n}`} />);

test("the pages say which part is shown and which page is current", async () => {
  const third = await pages(230, 3);
  expect(third).toContain("101–150 van 230");
  expect(third).toMatch(/href="\?bladzijde=3"[^>]*aria-current="page"/);
  expect(third).toContain('rel="prev"');
  expect(await pages(230, 5)).not.toContain('rel="next"');
  expect(await pages(12, 1)).not.toContain("<nav");
  expect(await pages(0, 1)).toBe("");
  expect(await pages(230, 99)).toContain("201–230 van 230");
  const cut = await render(<Pagination total={1000} more page={1} hrefFor={(n) => `?bladzijde=${n}`} />);
  expect(cut).toContain("1–50 van meer dan 1.000");
});

const columns = [{ header: "Naam" }, { header: "Uren", align: "end" as const }];

test("a table names its rows, keeps its labels and escapes its cells", async () => {
  const table = await render(
    <Table caption="Acties" columns={columns} rows={[{ cells: ["<b>Een</b>", "3"] }]} stacked />,
  );
  expect(table).toContain(
    '<section class="utrecht-table-container bp-scroll bp-scroll--stacked" aria-label="Acties" tabindex="0">',
  );
  expect(table).toMatch(/<th scope="row" role="rowheader"[^>]*>&lt;b&gt;Een&lt;\/b&gt;<\/th>/);
  expect(table).toContain('data-label="Uren"');
});

test("a table without rows says what to do instead", async () => {
  const empty = await render(
    <Table caption="Acties" columns={columns} rows={[]} empty={<p>Voeg een actie toe.</p>} />,
  );
  expect(empty).toContain("Voeg een actie toe.");
  expect(empty).not.toContain("<table");
});

test("the sorted column says how it is sorted", async () => {
  const sorted = [{ header: "Naam", sort: { href: "?sorteer=naam", direction: "descending" as const } }];
  const table = await render(<Table caption="Acties" columns={sorted} rows={[{ cells: ["Een"] }]} />);
  expect(table).toContain('aria-sort="descending"');
  expect(table).toContain("aflopend gesorteerd");
});

test.each([
  [32, 45, "71.1"],
  [0, 45, "0"],
  [50, 45, "100"],
  [-1, 45, "0"],
  [3, 0, "0"],
])("%s of %s fills %s percent of the bar", async (value, max, width) => {
  expect(await render(<Meter label="Op orde" value={value} max={max} />)).toContain(
    `<rect class="bp-meter__fill" x="0" y="0" width="${width}"`,
  );
});

test("a status is text and shape, never colour alone", async () => {
  const shapes = await Promise.all(
    (["neutral", "good", "attention", "bad", "info"] as const).map((tone) =>
      render(<StatusBadge tone={tone}>Stand</StatusBadge>),
    ),
  );
  const drawings = shapes.map((shape) => /<svg[^]*<\/svg>/.exec(shape)?.[0]);
  expect(new Set(drawings).size).toBe(5);
  for (const shape of shapes) expect(shape).toContain("Stand");
});

test("the step the reader is in is marked", async () => {
  const steps = await render(
    <Steps
      label="Plan"
      items={[
        { label: "Een", state: "done" },
        { label: "Twee", state: "current" },
      ]}
    />,
  );
  expect(steps.match(/aria-current="step"/g)).toHaveLength(1);
  expect(steps).toMatch(/aria-current="step">[^]*Twee/);
});

test("a card or tile with an address that is not allowed is no link", async () => {
  expect(await render(<Card title="Code" href="javascript:alert(1)" />)).not.toContain("<a ");
  expect(await render(<Tile label="Acties" value="3" href="//elders.example" />)).not.toContain("<a ");
});

test("a figure has its title, its description and its numbers as a table", async () => {
  const figure = {
    id: "normen",
    title: "Normen",
    description: "Drie gehaald.",
    svg: "<svg><rect/></svg>",
    table: { head: ["Norm", "Aantal"], rows: [["Gehaald", 3]] },
  };
  const view = await render(<FigureView figure={figure} />);
  expect(view).toContain(
    '<figure class="bp-figure" id="normen" aria-labelledby="normen-title" aria-describedby="normen-about">',
  );
  expect(view).toContain("<svg><rect/></svg>");
  expect(view).toMatch(/utrecht-table__cell--numeric-column">3<\/td>/);
});

const page = (props: Partial<Parameters<typeof Document>[0]>): Promise<string> =>
  render(
    <Document locale="nl" title="Acties" languageHref="?taal=en" top={[]} {...props}>
      <h1>Acties</h1>
    </Document>,
  );

test("the page tells its language to everything in it, and leads to the other one", async () => {
  const dutch = await page({});
  expect(dutch).toContain('<html lang="nl"');
  expect(dutch).toContain('lang="en" hreflang="en">English</a>');
  const english = await page({ locale: "en" });
  expect(english).toContain("Skip to the content");
  expect(english).toContain('lang="nl" hreflang="nl">Nederlands</a>');
});

test("two pages in different languages at the same time do not mix", async () => {
  const both = await Promise.all([page({ locale: "en" }), page({}), page({ locale: "en" })]);
  expect(both.map((text) => text.includes("Naar de inhoud"))).toEqual([false, true, false]);
});

test("signing out is a button that posts, and only there for who is signed in", async () => {
  const signedIn = await page({ account: { name: "S. de Wit", rolesText: "Coördinator" } });
  expect(signedIn).toContain('<form method="post" action="/uitloggen">');
  const visitor = await page({ signInHref: "/inloggen" });
  expect(visitor).not.toContain("/uitloggen");
  expect(visitor).toContain('href="/inloggen"');
});

test("no page carries an inline style or script", async () => {
  const full = await page({ demonstration: "Verzonnen.", flash: { kind: "success", text: "Bewaard." } });
  expect(full).not.toMatch(/ style=|<style|<script(?! type="module" src="\/assets\/)| on\w+=/);
  expect(full).toMatch(/role="status"[^]*Bewaard\./);
});
