import type { RawForm } from "#platform/http/index.ts";

/** The name of the passphrase in a form; no other form has a field of this name. */
export const passphraseField = "vaultPassphrase";

/** What somebody typed, as pairs that hidden fields carry on: every text in its order, no file, and not the passphrase. */
export const typedIn = (body: RawForm): readonly (readonly [name: string, value: string])[] =>
  Object.entries(body)
    .filter(([name]) => name !== passphraseField)
    .flatMap(([name, value]) => textsOf(value).map((text) => [name, text] as const));

const isList = (value: RawForm[string]): value is readonly string[] => Array.isArray(value);

const textsOf = (value: RawForm[string]): readonly string[] =>
  typeof value === "string" ? [value] : isList(value) ? value : [];

/** The form as its own route knows it. */
export const withoutPassphrase = (body: RawForm): RawForm =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== passphraseField));

/** The passphrase in a form; undefined when it has no such field. */
export const passphraseIn = (body: RawForm): string | undefined => {
  const value = body[passphraseField];
  return value === undefined ? undefined : (textsOf(value)[0] ?? "");
};
