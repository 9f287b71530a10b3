import type { DeclarationRegister } from "./declaration.ts";
import type { DeciderRole, InterestSettings } from "./settings/settings.ts";

interface LeaderAbove {
  readonly personId: string;
  readonly level: number;
}

/** Who stands above somebody, and who decides for the whole organisation. */
export interface Chain {
  /** Everybody who leads a unit of the person or one above it, also the person; the nearest first. */
  readonly leaders: readonly LeaderAbove[];
  readonly authorities: readonly string[];
}

export interface Handlers {
  /** Null where nobody advises: the nearest manager decides, or there is none beside who decides. */
  readonly adviserId: string | null;
  /** Null where somebody has to be set before anything can be submitted. */
  readonly deciderId: string | null;
}

/** The nearest manager above a person: for who leads a unit, above the highest that this person leads. */
export const nearestAbove = (personId: string, leaders: readonly LeaderAbove[]): string | null => {
  const own = leaders.filter((one) => one.personId === personId).map(({ level }) => level);
  const from = Math.max(-1, ...own);
  const above = leaders.filter((one) => one.personId !== personId && one.level > from);
  return above.toSorted((one, other) => one.level - other.level)[0]?.personId ?? null;
};

/** Who takes over a matter is for the manager to say, who divides the work. */
const deciderSetting = (register: DeclarationRegister, settings: InterestSettings): DeciderRole =>
  ({
    gift: settings.giftDecider,
    "side-activity": settings.sideActivityDecider,
    recusal: "manager" as const,
  })[register];

/**
 * Who advises and who decides on what a person declares. Nobody handles an own declaration: a manager's goes one level up, and where there is
 * nobody above, to the authority; the authority's own goes to the one who was set for that.
 */
export const handlersOf = (
  { personId, register }: { readonly personId: string; readonly register: DeclarationRegister },
  { leaders, authorities }: Chain,
  settings: InterestSettings,
): Handlers => {
  if (authorities.includes(personId)) {
    const fallback = settings.fallbackId === personId ? null : settings.fallbackId;
    return { adviserId: null, deciderId: fallback };
  }
  const nearest = nearestAbove(personId, leaders);
  const authority = authorities[0] ?? null;
  if (deciderSetting(register, settings) === "manager")
    return { adviserId: null, deciderId: nearest ?? authority };
  const isSame = nearest !== null && authorities.includes(nearest);
  if (isSame) return { adviserId: null, deciderId: nearest };
  return { adviserId: authority === null ? null : nearest, deciderId: authority };
};
