import { normReference, parseReference } from "#modules/frameworks/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import type { ExampleQuery, GoodExample } from "./example.ts";

const examples = (tx: Tx) =>
  tx
    .selectFrom("goodExamples as e")
    .innerJoin("organisations as a", "a.organisationId", "e.aboutId")
    .innerJoin("organisations as s", "s.organisationId", "e.organisationId")
    .select(["e.exampleId", "e.organisationId", "e.framework", "e.code", "e.title", "e.text", "e.sharedOn"])
    .select(["e.sourceTitle", "e.sourcePlace", "e.sourceLink"])
    .select(["a.name as about", "s.name as sharedBy"]);

/** One good example, for whoever is signed in. */
export const findExample = (tx: Tx, exampleId: string): Promise<GoodExample | undefined> =>
  examples(tx).where("e.exampleId", "=", exampleId).executeTakeFirst();

/** One page of good examples, the latest first, and how many there are; of one norm when it is named. */
export const listExamples = async (
  tx: Tx,
  { norm, pagina }: ExampleQuery,
): Promise<{ readonly examples: readonly GoodExample[]; readonly total: number }> => {
  const wanted = norm === undefined ? undefined : parseReference(norm);
  const all = examples(tx).$if(wanted !== undefined, (some) =>
    some.where("e.framework", "=", wanted?.framework ?? "").where("e.code", "=", wanted?.code ?? ""),
  );
  const { total } = await all
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await all
    .orderBy("e.sharedOn", "desc")
    .orderBy("e.title")
    .orderBy("e.exampleId")
    .limit(pageSize)
    .offset((pagina - 1) * pageSize)
    .execute();
  return { examples: rows, total };
};

/** The latest good examples on one norm, by its reference. */
export const examplesOnNorm = async (tx: Tx, norm: string): Promise<readonly GoodExample[]> =>
  (await listExamples(tx, { norm, pagina: 1 })).examples;

/** The good examples of one organisation, the latest first. */
export const examplesOf = (tx: Tx, organisationId: string): Promise<readonly GoodExample[]> =>
  examples(tx)
    .where("e.aboutId", "=", organisationId)
    .orderBy("e.sharedOn", "desc")
    .orderBy("e.title")
    .limit(pageSize)
    .execute();

/** The norms on which at least one example was shared, by their reference. */
export const normsWithExamples = async (tx: Tx): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom("goodExamples")
    .select(["framework", "code"])
    .distinct()
    .orderBy("framework")
    .orderBy("code")
    .execute();
  return rows.map(({ framework, code }) => normReference(framework, code));
};
