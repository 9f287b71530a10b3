import type { PlainDate } from "#platform/clock/index.ts";
import { plain } from "#platform/csv/index.ts";
import type { Words } from "#platform/csv/index.ts";
import { textsOn } from "../oath.rules.ts";
import type { OathText } from "../oath.ts";

/** How a file says that the words which were spoken do not stand here; the first two are the documented ones. */
export const olderText = ["oudere tekst", "older text", "onbekend", "unknown"] as const;

type Meant =
  | { readonly ok: true; readonly text: OathText | null }
  | { readonly ok: false; readonly reason: Words; readonly advice: Words };

const older: ReadonlySet<string> = new Set(olderText.map(plain));
const mostNamed = 5;

const listed = (texts: readonly OathText[], version: string): string =>
  texts
    .slice(0, mostNamed)
    .map((text) => `${text.name}, ${version} ${text.version}`)
    .join("; ");

const chooseFrom = (texts: readonly OathText[]): Words => {
  const [nl, en] = [listed(texts, "versie"), listed(texts, "version")];
  return texts.length === 0
    ? [
        `Schrijf “${olderText[0]}”, of voeg de tekst eerst toe.`,
        `Write “${olderText[1]}”, or add the text first.`,
      ]
    : [`Schrijf “${olderText[0]}”, of kies: ${nl}.`, `Write “${olderText[1]}”, or choose: ${en}.`];
};

/** The words in a cell as a name and, where it is there, the number of a version. */
const partsOf = (said: string): { readonly name: string; readonly number: number | undefined } => {
  const [, name, number] = /^(.+?)[\s,;]+(?:versie|version|v)\s*(\d{1,6})$/i.exec(said) ?? [];
  return { name: name ?? said, number: number === undefined ? undefined : Number(number) };
};

/**
 * Which text a line means: none that stands here, the one with that name and version, the only version of that name, or the version that
 * held on the day. What could be two is asked after and never guessed.
 */
export const textMeant = (said: string | null, versions: readonly OathText[], takenOn: PlainDate): Meant => {
  if (said === null || older.has(plain(said))) return { ok: true, text: null };
  const { name, number } = partsOf(said);
  const named = versions.filter((text) => plain(text.name) === plain(name));
  const numbered = number === undefined ? named : named.filter(({ version }) => version === number);
  if (numbered.length === 0)
    return {
      ok: false,
      reason: [`De tekst "${said}" staat hier niet.`, `The text "${said}" does not stand here.`],
      advice: chooseFrom(named.length > 0 ? named : textsOn(versions, "9999-12-31")),
    };
  const held = numbered.length === 1 ? numbered : textsOn(numbered, takenOn);
  const [one, another] = held;
  if (one !== undefined && another === undefined) return { ok: true, text: one };
  return {
    ok: false,
    reason: [`Met "${said}" kan meer dan één tekst bedoeld zijn.`, `"${said}" may mean more than one text.`],
    advice: chooseFrom(numbered),
  };
};
