import type { RequestContext } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { unlock } from "#platform/vault/index.ts";
import type { Unlocking } from "#platform/vault/index.ts";
import { visitOf } from "./open-vault.ts";
import { texts } from "./texts.ts";

const record = ({ services, tx, actor, now, session }: RequestContext, result: "done" | "refused") =>
  services.audit.record(
    tx,
    actor,
    { event: "vault.opened", object: null, result, origin: session.address },
    now,
  );

const saidOf = (outcome: Exclude<Unlocking, { outcome: "open" }>): Localised => {
  switch (outcome.outcome) {
    case "wrong":
      return { nl: texts.nl.wrong, en: texts.en.wrong };
    case "wait":
      return { nl: texts.nl.wait(outcome.seconds), en: texts.en.wait(outcome.seconds) };
    case "no-key":
      return { nl: texts.nl.noKey, en: texts.en.noKey };
  }
};

/**
 * Opens the vault for this session with a passphrase, or says why not. A wrong one is counted and written down: call it where the
 * transaction stays whatever the answer is (`before` of a route).
 */
export const tryPassphrase = async (
  context: RequestContext,
  passphrase: string,
): Promise<Localised | undefined> => {
  if (passphrase === "") return { nl: texts.nl.missing, en: texts.en.missing };
  const { tx, actor, now } = context;
  const outcome = await unlock(tx, actor, { ...visitOf(context), passphrase }, now);
  if (outcome.outcome === "open") return undefined;
  if (outcome.outcome === "wrong") await record(context, "refused");
  return saidOf(outcome);
};

/** The same, and writes down that it opened: for a step that is recorded as something else. */
export const openWith = async (
  context: RequestContext,
  passphrase: string,
): Promise<Localised | undefined> => {
  const refused = await tryPassphrase(context, passphrase);
  if (!refused) await record(context, "done");
  return refused;
};
