import type { CsvSource, Fault } from "#platform/csv/index.ts";
import { markedSource } from "#platform/csv/index.ts";
import { batches } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { peopleByMarks } from "../people/person-search.queries.ts";
import { matched, strangers } from "./matched.rules.ts";
import type { KnownLine, LineWords, RegisterLine, RegisterRead, RegisterSummary } from "./register-line.ts";
import { whoseOf } from "./whose.rules.ts";

/** Which lines are here already, and which cannot come beside what is here. */
export interface Here {
  /** The marks of what was taken over before. */
  readonly known: ReadonlySet<string>;
  readonly faults: readonly Fault[];
}

/** A register that is taken over: how it is read, by what its lines are known, and how they are written. */
export interface ImportedKind<L extends RegisterLine> {
  readonly read: (writing: Writing, source: CsvSource) => Promise<RegisterRead<L>>;
  readonly knownBy: (personId: string, line: L) => string;
  readonly words: LineWords<L>;
  /** Asked with some lines at a time. */
  readonly here: (tx: Tx, lines: readonly KnownLine<L>[]) => Promise<Here>;
  readonly write: (writing: Writing, lines: readonly KnownLine<L>[]) => Promise<void>;
}

/** What an import is told besides the kind of register. */
export interface RegisterWish {
  readonly source: CsvSource;
  /** Told after each stage, for whoever waits. */
  readonly progress?: (text: string) => void;
}

type Refused = { readonly ok: false; readonly faults: readonly Fault[] };

interface Planned<L extends RegisterLine> {
  readonly ok: true;
  readonly fresh: readonly KnownLine<L>[];
  readonly summary: RegisterSummary;
}

const filled = (marks: readonly (string | null)[]): readonly string[] => [
  ...new Set(marks.filter((mark) => mark !== null)),
];

const peopleOf = async (tx: Tx, lines: readonly RegisterLine[]) => {
  const people = [];
  for (const some of batches(filled(lines.map(({ key }) => key))))
    people.push(...(await peopleByMarks(tx, { keys: some, emails: [] })));
  for (const some of batches(filled(lines.map(({ email }) => email))))
    people.push(...(await peopleByMarks(tx, { keys: [], emails: some })));
  // Who is found by both marks is one person.
  return [...new Map(people.map((person) => [person.personId, person])).values()];
};

const hereOf = async <L extends RegisterLine>(
  tx: Tx,
  kind: ImportedKind<L>,
  lines: readonly KnownLine<L>[],
): Promise<Here> => {
  const known = new Set<string>();
  const faults: Fault[] = [];
  for (const some of batches(lines)) {
    const found = await kind.here(tx, some);
    for (const mark of found.known) known.add(mark);
    faults.push(...found.faults);
  }
  return { known, faults };
};

/** Reads and compares; nothing is written. */
const plan = async <L extends RegisterLine>(
  writing: Writing,
  kind: ImportedKind<L>,
  { source, progress = () => {} }: RegisterWish,
): Promise<Planned<L> | Refused> => {
  const { tx, actor } = writing;
  const file = markedSource(source);
  const read = await kind.read(writing, file.source);
  progress(`${read.lines.length} lines read.`);
  const faulty = read.ok ? [] : read.faulty;
  const whose = whoseOf(await peopleOf(tx, [...read.lines, ...faulty]));
  const { knownBy, words } = kind;
  const setting = { whose, names: read.names, importerId: actor.personId, knownBy, words };
  const { lines, faults } = matched(read.lines, setting);
  const here = await hereOf(tx, kind, lines);
  const inFile = read.ok ? [] : [...read.faults, ...strangers(faulty, setting)];
  const all = [...inFile, ...faults, ...here.faults].toSorted((one, other) => one.line - other.line);
  if (all.length > 0) return { ok: false, faults: all };
  const fresh = lines.filter((line) => !here.known.has(line.knownBy));
  const summary = {
    lines: lines.length,
    added: fresh.length,
    known: lines.length - fresh.length,
    people: new Set(fresh.map(({ personId }) => personId)).size,
    seen: file.mark(),
  };
  return { ok: true, fresh, summary };
};

const shownFirst = 10;

/** What was found in a file, with a few of the new lines for who looks before it is done. */
export interface LookedAt<L extends RegisterLine> {
  readonly summary: RegisterSummary;
  readonly first: readonly KnownLine<L>[];
}

/** What an import of this file would do; nothing is written. */
export const lookAtRegister = async <L extends RegisterLine>(
  writing: Writing,
  kind: ImportedKind<L>,
  wish: RegisterWish,
): Promise<Refused | ({ readonly ok: true } & LookedAt<L>)> => {
  const planned = await plan(writing, kind, wish);
  if (!planned.ok) return planned;
  return { ok: true, summary: planned.summary, first: planned.fresh.slice(0, shownFirst) };
};

/**
 * Takes over what another register holds, in the caller's transaction: all or nothing. What was taken over before stays as it is. With
 * `seen` only the file that was looked at is taken; of another one it says what it would do.
 */
export const importRegister = async <L extends RegisterLine>(
  writing: Writing,
  kind: ImportedKind<L>,
  { seen, ...wish }: RegisterWish & { readonly seen?: string },
): Promise<Refused | ({ readonly ok: true; readonly done: boolean } & LookedAt<L>)> => {
  const planned = await plan(writing, kind, wish);
  if (!planned.ok) return planned;
  const { fresh, summary } = planned;
  const first = fresh.slice(0, shownFirst);
  if (seen !== undefined && seen !== summary.seen) return { ok: true, done: false, summary, first };
  wish.progress?.(`Writing ${fresh.length} lines.`);
  for (const some of batches(fresh)) await kind.write(writing, some);
  return { ok: true, done: true, summary, first };
};
