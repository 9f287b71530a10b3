import { allowed, refusal } from "#platform/actor/index.ts";
import { insist } from "#platform/http/index.ts";
import { noteEvent } from "../../file/events.commands.ts";
import type { FileContext } from "../../file/file-section.ts";
import { extendTerm, meetTerm, startTerm } from "../../terms/terms.commands.ts";
import type { TermKind } from "../../terms/term.ts";
import { mayTake } from "../casework.rules.ts";
import { runningTerms } from "./running-terms.queries.ts";

const notRunning = refusal("Er loopt geen onderzoek meer.", "No investigation is running any more.");

/** Refuses when no investigation runs (any more). */
export const insistOnInvestigation = async ({ context, report }: FileContext): Promise<void> => {
  const running = await runningTerms(context.tx, report.reportId);
  insist(running.some(({ kind }) => kind === "investigate") ? allowed : notRunning);
};

/** The facts are in: the inquiry is over, and the term to decide begins. */
export const endInvestigation = async (opened: FileContext, findings: string): Promise<void> => {
  const { context, report } = opened;
  insist(mayTake("investigated", report, context.actor));
  await insistOnInvestigation(opened);
  await meetTerm(context.tx, report, "investigate", context.today);
  await startTerm(context.tx, report, { kind: "decide", startsOn: context.today });
  await noteEvent(opened, { kind: "investigated", reason: findings });
};

/** A term gets more time, with a reason; as often and as long as the law and the settings allow. */
export const extend = async (opened: FileContext, kind: TermKind, reason: string): Promise<void> => {
  const { context, report } = opened;
  insist(mayTake("extend", report, context.actor));
  await extendTerm(context.tx, report, kind);
  await noteEvent(opened, { kind: "extended", reason });
};
