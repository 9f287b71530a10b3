import { randomUUID } from "node:crypto";
import { allowed } from "#platform/actor/index.ts";
import type { FieldDecision } from "#platform/actor/index.ts";
import { changed, insist } from "#platform/http/index.ts";
import { noteEvent } from "../../file/events.commands.ts";
import type { NewEvent } from "../../file/events.commands.ts";
import type { FileContext } from "../../file/file-section.ts";
import { sealOne } from "../../file/sealed-rows.ts";
import { meetTerm } from "../../terms/terms.commands.ts";
import { mayTake } from "../casework.rules.ts";
import { allegationDetails } from "./allegation.ts";
import type {
  Allegation,
  AllegationInput,
  ClearInput,
  HearInput,
  InformInput,
  LetterInput,
  OutcomeInput,
} from "./allegation.ts";
import {
  mayClear,
  mayClearSo,
  mayDecideSo,
  mayHearSo,
  mayInformSo,
  maySendOutcome,
  mayWriteSo,
} from "./allegation.rules.ts";
import { allegationsOf } from "./allegations.queries.ts";

const columnsOf = (allegation: Allegation, details: Buffer) => {
  const { violation, list, outcome, decidedOn, informedOn, informingPutOffTo, rehabilitatedOn } = allegation;
  const measures = [...allegation.measures];
  return {
    violation,
    list,
    outcome,
    decidedOn,
    measures,
    informedOn,
    informingPutOffTo,
    rehabilitatedOn,
    details,
  };
};

const sealed = async (opened: FileContext, allegation: Allegation) => {
  const details = JSON.stringify(allegationDetails.parse(allegation));
  const rowId = allegation.allegationId;
  const row = { table: "report_allegations", rowId, texts: { details } };
  const { file, columns } = await sealOne(opened.context.tx, opened.file, row);
  return { kept: { ...opened, file }, columns: columnsOf(allegation, columns["details"] ?? Buffer.alloc(0)) };
};

const change = async (opened: FileContext, next: Allegation, event: NewEvent): Promise<FileContext> => {
  const { kept, columns } = await sealed(opened, next);
  await changed(
    kept.context.tx
      .updateTable("reportAllegations")
      .set(columns)
      .where("reportId", "=", kept.report.reportId)
      .where("allegationId", "=", next.allegationId),
  );
  return noteEvent(kept, event);
};

/** What an allegation is about, with the list of kinds that holds for this report. */
export type AllegationToKeep = AllegationInput & { readonly list: string };

const said = ({ name, position, violation, what, list }: AllegationToKeep) => ({
  name,
  violation,
  what,
  list,
  position: position ?? "",
});

const nothingDone = {
  outcome: "open",
  decidedOn: null,
  measures: [],
  informedOn: null,
  informingPutOffTo: null,
  rehabilitatedOn: null,
  informing: null,
  heardOn: null,
  hearing: null,
  reaction: null,
  decidedBy: null,
  grounds: null,
  writtenOn: null,
  rehabilitation: null,
} as const;

/** Keeps an allegation: what one person is said to have done. Returns its id. */
export const addAllegation = async (opened: FileContext, input: AllegationToKeep): Promise<string> => {
  const { context, report } = opened;
  insist(mayTake("allegation", report, context.actor));
  const allegationId = randomUUID();
  const { kept, columns } = await sealed(opened, { ...nothingDone, ...said(input), allegationId });
  const { organisationId, reportId, fileId } = report;
  await context.tx
    .insertInto("reportAllegations")
    .values({ organisationId, reportId, fileId, allegationId, ...columns })
    .execute();
  await noteEvent(kept, { kind: "allegation" });
  return allegationId;
};

/** Changes whom and what an allegation is about; what was done with it stays. */
export const changeAllegation = async (
  opened: FileContext,
  allegation: Allegation,
  input: AllegationToKeep,
): Promise<void> => {
  insist(mayTake("allegation", opened.report, opened.context.actor));
  await change(opened, { ...allegation, ...said(input) }, { kind: "allegation" });
};

