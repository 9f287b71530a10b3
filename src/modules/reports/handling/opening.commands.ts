import { changed } from "#platform/http/index.ts";
import { isInTheWay } from "../conflicts/own-conflict.queries.ts";
import { hasStatedNoInterest, stateNoInterest } from "../conflicts/statements.commands.ts";
import { AppError } from "#platform/http/index.ts";
import { noteOutside } from "../file/events.commands.ts";
import type { ConcernedPerson } from "../report.ts";
import { arrivedDamaged, arrivedNames } from "./arrival.queries.ts";
import { stepBack } from "./readers/step-back.commands.ts";
import type { Leaving } from "./readers/step-back.commands.ts";

/** What a reader meets at a file: its content, a question first, or a door that stays closed. */
export type Opening =
  | { readonly kind: "open" | "damaged" | "in-the-way" | "in-the-way-alone" }
  | { readonly kind: "ask"; readonly concerned: readonly ConcernedPerson[] };

/** Takes a reader off whose name is in the report, and says whether somebody was there to take over. */
const refuseReader = async (leaving: Leaving): Promise<Opening> => {
  try {
    await stepBack(leaving, "name");
    return { kind: "in-the-way" };
  } catch (error) {
    if (error instanceof AppError && error.code === "refused") return { kind: "in-the-way-alone" };
    throw error;
  }
};

const beforeStatement = async (leaving: Leaving): Promise<Opening> => {
  const { context, report, holder } = leaving;
  const concerned = await arrivedNames(context.tx, holder, report);
  if (concerned === "damaged") return { kind: "damaged" };
  if (await isInTheWay(context, holder.personId, concerned)) return refuseReader(leaving);
  return { kind: "ask", concerned };
};

/** Whether a file opens for its reader now, and what stands before it. Takes a reader off whose name is in the report. */
export const openingOf = async (leaving: Leaving): Promise<Opening> => {
  const { context, report, holder } = leaving;
  if (!(await hasStatedNoInterest(context, report.reportId))) return beforeStatement(leaving);
  const damaged = report.openedAt === null && (await arrivedDamaged(context.tx, holder, report));
  return { kind: damaged ? "damaged" : "open" };
};

const noteOpened = async ({ context, report }: Leaving): Promise<void> => {
  await noteOutside(context, report, "opened");
  if (report.openedAt !== null) return;
  await changed(
    context.tx
      .updateTable("reports")
      .set({ openedAt: context.now })
      .where("organisationId", "=", report.organisationId)
      .where("reportId", "=", report.reportId),
  );
};

/** A reader states to have no interest in a report, and opens it with that, unless it arrived damaged. */
export const openWithoutInterest = async (leaving: Leaving): Promise<Opening> => {
  const opening = await openingOf(leaving);
  if (opening.kind !== "ask") return opening;
  const { context, report, holder } = leaving;
  await stateNoInterest(context, report);
  if (report.openedAt === null && (await arrivedDamaged(context.tx, holder, report)))
    return { kind: "damaged" };
  await noteOpened(leaving);
  return { kind: "open" };
};
