import { withSystem } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import { ensureAccount, setPassword } from "./accounts.commands.ts";
import { hashPassword } from "./password-hash.ts";
import type { AccountKey } from "./sessions.commands.ts";

/** A password that is long and strong enough, for tests. */
export const goodPassword = "kraan blauwdruk zolder pinguïn";

interface Named {
  readonly organisationId: string;
  readonly personId: string;
  readonly email: string;
}

let hashed: Promise<string> | undefined;

/** An account that can sign in with `goodPassword`, for tests; without a password when told so. */
export const anAccount = async (
  db: Db,
  person: Named,
  { password = true, now = new Date("2026-10-01T09:00:00Z") } = {},
): Promise<AccountKey> => {
  hashed ??= hashPassword(goodPassword);
  const passwordHash = await hashed;
  return withSystem(db, async (tx) => {
    const key = await ensureAccount(tx, person, now);
    if (password) await setPassword(tx, key, passwordHash, now);
    return key;
  });
};
