// Makes dist/public/app.css: the NL Design System components we use, the example theme reduced to the variables in use,
// and our own styles; copies the font and the icon beside it. Fails above the budget.
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { transform } from "lightningcss";

const budget = 25 * 1024;
const out = process.env.STYLES_OUT ?? "dist/public";
const read = (file) => readFileSync(file, "utf8");

const utrecht = [
  "root",
  "body",
  "form-field",
  "form-fieldset",
  "form-label",
  "form-field-error-message",
  "form-field-description",
  "textbox",
  "textarea",
  "select",
  "checkbox",
  "radio-button",
  "alert",
  "table",
  "status-badge",
  "unordered-list",
  "ordered-list",
  "separator",
  "action-group",
  "data-list",
].map((name) => `node_modules/@utrecht/${name}-css/dist/index.css`);
const candidate = ["button", "heading", "link", "paragraph", "skip-link", "number-badge"].map(
  (name) => `node_modules/@nl-design-system-candidate/${name}-css/dist/${name}.css`,
);
const own = ["tokens", "base", "frame", "navigation", "content", "guide", "table", "form", "print"].map(
  (name) => `src/ui/styles/${name}.css`,
);
const tokens = "node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css";

const minify = (css, unusedSymbols = []) =>
  transform({
    filename: "app.css",
    code: Buffer.from(css),
    minify: true,
    errorRecovery: true,
    unusedSymbols,
  }).code.toString();

// A class that stands in no view is left out with its rules; the views write class names out in full.
const views = globSync("src/ui/*.tsx").map(read).join("\n");
const written = new Set(views.match(/[\w-]+/g));
const components = [...utrecht, ...candidate].map(read).join("\n");
const classes = new Set([...components.matchAll(/\.((?:utrecht|nl)-[\w-]+)/g)].map((match) => match[1]));
const unused = [...classes].filter((name) => !written.has(name));
const kept = minify(`@layer components{${components}}`, unused);
const ownCss = own.map(read).join("\n");

// Only the theme's variables that something uses, directly or through another variable.
const theme = read(tokens);
const declared = new Map(
  [...theme.slice(theme.indexOf("{") + 1, theme.lastIndexOf("}")).matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map(
    ([, name, value]) => [name, value.replace(/\/\*.*?\*\//g, "").trim()],
  ),
);
const references = (css) => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]);
const used = new Set();
const queue = references(kept + ownCss);
for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
  if (used.has(name)) continue;
  used.add(name);
  queue.push(...references(declared.get(name) ?? ""));
}
const variables = [...declared].filter(([name]) => used.has(name)).map(([name, value]) => `${name}:${value}`);

const notice = "/* Contains NL Design System components and tokens, EUPL-1.2, and Noto Sans, OFL-1.1. */\n";
const css =
  notice +
  minify(`@layer theme,components;@layer theme{.voorbeeld-theme{${variables.join(";")}}}${kept}${ownCss}`);
mkdirSync(`${out}/fonts`, { recursive: true });
writeFileSync(`${out}/app.css`, css);
for (const part of ["latin", "latin-ext"])
  cpSync(
    `node_modules/@fontsource-variable/noto-sans/files/noto-sans-${part}-wght-normal.woff2`,
    `${out}/fonts/noto-sans-${part}.woff2`,
  );
cpSync("src/ui/assets/icon.svg", `${out}/icon.svg`);

const size = gzipSync(css, { level: 9 }).length;
console.log(
  `app.css ${css.length} bytes, ${size} gzipped (budget ${budget}); ${variables.length} of ${declared.size} variables, ${unused.length} of ${classes.size} classes left out`,
);
if (size > budget) {
  console.error("app.css is above its budget");
  process.exit(1);
}
