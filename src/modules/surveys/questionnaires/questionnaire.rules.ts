import type { ContentPath } from "#platform/content/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { answersOfItem, itemsOf, managerQuestion } from "./questionnaire.ts";
import type { Item, Questionnaire } from "./questionnaire.ts";

/** Something in a questionnaire that a schema cannot say, and where. */
export interface QuestionnaireFault {
  readonly path: ContentPath;
  readonly message: Localised;
}

/** Longer than this nobody keeps answering. */
export const mostMinutes = 10;
export const mostItems = 50;
/** Each background question makes the groups smaller in which somebody can be shown. */
export const mostBackground = 4;
/** Words are the one kind of answer in which somebody can give themselves away. */
const mostTexts = 2;
/** The unit comes with the invitation, and has this name in every file of answers. */
const reserved = "unit";

const secondsOf = {
  agreement: 9,
  frequency: 10,
  support: 10,
  choice: 12,
  multiple: 20,
  text: 45,
} as const satisfies Record<Item["kind"], number>;
const secondsForIntroduction = 30;
const secondsForBackground = 8;

/** How many minutes answering everything takes, rounded up: by the seconds that people need for each kind of item. */
export const minutesNeeded = (one: Pick<Questionnaire, "background" | "blocks">): number => {
  const items = one.blocks.flatMap((block) => block.items.map(({ kind }) => secondsOf[kind]));
  const seconds = items.reduce((sum, each) => sum + each, 0) + one.background.length * secondsForBackground;
  return Math.ceil((seconds + secondsForIntroduction) / 60);
};

interface Placed<T> {
  readonly value: T;
  readonly path: ContentPath;
}

const placed = <T>(values: readonly T[], ...path: ContentPath): Placed<T>[] =>
  values.map((value, index) => ({ value, path: [...path, index] }));

const placedItems = ({ blocks }: Questionnaire): Placed<Item>[] =>
  blocks.flatMap(({ items }, index) => placed(items, "blocks", index, "items"));

const fault = (path: ContentPath, nl: string, en: string): QuestionnaireFault => ({
  path,
  message: { nl, en },
});

/** A fault at every value whose id was there before. */
const repeated = (values: readonly Placed<{ readonly id: string }>[]): QuestionnaireFault[] => {
  const seen = new Set<string>();
  return values.flatMap(({ value: { id }, path }) => {
    const isThere = seen.has(id);
    seen.add(id);
    return isThere
      ? [fault([...path, "id"], `De code "${id}" is al gebruikt.`, `The code "${id}" is used already.`)]
      : [];
  });
};

const idFaults = (one: Questionnaire): QuestionnaireFault[] => {
  const asked = [...placed(one.background, "background"), ...placedItems(one)];
  const named = asked.filter(({ value }) => value.id === reserved);
  const options = [...placed(one.background, "background"), ...placedItems(one)].flatMap(({ value, path }) =>
    "options" in value ? repeated(placed(value.options, ...path, "options")) : [],
  );
  return [
    ...repeated(placed(one.blocks, "blocks")),
    ...repeated(asked),
    ...repeated(placed(one.scales, "scales")),
    ...named.map(({ path }) =>
      fault(
        [...path, "id"],
        `"${reserved}" is de naam van het organisatieonderdeel: kies een andere code.`,
        `"${reserved}" is the name of the unit: choose another code.`,
      ),
    ),
    ...options,
  ];
};

const conditionFault = (
  { value: { when }, path }: Placed<Item>,
  earlier: readonly Item[],
): QuestionnaireFault | undefined => {
  if (when === undefined) return undefined;
  const source = earlier.find(({ id }) => id === when.item);
  if (source === undefined)
    return fault(
      [...path, "when", "item"],
      `De vraag hangt af van "${when.item}", maar die vraag komt niet eerder.`,
      `This depends on "${when.item}", but no such question comes before it.`,
    );
  const answers = answersOfItem(source);
  if (answers.length === 0)
    return fault(
      [...path, "when", "item"],
      `De vraag hangt af van "${when.item}", maar dat is een open vraag zonder vaste antwoorden.`,
      `This depends on "${when.item}", but that is an open question without fixed answers.`,
    );
  const unknown = when.is.filter((answer) => !answers.includes(answer));
  return unknown.length === 0
    ? undefined
    : fault(
        [...path, "when", "is"],
        `"${when.item}" heeft geen antwoord "${unknown.join('", "')}".`,
        `"${when.item}" has no answer "${unknown.join('", "')}".`,
      );
};

const conditionFaults = (one: Questionnaire): QuestionnaireFault[] => {
  const items = placedItems(one);
  const earlier = items.map(({ value }) => value);
  return items.flatMap((item, index) => conditionFault(item, earlier.slice(0, index)) ?? []);
};

const aloneFaults = (one: Questionnaire): QuestionnaireFault[] =>
  [...placed(one.background, "background"), ...placedItems(one)].flatMap(({ value, path }) => {
    if (!("options" in value) || ("kind" in value && value.kind === "multiple")) return [];
    return placed(value.options, ...path, "options")
      .filter((option) => option.value.alone)
      .map((option) =>
        fault(
          [...option.path, "alone"],
          "Hier kiest men toch al één antwoord: alleen bij meer antwoorden kan een antwoord de andere uitsluiten.",
          "Here one answer is chosen anyway: only where several may be chosen can an answer exclude the others.",
        ),
      );
  });

