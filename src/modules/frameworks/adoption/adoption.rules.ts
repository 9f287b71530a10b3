import type { PlainDate } from "#platform/clock/index.ts";
import { refusalAt } from "#platform/actor/index.ts";
import type { FieldDecision } from "#platform/actor/index.ts";
import { frameworkKinds } from "../framework.ts";
import type { Framework, FrameworkItem } from "../framework.ts";
import { ownFramework, parseReference } from "../reference.rules.ts";
import type { AdoptedFramework, Adoption, ApplicableItem, OwnItem, OwnItemInput } from "./adoption.ts";

const newestFirst = (one: Adoption, other: Adoption): number => other.version - one.version;

/** The adoption that counts today: the highest version adopted by now, unless the framework is no longer used. */
export const currentAdoption = (all: readonly Adoption[], today: PlainDate): Adoption | undefined => {
  const [current] = all.filter((one) => one.adoptedOn <= today).toSorted(newestFirst);
  return current && (current.endedOn === null || current.endedOn > today) ? current : undefined;
};

/** The version whose items were in force on a date, for ratings with a reference date in the past. */
export const versionOn = (all: readonly Adoption[], date: PlainDate): number | undefined =>
  currentAdoption(all, date)?.version;

/** Whether this version may be adopted on this date, beside what was adopted before. */
export const mayAdopt = (
  framework: Framework | undefined,
  { adoptedOn, all, today }: { adoptedOn: PlainDate; all: readonly Adoption[]; today: PlainDate },
): FieldDecision => {
  if (!framework)
    return refusalAt("version", "Deze versie bestaat niet.", "There is no such version: choose another one.");
  if (adoptedOn > today)
    return refusalAt(
      "adoptedOn",
      "Deze datum ligt in de toekomst. Vul de datum in waarop is besloten.",
      "This date is in the future. Enter the date of the decision.",
    );
  const [latest] = all.toSorted(newestFirst);
  if (latest && latest.endedOn === null && latest.version >= framework.version)
    return refusalAt(
      "version",
      `Versie ${latest.version} is al in gebruik.`,
      `Version ${latest.version} is in use already.`,
    );
  if (latest && adoptedOn < (latest.endedOn ?? latest.adoptedOn))
    return refusalAt(
      "adoptedOn",
      "Deze datum ligt vóór het vorige besluit over dit kader.",
      "This date is before the previous decision on this framework.",
    );
  return { ok: true };
};

/** An item of a shared framework as it holds for an organisation. */
export const sharedItem = (framework: Framework, item: FrameworkItem): ApplicableItem => ({
  framework: framework.framework,
  version: framework.version,
  code: item.code,
  level: item.level,
  parent: item.parent,
  title: item.title,
  text: item.text,
  control: item.control,
  part: item.part,
  reference: item.reference,
  own: false,
});

/** An item of the organisation itself; what was written in one language only stands in for the other. */
export const ownItem = (item: OwnItem, version: number): ApplicableItem => ({
  framework: item.framework,
  version,
  code: item.code,
  level: item.level,
  parent: item.parentCode ?? undefined,
  title: { nl: item.title, en: item.titleEn ?? item.title },
  text: item.text === null ? undefined : { nl: item.text, en: item.textEn ?? item.text },
  control: item.control,
  part: item.part ?? undefined,
  reference: undefined,
  own: true,
});

/** What holds: the shared items without headings, minus what was left out, plus what the organisation added. */
export const applicable = (
  framework: Framework,
  leftOut: readonly { readonly code: string }[],
  own: readonly OwnItem[],
): ApplicableItem[] => {
  const out = new Set(leftOut.map((one) => one.code));
  return [
    ...framework.items
      .filter((item) => item.level !== "theme" && !out.has(item.code))
      .map((item) => sharedItem(framework, item)),
    ...own.filter((item) => item.withdrawnOn === null).map((item) => ownItem(item, framework.version)),
  ];
};

/** Stands in as the framework of own items that belong to none, so that they are read like all others. */
export const framelessItems: Framework = {
  framework: ownFramework,
  version: 1,
  title: { nl: "Eigen normen en bouwstenen", en: "Own norms and building blocks" },
  description: {
    nl: "Wat de organisatie zelf heeft toegevoegd en wat bij geen ander kader hoort.",
    en: "What the organisation added itself and what belongs to no other framework.",
  },
  source: {
    title: "Eigen organisatie",
    publisher: "Eigen organisatie",
    reference: { nl: "eigen besluit", en: "own decision" },
  },
  kind: "norms",
  items: [],
};

/** The frameworks in use, norms first, from what was adopted and what there is; own items without a framework come last. */
export const inUse = (
  all: readonly Adoption[],
  versionsOf: (id: string) => readonly Framework[],
  { today, hasOwnItems }: { today: PlainDate; hasOwnItems: boolean },
): AdoptedFramework[] => {
  const adopted = [...Map.groupBy(all, (one) => one.framework)].flatMap(
    ([id, history]): AdoptedFramework[] => {
      const current = currentAdoption(history, today);
      const versions = versionsOf(id);
      const framework = versions.find((one) => one.version === current?.version);
      if (!current || !framework) return [];
      const last = versions.at(-1);
      const newer = last && last.version > current.version ? last : undefined;
      return [
        {
          framework,
          adopted: current,
          history: history.toSorted((one, other) => one.version - other.version),
          newer,
        },
      ];
    },
  );
  const byKind = adopted.toSorted(
    (one, other) => frameworkKinds.indexOf(one.framework.kind) - frameworkKinds.indexOf(other.framework.kind),
  );
  return hasOwnItems
    ? [...byKind, { framework: framelessItems, adopted: null, history: [], newer: undefined }]
    : byKind;
};

/** The next free own code with this prefix: VS.3 after VS.1 and VS.2. */
export const nextOwnCode = (prefix: string, taken: readonly string[]): string => {
  const numbers = taken.flatMap((code) => {
    const [, number] = new RegExp(`^${prefix}\\.(\\d+)$`).exec(code) ?? [];
    return number === undefined ? [] : [Number(number)];
  });
  return `${prefix}.${Math.max(0, ...numbers) + 1}`;
};

/** Whether an own item may be added: into a framework in use, under a theme of that framework, with a code nobody used. */
export const mayAddOwn = (
  input: Pick<OwnItemInput, "framework" | "theme" | "code">,
  frameworks: readonly AdoptedFramework[],
  own: readonly Pick<OwnItem, "framework" | "code">[],
): FieldDecision => {
  const adopted = frameworks.find(({ framework }) => framework.framework === input.framework);
  if (!adopted && input.framework !== ownFramework)
    return refusalAt("framework", "Kies een kader dat in gebruik is.", "Choose a framework that is in use.");
  const theme = input.theme === null ? undefined : parseReference(input.theme);
  const exists = adopted?.framework.items.some((item) => item.level === "theme" && item.code === theme?.code);
  if (input.theme !== null && (theme?.framework !== input.framework || exists !== true))
    return refusalAt(
      "theme",
      "Dit thema hoort niet bij het gekozen kader.",
      "This theme does not belong to the chosen framework.",
    );
  if (own.some((item) => item.code === input.code))
    return refusalAt(
      "code",
      "Deze code is al gebruikt. Kies een ander nummer.",
      "This code has been used already. Choose another number.",
    );
  return { ok: true };
};