/** The person concerned is told that there is a report, or that is put off. */
export const informPerson = async (
  opened: FileContext,
  allegation: Allegation,
  input: InformInput,
): Promise<FieldDecision<keyof InformInput>> => {
  insist(mayTake("person", opened.report, opened.context.actor));
  const decision = mayInformSo(input, opened.context.today);
  if (!decision.ok) return decision;
  const isTold = input.informing === "told";
  const days = isTold
    ? { informedOn: input.informedOn, informingPutOffTo: null }
    : { informedOn: null, informingPutOffTo: input.lookAgainOn };
  const kind = isTold ? "person-informed" : "person-put-off";
  await change(opened, { ...allegation, ...days, informing: input.how }, { kind, reason: input.how });
  return allowed;
};

/** The person concerned was heard, or why not; with the reaction in whole. */
export const hearPerson = async (
  opened: FileContext,
  allegation: Allegation,
  input: HearInput,
): Promise<FieldDecision<keyof HearInput>> => {
  insist(mayTake("person", opened.report, opened.context.actor));
  const decision = mayHearSo(input, opened.context.today);
  if (!decision.ok) return decision;
  const heardOn = input.hearing === "heard" ? input.heardOn : null;
  const next = { ...allegation, heardOn, hearing: input.account, reaction: input.reaction };
  await change(opened, next, { kind: "person-heard", reason: input.account });
  return allowed;
};

const meetWhenDecided = async (opened: FileContext): Promise<void> => {
  const { context, report } = opened;
  const open = (await allegationsOf(opened)).filter(({ outcome }) => outcome === "open");
  if (report.decision !== "investigation" || open.length > 0) return;
  await meetTerm(context.tx, report, "investigate", context.today);
  await meetTerm(context.tx, report, "decide", context.today);
};

/** What came of an allegation, with the grounds. The term to decide is met once every allegation has its outcome. */
export const decideOutcome = async (
  opened: FileContext,
  allegation: Allegation,
  input: OutcomeInput,
): Promise<FieldDecision<keyof OutcomeInput>> => {
  const { context, report } = opened;
  insist(mayTake("outcome", report, context.actor));
  const decision = mayDecideSo(input, allegation, context.today);
  if (!decision.ok) return decision;
  // What was told or cleared belonged to the outcome before.
  const anew =
    allegation.outcome === input.outcome
      ? {}
      : { writtenOn: null, rehabilitatedOn: null, rehabilitation: null };
  const next = { ...allegation, ...anew, ...input };
  await meetWhenDecided(await change(opened, next, { kind: "outcome", reason: input.grounds }));
  return allowed;
};

/** The person concerned got the outcome in writing. */
export const noteLetter = async (
  opened: FileContext,
  allegation: Allegation,
  input: LetterInput,
): Promise<FieldDecision<keyof LetterInput>> => {
  insist(mayTake("person", opened.report, opened.context.actor));
  insist(maySendOutcome(allegation));
  const decision = mayWriteSo(input, allegation, opened.context.today);
  if (!decision.ok) return decision;
  await change(opened, { ...allegation, writtenOn: input.writtenOn }, { kind: "person-written" });
  return allowed;
};

/** The name of the person concerned was cleared, or why that was not needed. */
export const clearName = async (
  opened: FileContext,
  allegation: Allegation,
  input: ClearInput,
): Promise<FieldDecision<keyof ClearInput>> => {
  insist(mayTake("person", opened.report, opened.context.actor));
  insist(mayClear(allegation));
  const decision = mayClearSo(input, opened.context.today);
  if (!decision.ok) return decision;
  const rehabilitatedOn = input.clearing === "cleared" ? input.clearedOn : null;
  const next = { ...allegation, rehabilitatedOn, rehabilitation: input.how };
  await change(opened, next, { kind: "rehabilitated", reason: input.how });
  return allowed;
};
