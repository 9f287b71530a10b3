import type { Actor, Role } from "#platform/actor/index.ts";
import type { Figure } from "#platform/charts/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { ContentFault } from "#platform/content/index.ts";
import type { Db, Tx } from "#platform/database/index.ts";
import type { Route } from "#platform/http/index.ts";
import type { GroundJob } from "#platform/jobs/index.ts";
import type { Locale, Localised } from "#platform/locale/index.ts";
import type { Services } from "#platform/services/index.ts";

export type { Figure };
export { organisationOf } from "./writing.ts";
export type { Writing } from "./writing.ts";

/** The groups of the navigation (design section 8); a subject hangs its pages in by naming one. */
export const navigationGroups = [
  "home",
  "mine",
  "guidance",
  "learning",
  "reporting",
  "team",
  "system",
  "year",
  "registers",
  "perception",
  "files",
  "oversight",
  "administration",
  "public",
] as const;
export type NavigationGroup = (typeof navigationGroups)[number];

export interface NavigationEntry {
  readonly group: NavigationGroup;
  readonly href: string;
  readonly label: Localised;
  /** Who sees it: those who may open the page behind it, or some of them (a test compares). */
  readonly roles: "everybody" | "signed-in" | readonly Role[];
  /** Place within the group; lower comes first. */
  readonly order: number;
}

/** For whom and when something is read; everything inside runs as this actor. */
export interface ReadContext {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly today: PlainDate;
}

/** Something this person has to do now, with its date where there is one. */
export interface WorkItem {
  readonly title: string;
  readonly href: string;
  readonly due: PlainDate | null;
  /** Which subject it comes from, in words. */
  readonly subject: string;
}

/** One line on everybody's own page, Mijn integriteit: what is asked of this person, how it stands and the way to it. */
export interface OwnLine {
  readonly title: string;
  readonly href: string;
  readonly state: string;
  readonly tone: "good" | "attention" | "bad" | "neutral";
  /** By when; null where nothing is left to do, or at no time. */
  readonly due: PlainDate | null;
  /** What has to be known of it besides. */
  readonly note?: string;
}

/** One statement on the start page about the state of a subject, leading to what is behind it. */
export interface StatusTile {
  readonly title: string;
  readonly value: string;
  readonly text: string;
  readonly tone: "good" | "attention" | "bad" | "neutral";
  readonly href: string;
  /** Place on the page; lower comes first. */
  readonly order: number;
}

/**
 * One of the first things to do in an organisation that is new here, in the order of `order`; shown on the start page until the last
 * of them is done.
 */
export interface FirstStep {
  readonly title: string;
  /** Why, or how far it is. */
  readonly text: string;
  readonly href: string;
  readonly isDone: boolean;
  readonly order: number;
}

/** A thing that several subjects have something to say about; `reference` as `rekenkamer-2024/2`, or an id. */
export interface EvidenceSubject {
  readonly kind: "norm" | "building-block" | "goal";
  readonly reference: string;
}

/** What another subject knows of a thing, and the way to it: an action on a norm, a finding, a measure. */
export interface Evidence {
  /** Which subject it comes from, in words; evidence stands together by it. */
  readonly subject: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly date: PlainDate | null;
}

/** The sections of the annual account: what the BIOS guide asks (measures, activities, violations, sanctions), and what frames it. */
export const accountSections = [
  "introduction",
  "state",
  "goals",
  "measures",
  "activities",
  "violations",
  "sanctions",
  "outlook",
] as const;
export type AccountSection = (typeof accountSections)[number];

/**
 * What a subject contributes to the annual account of a year; a number it does not have is left out, never 0. It is asked as the
 * organisation's system, whoever opens a draft: so it delivers only what everybody may read once the account is public.
 */
export interface YearFigures {
  readonly section: AccountSection;
  readonly numbers: readonly { readonly key: string; readonly label: Localised; readonly value: number }[];
  readonly figures: readonly Figure[];
  /** A first text in Markdown that the coordinator may change. */
  readonly draft: string;
}

