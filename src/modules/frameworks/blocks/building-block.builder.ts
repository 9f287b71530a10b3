import { randomUUID } from "node:crypto";
import type { Db } from "#platform/database/index.ts";
import type { Aspect, JudgementValue } from "./building-block.ts";

interface Here {
  readonly organisationId: string;
}

interface Item {
  readonly framework?: string;
  readonly code?: string;
}

const someBlock = { framework: "arnhem-2024", code: "1.6" };

/** What an organisation says of a building block (the code of conduct unless told); written as the owner of the database. */
export const aBlock = async (
  owner: Db,
  { organisationId }: Here,
  change: Item & {
    ownerId?: string | null;
    description?: string | null;
    publishedPlace?: string | null;
    publishedLink?: string | null;
  } = {},
) => {
  const row = { organisationId, ...someBlock, ...change };
  await owner.insertInto("buildingBlocks").values(row).execute();
  return row;
};

/** A document of a block that has a row already. */
export const aDocument = async (
  owner: Db,
  { organisationId }: Here,
  change: Item & { title?: string; validUntil?: string | null; removedOn?: string | null } = {},
) => {
  const row = {
    organisationId,
    documentId: randomUUID(),
    ...someBlock,
    title: "Gedragscode",
    addedOn: "2024-05-21",
    ...change,
  };
  await owner.insertInto("blockDocuments").values(row).execute();
  return row;
};

/** A judgement, with its reasons, of a block that has a row already. */
export const aJudgement = async (
  owner: Db,
  { organisationId }: Here,
  change: Item & {
    aspect?: Aspect;
    value?: JudgementValue;
    judgedOn?: string;
    recordedAt?: string;
    evidence?: string;
  } = {},
) => {
  const { evidence = "Steekproef van 15 dossiers.", ...said } = change;
  const row = {
    organisationId,
    judgementId: randomUUID(),
    ...someBlock,
    aspect: "existence" as const,
    value: "yes" as const,
    judgedOn: "2026-03-18",
    recordedAt: "2026-03-18T10:00:00Z",
    ...said,
  };
  await owner.insertInto("blockJudgements").values(row).execute();
  await owner
    .insertInto("judgementReasons")
    .values({ organisationId, judgementId: row.judgementId, evidence })
    .execute();
  return row;
};
