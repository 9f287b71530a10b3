import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";

const contentSecurityPolicy = (...scripts: readonly string[]) => ({
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'", ...scripts],
  styleSrc: ["'self'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
});

const learned = async (...scripts: readonly string[]): Promise<Headers> => {
  const probe = new Hono();
  const policy = contentSecurityPolicy(...scripts);
  probe.use(
    secureHeaders({ contentSecurityPolicy: policy, referrerPolicy: "same-origin", xFrameOptions: "DENY" }),
  );
  const { headers } = await probe.request("/");
  return headers;
};

/**
 * The security headers, learned once from the library that makes them. They are set before an answer is made: to change an answer
 * afterwards, the server has to build it a second time.
 */
export const securityHeaders = async (): Promise<readonly (readonly [string, string])[]> =>
  [...(await learned())].filter(([name]) => name !== "content-type");

const withWebAssembly = learned("'wasm-unsafe-eval'").then(
  (headers) => headers.get("content-security-policy") ?? "",
);

/** The policy for a page with a script that encrypts: libsodium is WebAssembly. Scripts of others and inline stay forbidden there too. */
export const policyForEncrypting = (): Promise<string> => withWebAssembly;