const managerFaults = (one: Questionnaire): QuestionnaireFault[] => {
  const index = one.background.findIndex(({ id }) => id === managerQuestion);
  const answers = one.background[index]?.options.map(({ id }) => id);
  if (answers !== undefined && (answers.length !== 2 || !answers.includes("yes") || !answers.includes("no")))
    return [
      fault(
        ["background", index, "options"],
        'De vraag of iemand leidinggeeft heeft precies de antwoorden "yes" en "no".',
        'The question whether somebody manages people has exactly the answers "yes" and "no".',
      ),
    ];
  if (answers !== undefined) return [];
  return placedItems(one)
    .filter(({ value }) => value.for === "managers")
    .map(({ path }) =>
      fault(
        [...path, "for"],
        `Alleen voor leidinggevenden, maar er wordt niet gevraagd of iemand leidinggeeft. Zet de achtergrondvraag "${managerQuestion}" erbij.`,
        `For managers only, but nobody is asked whether they manage people. Add the background question "${managerQuestion}".`,
      ),
    );
};

type ScaleItem = Questionnaire["scales"][number]["items"][number];

const scaleItemFaults = (items: readonly Placed<ScaleItem>[], agreements: ReadonlySet<string>) => {
  const seen = new Set<string>();
  return items.flatMap(({ value: { item }, path }) => {
    const isThere = seen.has(item);
    seen.add(item);
    if (!agreements.has(item))
      return [
        fault(
          [...path, "item"],
          `Er is geen stelling "${item}": een schaal telt alleen stellingen (mee eens of niet).`,
          `There is no statement "${item}": a scale counts statements only (agree or not).`,
        ),
      ];
    return isThere
      ? [
          fault(
            [...path, "item"],
            `De stelling "${item}" telt al mee in een schaal. Anders hangen schalen vanzelf samen.`,
            `The statement "${item}" counts in a scale already. Otherwise scales go together by themselves.`,
          ),
        ]
      : [];
  });
};

const scaleFaults = (one: Questionnaire): QuestionnaireFault[] => {
  const agreements = new Set(itemsOf(one).flatMap(({ id, kind }) => (kind === "agreement" ? [id] : [])));
  const all = placed(one.scales, "scales");
  const sizes = all.flatMap(({ value: { items, least }, path }) => {
    if (items.length < 2)
      return [
        fault(
          [...path, "items"],
          "Een schaal heeft minstens twee stellingen.",
          "A scale has at least two statements.",
        ),
      ];
    return least > items.length
      ? [
          fault(
            [...path, "least"],
            `Er moeten ${least} stellingen beantwoord zijn, maar de schaal heeft er ${items.length}.`,
            `${least} statements must be answered, but the scale has ${items.length}.`,
          ),
        ]
      : [];
  });
  const members = all.flatMap(({ value, path }) => placed(value.items, ...path, "items"));
  return [...sizes, ...scaleItemFaults(members, agreements)];
};

const emptyFaults = (one: Questionnaire): QuestionnaireFault[] => {
  if (one.blocks.length === 0)
    return [fault(["blocks"], "Er is nog geen blok met vragen.", "There is no block of questions yet.")];
  return placed(one.blocks, "blocks")
    .filter(({ value }) => value.items.length === 0)
    .map(({ path }) =>
      fault(
        [...path, "items"],
        "In dit blok staat nog geen vraag.",
        "There is no question in this block yet.",
      ),
    );
};

const timeFaults = (one: Questionnaire): QuestionnaireFault[] => {
  const needed = minutesNeeded(one);
  if (needed > mostMinutes)
    return [
      fault(
        ["minutes"],
        `Invullen duurt ongeveer ${needed} minuten; hoogstens ${mostMinutes} is goed. Haal vragen weg.`,
        `Answering takes about ${needed} minutes; ${mostMinutes} at most is right. Remove questions.`,
      ),
    ];
  return one.minutes < needed || one.minutes > mostMinutes
    ? [
        fault(
          ["minutes"],
          `Er staat dat invullen ${one.minutes} minuten duurt, maar het duurt ongeveer ${needed} minuten.`,
          `It says that answering takes ${one.minutes} minutes, but it takes about ${needed} minutes.`,
        ),
      ]
    : [];
};

const sizeFaults = (one: Questionnaire): QuestionnaireFault[] => {
  const items = placedItems(one);
  const texts = items.filter(({ value }) => value.kind === "text");
  const tooMuch: readonly (QuestionnaireFault | undefined)[] = [
    items.length > mostItems
      ? fault(
          ["blocks"],
          `Er zijn ${items.length} vragen; hoogstens ${mostItems} mag.`,
          `There are ${items.length} questions; ${mostItems} at most are allowed.`,
        )
      : undefined,
    one.background.length > mostBackground
      ? fault(
          ["background"],
          `Hoogstens ${mostBackground} achtergrondvragen: elke vraag maakt de groepen kleiner waarin iemand te zien is.`,
          `At most ${mostBackground} background questions: each makes the groups smaller in which somebody can be seen.`,
        )
      : undefined,
    texts.length > mostTexts
      ? fault(
          texts[mostTexts]?.path ?? ["blocks"],
          `Hoogstens ${mostTexts} open vragen: in eigen woorden geeft iemand zich het eerst bloot.`,
          `At most ${mostTexts} open questions: in their own words people give themselves away first.`,
        )
      : undefined,
  ];
  return tooMuch.flatMap((each) => each ?? []);
};

/** Everything that is wrong with a questionnaire beyond its form, by kind of fault. Without faults a round can use it. */
export const questionnaireFaults = (one: Questionnaire): readonly QuestionnaireFault[] => [
  ...timeFaults(one),
  ...sizeFaults(one),
  ...emptyFaults(one),
  ...idFaults(one),
  ...managerFaults(one),
  ...aloneFaults(one),
  ...conditionFaults(one),
  ...scaleFaults(one),
];
