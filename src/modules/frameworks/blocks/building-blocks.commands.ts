import { randomUUID } from "node:crypto";
import type { FieldDecision } from "#platform/actor/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { parseReference } from "../reference.rules.ts";
import type { ItemReference } from "../reference.rules.ts";
import type { BlockDocument, BuildingBlock, DocumentInput, JudgeInput, KeepInput } from "./building-block.ts";
import { mayJudge, mayKeepDocument } from "./building-block.rules.ts";

/** Makes the row that documents, judgements and relations hang on; harmless when it is there. */
const ensureRow = async ({ tx, actor }: Writing, { framework, code }: ItemReference): Promise<void> => {
  await tx
    .insertInto("buildingBlocks")
    .values({ organisationId: organisationOf(actor), framework, code })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

const rowOf = (tx: Tx, { framework, code }: ItemReference) =>
  tx.updateTable("buildingBlocks").where("framework", "=", framework).where("code", "=", code);

/** Keeps the words of a block up to date, as its owner or as coordinator. Forbidden to everybody else. */
export const keepBlock = async (
  { tx }: Writing,
  { item }: BuildingBlock,
  input: KeepInput,
): Promise<void> => {
  await changed(rowOf(tx, item).set(input), "forbidden");
};

/** The same by the coordinator, who also says who the owner is (null: nobody). */
export const assignBlock = async (
  writing: Writing,
  block: BuildingBlock,
  { ownerId, ...input }: KeepInput & { readonly ownerId: string | null },
): Promise<void> => {
  await ensureRow(writing, block.item);
  await changed(rowOf(writing.tx, block.item).set({ ...input, ownerId }), "forbidden");
};

/** Adds a judgement to the history, in the actor's name. Earlier ones stay. */
export const judgeBlock = async (
  writing: Writing,
  { item, judgements }: BuildingBlock,
  input: JudgeInput,
): Promise<FieldDecision> => {
  const { tx, actor, today, now } = writing;
  const decision = mayJudge(input, judgements, today);
  if (!decision.ok) return decision;
  await ensureRow(writing, item);
  const { aspect, value, judgedOn, ...why } = input;
  const key = { organisationId: organisationOf(actor), judgementId: randomUUID() };
  const { framework, code } = item;
  await tx
    .insertInto("blockJudgements")
    .values({ ...key, framework, code, aspect, value, judgedOn, recordedAt: now })
    .execute();
  await tx
    .insertInto("judgementReasons")
    .values({ ...key, judgedById: actor.personId, ...why })
    .execute();
  return { ok: true };
};

/** Adds a document to a block, as its owner or as coordinator. */
export const addDocument = async (
  writing: Writing,
  { item, ownerId }: BuildingBlock,
  input: DocumentInput,
): Promise<FieldDecision> => {
  const decision = mayKeepDocument(input);
  if (!decision.ok) return decision;
  const { tx, actor, today } = writing;
  if (ownerId === null || ownerId !== actor.personId) await ensureRow(writing, item);
  await tx
    .insertInto("blockDocuments")
    .values({
      organisationId: organisationOf(actor),
      documentId: randomUUID(),
      framework: item.framework,
      code: item.code,
      addedOn: today,
      addedById: actor.personId,
      ...input,
    })
    .execute();
  return { ok: true };
};

/** Changes what is known of a document. */
export const changeDocument = async (
  { tx }: Writing,
  { documentId }: BlockDocument,
  input: DocumentInput,
): Promise<FieldDecision> => {
  const decision = mayKeepDocument(input);
  if (!decision.ok) return decision;
  await changed(
    tx.updateTable("blockDocuments").set(input).where("documentId", "=", documentId),
    "forbidden",
  );
  return { ok: true };
};

/** Takes a document off the block; the row stays, with the day. */
export const removeDocument = async (
  { tx, today }: Writing,
  { documentId }: BlockDocument,
): Promise<void> => {
  await changed(
    tx.updateTable("blockDocuments").set({ removedOn: today }).where("documentId", "=", documentId),
    "forbidden",
  );
};

/** Says anew which blocks hang together with this one. References that name no block are left out. */
export const relateBlocks = async (
  writing: Writing,
  { item, reference }: BuildingBlock,
  others: readonly string[],
): Promise<void> => {
  const { tx, actor } = writing;
  const { framework, code } = item;
  await tx
    .deleteFrom("blockRelations")
    .where((eb) =>
      eb.or([eb.and({ framework, code }), eb.and({ otherFramework: framework, otherCode: code })]),
    )
    .execute();
  const organisationId = organisationOf(actor);
  for (const other of [...new Set(others)].filter((one) => one !== reference)) {
    const end = parseReference(other);
    if (!end) continue;
    await ensureRow(writing, item);
    await ensureRow(writing, end);
    const isFirst = framework === end.framework ? code < end.code : framework < end.framework;
    const [one, two] = isFirst ? [{ framework, code }, end] : [end, { framework, code }];
    await tx
      .insertInto("blockRelations")
      .values({ organisationId, ...one, otherFramework: two.framework, otherCode: two.code })
      .execute();
  }
};
