import { places } from "../addresses.ts";
import type { Point, Rule } from "../coherence.ts";
import { parts } from "../facts.ts";
import type { BlockFact, JudgementFact, MeasureFact, Part } from "../facts.ts";
import { monthsPassed, named, ofWhole, onDay, source, words } from "./point.rules.ts";

const ofMeasure = (measure: MeasureFact, text: Point["text"]): Point => ({
  key: `measure:${measure.measureId}`,
  about: named(measure.title),
  text,
  see: places.measure(measure.measureId),
  mend: places.changeMeasure(measure.measureId),
});

const ofBlock = (block: BlockFact, rest: Pick<Point, "text" | "mend">): Point => ({
  key: `block:${block.reference}`,
  about: block.title,
  see: places.block(block.reference),
  ...rest,
});

const isThere = (existence: JudgementFact | null): boolean => existence !== null && existence.value !== "no";

/** What still has to be carried: a measure that is done needs no owner any more. */
const isCurrent = ({ state }: MeasureFact): boolean => state !== "done";
const isRunning = ({ state }: MeasureFact): boolean => state === "running";

const partWords = {
  prevention: words("Preventie", "Prevention"),
  detection: words("Detectie", "Detection"),
  response: words("Respons", "Response"),
} satisfies Record<Part, Point["about"]>;

/** Rules on measures: carried, tied, in balance. */
const ownRules: readonly Rule[] = [
  {
    number: 14,
    kind: "measures",
    isFoundation: false,
    title: words("Maatregel zonder eigenaar", "Measure without an owner"),
    inOrder: words("Elke maatregel heeft een eigenaar", "Every measure has an owner"),
    reason: words(
      "Wie een maatregel uitvoert, moet vaststaan. Anders verslapt de aandacht en valt er niemand op aan te spreken.",
      "It must be settled who carries out a measure. Else attention slackens and nobody can be asked about it.",
    ),
    sources: [source("000", "interne verantwoording", "internal account"), source("001", "3.3.2")],
    check: ({ measures }) =>
      measures
        .filter((measure) => isCurrent(measure) && measure.ownerId === null)
        .map((measure) => ofMeasure(measure, words("Niemand is eigenaar.", "Nobody is the owner."))),
  },
  {
    number: 15,
    kind: "measures",
    isFoundation: false,
    title: words("Maatregel los van normen en bouwstenen", "Measure tied to no norm and no building block"),
    inOrder: words(
      "Elke maatregel hangt aan een norm of bouwsteen",
      "Every measure is tied to a norm or building block",
    ),
    reason: words(
      "Goed integriteitsbeleid is geen keuzemenu: de onderdelen grijpen op elkaar in. Een losse maatregel doet dat niet.",
      "Good integrity policy is no menu: its parts reach into each other. A loose measure does not.",
    ),
    sources: [source("001", "5.2")],
    check: ({ measures }) =>
      measures
        .filter((measure) => isCurrent(measure) && measure.ties === 0)
        .map((measure) =>
          ofMeasure(
            measure,
            words(
              "Nog niet gekoppeld aan een norm of bouwsteen.",
              "Not tied to a norm or building block yet.",
            ),
          ),
        ),
  },
  {
    number: 16,
    kind: "measures",
    isFoundation: false,
    title: words("Alleen structuur, geen cultuur", "Only structure, no culture"),
    inOrder: words(
      "Wat loopt, werkt aan structuur én aan cultuur",
      "What is running works on structure and on culture",
    ),
    reason: words(
      "Regels en procedures werken pas samen met gedrag en gesprek. Structuur kan niet zonder cultuur, en andersom.",
      "Rules and procedures only work together with behaviour and talk. Structure cannot do without culture, nor the reverse.",
    ),
    sources: [source("001", "5.2, figuur 11", "5.2, figure 11"), source("001", "4.2")],
    check: ({ measures }) => {
      const running = measures.filter(isRunning);
      if (running.length === 0 || running.some(({ control }) => control !== "structure")) return [];
      return ofWhole("culture", words("Cultuur", "Culture"), {
        text: words(
          "Geen enkele lopende maatregel werkt aan de cultuur.",
          "No running measure works on the culture.",
        ),
        see: places.measures,
        mend: places.measures,
      });
    },
  },
  {
    number: 17,
    kind: "measures",
    isFoundation: false,
    title: words(
      "Preventie, detectie of respons zonder lopende maatregel",
      "Prevention, detection or response without a running measure",
    ),
    inOrder: words(
      "Voor preventie, detectie en respons loopt een maatregel",
      "A measure is running for prevention, detection and response",
    ),
    reason: words(
      "Voorkomen, ontdekken en goed reageren horen bij elkaar. Een onderdeel waaraan niemand werkt, is de zwakke schakel.",
      "Preventing, finding out and responding well belong together. A part nobody works on is the weak link.",
    ),
    sources: [source("001", "B3.2"), source("001", "5.2")],
    check: ({ measures }) => {
      const running = measures.filter(isRunning);
      return parts
        .filter((part) => !running.some((measure) => measure.parts.includes(part)))
        .map((part) => ({
          key: `part:${part}`,
          about: partWords[part],
          text: words(
            "Geen lopende maatregel hangt aan een norm of bouwsteen van dit onderdeel.",
            "No running measure is tied to a norm or building block of this part.",
          ),
          see: places.measures,
          mend: places.measures,
        }));
    },
  },
];

