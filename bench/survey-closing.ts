// Closing the measured round as its coordinator does: the page asks for it, a job does it.
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { Server } from "./child.ts";
import { ask } from "./databases.ts";
import { say } from "./report.ts";
import { sessionOf } from "./session.ts";
import { place, shortName } from "./survey-round.ts";

const isClosed = async (roundId: string): Promise<boolean> => {
  const [round] = await ask(
    place.ownerUrl,
    z.object({ state: z.string() }),
    "select state from survey_rounds where round_id = $1",
    [roundId],
  );
  return round?.state === "closed";
};

/** Closes a round; resolves when its results are there, with the seconds that it took. */
export const closeOverHttp = async (server: Server, roundId: string): Promise<number> => {
  const cookie = await sessionOf(place, shortName, "coordinator");
  say("Closing …");
  const began = performance.now();
  const asked = await fetch(`${server.address}/enquetes/${roundId}/sluiten`, {
    method: "POST",
    headers: { cookie, origin: server.address, "content-type": "application/x-www-form-urlencoded" },
    redirect: "manual",
  });
  await asked.arrayBuffer();
  if (asked.status !== 303) throw new Error(`closing was answered ${asked.status}`);
  while (!(await isClosed(roundId))) await wait(100);
  return (performance.now() - began) / 1000;
};
