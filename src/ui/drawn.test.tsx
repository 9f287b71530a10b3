import { expect, test } from "vitest";
import { render } from "#test/support/render.ts";
import { drawn, useLocale } from "./index.ts";

const Words = ({ name }: { name: string }) => (
  <p lang={useLocale()} title={name}>
    {name}
  </p>
);

test("a piece is drawn in its language: what was escaped is not escaped again, and nothing typed becomes markup", async () => {
  const dutch = await drawn("nl", <Words name={`<b>"x"</b>`} />);
  const page = await render(dutch);
  expect(page).toContain('<p lang="nl"');
  expect(page).toContain("&lt;b&gt;");
  expect(page).not.toContain("&amp;lt;");
  expect(page).not.toContain("<b>");
  expect(await render(await drawn("en", <Words name="y" />))).toContain('lang="en"');
});
