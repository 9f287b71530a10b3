import { peopleAtWork } from "#modules/organisations/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import { managersDeciding } from "../handlers.queries.ts";
import { noteLeavers } from "./leaving-takers.queries.ts";

/**
 * Tells once, by mail and without a word on what it is about, that who took a matter over leaves: the person who handed it over, and the manager,
 * who divides the work. Both find it among what they have to do until somebody else takes it over.
 */
export const tellOfLeavers = async (
  { tx, today }: Pick<Writing, "tx" | "today">,
  { notices }: Pick<Services, "notices">,
): Promise<void> => {
  const left = await peopleAtWork(tx, today, await noteLeavers(tx, today));
  const persons = left.map(({ personId }) => personId);
  const managers = [...(await managersDeciding(tx, persons, today)).values()];
  const told = new Set([...persons, ...managers].filter((one) => one !== null));
  for (const { email } of await peopleAtWork(tx, today, [...told]))
    if (email !== null) await notices.notify(tx, { email, locale: "nl" });
};
