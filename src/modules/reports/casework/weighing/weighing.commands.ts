import { randomUUID } from "node:crypto";
import type { FieldDecision } from "#platform/actor/index.ts";
import { allowed } from "#platform/actor/index.ts";
import { changed, insist } from "#platform/http/index.ts";
import { noteEvent } from "../../file/events.commands.ts";
import type { EventKind } from "../../file/events.commands.ts";
import type { FileContext } from "../../file/file-section.ts";
import { sealOne } from "../../file/sealed-rows.ts";
import type { Report, ReportDecision } from "../../report.ts";
import { dropTerms, meetTerm, startTerm } from "../../terms/terms.commands.ts";
import { mayTake } from "../casework.rules.ts";
import { runningTerms } from "../inquiry/running-terms.queries.ts";
import type { WeighingInput, WeighingReasons } from "./weighing.ts";
import { mayWeighSo } from "./weighing.rules.ts";
import type { WeighingFacts } from "./weighing.rules.ts";
import { weighingFacts } from "./weighings.queries.ts";

/** What is kept of the form; what does not belong to the decision is left out. */
const reasonsOf = (input: WeighingInput, { consents }: WeighingFacts): WeighingReasons => {
  const { decision } = input;
  const only = <T>(wanted: ReportDecision, value: T): T | null => (decision === wanted ? value : null);
  const consent = consents.find(({ consentId }) => consentId === input.consent);
  return {
    specific: input.specificWhy,
    verifiable: input.verifiableWhy,
    serious: input.seriousWhy,
    competent: input.competentWhy,
    timely: input.timelyWhy,
    elements: input.elements,
    regime: input.regimeWhy,
    decision: input.decisionWhy,
    secondPerson: only("not-taken-up", input.secondPerson),
    orderedBy: only("investigation", input.orderedBy),
    orderedOn: only("investigation", input.orderedOn),
    forwardedTo: only("forwarded", consent?.recipient ?? null),
    consentId: only("forwarded", input.consent),
    telling: only("police", input.telling),
    tellingWhy: only("police", input.tellingWhy),
  };
};

const keep = async (
  opened: FileContext,
  input: WeighingInput,
  reasons: WeighingReasons,
): Promise<FileContext> => {
  const { context, report, holder } = opened;
  const weighingId = randomUUID();
  const { file, columns } = await sealOne(context.tx, opened.file, {
    table: "report_weighings",
    rowId: weighingId,
    texts: { reasons: JSON.stringify(reasons) },
  });
  await context.tx
    .insertInto("reportWeighings")
    .values({
      organisationId: report.organisationId,
      reportId: report.reportId,
      fileId: report.fileId,
      weighingId,
      weighedAt: context.now,
      weighedBy: holder.personId,
      isSpecific: input.specific,
      isVerifiable: input.verifiable,
      isSerious: input.serious,
      isCompetent: input.competent,
      isTimely: input.timely,
      regime: input.regime,
      decision: input.decision,
      reasons: columns["reasons"] ?? Buffer.alloc(0),
    })
    .execute();
  return { ...opened, file };
};

/** An investigation has terms of its own, which begin and fall away with it. */
const moveTerms = async ({ context, report }: FileContext, decision: ReportDecision): Promise<void> => {
  const { tx, today } = context;
  await meetTerm(tx, report, "weigh", today);
  if (decision !== "investigation") return dropTerms(tx, report, ["investigate", "decide"], today);
  const running = await runningTerms(tx, report.reportId);
  // It runs already, or its facts are in and only the decision is waited for.
  if (running.some(({ kind }) => kind === "investigate" || kind === "decide")) return;
  await startTerm(tx, report, { kind: "investigate", startsOn: today });
};

const eventOf = (decision: ReportDecision): EventKind =>
  decision === "forwarded" || decision === "police" ? decision : "decided";

const move = ({ context, report }: FileContext, { regime, decision }: WeighingInput): Promise<void> => {
  const state: Report["state"] = "handling";
  return changed(
    context.tx
      .updateTable("reports")
      .set({ state, regime, decision, decidedAt: context.now })
      .where("reportId", "=", report.reportId)
      .where("state", "=", report.state),
  );
};

/**
 * Weighs a report and takes the decision that follows. It may be weighed again: the latest counts, the earlier stay. Refuses at a field
 * when the form does not hold together; then nothing is written.
 */
export const weighReport = async (
  opened: FileContext,
  input: WeighingInput,
): Promise<FieldDecision<keyof WeighingInput>> => {
  const { context, report } = opened;
  insist(mayTake("weigh", report, context.actor));
  const facts = await weighingFacts(opened);
  const decision = mayWeighSo(input, facts);
  if (!decision.ok) return decision;
  const kept = await keep(opened, input, reasonsOf(input, facts));
  await move(kept, input);
  await moveTerms(kept, input.decision);
  const weighed = await noteEvent(kept, { kind: "weighed" });
  await noteEvent(weighed, { kind: eventOf(input.decision), reason: input.decisionWhy });
  return allowed;
};
