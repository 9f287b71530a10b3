import { fault, twice } from "#platform/csv/index.ts";
import type { Fault } from "#platform/csv/index.ts";
import type { ImportedLine, KnownLine } from "./imported.ts";
import type { SharedNames } from "./register-file.ts";

/** Somebody by the marks that another register knows people by. */
interface Marked {
  readonly personId: string;
  readonly externalKey: string | null;
  readonly email: string | null;
}

/** Finds whose a line is. */
interface Whose {
  readonly byKey: ReadonlyMap<string, readonly string[]>;
  readonly byEmail: ReadonlyMap<string, readonly string[]>;
}

const grouped = (
  pairs: readonly (readonly [string | null | undefined, string])[],
): ReadonlyMap<string, string[]> => {
  const groups = new Map<string, string[]>();
  for (const [mark, id] of pairs)
    if (mark) {
      const ids = groups.get(mark);
      if (ids === undefined) groups.set(mark, [id]);
      else ids.push(id);
    }
  return groups;
};

/** The people with their marks, ready to be asked line by line. */
export const whoseOf = (people: readonly Marked[]): Whose => ({
  byKey: grouped(people.map(({ externalKey, personId }) => [externalKey, personId])),
  byEmail: grouped(people.map(({ email, personId }) => [email?.toLowerCase(), personId])),
});

type Found = { readonly ok: true; readonly personId: string } | { readonly ok: false; readonly fault: Fault };

const refused = (...told: Parameters<typeof fault>): Found => ({ ok: false, fault: fault(...told) });

const unknown = ({ line }: ImportedLine, column: string | undefined, mark: string): Found =>
  refused(
    { line, column },
    [`Wij kennen niemand met "${mark}".`, `We know nobody with "${mark}".`],
    [
      "Kijk de waarde na, of importeer eerst deze persoon (ook wie uit dienst is).",
      "Check the value, or import this person first (also somebody who left).",
    ],
  );

const byEmail = (line: ImportedLine, email: string, { whose, names }: Setting): Found => {
  const [one, another] = whose.byEmail.get(email) ?? [];
  if (one === undefined) return unknown(line, names.email, email);
  if (another === undefined) return { ok: true, personId: one };
  return refused(
    { line: line.line, column: names.email },
    [`"${email}" is van meer dan één persoon geweest.`, `"${email}" has been of more than one person.`],
    ["Vul ook het personeelsnummer in.", "Fill in the personnel key as well."],
  );
};

const personOf = (line: ImportedLine, setting: Setting): Found => {
  const { key, email } = line;
  const { whose, names } = setting;
  if (key === null) return byEmail(line, email ?? "", setting);
  const [personId] = whose.byKey.get(key) ?? [];
  if (personId === undefined) return unknown(line, names.key, key);
  const isOther = email !== null && !(whose.byEmail.get(email) ?? [personId]).includes(personId);
  if (!isOther) return { ok: true, personId };
  return refused(
    { line: line.line, column: names.email },
    [
      "Dit e-mailadres is van iemand anders dan dit personeelsnummer.",
      "This address is of somebody else than this personnel key.",
    ],
    [
      "Kijk na van wie de opgave is; één van de twee mag leeg blijven.",
      "Check whose declaration it is; one of the two may be empty.",
    ],
  );
};

const marksOf = (personId: string, { content }: ImportedLine): string => {
  const marks =
    content.register === "gift"
      ? [content.giver, content.what, content.happenedOn, String(content.valueCents)]
      : [content.organisation, content.nature, content.startsOn];
  return JSON.stringify([personId, ...marks.map((mark) => mark.toLowerCase())]);
};

/**
 * By what a line is known when it comes again: the reference that the other register gave it; without one whose it is, with organisation,
 * activity and first day, or with giver, gift, day and value.
 */
const importKeyOf = (personId: string, line: ImportedLine, { shortened }: Setting): string =>
  line.reference === null ? `f:${shortened(marksOf(personId, line))}` : `r:${line.reference}`;

interface Setting {
  readonly whose: Whose;
  readonly names: SharedNames;
  /** Who imports: nobody consents to an own declaration this way. Null for the command line. */
  readonly importerId: string | null;
  /** A short text that stands for exactly this one. */
  readonly shortened: (text: string) => string;
}

const own = ({ line }: ImportedLine, column: string | undefined): Fault =>
  fault(
    { line, column },
    [
      "Dit is uw eigen opgave. Die neemt u niet zelf over.",
      "This is your own declaration. You do not take that over yourself.",
    ],
    [
      "Haal deze regel eruit en geef hem zelf op, of laat de beheerder dit bestand met de opdracht inlezen.",
      "Take this line out and declare it yourself, or let the administrator read this file with the command.",
    ],
  );

const again = (line: ImportedLine, first: number, { reference }: SharedNames): Fault =>
  line.reference === null
    ? fault(
        { line: line.line },
        [`Dezelfde opgave staat ook op regel ${first}.`, `The same declaration is also on line ${first}.`],
        [
          "Haal er een weg. Zijn het er echt twee, geef ze dan elk een eigen kenmerk.",
          "Remove one. When they are really two, give each its own reference.",
        ],
      )
    : twice({ line: line.line, column: reference }, first, line.reference);

/** Whose each line is and by what mark it is known; or everything that stands in the way. */
export const matched = (
  lines: readonly ImportedLine[],
  setting: Setting,
): { readonly lines: readonly KnownLine[]; readonly faults: readonly Fault[] } => {
  const { names, importerId } = setting;
  const firsts = new Map<string, number>();
  const known: KnownLine[] = [];
  const faults: Fault[] = [];
  for (const line of lines) {
    const found = personOf(line, setting);
    if (!found.ok) {
      faults.push(found.fault);
      continue;
    }
    const { personId } = found;
    const importKey = importKeyOf(personId, line, setting);
    const first = firsts.get(importKey);
    if (personId === importerId) faults.push(own(line, names.key ?? names.email));
    else if (first === undefined) known.push({ ...line, personId, importKey });
    else faults.push(again(line, first, names));
    firsts.set(importKey, first ?? line.line);
  }
  return { lines: known, faults };
};
