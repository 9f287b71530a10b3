import * as oidc from "openid-client";
import { z } from "zod";
import type { OidcConfig } from "#platform/config/index.ts";

/** What waits on the server while somebody is at the identity provider. */
export interface PendingSecrets {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

/** Who the identity provider says it is. Never a role: those come from our own table of groups. */
export interface Identity {
  readonly subject: string;
  /** Null where the provider sends none, or says that it is not verified. */
  readonly email: string | null;
  readonly groups: readonly string[];
  readonly secondFactorPassed: boolean;
}

const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname);

const found = new Map<string, Promise<oidc.Configuration>>();

const discover = async ({ issuer, clientId, clientSecret }: OidcConfig): Promise<oidc.Configuration> => {
  const address = new URL(issuer);
  // Without https only on this machine itself, for a provider in a test.
  const execute = isLoopback(address) ? [oidc.allowInsecureRequests] : [];
  const configuration = await oidc.discovery(address, clientId, clientSecret, undefined, {
    execute,
    timeout: 10,
  });
  return configuration;
};

/** What the provider publishes about itself, asked once; a failure is asked again the next time. */
const configurationOf = (settings: OidcConfig): Promise<oidc.Configuration> => {
  const known = found.get(settings.issuer);
  if (known) return known;
  const asked = discover(settings);
  found.set(settings.issuer, asked);
  asked.catch(() => found.delete(settings.issuer));
  return asked;
};

export const newPending = (): PendingSecrets => ({
  verifier: oidc.randomPKCECodeVerifier(),
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
});

/** The address of the provider at which somebody proves who they are (authorization code flow with PKCE). */
export const addressToSignIn = async (
  settings: OidcConfig,
  callback: string,
  { verifier, state, nonce }: PendingSecrets,
): Promise<string> => {
  const url = oidc.buildAuthorizationUrl(await configurationOf(settings), {
    redirect_uri: callback,
    scope: settings.scopes,
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  });
  return url.href;
};

const words = z.union([z.array(z.string()), z.string().transform((word) => [word])]).catch([]);
const claimsForm = z.looseObject({
  sub: z.string().min(1).max(255),
  email: z.email().max(254).optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  amr: words,
  acr: z.string().optional().catch(undefined),
});

const identityIn = (claims: unknown, settings: OidcConfig): Identity => {
  const { sub, email, email_verified: verified, amr, acr, ...rest } = claimsForm.parse(claims);
  const used = new Set([...amr, ...(acr === undefined ? [] : [acr])]);
  return {
    subject: sub,
    email: email === undefined || verified === false ? null : email.toLowerCase(),
    groups: words.parse(rest[settings.groupsClaim]),
    secondFactorPassed: settings.secondFactor.some((word) => used.has(word)),
  };
};

/** Checks what the visitor brought back and says who it is; throws when anything does not fit. */
export const identityFrom = async (
  settings: OidcConfig,
  callback: URL,
  { verifier, state, nonce }: PendingSecrets,
): Promise<Identity> => {
  const configuration = await configurationOf(settings);
  const tokens = await oidc.authorizationCodeGrant(configuration, callback, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  const identity = identityIn(claims, settings);
  const complete = identity.email !== null && settings.groupsClaim in (claims ?? {});
  if (complete || configuration.serverMetadata().userinfo_endpoint === undefined) return identity;
  // Some providers put address and groups only here. What the signed token says comes first.
  const more = await oidc.fetchUserInfo(configuration, tokens.access_token, identity.subject);
  return identityIn({ ...more, ...claims }, settings);
};
