import { fault } from "#platform/csv/index.ts";
import type { Fault, LineReader } from "#platform/csv/index.ts";
import { whoseNames } from "./register-line.ts";
import type { ColumnNames, RegisterLine, WhoseColumn } from "./register-line.ts";

/** Somebody by the marks that another register knows people by. */
interface Marked {
  readonly personId: string;
  readonly externalKey: string | null;
  readonly email: string | null;
}

/** Finds whose a line is. */
export interface Whose {
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

type Reader = Pick<LineReader<WhoseColumn>, "faults" | "line" | "text" | "say">;

/** Whose a line says it is, by one of two marks. */
export const whoseIn = (reader: Reader): RegisterLine => {
  const before = reader.faults.length;
  const [key, email] = [reader.text("key"), reader.text("email")];
  // Without either column the file as a whole is told.
  if ((key ?? email ?? null) === null && (key === null || email === null) && reader.faults.length === before)
    reader.say(
      key === null ? "key" : "email",
      ["Hier staat niet over wie deze regel gaat.", "It is not said whom this line is about."],
      ["Vul het personeelsnummer of het e-mailadres in.", "Fill in the personnel key or the e-mail address."],
    );
  return { line: reader.line, key: key ?? null, email: email?.toLowerCase() ?? null };
};

/** A file has to say of whom its lines are, in one of two ways. */
export const nobodyNamed = fault(
  { line: 1, column: whoseNames.key[0] },
  ["Het bestand zegt nergens over wie een regel gaat.", "The file does not say whom its lines are about."],
  [
    `Voeg de kolom ${whoseNames.key[0]} of ${whoseNames.email[0]} toe.`,
    `Add the column ${whoseNames.key[1]} or ${whoseNames.email[1]}.`,
  ],
);

type Found = { readonly ok: true; readonly personId: string } | { readonly ok: false; readonly fault: Fault };

const refused = (...told: Parameters<typeof fault>): Found => ({ ok: false, fault: fault(...told) });

const unknown = ({ line }: RegisterLine, column: string | undefined, mark: string): Found =>
  refused(
    { line, column },
    [`Wij kennen niemand met "${mark}".`, `We know nobody with "${mark}".`],
    [
      "Kijk de waarde na, of importeer eerst deze persoon (ook wie uit dienst is).",
      "Check the value, or import this person first (also somebody who left).",
    ],
  );

interface Asked {
  readonly whose: Whose;
  readonly names: ColumnNames;
}

const byEmail = (line: RegisterLine, email: string, { whose, names }: Asked): Found => {
  const [one, another] = whose.byEmail.get(email) ?? [];
  if (one === undefined) return unknown(line, names["email"], email);
  if (another === undefined) return { ok: true, personId: one };
  return refused(
    { line: line.line, column: names["email"] },
    [`"${email}" is van meer dan één persoon geweest.`, `"${email}" has been of more than one person.`],
    ["Vul ook het personeelsnummer in.", "Fill in the personnel key as well."],
  );
};

/** Whose a line is, or why that cannot be told. */
export const personOf = (line: RegisterLine, asked: Asked): Found => {
  const { key, email } = line;
  const { whose, names } = asked;
  if (key === null) return byEmail(line, email ?? "", asked);
  const [personId] = whose.byKey.get(key) ?? [];
  if (personId === undefined) return unknown(line, names["key"], key);
  const isOther = email !== null && !(whose.byEmail.get(email) ?? [personId]).includes(personId);
  if (!isOther) return { ok: true, personId };
  return refused(
    { line: line.line, column: names["email"] },
    [
      "Dit e-mailadres is van iemand anders dan dit personeelsnummer.",
      "This address is of somebody else than this personnel key.",
    ],
    [
      "Kijk na over wie de regel gaat; één van de twee mag leeg blijven.",
      "Check whom the line is about; one of the two may be empty.",
    ],
  );
};
