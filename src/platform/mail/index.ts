import type { Locale } from "#platform/locale/index.ts";
import type { Tx } from "#platform/database/index.ts";

export interface Notices {
  /** Tells somebody by mail that there is something to look at, and nothing else; sent if and only if the change is kept. */
  notify(tx: Tx, to: { readonly email: string; readonly locale: Locale }): Promise<void>;
}
