import type { Context } from "hono";
import { AppError, nothingToDiscard, steadily } from "#platform/http/index.ts";
import type { Dialect, RawForm, RawValue, ReadBody, Route } from "#platform/http/index.ts";
import type { Services } from "#platform/services/index.ts";

/** Bytes of an ordinary form: far more than anybody types, and too little to fill the memory with. */
const largestForm = 2_000_000;

const isText = (value: unknown): value is string => typeof value === "string";

const asRaw = (value: unknown): RawValue =>
  Array.isArray(value) ? value.filter(isText) : isText(value) ? value : "";

/** The bytes of a body, as far as they go. */
const readSome = async (request: Request, most = largestForm): Promise<Uint8Array<ArrayBuffer>> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of steadily(request.body)) {
    size += chunk.byteLength;
    if (size > most) throw new AppError("too-large");
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
};

/** The form that was sent; of a body that says it is too large, or turns out to be, the rest is not read. */
const readForm = async (c: Context): Promise<FormData> => {
  const type = c.req.header("content-type") ?? "";
  if (Number(c.req.header("content-length") ?? 0) > largestForm) throw new AppError("too-large");
  const bytes = await readSome(c.req.raw);
  if (bytes.byteLength === 0) return new FormData();
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    throw new AppError("bad-request");
  return new Response(bytes, { headers: { "content-type": type } }).formData().catch((error: unknown) => {
    throw new AppError("bad-request", undefined, { cause: error });
  });
};

/** What another program sent, not looked at yet: that waits until it is known who sent it. */
const readProgram = async (c: Context, { largestBody }: Dialect): Promise<RawForm> => {
  if (Number(c.req.header("content-length") ?? 0) > largestBody) throw new AppError("too-large");
  const json = new TextDecoder().decode(await readSome(c.req.raw, largestBody));
  const header = (name: string): string => c.req.header(name) ?? "";
  return {
    type: header("content-type"),
    json,
    ifMatch: header("if-match"),
    ifNoneMatch: header("if-none-match"),
  };
};

const textsOf = (form: FormData): Record<string, RawValue> => {
  const names = new Set(form.keys());
  return Object.fromEntries(
    [...names].map((name) => {
      const values = form.getAll(name);
      return [name, asRaw(values.length > 1 ? values : values[0])];
    }),
  );
};

const isClean = (value: RawValue): boolean =>
  typeof value === "string" ? !value.includes("\0") : !Array.isArray(value) || value.every(isClean);

const isTexts = (value: RawValue): value is readonly string[] => Array.isArray(value) && value.every(isText);

const plain = (text: string): string => text.replaceAll("\r\n", "\n");

/** Browsers send the end of a line as CR LF; everywhere else it is LF, and an empty line ends a paragraph. */
const withPlainLines = (value: RawValue): RawValue =>
  isText(value) ? plain(value) : isTexts(value) ? value.map(plain) : value;

/** No browser sends a null character and no database takes one. */
const clean = (form: RawForm): RawForm => {
  const entries = Object.entries(form);
  if (entries.some(([name, value]) => name.includes("\0") || !isClean(value)))
    throw new AppError("bad-request");
  return Object.fromEntries(entries.map(([name, value]) => [name, withPlainLines(value)]));
};

/** What a form sent. Files are streamed to disk by the file store, or go where the route wants them; a form without files is small and read whole. */
export const readBody = async (
  c: Context,
  route: Route,
  { services, source }: { readonly services: Services; readonly source: string | null },
): Promise<ReadBody> => {
  if (route.dialect) return { form: await readProgram(c, route.dialect), discard: nothingToDiscard };
  if (route.method === "GET") return { form: {}, discard: nothingToDiscard };
  if (!route.files) return { form: clean(textsOf(await readForm(c))), discard: nothingToDiscard };
  const received = route.reads
    ? await route.reads(c.req.raw, services, source)
    : await services.files.receive(c.req.raw);
  try {
    return { ...received, form: clean(received.form) };
  } catch (error) {
    await received.discard();
    throw error;
  }
};
