import { z } from "zod";

const portFault = { error: "PORT must be a whole number from 0 to 65535." };
const port = z.coerce.number(portFault).int(portFault).min(0, portFault).max(65_535, portFault);

const settings = z.object({
  /** PostgreSQL as the runtime role; without it the embedded database in `BORGPEN_DATA` is used. */
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "DATABASE_URL must look like postgres://user:password@host:5432/database.",
    })
    .optional(),
  /** PostgreSQL as the owner of the tables, for `borgpen migrate`; never used while serving. */
  DATABASE_OWNER_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "DATABASE_OWNER_URL must look like postgres://user:password@host:5432/database.",
    })
    .optional(),
  /** PostgreSQL as a role that may read every row and write nothing, for `borgpen backup`; never used while serving. */
  DATABASE_BACKUP_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "DATABASE_BACKUP_URL must look like postgres://user:password@host:5432/database.",
    })
    .optional(),
  BORGPEN_DATA: z.string().min(1).default("./data/borgpen"),
  PORT: port.default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  /** The address visitors use; needed for links in mail and for single sign-on. */
  BORGPEN_URL: z
    .url({
      protocol: /^https?$/,
      error: "BORGPEN_URL must be an address such as https://integriteit.voorbeeld.nl.",
    })
    .optional(),
  /** `yes` when a reverse proxy of ours stands in front and adds X-Forwarded-For. */
  BEHIND_PROXY: z.enum(["yes", "no"], { error: "BEHIND_PROXY must be yes or no." }).default("no"),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "SMTP_URL must look like smtp://user:password@host:587." })
    .optional(),
  MAIL_FROM: z.string().min(3).default("Borgpen <no-reply@localhost>"),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: "OIDC_ISSUER must be the address of the identity provider." })
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** Short name of the organisation whose people sign in through OIDC_ISSUER. */
  OIDC_ORGANISATION: z.string().min(1).optional(),
  /** What to ask the identity provider for; some need an extra word before they send groups. */
  OIDC_SCOPES: z.string().min(1).default("openid email profile"),
  /** Name of the claim that lists somebody's groups. */
  OIDC_GROUPS_CLAIM: z.string().min(1).default("groups"),
  /** Values of `amr` or `acr`, with spaces between, by which the identity provider says that a second factor was used. */
  OIDC_SECOND_FACTOR: z.string().default(""),
  /** Where clamd listens, the virus scanner; without it files of reporters are not scanned, and the pages say so. */
  BORGPEN_CLAMD: z
    .string()
    .regex(/^[^:\s]+:\d{1,5}$/, { error: "BORGPEN_CLAMD must look like 127.0.0.1:3310." })
    .optional(),
  /** Contact for whoever finds a leak, for security.txt. */
  SECURITY_CONTACT: z.string().min(1).default("mailto:security@localhost"),
});

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Short name of the organisation whose people come this way. */
  readonly organisation: string;
  readonly scopes: string;
  readonly groupsClaim: string;
  /** Values of `amr` or `acr` that count as a second factor; none: the second factor is asked here. */
  readonly secondFactor: readonly string[];
}

/** Where the virus scanner listens. It has no password: keep it on this machine or in a closed network. */
export interface ClamdAddress {
  readonly host: string;
  readonly port: number;
}

export interface Config {
  readonly databaseUrl: string | undefined;
  readonly ownerUrl: string | undefined;
  readonly backupUrl: string | undefined;
  readonly dataDirectory: string;
  readonly port: number;
  readonly host: string;
  readonly siteUrl: string;
  readonly behindProxy: boolean;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly oidc: OidcConfig | undefined;
  readonly securityContact: string;
  readonly clamd: ClamdAddress | undefined;
  /** True for `borgpen demo`: signing in without a password, and marked on every page. */
  readonly demonstration: boolean;
}

/** A setting is missing or wrong: one sentence for each. */
export class ConfigError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join("\n"));
    this.name = "ConfigError";
    this.faults = faults;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const oidcOf = (s: z.output<typeof settings>): { oidc: Config["oidc"]; faults: string[] } => {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_ORGANISATION: organisation,
  } = s;
  if (issuer && clientId && clientSecret && organisation)
    return {
      oidc: {
        issuer,
        clientId,
        clientSecret,
        organisation,
        scopes: s.OIDC_SCOPES,
        groupsClaim: s.OIDC_GROUPS_CLAIM,
        secondFactor: s.OIDC_SECOND_FACTOR.split(/\s+/).filter((word) => word !== ""),
      },
      faults: [],
    };
  const some = [issuer, clientId, clientSecret, organisation].some((part) => part !== undefined);
  return {
    oidc: undefined,
    faults: some
      ? [
          "Single sign-on needs OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_ORGANISATION together; at least one is missing.",
        ]
      : [],
  };
};

const clamdOf = (address: string | undefined): Config["clamd"] => {
  if (address === undefined) return undefined;
  const [host = "", number] = address.split(":");
  return { host, port: Number(number) };
};

/** Reads the settings from the environment; throws `ConfigError` with one sentence for each that is missing or wrong. */
export const readConfig = (environment: Environment, demonstration = false): Config => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = settings.safeParse(given);
  if (!parsed.success)
    throw new ConfigError(
      parsed.error.issues.map((issue) =>
        issue.message.includes(String(issue.path[0]))
          ? issue.message
          : `${String(issue.path[0])} is wrong: ${issue.message}.`,
      ),
    );
  const s = parsed.data;
  const { oidc, faults } = oidcOf(s);
  if (faults.length > 0) throw new ConfigError(faults);
  return {
    databaseUrl: s.DATABASE_URL,
    ownerUrl: s.DATABASE_OWNER_URL,
    backupUrl: s.DATABASE_BACKUP_URL,
    dataDirectory: s.BORGPEN_DATA,
    port: s.PORT,
    host: s.HOST,
    siteUrl: (s.BORGPEN_URL ?? `http://${s.HOST}:${s.PORT}`).replace(/\/$/, ""),
    behindProxy: s.BEHIND_PROXY === "yes",
    smtpUrl: s.SMTP_URL,
    mailFrom: s.MAIL_FROM,
    oidc,
    securityContact: s.SECURITY_CONTACT,
    clamd: clamdOf(s.BORGPEN_CLAMD),
    demonstration,
  };
};

export { places } from "./places.ts";
