import type { FileContext } from "../../file/file-section.ts";
import { allegationsOf } from "../allegations/allegations.queries.ts";
import { tasksOf } from "../tasks/tasks.queries.ts";
import { runningTerms } from "../inquiry/running-terms.queries.ts";
import type { RunningTerm } from "../inquiry/running-terms.queries.ts";
import type { CaseFacts } from "./next-step.rules.ts";

/** What the next step of a file depends on, and the terms that run. */
export const caseFacts = async (
  opened: FileContext,
): Promise<{ readonly facts: CaseFacts; readonly terms: readonly RunningTerm[] }> => {
  const { context, report } = opened;
  const terms = await runningTerms(context.tx, report.reportId);
  return {
    terms,
    facts: {
      report,
      allegations: await allegationsOf(opened),
      informDue: terms.find(({ kind }) => kind === "inform")?.dueOn ?? null,
      isInvestigating: terms.some(({ kind }) => kind === "investigate"),
      hasOpenTasks: (await tasksOf(opened)).some(({ doneAt }) => doneAt === null),
      today: context.today,
    },
  };
};
