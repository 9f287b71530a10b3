import type { Actor } from "#platform/actor/index.ts";
import { holds } from "#platform/actor/index.ts";
import type { Permission } from "#platform/http/index.ts";
import { catalogue } from "#platform/locale/index.ts";
import type { Locale, Localised } from "#platform/locale/index.ts";
import { navigationGroups } from "#platform/module/index.ts";
import type { Module, NavigationEntry, NavigationGroup } from "#platform/module/index.ts";

const groupNames = catalogue<Record<NavigationGroup, string>>({
  nl: {
    home: "Start",
    mine: "Mijn integriteit",
    guidance: "Regels en advies",
    learning: "Leren",
    reporting: "Melden",
    team: "Mijn team",
    system: "Stelsel",
    year: "Jaarcyclus",
    registers: "Registers",
    perception: "Beleving",
    files: "Dossiers",
    oversight: "Overzicht",
    administration: "Beheer",
    public: "Openbaar",
  },
  en: {
    home: "Home",
    mine: "My integrity",
    guidance: "Rules and advice",
    learning: "Learning",
    reporting: "Report a wrong",
    team: "My team",
    system: "System",
    year: "Year cycle",
    registers: "Registers",
    perception: "Experience",
    files: "Files",
    oversight: "Overview",
    administration: "Administration",
    public: "Public",
  },
});

/** At most this many entries on top; what does not fit moves to the start page's side menu (design section 8). */
const mostOnTop = 7;

export interface NavigationLink {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

export interface Navigation {
  readonly top: readonly NavigationLink[];
  /** The pages of the group one is in; none where the group has a single page. */
  readonly side: { readonly title: string; readonly items: readonly NavigationLink[] } | undefined;
}

/** Whether this actor may come where this permission holds. */
export const mayEnter = (actor: Actor, permission: Permission): boolean => {
  if (permission === "everybody") return true;
  if (permission === "signed-in") return actor.kind === "person";
  if (permission === "program") return actor.kind === "system";
  return holds(actor, ...permission);
};

const isBelow = (path: string, href: string): boolean =>
  path === href || path.startsWith(`${href === "/" ? "/#" : href}/`);

const longest = (entries: readonly NavigationEntry[], path: string): NavigationEntry | undefined =>
  entries.filter((entry) => isBelow(path, entry.href)).toSorted((a, b) => b.href.length - a.href.length)[0];

/** A group of one page is called after the page: nothing else would say what is there. */
const labelOf = (group: NavigationGroup, entries: readonly NavigationEntry[]): Localised => {
  const [only, ...others] = entries;
  return only !== undefined && others.length === 0
    ? only.label
    : { nl: groupNames.nl[group], en: groupNames.en[group] };
};

interface Group {
  readonly group: NavigationGroup;
  readonly entries: readonly NavigationEntry[];
}

/** The way to a group: its first page. */
const wayTo = ({ group, entries }: Group, locale: Locale): Omit<NavigationLink, "current"> => ({
  href: entries[0]?.href ?? "/",
  label: labelOf(group, entries)[locale],
});

/** The pages beside this one: those of its group, and on the start page the groups for which there is no room on top. */
const linksBeside = (
  groups: readonly Group[],
  current: NavigationEntry,
  locale: Locale,
): NavigationLink[] => {
  const pages = groups
    .filter(({ group }) => group === current.group)
    .flatMap(({ entries }) => entries)
    .map((entry) => ({ href: entry.href, label: entry.label[locale], current: entry === current }));
  if (current.group !== "home") return pages;
  return [...pages, ...groups.slice(mostOnTop).map((one) => ({ ...wayTo(one, locale), current: false }))];
};

/** What this person sees in the navigation on this page: only what the roles give, in a fixed order. */
export const navigationFor = (
  modules: readonly Module[],
  actor: Actor,
  path: string,
  locale: Locale,
): Navigation => {
  const visible = modules
    .flatMap((module) => module.navigation)
    .filter((entry) => mayEnter(actor, entry.roles) && !(entry.group === "public" && actor.kind === "person"))
    .toSorted((a, b) => a.order - b.order);
  const current = longest(visible, path);
  const groups = navigationGroups
    .map((group) => ({ group, entries: visible.filter((entry) => entry.group === group) }))
    .filter(({ entries }) => entries.length > 0);
  const top = groups
    .slice(0, mostOnTop)
    .map((one) => ({ ...wayTo(one, locale), current: current?.group === one.group }));
  const items = current === undefined ? [] : linksBeside(groups, current, locale);
  const side = current && items.length > 1 ? { title: groupNames[locale][current.group], items } : undefined;
  return { top, side };
};
