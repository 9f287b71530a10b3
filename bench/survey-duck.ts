// The tables of a survey as DuckDB works them out: in one table, with its answers open to whoever asks.
import { DuckDBInstance } from "@duckdb/node-api";
import { z } from "zod";
import { ids, questionnaire } from "./survey-round.ts";

/** How often an answer was given to a statement: in a unit, in a group, or (both null) by everybody. */
const count = z.object({
  unit: z.string().nullable(),
  service: z.string().nullable(),
  item: z.string(),
  answer: z.number(),
  n: z.coerce.number(),
});

/** Scores on a scale: in a unit, in a group, or (both null) by everybody. */
const scores = z.object({
  unit: z.string().nullable(),
  service: z.string().nullable(),
  scale: z.string(),
  n: z.coerce.number(),
  mean: z.number(),
  sd: z.number(),
});

const numbers = z.record(z.string(), z.number());

/** Every table of a closed round that DuckDB can make as well. */
export interface PeerTables {
  readonly counts: readonly z.output<typeof count>[];
  readonly scores: readonly z.output<typeof scores>[];
  /** Cronbach's alpha by scale. */
  readonly alphas: Readonly<Record<string, number>>;
  /** Pearson's r by pair, `scale-1/scale-2`. */
  readonly correlations: Readonly<Record<string, number>>;
}

const name = (id: string): string => `"${id}"`;
const answer = (item: string): string => `nullif(${name(item)}, 0)`;
const sum = (parts: readonly string[]): string => parts.join(" + ");

const scales = questionnaire.scales.map(({ id, least, items }) => ({
  id,
  least,
  items: items.map(({ item }) => item),
}));
const pairs = scales.flatMap(({ id: a }, place) =>
  scales.slice(place + 1).map(({ id: b }) => [a, b] as const),
);

const loading = (file: string): string =>
  `create table answers as from read_csv('${file}', header = true, columns = {unit: 'varchar', service: 'varchar',
    ${ids.map((id) => `'${id}': 'tinyint'`).join(", ")}})`;

// Each statement by itself: of the ways that were tried (unpivoting, one count with a filter for each answer) the fastest by half.
const counting = `with leaves as (${ids
  .map(
    (id) =>
      `select unit, service, '${id}' as item, ${name(id)} as answer, count(*) as n from answers group by all`,
  )
  .join(" union all ")})
  select unit, service, item, answer, sum(n)::double as n from leaves
  group by grouping sets ((item, answer), (unit, item, answer), (service, item, answer))`;

const scoring = `create temp table scored as select unit, service, ${scales
  .map(({ id, least, items }) => {
    const answered = sum(items.map((item) => `(${name(item)} > 0)::int`));
    const values = sum(items.map((item) => `${name(item)}::int`));
    return `case when ${answered} >= ${least} then (${values})::double / (${answered}) end as ${name(id)}`;
  })
  .join(", ")} from answers`;

const means = scales
  .map(
    ({
      id,
    }) => `select unit, service, '${id}' as scale, count(${name(id)})::double as n, avg(${name(id)}) as mean,
      stddev_samp(${name(id)}) as sd from scored group by grouping sets ((), (unit), (service))`,
  )
  .join(" union all ");

const reliability = `select ${scales
  .map(({ id, items }) => {
    const all = sum(items.map((item) => answer(item)));
    const parts = sum(items.map((item) => `var_samp(${name(item)}) filter (where ${all} is not null)`));
    return `${items.length} / ${items.length - 1}.0 * (1 - (${parts}) / var_samp(${all})) as ${name(id)}`;
  })
  .join(", ")} from answers`;

const together = `select ${pairs.map(([a, b]) => `corr(${name(a)}, ${name(b)}) as "${a}/${b}"`).join(", ")} from scored`;

const seconds = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const began = performance.now();
  return [await work(), (performance.now() - began) / 1000];
};

/** Hands DuckDB the answers of a file, in memory and on all processors, and lets it work out the tables. */
export const peerTables = async (
  file: string,
): Promise<{ readonly tables: PeerTables; readonly loading: number; readonly working: number }> => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const rows = async <T>(question: string, row: z.ZodType<T>): Promise<T[]> =>
    z.array(row).parse((await connection.runAndReadAll(question)).getRowObjects());
  const [, loaded] = await seconds(() => connection.run(loading(file)));
  const [tables, worked] = await seconds(async () => {
    const counts = await rows(counting, count);
    await connection.run(scoring);
    const [alphas = {}] = await rows(reliability, numbers);
    const [correlations = {}] = await rows(together, numbers);
    return { counts, scores: await rows(means, scores), alphas, correlations };
  });
  connection.closeSync();
  instance.closeSync();
  return { tables, loading: loaded, working: worked };
};
