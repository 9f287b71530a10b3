import { fault } from "#platform/csv/index.ts";
import type { Fault } from "#platform/csv/index.ts";
import type { ColumnNames, KnownLine, LineWords, RegisterLine } from "./register-line.ts";
import { personOf } from "./whose.rules.ts";
import type { Whose } from "./whose.rules.ts";

interface Setting<L extends RegisterLine> {
  readonly whose: Whose;
  readonly names: ColumnNames;
  /** Who imports: nobody takes over what is about oneself. Null for the command line. */
  readonly importerId: string | null;
  readonly knownBy: (personId: string, line: L) => string;
  readonly words: LineWords<L>;
}

const ofImporter = <L extends RegisterLine>(
  { line }: RegisterLine,
  { names, words }: Pick<Setting<L>, "names" | "words">,
): Fault => fault({ line, column: names["key"] ?? names["email"] }, ...words.own);

/** Of lines with another fault: those that are of nobody we know, or of whoever imports, so that all of it is told at once. */
export const strangers = <L extends RegisterLine>(
  lines: readonly RegisterLine[],
  setting: Setting<L>,
): readonly Fault[] =>
  lines.flatMap((line) => {
    if (line.key === null && line.email === null) return [];
    const found = personOf(line, setting);
    if (!found.ok) return [found.fault];
    return found.personId === setting.importerId ? [ofImporter(line, setting)] : [];
  });

/** Whose each line is and by what mark it is known; or everything that stands in the way. */
export const matched = <L extends RegisterLine>(
  lines: readonly L[],
  setting: Setting<L>,
): { readonly lines: readonly KnownLine<L>[]; readonly faults: readonly Fault[] } => {
  const { names, importerId, words } = setting;
  const firsts = new Map<string, number>();
  const known: KnownLine<L>[] = [];
  const faults: Fault[] = [];
  for (const line of lines) {
    const found = personOf(line, setting);
    if (!found.ok) {
      faults.push(found.fault);
      continue;
    }
    const { personId } = found;
    const knownBy = setting.knownBy(personId, line);
    const first = firsts.get(knownBy);
    if (personId === importerId) faults.push(ofImporter(line, setting));
    else if (first === undefined) known.push({ ...line, personId, knownBy });
    else faults.push(words.again(line, first, names));
    firsts.set(knownBy, first ?? line.line);
  }
  return { lines: known, faults };
};
