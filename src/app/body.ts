import type { Context } from "hono";
import type { RawForm, RawValue, Route } from "#platform/http/index.ts";
import type { Services } from "#platform/services/index.ts";

export interface Body {
  readonly form: RawForm;
  /** Removes uploads that nobody kept. */
  discard(): Promise<void>;
}

const nothingToDiscard = async (): Promise<void> => {};

const isText = (value: unknown): value is string => typeof value === "string";

const asRaw = (value: unknown): RawValue =>
  Array.isArray(value) ? value.filter(isText) : isText(value) ? value : "";

/** What a form sent. Files are streamed to disk by the file store; a form without files is small and read whole. */
export const readBody = async (c: Context, route: Route, services: Services): Promise<Body> => {
  if (route.method === "GET") return { form: {}, discard: nothingToDiscard };
  if (route.files) return services.files.receive(c.req.raw);
  const parsed = await c.req.parseBody({ all: true });
  return {
    form: Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, asRaw(value)])),
    discard: nothingToDiscard,
  };
};
