import { formsOf } from "./page-forms.ts";
import type { World } from "./world.ts";

/** What is typed in a form, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>;

/** A form with files as a browser sends it: with the hidden fields of its page. */
const filled = (html: string, at: string, typed: Typed, file: File): FormData => {
  const body = new FormData();
  const hidden = formsOf(html, at).find(({ action, files }) => files && action === at)?.fields ?? [];
  for (const { name, kind, values } of hidden)
    if (kind === "hidden" || (kind === "checkbox" && values.length > 0))
      for (const value of values) body.append(name, value);
  for (const [name, value] of Object.entries(typed)) body.append(name, value);
  body.append("_attachments", file);
  return body;
};

const answered = async (response: Response, status: number): Promise<Response> => {
  if (response.status !== status)
    throw new Error(`answered with ${response.status}: ${await response.text()}`);
  return response;
};

/** Whoever has this session or this cookie, or nobody in particular: asks and sends, and fails at any other answer than the one expected. */
export const visitorOf = (world: World, who: string | null, cookie = "") => {
  const headers = cookie === "" ? {} : { cookie };
  const read = async (at: string): Promise<string> =>
    (await answered(await world.ask(who, at, { headers }), 200)).text();
  const send = async (at: string, typed: Typed, status = 303): Promise<Response> =>
    answered(await world.ask(who, at, { method: "POST", body: new URLSearchParams(typed), headers }), status);
  const sendFile = async (at: string, typed: Typed, file: File, status = 303): Promise<Response> => {
    const body = filled(await read(at), at, typed, file);
    return answered(await world.ask(who, at, { method: "POST", body, headers }), status);
  };
  return { read, send, sendFile };
};
export type Visitor = ReturnType<typeof visitorOf>;
