import fc from "fast-check";
import { expect, test } from "vitest";
import { render } from "#test/support/render.ts";
import { Link, safeHref } from "./link.tsx";

test.each([
  ["/acties/12?volgorde=datum#top", true],
  ["#veld-titel", true],
  ["?bladzijde=2", true],
  ["https://www.rekenkamer.nl/", true],
  ["HTTPS://voorbeeld.nl", true],
  ["mailto:integriteit@voorbeeldstad.example", true],
  ["tel:0260000110", true],
  ["tel:+31260000110", true],
  ["tel:*21*0612345678#", false],
  ["TEL:112;ext=1", false],
  ["http://voorbeeld.nl", false],
  ["//voorbeeld.nl/pad", false],
  ["/\\voorbeeld.nl", false],
  ["/\t/voorbeeld.nl", false],
  ["javascript:alert(1)", false],
  ["JavaScript:alert(1)", false],
  ["java\nscript:alert(1)", false],
  [" javascript:alert(1)", false],
  ["\u0001javascript:alert(1)", false],
  ["data:text/html,<script>alert(1)</script>", false],
  ["vbscript:x", false],
  ["https://", false],
  ["acties/12", false],
  ["", false],
])("%j is allowed in a page: %s", (href, allowed) => {
  expect(safeHref(href)).toBe(allowed ? href : undefined);
});

test("what is allowed never leads a browser to another scheme or host than it seems", () => {
  const start = fc.constantFrom(
    "",
    "/",
    "//",
    "/\\",
    "\\",
    "\t",
    " ",
    "javascript:",
    "data:",
    "https:",
    "mailto:",
    "tel:",
    "tel:112",
    "#",
    "?",
  );
  fc.assert(
    fc.property(start, fc.string(), (first, rest) => {
      const href = safeHref(first + rest);
      if (href === undefined) return;
      const url = new URL(href, "https://hier.example/map/");
      const own = /^[/?#]/.test(href);
      expect(["https:", "mailto:", "tel:"]).toContain(url.protocol);
      expect(own ? url.host : "hier.example").toBe("hier.example");
    }),
  );
});

test("an address that is not allowed becomes plain text", async () => {
  expect(await render(<Link href="javascript:alert(1)">Lees meer</Link>)).toBe("<span>Lees meer</span>");
});

test("a link to another website says so and gives nothing away", async () => {
  const link = await render(<Link href="https://www.rekenkamer.nl/">Rekenkamer</Link>);
  expect(link).toContain('rel="noopener noreferrer external"');
  expect(link).toContain("opent een andere website");
});
