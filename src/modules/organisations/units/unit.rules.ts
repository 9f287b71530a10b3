import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { refusalAt } from "#platform/actor/index.ts";
import type { FieldDecision } from "#platform/actor/index.ts";
import { treeOn, wouldCircle } from "./unit-tree.rules.ts";
import type { UnitHistory, UnitSpan, UnitVersion } from "./unit.ts";

const endsBefore = (unit: UnitSpan | undefined, day: PlainDate): boolean =>
  unit !== undefined && unit.endsOn !== null && unit.endsOn < day;

/** Whether a unit can hang under another from a day on: that one must exist then. */
export const mayHangUnder = (
  { units }: UnitHistory,
  parentId: string | null,
  day: PlainDate,
): FieldDecision => {
  if (parentId === null) return { ok: true };
  const parent = units.find((unit) => unit.unitId === parentId);
  if (parent === undefined)
    return refusalAt("parent", "Kies een eenheid uit de lijst.", "Choose a unit from the list.");
  if (parent.startsOn > day || endsBefore(parent, day))
    return refusalAt(
      "parent",
      "Die eenheid bestaat op deze dag niet.",
      "That unit does not exist on this day.",
    );
  return { ok: true };
};

/** Whether a unit can have this name and place from this day: after what is known, while it exists, never under itself. */
export const mayChangeUnit = (history: UnitHistory, unit: UnitSpan, version: UnitVersion): FieldDecision => {
  const { startsOn: from } = version;
  if (from < unit.startsOn)
    return refusalAt("from", "De eenheid bestaat dan nog niet.", "The unit does not exist yet then.");
  if (endsBefore(unit, from))
    return refusalAt("from", "De eenheid bestaat dan niet meer.", "The unit does not exist any more then.");
  const later = history.versions.some((known) => known.unitId === unit.unitId && known.startsOn > from);
  if (later)
    return refusalAt(
      "from",
      "Er is al een latere wijziging bekend. Kies die dag of een latere.",
      "A later change is known already. Choose that day or a later one.",
    );
  const hangs = mayHangUnder(history, version.parentId, from);
  if (!hangs.ok) return hangs;
  if (version.parentId === unit.unitId || wouldCircle(history, version))
    return refusalAt(
      "parent",
      "Een eenheid kan niet onder zichzelf hangen. Kies een eenheid die er niet onder valt.",
      "A unit cannot hang under itself. Choose a unit that is not below it.",
    );
  return { ok: true };
};

const isParentAfter = (history: UnitHistory, unitId: string, lastDay: PlainDate): boolean => {
  const days = [
    addDays(lastDay, 1),
    ...history.versions.map((version) => version.startsOn).filter((day) => day > lastDay),
  ];
  return days.some((day) => treeOn(history, day).some((unit) => unit.parentId === unitId));
};

interface Ending {
  readonly lastDay: PlainDate;
  /** How many people work there after that day. */
  readonly people: number;
}

/** Whether a unit can end: nothing hangs under it and nobody works there any more. */
export const mayEndUnit = (
  history: UnitHistory,
  unit: UnitSpan,
  { lastDay, people }: Ending,
): FieldDecision => {
  if (endsBefore(unit, lastDay))
    return refusalAt("endsOn", "De eenheid is dan al opgeheven.", "The unit has ended by then already.");
  if (isParentAfter(history, unit.unitId, lastDay))
    return refusalAt(
      "endsOn",
      "Er vallen na die dag nog eenheden onder. Verplaats of beëindig die eerst.",
      "Other units hang under it after that day. Move or end those first.",
    );
  if (people > 0)
    return refusalAt(
      "endsOn",
      `Na die dag werken hier nog ${people} mensen. Geef hun eerst een andere plek.`,
      `${people} people still work here after that day. Give them another place first.`,
    );
  return { ok: true };
};

/** Whether a form offers this unit; to choose none is offered always. */
export const offersUnit = (options: readonly { readonly value: string }[], unit: string | null): boolean =>
  unit === null || options.some(({ value }) => value === unit);
