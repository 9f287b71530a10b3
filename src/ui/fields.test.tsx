import { expect, test } from "vitest";
import { render } from "#test/support/render.ts";
import { CheckboxField, CheckboxGroup, RadioGroup, SelectField } from "./choice-fields.tsx";
import type { FormState } from "./form-state.ts";
import { ErrorSummary, Form } from "./form.tsx";
import { InLanguage } from "./locale-context.tsx";
import { DateField, FileField, TextArea, TextField } from "./text-fields.tsx";

const untouched: FormState = { values: {}, errors: [] };
const refused = (field: string, message: string, values: FormState["values"] = {}): FormState => ({
  values,
  errors: [{ field, message }],
});

test("what was typed is shown again and escaped, in a line and in a text", async () => {
  const form: FormState = { values: { titel: '"><script>alert(1)</script>' }, errors: [] };
  const line = await render(<TextField name="titel" label="Titel" form={form} />);
  expect(line).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  const text = await render(<TextArea name="titel" label="Titel" form={form} />);
  expect(text).toContain("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>");
});

test("hint and error are tied to the input, and only when they are there", async () => {
  const plain = await render(<TextField name="titel" label="Titel" form={untouched} />);
  expect(plain).toContain('<label class="utrecht-form-label" for="veld-titel">');
  expect(plain).not.toContain("aria-describedby");
  expect(plain).not.toContain("aria-invalid");
  const full = await render(
    <TextField name="titel" label="Titel" hint="Kort." form={refused("titel", "Vul een titel in.")} />,
  );
  expect(full).toContain('aria-describedby="veld-titel-hint veld-titel-error"');
  expect(full).toContain('aria-invalid="true"');
  expect(full).toMatch(/id="veld-titel-error"[^]*Vul een titel in\./);
});

test("an error on one field does not mark another", async () => {
  const other = await render(<TextField name="bedrag" label="Bedrag" form={refused("titel", "Fout.")} />);
  expect(other).not.toContain("aria-invalid");
});

test("a field that may stay empty says so, in the page's language", async () => {
  const field = <TextField name="titel" label="Title" optional form={untouched} />;
  expect(await render(<InLanguage locale="en">{field}</InLanguage>)).toContain("(optional)");
  expect(await render(field)).toContain("(niet verplicht)");
  expect(await render(field)).not.toContain("aria-required");
});

test("a password is never sent back", async () => {
  const form: FormState = { values: { wachtwoord: "geheim" }, errors: [] };
  const field = await render(<TextField name="wachtwoord" label="Wachtwoord" type="password" form={form} />);
  expect(field).not.toContain("geheim");
});

const at = (value: string): Promise<string> =>
  render(<DateField name="op" label="Op" form={{ values: { op: value }, errors: [] }} />);

test("a stored date is shown as a Dutch reader writes it; what was typed wrong stays", async () => {
  expect(await at("2026-12-31")).toContain('value="31-12-2026"');
  expect(await at("31 dec")).toContain('value="31 dec"');
});

const options = [
  { value: "open", label: "Open", hint: "Iedereen weet het." },
  { value: "anoniem", label: "Anoniem" },
];

test("the error summary leads to the first choice of a group", async () => {
  const form = refused("hoe", "Kies hoe u wilt melden.", { hoe: "anoniem" });
  const summary = await render(<ErrorSummary form={form} />);
  expect(summary).toContain('<a class="nl-link" href="#veld-hoe">Kies hoe u wilt melden.</a>');
  const group = await render(<RadioGroup name="hoe" label="Hoe?" options={options} form={form} />);
  expect(group).toContain(
    '<fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset" aria-describedby="veld-hoe-error">',
  );
  expect(group).toMatch(/<input type="radio" id="veld-hoe" name="hoe" value="open" class=/);
  expect(group).toMatch(/<input type="radio" id="veld-hoe-2" name="hoe" value="anoniem" checked=""/);
});

test("an error about the whole form has no link; without errors there is no summary", async () => {
  expect(await render(<ErrorSummary form={refused("form", "Dit kan nu niet.")} />)).not.toContain("href");
  expect(await render(<ErrorSummary form={untouched} />)).toBe("");
});

const boxes = (soort: string | readonly string[]): Promise<string> =>
  render(
    <CheckboxGroup name="soort" label="Soort" options={options} form={{ values: { soort }, errors: [] }} />,
  );

test("check boxes keep every choice, also when one came as a single text", async () => {
  expect((await boxes(["open", "anoniem"])).match(/checked/g)).toHaveLength(2);
  expect((await boxes("open")).match(/checked/g)).toHaveLength(1);
  expect(await boxes([])).not.toContain("checked");
});

const box = (gelezen: string): Promise<string> =>
  render(<CheckboxField name="gelezen" label="Gelezen" form={{ values: { gelezen }, errors: [] }} />);

test("a single check box is on only for its own value", async () => {
  expect(await box("on")).toContain("checked");
  expect(await box("")).not.toContain("checked");
});

test("a list keeps the choice and offers an empty one unless told not to", async () => {
  const form: FormState = { values: { hoe: "anoniem" }, errors: [] };
  const list = await render(<SelectField name="hoe" label="Hoe?" options={options} form={form} />);
  expect(list).toContain('<option value="anoniem" selected="">Anoniem</option>');
  expect(list).toContain('<option value="">Maak een keuze</option>');
  const without = await render(
    <SelectField name="hoe" label="Hoe?" empty={false} options={options} form={form} />,
  );
  expect(without).not.toContain('value=""');
});

test("a long list can stand under headings", async () => {
  const grouped = options.map((one) => ({ ...one, group: `Kop ${one.label}` }));
  const list = await render(<SelectField name="hoe" label="Hoe?" options={grouped} form={untouched} />);
  expect(list.match(/<optgroup/g)).toHaveLength(2);
  expect(list).toContain('<optgroup label="Kop Open"><option value="open">');
});

test("a form with files says so to the browser, and an address elsewhere is refused", async () => {
  expect(await render(<Form action="/melden" files />)).toContain('enctype="multipart/form-data"');
  expect(await render(<Form action="javascript:alert(1)" />)).toContain('action="#"');
  expect(await render(<FileField name="b" label="Bijlage" types="pdf" form={untouched} />)).toContain(
    "Toegestaan: pdf.",
  );
});
