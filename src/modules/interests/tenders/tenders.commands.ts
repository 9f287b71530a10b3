import { randomUUID } from "node:crypto";
import { isAlreadyThere } from "#platform/database/index.ts";
import type { DB } from "#platform/database/index.ts";
import { refusal } from "#platform/actor/index.ts";
import { AppError, changed, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Tender, Tenderer, TenderInput } from "./tender.ts";
import { mayRun, mayStart, teamOf } from "./tender.rules.ts";
import { declarationsOn } from "./tenders.queries.ts";

const takenReference = refusal(
  "Er is al een aanbesteding met dit nummer.",
  "There is a tender with this number already.",
);

const columnsOf = ({ lead: _name, ...input }: TenderInput, leadId: string) => ({ ...input, leadId });

const orTaken = (error: unknown): unknown =>
  isAlreadyThere(error) ? new AppError("refused", takenReference.reason, { cause: error }) : error;

/** Makes a tender; its lead is the first of the team. Returns its id. */
export const makeTender = async (
  { tx, actor, today }: Writing,
  input: TenderInput,
  leadId: string,
): Promise<string> => {
  const { personId } = actor;
  if (personId === null) throw new AppError("forbidden");
  const tenderId = randomUUID();
  try {
    await tx
      .insertInto("tenders")
      .values({
        organisationId: organisationOf(actor),
        tenderId,
        version: 1,
        state: "preparing",
        ...columnsOf(input, leadId),
        madeBy: personId,
        madeOn: today,
        memberIds: [leadId],
        list: 0,
      })
      .execute();
  } catch (error) {
    throw orTaken(error);
  }
  return tenderId;
};

/** Changes a tender that is still as it was seen; else says that somebody was first. */
const move = (
  { tx }: Pick<Writing, "tx">,
  { tenderId, version }: Pick<Tender, "tenderId" | "version">,
  change: Partial<DB["tenders"]>,
): Promise<void> =>
  changed(
    tx
      .updateTable("tenders")
      .set({ ...change, version: version + 1 })
      .where("tenderId", "=", tenderId)
      .where("version", "=", version),
  );

const idsOf = ({ members }: Pick<Tender, "members">): string[] => members.map(({ personId }) => personId);

/** Changes what is known of a tender; a new lead joins the team. */
export const changeTender = async (
  writing: Writing,
  tender: Tender,
  input: TenderInput,
  leadId: string,
): Promise<void> => {
  insist(mayRun("change", tender, writing.actor));
  const memberIds = [...new Set([...idsOf(tender), leadId])];
  try {
    await move(writing, tender, { ...columnsOf(input, leadId), memberIds });
  } catch (error) {
    throw orTaken(error);
  }
};

const isLead = refusal(
  "Wie de aanbesteding leidt, hoort bij het team. Kies eerst iemand anders als leider.",
  "Who leads the tender belongs to the team. Choose another lead first.",
);

/** Somebody joins the team, and has to declare. */
export const addMember = async (writing: Writing, tender: Tender, personId: string): Promise<void> => {
  insist(mayRun("change", tender, writing.actor));
  await move(writing, tender, { memberIds: [...new Set([...idsOf(tender), personId])] });
};

/** Somebody is no longer in the team; what was declared stays. */
export const removeMember = async (writing: Writing, tender: Tender, personId: string): Promise<void> => {
  insist(mayRun("change", tender, writing.actor));
  if (tender.lead.personId === personId) throw new AppError("refused", isLead.reason);
  await move(writing, tender, { memberIds: idsOf(tender).filter((id) => id !== personId) });
};

/** Takes a member out because of a decision on an interest; the lead stays on the row until there is another one. */
export const takeOut = async (writing: Writing, tender: Tender, personId: string): Promise<void> => {
  if (tender.lead.personId === personId) return;
  await move(writing, tender, { memberIds: idsOf(tender).filter((id) => id !== personId) });
};

/** Keeps the list of who tendered; from now on everybody declares against it. */
export const keepTenderers = async (
  writing: Writing,
  tender: Tender,
  tenderers: readonly Tenderer[],
): Promise<void> => {
  const { tx, actor, today } = writing;
  insist(mayRun("change", tender, actor));
  if (actor.personId === null) throw new AppError("forbidden");
  const list = tender.list + 1;
  const common = {
    organisationId: organisationOf(actor),
    tenderId: tender.tenderId,
    list,
    importedOn: today,
    importedBy: actor.personId,
  };
  await tx
    .insertInto("tenderers")
    .values(tenderers.map((tenderer) => ({ ...common, ...tenderer, tendererId: randomUUID() })))
    .execute();
  await move(writing, tender, { list });
};

/** Starts a tender once everybody in the team is clear. */
export const startTender = async (writing: Writing, tender: Tender): Promise<void> => {
  const { tx, today, actor } = writing;
  insist(mayRun("start", tender, actor));
  insist(mayStart(teamOf(tender, await declarationsOn(tx, tender.tenderId))));
  await move(writing, tender, { state: "started", startedOn: today, startedBy: actor.personId });
};

/** The tender is over, or was given up. */
export const closeTender = async (writing: Writing, tender: Tender): Promise<void> => {
  insist(mayRun("close", tender, writing.actor));
  const { today, actor } = writing;
  await move(writing, tender, { state: "closed", closedOn: today, closedBy: actor.personId });
};