/** Rules on building blocks: owned, current, there, working. */
const blockRules: readonly Rule[] = [
  {
    number: 18,
    kind: "measures",
    isFoundation: false,
    title: words("Bouwsteen zonder eigenaar", "Building block without an owner"),
    inOrder: words("Elke bouwsteen heeft een eigenaar", "Every building block has an owner"),
    reason: words(
      "Een weerbaar systeem staat of valt met duidelijke rollen. Wie de bouwsteen onderhoudt, hoort bekend te zijn.",
      "A resilient system stands or falls with clear roles. Who keeps up the building block should be known.",
    ),
    sources: [source("004", "4"), source("001", "3.3.2")],
    check: ({ blocks }) =>
      blocks
        .filter(({ ownerId }) => ownerId === null)
        .map((block) =>
          ofBlock(block, {
            text: words("Niemand is eigenaar.", "Nobody is the owner."),
            mend: places.ownBlock(block.reference),
          }),
        ),
  },
  {
    number: 19,
    kind: "measures",
    isFoundation: false,
    title: words("Bouwsteen met een verlopen document", "Building block with an expired document"),
    inOrder: words("Geen enkel document is verlopen", "No document has expired"),
    reason: words(
      "Regelingen en protocollen moeten actueel zijn. De Rekenkamer zag dat ze er wel waren, maar niet altijd klopten met nu.",
      "Regulations and protocols must be up to date. The Court of Audit saw that they were there, but not always current.",
    ),
    sources: [source("001", "3.5.2")],
    check: ({ blocks, today }) =>
      blocks.flatMap((block) =>
        block.documents
          .filter(({ validUntil }) => validUntil !== null && validUntil < today)
          .slice(0, 1)
          .map(({ title, validUntil }) =>
            ofBlock(block, {
              text: onDay(`“${title}” gold tot en met`, `“${title}” held until`, validUntil ?? today),
              mend: places.block(block.reference),
            }),
          ),
      ),
  },
  {
    number: 20,
    kind: "measures",
    isFoundation: false,
    title: words("Bouwsteen staat op papier, maar is er niet", "Building block on paper, but not there"),
    inOrder: words("Wat op papier goed is, is er ook", "What is well designed is there too"),
    reason: words(
      "Opzet, bestaan en werking zijn drie vragen. Een goede opzet zonder bestaan beschermt niemand.",
      "Design, existence and operation are three questions. A good design that does not exist protects nobody.",
    ),
    sources: [
      source("004", "3.8"),
      source("000", "organisatiedoorlichting en audits", "organisation review and audits"),
    ],
    check: ({ blocks }) =>
      blocks
        .filter(({ design, existence }) => design?.value === "yes" && existence?.value === "no")
        .map((block) =>
          ofBlock(block, {
            text: words("Opzet: ja. Bestaan: nee.", "Design: yes. Existence: no."),
            mend: places.block(block.reference),
          }),
        ),
  },
  {
    number: 21,
    kind: "measures",
    isFoundation: false,
    title: words(
      "Bouwsteen waarvan de werking nooit is beoordeeld",
      "Building block whose operation was never judged",
    ),
    inOrder: words(
      "Van elke bouwsteen die er is, is de werking beoordeeld",
      "The operation of every building block that is there was judged",
    ),
    reason: words(
      "Dat een bouwsteen er is, is niet genoeg. De vraag is of hij werkt.",
      "It is not enough that a building block is there. The question is whether it works.",
    ),
    sources: [source("004", "3.8")],
    check: ({ blocks }) =>
      blocks
        .filter(({ existence, operation }) => isThere(existence) && operation === null)
        .map((block) =>
          ofBlock(block, {
            text: words(
              "De bouwsteen is er. Of hij werkt, is nooit beoordeeld.",
              "It is there. Whether it works was never judged.",
            ),
            mend: places.judgeBlock(block.reference),
          }),
        ),
  },
  {
    number: 22,
    kind: "measures",
    isFoundation: false,
    title: words(
      "Werking van een bouwsteen lang geleden beoordeeld",
      "Operation of a building block judged long ago",
    ),
    inOrder: words("De oordelen over de werking zijn actueel", "Judgements of operation are current"),
    reason: words(
      "Een doorlichting is een momentopname. Daarom hoort de werking geregeld opnieuw bekeken te worden.",
      "A review is a snapshot. So the operation should be looked at again regularly.",
    ),
    sources: [
      source("000", "organisatiedoorlichting en audits", "organisation review and audits"),
      source("004", "3.8"),
    ],
    check: ({ blocks, terms, today }) =>
      blocks.flatMap((block) =>
        isThere(block.existence) &&
        block.operation !== null &&
        monthsPassed(block.operation.judgedOn, terms.operationMonths, today)
          ? [
              ofBlock(block, {
                text: onDay("Voor het laatst beoordeeld op", "Last judged on", block.operation.judgedOn),
                mend: places.judgeBlock(block.reference),
              }),
            ]
          : [],
      ),
  },
];

/** Rules on measures and building blocks. */
export const measureRules: readonly Rule[] = [...ownRules, ...blockRules];
