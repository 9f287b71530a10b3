/** The form of a page that takes over a register: a file, and what else is filled in. */
export const registerUpload = (
  content: string | Uint8Array<ArrayBuffer>,
  fields: Readonly<Record<string, string>>,
): FormData => {
  const form = new FormData();
  form.set("file", new Blob([content], { type: "text/csv" }), "register.csv");
  for (const [name, value] of Object.entries({ text: "", ...fields })) form.set(name, value);
  return form;
};

/** The mark of the file that a page looked at, as its form sends it on; empty where the page has none. */
export const seenIn = (page: string): string => /name="seen" value="([\w-]+)"/.exec(page)?.[1] ?? "";
