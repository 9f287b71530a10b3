import { managersAbove, personNames } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { ConcernedPerson } from "../report.ts";
import { digestsOfPerson, digestsOfTyped } from "./name-digests.ts";

const namesInTheWay = async (tx: Tx, personId: string, today: PlainDate): Promise<readonly string[]> => [
  ...(await personNames(tx, [personId])).values(),
  ...(await managersAbove(tx, [personId], today)).map(({ name }) => name),
];

// The names are known on both sides here, so that it does not have to differ.
const salt = "on the server";

/** Whether somebody may be one of the persons concerned, or works under one of them, by their names. */
export const isInTheWay = async (
  writing: Pick<Writing, "tx" | "today">,
  personId: string,
  concerned: readonly ConcernedPerson[],
): Promise<boolean> => {
  const names = await namesInTheWay(writing.tx, personId, writing.today);
  const digests = new Set(names.flatMap((name) => digestsOfPerson(salt, name)));
  return concerned.some(({ name }) => digestsOfTyped(salt, name).some((digest) => digests.has(digest)));
};
