import { personNames } from "#modules/organisations/index.ts";
import { reportSteps } from "#modules/reports/index.ts";
import type { FieldDecision } from "#platform/actor/index.ts";
import { found } from "#platform/http/index.ts";
import type { Register } from "./scene.ts";
import type { ReportStep } from "./reports-world.ts";

/** A file that somebody of the office has opened, and where the world keeps what it made. */
export interface Played {
  readonly opened: reportSteps.FileContext;
  readonly made: Register;
  /** Key of the report in the world. */
  readonly report: string;
}

const done = (decision: FieldDecision): void => {
  if (!decision.ok) throw new Error(`${decision.field}: ${decision.reason.en}`);
};

type Step<D extends ReportStep["do"]> = Extract<ReportStep, { do: D }>;

const nameOf = ({ report }: Played, key: string): string => `${report}/${key}`;

const allegationIn = async (played: Played, key: string) => {
  const id = played.made.id("allegation", nameOf(played, key));
  const all = await reportSteps.allegationsOf(played.opened);
  return found(all.find(({ allegationId }) => allegationId === id));
};

const weigh = async ({ opened }: Played, step: Step<"weigh">): Promise<void> => {
  const { tx } = opened.context;
  const criteria = ["specific", "verifiable", "serious", "competent", "timely"] as const;
  const [consent] = step.consent ? await reportSteps.consentsOf(tx, opened.file, opened.report.reportId) : [];
  const input = {
    ...Object.fromEntries(
      criteria.flatMap((one) => [
        [one, step[one][0]],
        [`${one}Why`, step[one][1]],
      ]),
    ),
    elements: step.elements,
    regime: step.regime,
    decision: step.decision,
    decisionWhy: step.why,
    orderedBy: step.orderedBy,
    orderedOn: step.orderedOn,
    consent: consent?.consentId,
    secondPerson: step.secondPerson,
  };
  done(await reportSteps.weighReport(opened, reportSteps.weighingForm.parse(input)));
};

const task = async ({ opened, made }: Played, { title, owner, due }: Step<"task">): Promise<void> =>
  done(await reportSteps.addTask(opened, { title, owner: made.id("person", owner), dueOn: due }));

const addAllegation = async (played: Played, step: Step<"allegation">): Promise<void> => {
  const { name, position, violation, what } = step;
  const input = { name, position, violation, what, list: "violations-2024" };
  const id = await reportSteps.addAllegation(played.opened, input);
  played.made.keep("allegation", nameOf(played, step.allegation), id);
};

type PersonStep = Step<"put-off" | "tell-person" | "hear" | "outcome" | "letter" | "clear">;

/** What is done with the person whom an allegation is about. */
const playPerson = async (played: Played, step: PersonStep): Promise<void> => {
  const { opened } = played;
  const allegation = await allegationIn(played, step.allegation);
  switch (step.do) {
    case "put-off": {
      const input = {
        informing: "put-off",
        informedOn: null,
        lookAgainOn: step.again,
        how: step.how,
      } as const;
      return done(await reportSteps.informPerson(opened, allegation, input));
    }
    case "tell-person": {
      const input = { informing: "told", informedOn: step.on, lookAgainOn: null, how: step.how } as const;
      return done(await reportSteps.informPerson(opened, allegation, input));
    }
    case "hear": {
      const { account, reaction } = step;
      const input = { hearing: "heard", heardOn: step.on, account, reaction } as const;
      return done(await reportSteps.hearPerson(opened, allegation, input));
    }
    case "outcome": {
      const { outcome, decidedBy, grounds, measures } = step;
      const input = { outcome, decidedOn: step.on, decidedBy, grounds, measures };
      return done(await reportSteps.decideOutcome(opened, allegation, input));
    }
    case "letter":
      return done(await reportSteps.noteLetter(opened, allegation, { writtenOn: step.on }));
    case "clear": {
      const input = { clearing: "cleared", clearedOn: step.on, how: step.how } as const;
      return done(await reportSteps.clearName(opened, allegation, input));
    }
  }
};

/** Steps that begin before a file is open, or are not taken by the office. */
type Elsewhere = "open" | "step-back" | "look" | "reply" | "consent" | "safety" | "set-aside";
export type OfficeStep = Exclude<ReportStep, { do: Elsewhere }>;

const personOf = async ({ opened, made }: Played, person: string) => {
  const personId = made.id("person", person);
  const names = await personNames(opened.context.tx, [personId]);
  return { personId, name: found(names.get(personId)) };
};

const letIn = async (played: Played, { reader, why }: Step<"let-in">): Promise<void> =>
  reportSteps.letIn(played.opened, { ...(await personOf(played, reader)), reason: why });

const handle = async (played: Played, { handler }: Step<"handle">): Promise<void> =>
  reportSteps.giveTo(played.opened, await personOf(played, handler));

const close = async (opened: reportSteps.FileContext, { lessons, aftercare }: Step<"close">): Promise<void> =>
  done(await reportSteps.closeFile(opened, { lessons, aftercare }));

type Written = Step<
  "confirm" | "message" | "risk" | "investigated" | "extend" | "note" | "close" | "reopen" | "ask-forwarding"
>;

/** Steps that write what they are given, and nothing else. */
const playWriting = (opened: reportSteps.FileContext, step: Written): Promise<void> => {
  switch (step.do) {
    case "confirm":
      return reportSteps.confirmReceipt(opened, step.text);
    case "message":
      return reportSteps.writeAsOffice(opened, { kind: step.kind, body: step.text });
    case "risk": {
      const { risk, moment, answers, why, measures } = step;
      return reportSteps.weighRisk(opened, { risk, moment, answers, why, measures });
    }
    case "investigated":
      return reportSteps.endInvestigation(opened, step.findings);
    case "extend":
      return reportSteps.extend(opened, step.term, step.why);
    case "note":
      return reportSteps.addNote(opened, step.text);
    case "close":
      return close(opened, step);
    case "reopen":
      return reportSteps.reopenFile(opened, step.why);
    case "ask-forwarding":
      return reportSteps.askForwarding(opened, { to: step.to, why: step.why });
  }
};

/** Takes one step of the office in an open file, as the form of that step would. */
export const playInFile = (played: Played, step: OfficeStep): Promise<void> => {
  switch (step.do) {
    case "weigh":
      return weigh(played, step);
    case "let-in":
      return letIn(played, step);
    case "handle":
      return handle(played, step);
    case "allegation":
      return addAllegation(played, step);
    case "task":
      return task(played, step);
    case "put-off":
    case "tell-person":
    case "hear":
    case "outcome":
    case "letter":
    case "clear":
      return playPerson(played, step);
    default:
      return playWriting(played.opened, step);
  }
};
