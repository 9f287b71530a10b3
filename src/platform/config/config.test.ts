import { expect, test } from "vitest";
import { ConfigError, readConfig } from "./index.ts";

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
};

test("nothing set is the embedded database on this machine", () => {
  expect(readConfig({})).toMatchObject({
    databaseUrl: undefined,
    host: "127.0.0.1",
    port: 3000,
    siteUrl: "http://127.0.0.1:3000",
  });
});

test("the virus scanner has a host and a port", () => {
  expect(readConfig({ BORGPEN_CLAMD: "clamav.internal:3310" }).clamd).toEqual({
    host: "clamav.internal",
    port: 3310,
  });
});

test("an empty setting is one that is not set", () => {
  expect(readConfig({ DATABASE_URL: "", PORT: "" })).toEqual(readConfig({}));
});

test.each([
  [{ PORT: "abc" }, ["PORT must be a whole number from 0 to 65535."]],
  [{ PORT: "70000" }, ["PORT must be a whole number from 0 to 65535."]],
  [
    { DATABASE_URL: "mysql://x" },
    ["DATABASE_URL must look like postgres://user:password@host:5432/database."],
  ],
  [{ BORGPEN_CLAMD: "clamd" }, ["BORGPEN_CLAMD must look like 127.0.0.1:3310."]],
  [{ BEHIND_PROXY: "true" }, ["BEHIND_PROXY must be yes or no."]],
  [
    { PORT: "x", SMTP_URL: "mail.example" },
    [
      "PORT must be a whole number from 0 to 65535.",
      "SMTP_URL must look like smtp://user:password@host:587.",
    ],
  ],
  [
    { OIDC_ISSUER: "https://idp.example" },
    [
      "Single sign-on needs OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_ORGANISATION together; at least one is missing.",
    ],
  ],
])("%o stops the start with one sentence for each fault", (environment, sentences) => {
  expect(faultsOf(environment)).toEqual(sentences);
});
