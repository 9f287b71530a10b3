import { randomUUID } from "node:crypto";
import { tellPerson } from "#modules/organisations/index.ts";
import { AppError, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import { nobodyDecides } from "../declarations.commands.ts";
import { managerDeciding } from "../handlers.queries.ts";
import type {
  Tender,
  TenderDeclaration,
  TenderDeclarationInput,
  TenderDecisionInput,
  TenderInterest,
} from "./tender.ts";
import { mayDecideInterest, mayDeclare } from "./tender.rules.ts";
import { takeOut } from "./tenders.commands.ts";

/** Declares in the own name, against the list of tenderers that was shown. Returns who decides on an interest; null where there is none. */
export const declareOnTender = async (
  { tx, actor, today, now }: Writing,
  tender: Tender,
  { list, interest, kind, party, explanation }: TenderDeclarationInput,
): Promise<string | null> => {
  insist(mayDeclare(tender, actor));
  const { personId } = actor;
  if (personId === null) throw new AppError("forbidden");
  const { tenderId } = tender;
  const row = {
    organisationId: organisationOf(actor),
    tenderDeclarationId: randomUUID(),
    tenderId,
    personId,
  };
  const isThere = interest === "yes";
  await tx
    .insertInto("tenderDeclarations")
    .values({ ...row, list, interest: isThere, declaredOn: today, declaredAt: now })
    .execute();
  if (!isThere || kind === null || party === null || explanation === null) return null;
  const deciderId = await managerDeciding(tx, personId, today);
  if (deciderId === null) throw new AppError("refused", nobodyDecides.reason);
  await tx
    .insertInto("tenderInterests")
    .values({ ...row, deciderId, kind, party, explanation })
    .execute();
  return deciderId;
};

/** Decides on an interest: the colleague stays, perhaps on conditions, or leaves the team. */
export const decideOnInterest = async (
  writing: Writing,
  tender: Tender,
  { declaration, interest }: { declaration: TenderDeclaration; interest: TenderInterest | undefined },
  { decision, conditions }: TenderDecisionInput,
): Promise<void> => {
  const { tx, actor, today, now } = writing;
  insist(mayDecideInterest(declaration, interest, actor));
  if (actor.personId === null) throw new AppError("forbidden");
  await tx
    .insertInto("tenderDecisions")
    .values({
      organisationId: organisationOf(actor),
      tenderDeclarationId: declaration.tenderDeclarationId,
      decision,
      conditions: decision === "stays-on-conditions" ? conditions : null,
      decidedBy: actor.personId,
      decidedOn: today,
      decidedAt: now,
    })
    .execute();
  if (decision === "leaves") await takeOut(writing, tender, declaration.personId);
};

/** Tells these people by mail that there is something to see, without saying what. Nobody gets a mail of what they did themselves. */
export const tellThem = async (
  { tx, actor }: Pick<Writing, "tx" | "actor">,
  personIds: readonly string[],
  services: Pick<Services, "notices">,
): Promise<void> => {
  for (const personId of new Set(personIds))
    if (personId !== actor.personId) await tellPerson(tx, personId, services);
};
