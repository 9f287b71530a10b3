import { fault } from "#platform/csv/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { mayChangeUnit } from "../units/unit.rules.ts";
import { treeOn } from "../units/unit-tree.rules.ts";
import { pathSeparator } from "../units/unit.ts";
import type { Unit, UnitHistory, UnitSpan, UnitVersion } from "../units/unit.ts";
import type { Fault } from "#platform/csv/index.ts";
import type { Headers, ImportLine, ImportOptions, KeyedUnit, Known } from "./import.ts";

/** The units of a file: which unit each line means, and what has to be made or changed for it. */
export interface UnitPlan {
  readonly unitOfLine: ReadonlyMap<number, string>;
  readonly newUnits: readonly UnitSpan[];
  readonly keyedUnits: readonly KeyedUnit[];
  readonly versions: readonly UnitVersion[];
  readonly faults: readonly Fault[];
}

interface Wanted {
  readonly key: string;
  readonly line: number;
  readonly text: string;
  readonly segments: readonly string[];
}

const segmentsOf = (text: string): string[] =>
  text
    .split(/[>›]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const pathOf = (segments: readonly string[]): string => segments.join(pathSeparator).toLowerCase();

const parentOf = (unit: Unit): string[] => segmentsOf(unit.path).slice(0, -1);

class UnitPlanner {
  readonly #history: UnitHistory;
  readonly #headers: Headers;
  readonly #options: ImportOptions;
  readonly #firstDay: PlainDate;
  readonly #spans: ReadonlyMap<string, UnitSpan>;
  readonly #byId: ReadonlyMap<string, Unit>;
  readonly #byPath = new Map<string, string>();
  readonly #byName = new Map<string, string[]>();
  readonly #wanted = new Map<string, Wanted>();
  readonly #idOfKey = new Map<string, string>();
  readonly newUnits: UnitSpan[] = [];
  readonly keyedUnits: KeyedUnit[] = [];
  readonly versions: UnitVersion[] = [];
  readonly faults: Fault[] = [];

  constructor({ known: { units: history }, headers, options }: UnitSituation, firstDay: PlainDate) {
    this.#history = history;
    this.#headers = headers;
    this.#options = options;
    this.#firstDay = firstDay;
    const tree = treeOn(history, options.day);
    this.#byId = new Map(tree.map((unit) => [unit.unitId, unit]));
    this.#spans = new Map(history.units.map((unit) => [unit.unitId, unit]));
    for (const unit of tree) {
      this.#byPath.set(unit.path.toLowerCase(), unit.unitId);
      const name = unit.name.toLowerCase();
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), unit.unitId]);
    }
    for (const { externalKey, unitId } of history.units)
      if (externalKey !== null) this.#idOfKey.set(externalKey, unitId);
  }

  /** Remembers what the file says of the unit with this key; two lines may not say different things. */
  want({ line, unit, unitName }: ImportLine): void {
    if (typeof unit !== "string" || typeof unitName !== "string") return;
    const known = this.#wanted.get(unit);
    if (known === undefined)
      this.#wanted.set(unit, { key: unit, line, text: unitName, segments: segmentsOf(unitName) });
    else if (known.text !== unitName)
      this.faults.push(
        fault(
          { line, column: this.#headers.unitName },
          [
            `Eenheid ${unit} heet hier "${unitName}" en op regel ${known.line} "${known.text}".`,
            `Unit ${unit} is called "${unitName}" here and "${known.text}" on line ${known.line}.`,
          ],
          ["Geef een eenheid overal dezelfde naam.", "Give a unit the same name everywhere."],
        ),
      );
  }

  /** Makes and changes the units that the file describes; those higher up first. */
  settle(): void {
    const byDepth = [...this.#wanted.values()].toSorted((a, b) => a.segments.length - b.segments.length);
    for (const wanted of byDepth) {
      const unitId = this.#idOfKey.get(wanted.key);
      if (unitId === undefined) this.#make(wanted);
      else this.#adjust(wanted, unitId);
    }
  }

  #add(name: string, parentId: string | null, externalKey: string | null): string {
    const unitId = this.#options.newId();
    this.newUnits.push({ unitId, externalKey, startsOn: this.#firstDay, endsOn: null });
    this.versions.push({ unitId, startsOn: this.#firstDay, name, parentId });
    return unitId;
  }

  /** The unit at the end of a path; what is missing on the way is made, without a key. */
  #ensure(segments: readonly string[]): string | null {
    const name = segments.at(-1);
    if (name === undefined) return null;
    const path = pathOf(segments);
    const known = this.#byPath.get(path);
    if (known !== undefined) return known;
    const unitId = this.#add(name, this.#ensure(segments.slice(0, -1)), null);
    this.#byPath.set(path, unitId);
    return unitId;
  }

  #make({ key, line, segments }: Wanted): void {
    const known = this.#byPath.get(pathOf(segments));
    if (known !== undefined) {
      this.#giveKey(known, { key, line });
      return;
    }
    const unitId = this.#add(segments.at(-1) ?? key, this.#ensure(segments.slice(0, -1)), key);
    this.#byPath.set(pathOf(segments), unitId);
    this.#idOfKey.set(key, unitId);
  }

  /** A unit that was made by hand, or as something above another, gets its key; a unit has only one. */
  #giveKey(unitId: string, { key, line }: { readonly key: string; readonly line: number }): void {
    this.#idOfKey.set(key, unitId);
    const made = this.newUnits.findIndex((unit) => unit.unitId === unitId);
    const span = this.newUnits[made] ?? this.#spans.get(unitId);
    if (span === undefined) return;
    const { externalKey } = span;
    if (externalKey !== null || this.keyedUnits.some((unit) => unit.unitId === unitId))
      this.faults.push(
        fault(
          { line, column: this.#headers.unitName },
          ["Deze eenheid heeft al een andere sleutel.", "This unit has another key already."],
          ["Gebruik één sleutel voor elke eenheid.", "Use one key for each unit."],
        ),
      );
    else if (made >= 0) this.newUnits[made] = { ...span, externalKey: key };
    else this.keyedUnits.push({ unitId, externalKey: key });
  }

  #adjust({ line, segments }: Wanted, unitId: string): void {
    const unit = this.#byId.get(unitId);
    const span = this.#spans.get(unitId);
    const name = segments.at(-1) ?? unit?.name;
    if (unit === undefined || span === undefined || name === undefined) return;
    const parentId = segments.length > 1 ? this.#ensure(segments.slice(0, -1)) : unit.parentId;
    if (unit.name === name && unit.parentId === parentId) return;
    const version = { unitId, startsOn: this.#options.day, name, parentId };
    const history = {
      units: [...this.#history.units, ...this.newUnits],
      versions: [...this.#history.versions, ...this.versions],
    };
    const decision = mayChangeUnit(history, span, version);
    if (decision.ok) {
      this.versions.push(version);
      this.#rename(unit, segments.length > 1 ? segments : [...parentOf(unit), name]);
    } else
      this.faults.push({
        line,
        column: this.#headers.unitName ?? null,
        reason: decision.reason,
        advice: { nl: "Kijk de naam van de eenheid na.", en: "Check the name of the unit." },
      });
  }

  /** From now on the unit and what hangs below it are found by the new path too. */
  #rename(unit: Unit, segments: readonly string[]): void {
    const before = unit.path.toLowerCase();
    const after = pathOf(segments);
    for (const [path, unitId] of Array.from(this.#byPath))
      if (path === before || path.startsWith(before + pathSeparator))
        this.#byPath.set(after + path.slice(before.length), unitId);
  }

  /** The unit a line means: by key, by path, or by a name that only one unit has. */
  resolve(line: ImportLine): string | undefined {
    const { unit } = line;
    if (typeof unit !== "string") return undefined;
    const ofKey = this.#idOfKey.get(unit);
    if (ofKey !== undefined) return this.#alive(ofKey, line);
    const ofPath = this.#byPath.get(pathOf(segmentsOf(unit)));
    if (ofPath !== undefined) return ofPath;
    const named = this.#byName.get(unit.toLowerCase()) ?? [];
    if (named.length === 1) return named[0];
    this.#unknown(line, named.length);
    return undefined;
  }

  #alive(unitId: string, { line, unit }: ImportLine): string | undefined {
    if (this.#byId.has(unitId) || !this.#spans.has(unitId)) return unitId;
    this.faults.push(
      fault(
        { line, column: this.#headers.unit },
        [
          `Eenheid ${unit} bestaat op de importdatum niet.`,
          `Unit ${unit} does not exist on the day of the import.`,
        ],
        ["Gebruik een eenheid die bestaat.", "Use a unit that exists."],
      ),
    );
    return undefined;
  }

  #unknown({ line, unit }: ImportLine, named: number): void {
    const where = { line, column: this.#headers.unit };
    if (named > 1)
      this.faults.push(
        fault(
          where,
          [`Er zijn ${named} eenheden die "${unit}" heten.`, `There are ${named} units called "${unit}".`],
          [
            "Gebruik de sleutel, of het pad van boven af: Directie > Team.",
            "Use the key, or the path from the top: Directie > Team.",
          ],
        ),
      );
    else
      this.faults.push(
        fault(
          where,
          [`De eenheid "${unit}" kennen wij niet.`, `The unit "${unit}" is unknown.`],
          [
            "Voeg de eenheid eerst toe, of geef haar naam in de kolom naam eenheid.",
            "Add the unit first, or give its name in the column unit name.",
          ],
        ),
      );
  }
}

interface UnitSituation {
  readonly known: Pick<Known, "people" | "units">;
  readonly headers: Headers;
  readonly options: ImportOptions;
}

/** New units exist from the first day of work of the earliest newcomer, so that nobody works in a unit before it exists. */
const firstDayOf = (lines: readonly ImportLine[], { known, options }: UnitSituation): PlainDate => {
  const keys = new Set(known.people.map((person) => person.externalKey));
  return lines
    .filter((line) => !keys.has(line.key))
    .reduce((day, line) => (line.startsOn < day ? line.startsOn : day), options.day);
};

/** Finds the unit of every line. A key with a name makes or renames a unit; a key, path or name alone must be known. */
export const planUnits = (lines: readonly ImportLine[], situation: UnitSituation): UnitPlan => {
  const planner = new UnitPlanner(situation, firstDayOf(lines, situation));
  for (const line of lines) planner.want(line);
  planner.settle();
  const unitOfLine = new Map<number, string>();
  for (const line of lines) {
    const unitId = planner.resolve(line);
    if (unitId !== undefined) unitOfLine.set(line.line, unitId);
  }
  const { newUnits, keyedUnits, versions, faults } = planner;
  return { unitOfLine, newUnits, keyedUnits, versions, faults };
};
