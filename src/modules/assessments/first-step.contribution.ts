import { holds } from "#platform/actor/index.ts";
import type { FirstStep, ReadContext } from "#platform/module/index.ts";
import { home, roundHref } from "./addresses.ts";
import { closedRounds, runningRounds } from "./rounds.queries.ts";
import { texts } from "./texts.ts";

/** What the coordinator does once norms are chosen: hold the organisation against them, in a round that is closed. */
export const firstSteps = async ({ tx, actor, locale }: ReadContext): Promise<readonly FirstStep[]> => {
  if (!holds(actor, "coordinator")) return [];
  const t = texts[locale];
  const [running] = await runningRounds(tx);
  return [
    {
      title: t.firstStep,
      text: running
        ? t.firstStepRunning(running.title, t.states[running.state].toLowerCase())
        : t.firstStepText,
      href: running ? roundHref(running.roundId) : `${home}/nieuw`,
      isDone: (await closedRounds(tx)).length > 0,
      order: 20,
    },
  ];
};