/** Work in the background; `forEachOrganisation` runs once for each organisation, in a transaction as the system. */
export interface Job {
  readonly name: string;
  /** When it runs by itself, as a cron line in Dutch civil time; absent for jobs that only run when sent. */
  readonly cron?: string;
  readonly forEachOrganisation: (context: ReadContext, services: Services) => Promise<void>;
}

interface CommandWords {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  /** Prints data on standard output. */
  readonly print: (text: string) => void;
  /** Shows progress on standard error, where a person looks. */
  readonly progress: (text: string) => void;
}

export interface CommandContext extends CommandWords {
  readonly db: Db;
  readonly services: Services;
}

/** An option; `many` takes several words, given at once or by naming it again, and reads as one text with commas between. */
export interface CommandOption {
  readonly type: "string" | "boolean";
  readonly many?: true;
}

interface CommandBase {
  /** One or two words, such as `people import`. */
  readonly name: string;
  readonly summary: string;
  /** The page that --help prints. */
  readonly help: string;
  /** The one word it takes besides options, as its help names it (FILE); absent when it takes none. */
  readonly takes?: { readonly name: string; readonly optional?: boolean };
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Says what is wrong with the options it was called with (exit code 2); undefined when it is well. */
  readonly wrongUse?: (values: CommandWords["values"]) => string | undefined;
}

/** A command that works on the database, also beside a running server. A refusal is an `AppError` (exit code 1). */
export interface DatabaseCommand extends CommandBase {
  readonly kind: "database";
  /** True for a command that may begin on an empty place; all others want a database that is there. */
  readonly makesDatabase?: boolean;
  run(context: CommandContext): Promise<void>;
}

/** A command that needs no open database, or opens its own. */
export interface LoneCommand extends CommandBase {
  readonly kind: "alone";
  run(context: CommandWords): Promise<void>;
}

export type Command = DatabaseCommand | LoneCommand;

/**
 * How the audit log says what a subject records, to people who know no code: each event as what was tried (the log says beside it
 * whether it was done), and each kind of thing that events are about.
 */
export interface LogWords {
  readonly events: Readonly<Record<string, Localised>>;
  readonly objects: Readonly<Record<string, Localised>>;
}

/** What a subject has in a content directory, counted by kind ("frameworks"), and what is wrong with it. */
export interface ContentReport {
  readonly counts: Readonly<Record<string, number>>;
  readonly faults: readonly ContentFault[];
}

/** The one value a subject exports: everything the rest of the house needs to know of it. */
export interface Module {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly navigation: readonly NavigationEntry[];
  /** The words for every event that its routes, jobs and commands record; absent when they record none. */
  readonly logWords?: LogWords;
  readonly jobs?: readonly Job[];
  /** Work that is sent with what it is about, and holds no transaction while it makes something slow. */
  readonly slowJobs?: readonly GroundJob[];
  readonly commands?: readonly Command[];
  /** Reads what this subject has in a content directory; `borgpen check-content` asks all of them. */
  readonly checkContent?: (directory: string) => Promise<ContentReport>;
  readonly work?: (context: ReadContext) => Promise<readonly WorkItem[]>;
  /** What stands on this person's own page besides what is declared there; shown by that page, which asks `services.ownLinesOf`. */
  readonly ownLines?: (context: ReadContext) => Promise<readonly OwnLine[]>;
  readonly status?: (context: ReadContext) => Promise<readonly StatusTile[]>;
  /** What this person does first here in a new organisation. Asked from the top down, and no further once the last step is done. */
  readonly firstSteps?: (context: ReadContext) => Promise<readonly FirstStep[]>;
  readonly figures?: (context: ReadContext, year: number) => Promise<readonly YearFigures[]>;
  /** What this subject has on a thing of another; shown on that thing's page, which asks `services.evidenceOf`. */
  readonly evidence?: (context: ReadContext, subject: EvidenceSubject) => Promise<readonly Evidence[]>;
}
