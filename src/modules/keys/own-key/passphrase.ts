import { z } from "zod";
import { estimateStrength, judgeStrength } from "#platform/auth/index.ts";
import { places } from "#platform/config/index.ts";
import { refuse, says } from "#platform/http/index.ts";
import type { RefusalReply, RequestContext } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { currentOrganisation } from "#modules/organisations/index.ts";
import { newPassphrase, passphraseFault, readWordList } from "#platform/vault/index.ts";
import { texts } from "./texts.ts";

const longest = 200;

const typed = (missing: { readonly nl: string; readonly en: string }) =>
  z
    .string()
    .max(longest)
    .refine((text) => text !== "", says(missing));

/** A new passphrase, typed twice. `proposed` is what the page proposed, so that it proposes the same again. */
export const newPassphraseForm = z.object({
  proposed: z.string().max(longest).default(""),
  passphrase: typed({ nl: texts.nl.missing, en: texts.en.missing }),
  again: typed({ nl: texts.nl.missingAgain, en: texts.en.missingAgain }),
});
export type NewPassphrase = z.output<typeof newPassphraseForm>;

/** The passphrase that is open in this session, typed once more. */
export const current = typed({ nl: texts.nl.missingCurrent, en: texts.en.missingCurrent });

/** A passphrase that chance drew, in the language of the page. */
export const proposal = async (locale: Locale): Promise<string> =>
  newPassphrase(await readWordList(places.content, locale));

const said = (key: "tooShort" | "repeats" | "differs") => ({ nl: texts.nl[key], en: texts.en[key] });

const faultOf = ({ passphrase, again }: NewPassphrase): RefusalReply | undefined => {
  const fault = passphraseFault(passphrase);
  if (fault) return refuse("passphrase", said(fault === "short" ? "tooShort" : "repeats"));
  return passphrase === again ? undefined : refuse("again", said("differs"));
};

/** Why a new passphrase is not taken, at its field; undefined when it is good. */
export const refusedPassphrase = async (
  { tx, actor }: RequestContext,
  input: NewPassphrase,
): Promise<RefusalReply | undefined> => {
  const fault = faultOf(input);
  if (fault) return fault;
  const { name, shortName } = await currentOrganisation(tx);
  const strength = judgeStrength(await estimateStrength(input.passphrase, [actor.name, name, shortName]));
  return strength.ok ? undefined : refuse("passphrase", strength.reason);
};
