import { once } from "node:events";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";

/** What the provider says of somebody, besides who it is; a test may change it between two sign-ins. */
export interface ProviderClaims {
  email?: string | undefined;
  email_verified?: boolean;
  groups?: readonly string[];
  roles?: readonly string[];
  [claim: string]: unknown;
}

export const clientSecret = "geheim-geheim-geheim-geheim";

/** A real OpenID provider in the test process; `people` says by login name what it claims of whom. */
export const startIdentityProvider = async (callback: string, people: Record<string, ProviderClaims>) => {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const issuer = `http://localhost:${address.port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: "borgpen", client_secret: clientSecret, redirect_uris: [callback] }],
    claims: {
      openid: ["sub", "acr", "roles"],
      email: ["email", "email_verified"],
      profile: ["roles"],
      groups: ["groups"],
    },
    scopes: ["openid", "email", "profile", "groups"],
    conformIdTokenClaims: false,
    findAccount: (_context, login) => ({
      accountId: login,
      claims: () => ({ sub: login, ...people[login] }),
    }),
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ["sleutel-voor-proeven"] },
    pkce: { required: () => true },
    // Said aloud, because the provider remarks on the console on every one that is not.
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
  });
  server.on("request", (request, response) => void provider.callback()(request, response));
  return { issuer, close: () => server.close() };
};

const keepCookies = (cookies: Map<string, string>, response: Response): void => {
  for (const line of response.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === "") cookies.delete(name);
    else cookies.set(name, value);
  }
};

/** Signs in there as `login`, as a browser would, until it is sent back; the address it is sent back to. */
export const signInAtProvider = async (start: string, login: string, callback: string): Promise<string> => {
  const cookies = new Map<string, string>();
  const visit = async (url: string, body?: URLSearchParams): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, {
      redirect: "manual",
      headers: { cookie },
      ...(body && { method: "POST", body }),
    });
    keepCookies(cookies, response);
    return response;
  };
  let url = start;
  for (let step = 0; step < 14 && !url.startsWith(callback); step += 1) {
    let response = await visit(url);
    if (response.status === 200) {
      const text = await response.text();
      const action = /action="([^"]+)"/.exec(text)?.[1] ?? "";
      const prompt = /name="prompt" value="([^"]+)"/.exec(text)?.[1] ?? "";
      const form = prompt === "login" ? { prompt, login, password: "x" } : { prompt };
      response = await visit(new URL(action, url).href, new URLSearchParams(form));
    }
    url = new URL(response.headers.get("location") ?? "", url).href;
  }
  return url;
};
