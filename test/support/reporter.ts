import type { testApp } from "./app.ts";
import { encoded, site } from "./app.ts";
import type { Client } from "./app.ts";

/** Somebody without an account: a browser that keeps the cookies it is given, as long as it stays open. */
export const aReporter = ({ app }: Pick<ReturnType<typeof testApp>, "app">): Client => {
  const jar = new Map<string, string>();
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await app.request(`${site}${path}`, { ...init, headers: { origin: site, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";")[0]?.split("=") ?? [];
      if (/max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  return {
    get: (path) => send(path),
    post: (path, form = {}) => send(path, { method: "POST", body: encoded(form) }),
    upload: (path, form) => send(path, { method: "POST", body: form }),
    page: async (path) => {
      const response = await send(path);
      const text = await response.text();
      if (response.status !== 200)
        throw new Error(`GET ${path} answered ${response.status}: ${text.slice(0, 2000)}`);
      return text;
    },
  };
};
