import { demonstrationPassphrase } from "#modules/keys/index.ts";
import { reportSteps } from "#modules/reports/index.ts";
import { addDays, dateOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { found } from "#platform/http/index.ts";
import type { RequestContext } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import { filesOfCode, heldBriefly, openToWrite } from "#platform/vault/index.ts";
import type { UnlockedPerson } from "#platform/vault/index.ts";
import { playInFile } from "./play-step.ts";
import { enterWorldReport, sendWorldDetriment, sendWorldReport } from "./receive-report.ts";
import type { ReceivedReport } from "./receive-report.ts";
import type { Register, Scene } from "./scene.ts";
import type { ReportStep, ReportsWorld, WorldReport } from "./reports-world.ts";

/** What the story of the reports remembers while it is played: codes of reporters, and keys of who handles. */
interface Memory {
  readonly received: Map<string, ReceivedReport>;
  readonly holders: Map<string, UnlockedPerson>;
  readonly services: Services;
}

const silent = { notify: () => Promise.resolve() };

/** A person at work, as a page would have it; nobody is sent a mail about what was long ago. */
const asPage = (writing: Writing, { services }: Memory): RequestContext => ({
  ...writing,
  params: {},
  query: {},
  locale: "nl",
  path: "",
  origin: "",
  services: { ...services, notices: silent },
  session: { sessionId: null, token: null, address: null, userAgent: null, source: null },
  about: () => {},
  setCookie: () => {},
  visit: { token: null, keep: () => {} },
});

const keyOf = async ({ tx, actor }: Writing, { holders }: Memory): Promise<UnlockedPerson> => {
  const known = holders.get(actor.name);
  if (known) return known;
  const key = found(await heldBriefly(tx, actor, demonstrationPassphrase));
  holders.set(actor.name, key);
  return key;
};

const reportOf = async (writing: Writing, memory: Memory, key: string) =>
  found(await reportSteps.findReport(writing.tx, found(memory.received.get(key)).reportId));

/** The file of a report, open for whoever acts. */
const openFor = async (writing: Writing, memory: Memory, key: string): Promise<reportSteps.FileContext> => {
  const holder = await keyOf(writing, memory);
  const report = await reportOf(writing, memory, key);
  const file = await openToWrite(writing.tx, holder, report.fileId, writing.now);
  return { context: asPage(writing, memory), report, file, holder };
};

/** The file of a report, open for whoever reported; as the system of the organisation. */
const openForReporter = async (writing: Writing, memory: Memory, key: string) => {
  const report = await reportOf(writing, memory, key);
  const { code } = found(memory.received.get(key));
  const files = await filesOfCode(writing.tx, organisationOf(writing.actor), code);
  const { holder } = found(files.find(({ fileId }) => fileId === report.fileId));
  const file = await openToWrite(writing.tx, holder, report.fileId, writing.now);
  return { report, file, visit: holder, code };
};

const playReporter = async (
  writing: Writing,
  memory: Memory,
  { key, step }: { readonly key: string; readonly step: Extract<ReportStep, { by: string }> },
): Promise<void> => {
  const given = await openForReporter(writing, memory, key);
  await reportSteps.readByReporter(writing, given.report);
  if (step.do === "reply")
    await reportSteps.writeToOffice(writing, given, { kind: "message", body: step.text });
  if (step.do === "safety")
    await reportSteps.tellSafety(writing, given, { answer: step.answer, words: step.words });
  if (step.do !== "consent") return;
  const consents = await reportSteps.consentsOf(writing.tx, given.file, given.report.reportId);
  const consent = found(consents.find(({ answer }) => answer === null));
  const { log } = asPage(writing, memory).services;
  await reportSteps.answerConsent(writing, { ...given, consent, log }, step.answer);
};

const playOffice = async (
  writing: Writing,
  made: Register,
  { memory, key, step }: { readonly memory: Memory; readonly key: string; readonly step: ReportStep },
): Promise<void> => {
  switch (step.do) {
    case "reply":
    case "safety":
    case "consent":
      throw new Error(`only the reporter takes this step: ${step.do}`);
    case "open":
    case "step-back": {
      const holder = await keyOf(writing, memory);
      const leaving = {
        context: asPage(writing, memory),
        report: await reportOf(writing, memory, key),
        holder,
      };
      if (step.do === "step-back") await reportSteps.stepBack(leaving, "stepped-back");
      else await reportSteps.openWithoutInterest(leaving);
      return;
    }
    case "set-aside": {
      const reports = step.reports.map((one) => found(memory.received.get(one)).reportId);
      await reportSteps.setAsideChosen(writing, { reports, reason: step.why });
      return;
    }
    default: {
      // Whoever takes a step sees the file first, and what the reporter wrote in it.
      const opened = await openFor(writing, memory, key);
      await reportSteps.readByOffice(writing, opened.report);
      return step.do === "look" ? undefined : playInFile({ opened, made, report: key }, step);
    }
  }
};

const arriving = async (writing: Writing, report: WorldReport, memory: Memory): Promise<ReceivedReport> => {
  if (report.entry) return enterWorldReport(asPage(writing, memory), report);
  if (report.about === undefined) return sendWorldReport(writing, report);
  return sendWorldDetriment(writing, await openForReporter(writing, memory, report.about), report);
};

const arrivesOn = ({ on, daysAgo }: WorldReport, { services }: Memory): PlainDate => {
  const lately = daysAgo === undefined ? on : addDays(dateOf(services.clock.now()), -daysAgo);
  return lately > on ? lately : on;
};

const receiving = (report: WorldReport, memory: Memory): Scene => ({
  on: arrivesOn(report, memory),
  by: report.entry?.by ?? "system",
  what: `report ${report.key}`,
  play: async (writing) => void memory.received.set(report.key, await arriving(writing, report, memory)),
});

/** A task that was done later than it was given. */
const finishing = (key: string, step: ReportStep, memory: Memory): Scene[] =>
  step.do !== "task" || step.done === undefined
    ? []
    : [
        {
          on: step.done,
          by: step.by,
          what: `${step.title} done`,
          play: async (writing) => {
            const opened = await openFor(writing, memory, key);
            const task = (await reportSteps.tasksOf(opened)).find(({ title }) => title === step.title);
            await reportSteps.finishTask(opened, found(task).taskId);
          },
        },
      ];

const stepScene = (key: string, step: ReportStep, memory: Memory): Scene => ({
  on: step.on,
  by: step.by === "reporter" ? "system" : step.by,
  what: `${step.do} of report ${key}`,
  play: (writing, made) =>
    step.by === "reporter"
      ? playReporter(writing, memory, { key, step })
      : playOffice(writing, made, { memory, key, step }),
});

/** Reports of a wrong with everything that was done with them, each step by its own command. */
export const reportScenes = ({ settings, reports }: ReportsWorld, services: Services): Scene[] => {
  const memory: Memory = { received: new Map(), holders: new Map(), services };
  const setting: Scene = {
    on: settings.on,
    by: settings.by,
    what: "settings of the reporting office",
    play: (writing, made) =>
      reportSteps.saveSettings(writing, {
        ...reportSteps.defaultSettings,
        fallbackId: made.id("person", settings.fallback),
        identityReaderId: made.id("person", settings.identityReader),
      }),
  };
  const told = reports.flatMap((report) => [
    receiving(report, memory),
    ...report.steps.flatMap((step) => [
      stepScene(report.key, step, memory),
      ...finishing(report.key, step, memory),
    ]),
  ]);
  return [setting, ...told];
};
