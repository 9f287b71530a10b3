import type { Actor, FieldDecision } from "#platform/actor/index.ts";
import { holds } from "#platform/actor/index.ts";
import { addDays, addMonths } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type {
  Aspect,
  BlockDocument,
  BlockQuery,
  BlockStand,
  BuildingBlock,
  Gap,
  JudgementValue,
  LatestJudgement,
  StandFilter,
} from "./building-block.ts";

/** Months after which a judgement of the operation says too little of today. Our own choice: once in a year's cycle. */
export const operationTermMonths = 12;
/** Days before a document expires on which its owner hears of it. */
export const documentNoticeDays = 60;

type Judgements = BuildingBlock["judgements"];

/** How a block stands: what is not there cannot work, whatever was judged before (source 004, 3.8: being there is not working). */
export const blockStand = ({ existence, operation }: Judgements): BlockStand => {
  if (existence?.value === "no") return "not-there";
  if (operation) return ({ yes: "works", partly: "works-partly", no: "works-not" } as const)[operation.value];
  return existence ? "unproven" : "not-judged";
};

/** True when the block is there, wholly or partly. */
export const exists = ({ existence }: Judgements): boolean => existence !== null && existence.value !== "no";

/** True when the operation was judged too long ago to say something of today. */
export const isOutdated = (operation: LatestJudgement | null, today: PlainDate): boolean =>
  operation !== null && addMonths(operation.judgedOn, operationTermMonths) < today;

export const isExpired = (document: Pick<BlockDocument, "validUntil">, today: PlainDate): boolean =>
  document.validUntil !== null && document.validUntil < today;

/** True when a document has expired or will within the notice. */
export const expiresSoon = (document: Pick<BlockDocument, "validUntil">, today: PlainDate): boolean =>
  document.validUntil !== null && document.validUntil <= addDays(today, documentNoticeDays);

/** Everything that is missing of a block. The operation is asked for only of what is there. */
export const gapsOf = (
  block: Pick<BuildingBlock, "ownerId" | "publishedPlace" | "publishedLink" | "documents" | "judgements">,
  today: PlainDate,
): Gap[] => {
  const { judgements, documents } = block;
  const missing: readonly (readonly [Gap, boolean])[] = [
    ["owner", block.ownerId === null],
    ["published", block.publishedPlace === null && block.publishedLink === null],
    ["document", documents.length === 0],
    ["expired", documents.some((document) => isExpired(document, today))],
    ["design", judgements.design === null],
    ["existence", judgements.existence === null],
    ["operation", exists(judgements) && judgements.operation === null],
    ["outdated", exists(judgements) && isOutdated(judgements.operation, today)],
  ];
  return missing.flatMap(([gap, isMissing]) => (isMissing ? [gap] : []));
};

/** Who keeps a block up to date: the coordinator, and its owner for description, publication and documents. */
export const mayKeep = (actor: Actor, block: Pick<BuildingBlock, "ownerId">): boolean =>
  actor.kind === "system" ||
  holds(actor, "coordinator") ||
  (block.ownerId !== null && actor.personId === block.ownerId);

/** Whether this judgement may be written down beside the others. */
export const mayJudge = (
  input: { readonly aspect: Aspect; readonly value: JudgementValue; readonly judgedOn: PlainDate },
  judgements: Judgements,
  today: PlainDate,
): FieldDecision => {
  if (input.judgedOn > today)
    return {
      ok: false,
      field: "judgedOn",
      reason: { nl: "Deze datum ligt in de toekomst.", en: "This date is in the future." },
    };
  const { existence } = judgements;
  const isAbsent = existence?.value === "no" && existence.judgedOn <= input.judgedOn;
  if (input.aspect === "operation" && input.value !== "no" && isAbsent)
    return {
      ok: false,
      field: "value",
      reason: {
        nl: "Bij bestaan staat dat deze bouwsteen er niet is. Wat er niet is, kan niet werken. Beoordeel eerst het bestaan opnieuw.",
        en: "Existence says that this block is not there. What is not there cannot work. Judge its existence again first.",
      },
    };
  return { ok: true };
};

/** A document that ends before it begins was typed wrong. */
export const mayKeepDocument = ({
  adoptedOn,
  validUntil,
}: Pick<BlockDocument, "adoptedOn" | "validUntil">): FieldDecision =>
  adoptedOn !== null && validUntil !== null && validUntil < adoptedOn
    ? {
        ok: false,
        field: "validUntil",
        reason: {
          nl: "Deze datum ligt vóór de datum van vaststelling.",
          en: "This date is before the date of adoption.",
        },
      }
    : { ok: true };

/** The value of the owner filter that asks for blocks without one. */
export const nobody = "geen";

const standsAs = (judgements: Judgements, stand: StandFilter): boolean => {
  if (stand === "present") return exists(judgements);
  if (stand === "operation-judged") return judgements.operation !== null;
  return blockStand(judgements) === stand;
};

/** The blocks that fit the filters. */
export const filterBlocks = (
  blocks: readonly BuildingBlock[],
  query: Pick<BlockQuery, "thema" | "eigenaar" | "stand" | "mist">,
  today: PlainDate,
): BuildingBlock[] => {
  const isOwner = ({ ownerId }: BuildingBlock): boolean =>
    !query.eigenaar || (query.eigenaar === nobody ? ownerId === null : ownerId === query.eigenaar);
  const isOfTheme = ({ theme }: BuildingBlock): boolean =>
    !query.thema || (theme !== null && `${theme.framework}/${theme.code}` === query.thema);
  return blocks.filter(
    (block) =>
      isOfTheme(block) &&
      isOwner(block) &&
      (query.stand === undefined || standsAs(block.judgements, query.stand)) &&
      (query.mist === undefined || gapsOf(block, today).includes(query.mist)),
  );
};

/** How many blocks there are, are there, were judged on their operation, and work. */
export const countBlocks = (blocks: readonly Pick<BuildingBlock, "judgements">[]) => {
  const count = (test: (judgements: Judgements) => boolean): number =>
    blocks.filter(({ judgements }) => test(judgements)).length;
  return {
    total: blocks.length,
    exist: count(exists),
    operationJudged: count(({ operation }) => operation !== null),
    work: count((judgements) => blockStand(judgements) === "works"),
    notJudged: count((judgements) => blockStand(judgements) === "not-judged"),
  };
};
