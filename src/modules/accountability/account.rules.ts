import type { Actor, Decision, Role } from "#platform/actor/index.ts";
import { holds, onlyCoordinator } from "#platform/actor/index.ts";
import { yearOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Figure } from "#platform/charts/index.ts";
import type { Locale, Localised } from "#platform/locale/index.ts";
import { accountSections } from "#platform/module/index.ts";
import type { AccountSection, YearFigures } from "#platform/module/index.ts";
import type { AccountState, SectionContent, WrittenSection } from "./account.ts";

export type AccountStep = "write" | "send" | "return" | "adopt" | "publish" | "correct";
/** The steps that ask for a word of why. */
export type NotedStep = Extract<AccountStep, "return" | "correct">;

interface StepRule {
  readonly from: readonly AccountState[];
  readonly to: AccountState;
  /** The coordinator writes and proposes; only the authority adopts and answers for it in public (source 004, 3.8). */
  readonly role: Role;
}

const rules: Readonly<Record<AccountStep, StepRule>> = {
  write: { from: ["draft"], to: "draft", role: "coordinator" },
  send: { from: ["draft"], to: "under-review", role: "coordinator" },
  return: { from: ["under-review"], to: "draft", role: "authority" },
  adopt: { from: ["under-review"], to: "adopted", role: "authority" },
  publish: { from: ["adopted"], to: "published", role: "coordinator" },
  correct: { from: ["published"], to: "draft", role: "coordinator" },
};

const wrongState: Localised = {
  nl: "Deze stap past niet bij de stand van het jaarverslag.",
  en: "This step does not fit the state of the annual account.",
};
const wrongRole: Readonly<Partial<Record<Role, Localised>>> = {
  coordinator: onlyCoordinator,
  authority: {
    nl: "Dit kan alleen het bevoegd gezag doen.",
    en: "Only the competent authority can do this.",
  },
};

/** Whether this actor may take this step from this state. Nobody adopts in the role in which it was written. */
export const mayStep = (step: AccountStep, state: AccountState, actor: Actor): Decision => {
  const rule = rules[step];
  if (!rule.from.includes(state)) return { ok: false, reason: wrongState };
  if (holds(actor, rule.role) || actor.kind === "system") return { ok: true };
  return { ok: false, reason: wrongRole[rule.role] ?? wrongState };
};

/**
 * The sections of which nothing would stand in the account: no text, no number, no figure. What the BIOS guide asks (measures,
 * activities, violations, sanctions) is worth a sentence also where nothing happened.
 */
export const emptySections = (sections: readonly Pick<SectionContent, "section">[]): AccountSection[] =>
  accountSections.filter((name) => !sections.some(({ section }) => section === name));

/** Why the account of a year cannot be begun; undefined when it can. */
export const yearFault = (existing: readonly number[], year: number): Localised | undefined =>
  existing.includes(year)
    ? {
        nl: `Er is al een jaarverslag over ${year}. Open dat en werk daarin verder.`,
        en: `There is an annual account of ${year} already. Open it and go on there.`,
      }
    : undefined;

/** The year a new account is most likely about: last year, else the running one; none where both are there. */
export const likelyYear = (existing: readonly number[], today: PlainDate): number | undefined =>
  [yearOf(today) - 1, yearOf(today)].find((year) => !existing.includes(year));

/** The state after a step. */
export const stateAfter = (step: AccountStep): AccountState => rules[step].to;

/** What the subjects deliver for a year, asked once in each language. */
export type Delivered = Localised<readonly YearFigures[]>;

const figuresOf = (delivered: readonly YearFigures[], section: AccountSection): Figure[] =>
  delivered.filter((part) => part.section === section).flatMap((part) => part.figures);

const draftOf = (delivered: readonly YearFigures[], section: AccountSection): string =>
  delivered
    .filter((part) => part.section === section && part.draft.trim() !== "")
    .map((part) => part.draft.trim())
    .join("\n\n");

const textOf = (
  delivered: Delivered,
  section: AccountSection,
  own: string | undefined,
): Pick<SectionContent, "text" | "isOwn"> =>
  own === undefined
    ? { text: { nl: draftOf(delivered.nl, section), en: draftOf(delivered.en, section) }, isOwn: false }
    : { text: { nl: own, en: own }, isOwn: true };

/** The language of a text where it is not the language it is read in: what a person wrote is in Dutch. */
export const otherLanguage = ({ isOwn }: Pick<SectionContent, "isOwn">, locale: Locale): "nl" | undefined =>
  isOwn && locale !== "nl" ? "nl" : undefined;

/**
 * Puts the account together: for each section the written text, else the draft of the subjects; numbers and figures as they
 * are delivered. A number that no subject delivers is absent, never 0. Sections without anything are left out.
 */
export const sectionsOf = (
  delivered: Delivered,
  written: ReadonlyMap<WrittenSection, string>,
): SectionContent[] =>
  accountSections
    .map((section) => ({
      section,
      ...textOf(delivered, section, written.get(section)),
      numbers: delivered.nl.filter((part) => part.section === section).flatMap((part) => part.numbers),
      figures: { nl: figuresOf(delivered.nl, section), en: figuresOf(delivered.en, section) },
    }))
    .filter(({ text, numbers, figures }) => text.nl !== "" || numbers.length > 0 || figures.nl.length > 0);

const plain = (text: string): string => text.replaceAll("\r\n", "\n").trim();

/** Whether two texts say the same, whatever a browser made of their line ends. */
export const sameText = (one: string, other: string): boolean => plain(one) === plain(other);
