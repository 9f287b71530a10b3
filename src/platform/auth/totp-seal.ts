import { openSeal } from "#platform/keys/index.ts";
import type { AccountKey } from "./sessions.commands.ts";

/** Keeps the secret of an authenticator app unreadable for whoever holds the database or a back-up, bound to the account. */
export interface TotpSeal {
  seal(owner: AccountKey, secret: string): Promise<string>;
  /** Undefined when this key does not open it, or it was sealed for another account. */
  open(owner: AccountKey, sealed: string): Promise<string | undefined>;
}

const placeOf = ({ organisationId, accountId }: AccountKey): string => `${organisationId}:${accountId}`;

/** The seal of this installation; its key, `second-step.key` in the data directory, is made the first time. */
export const openTotpSeal = (dataDirectory: string): TotpSeal => {
  const seal = openSeal(dataDirectory, { file: "second-step.key", form: "totp.1:" });
  return {
    seal: (owner, secret) => seal.seal(placeOf(owner), Buffer.from(secret, "utf8")),
    open: async (owner, sealed) => (await seal.open(placeOf(owner), sealed))?.toString("utf8"),
  };
};
