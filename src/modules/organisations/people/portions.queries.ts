import type { Tx } from "#platform/database/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";

/** So many people are looked at together. */
const peopleAtOnce = 1000;

/** The next people of the organisation after one, in a fixed order. */
const peopleAfter = async (tx: Tx, after: string | undefined, most: number): Promise<string[]> => {
  const rows = await tx
    .selectFrom("people")
    .select("personId")
    .where("organisationId", "=", ownOrganisation)
    .$if(after !== undefined, (query) => query.where("personId", ">", after ?? ""))
    .orderBy("personId")
    .limit(most)
    .execute();
  return rows.map(({ personId }) => personId);
};

/** Everybody of the organisation, also who left: a thousand at a time, so that a job holds no more of a large organisation at once. */
export async function* portionsOfPeople(tx: Tx, most = peopleAtOnce): AsyncGenerator<readonly string[]> {
  let people = await peopleAfter(tx, undefined, most);
  while (people.length > 0) {
    yield people;
    people = await peopleAfter(tx, people.at(-1), most);
  }
}
