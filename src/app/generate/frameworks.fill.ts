import { sql } from "#platform/database/index.ts";
import { draw, id } from "./draw.ts";
import type { Plot } from "./draw.ts";

/** The codes of the shared items that generated rows speak of. */
export interface Codes {
  readonly normFramework: string;
  readonly norms: readonly string[];
  readonly levels: readonly string[];
  readonly blockFramework: string;
  readonly blocks: readonly string[];
}

/** Twenty people look after the building blocks; one block in ten has nobody. */
const owner = (plot: Plot) =>
  sql`case when ${draw(plot, "unowned", { n: sql`b.n`, below: 10 })} = 0 then null
    else ${id(plot, "person", sql`1 + ${draw(plot, "owner", { n: sql`b.n`, below: 20 })}`)} end`;

const fillBlocks = async (plot: Plot, { blockFramework, blocks }: Codes): Promise<void> => {
  const { tx, organisationId } = plot;
  const each = sql`unnest(${blocks}::text[]) with ordinality as b (code, n)`;
  await sql`insert into building_blocks (organisation_id, framework, code, owner_id, published_place)
    select ${organisationId}, ${blockFramework}, b.code, ${owner(plot)}, 'Intranet, Integriteit' from ${each}`.execute(
    tx,
  );
  await sql`insert into block_documents (organisation_id, document_id, framework, code, title, version, adopted_on, valid_until, added_on)
    select ${organisationId}, ${id(plot, "document", sql`b.n`)}, ${blockFramework}, b.code, 'Regeling ' || b.code, '1.0', '2024-03-01',
      date '2026-01-01' + ${draw(plot, "valid", { n: sql`b.n`, below: 900 })}, '2024-03-01'
    from ${each} where ${draw(plot, "documented", { n: sql`b.n`, below: 5 })} > 0`.execute(tx);
};

const fillJudgements = async (plot: Plot, { blockFramework, blocks }: Codes): Promise<void> => {
  const { tx, organisationId } = plot;
  // Each aspect of each block in two years; what comes out is one row of words, numbered.
  const each = sql`(select b.code, a.aspect, y.year, b.n * 100 + a.m * 10 + y.year - 2024 as n
      from unnest(${blocks}::text[]) with ordinality as b (code, n),
        unnest(array['design', 'existence', 'operation']) with ordinality as a (aspect, m),
        generate_series(2025, 2026) as y (year)) j`;
  const judged = sql`${draw(plot, "judged", { n: sql`j.n`, below: 8 })} > case when j.aspect = 'operation' then 2 else 0 end`;
  await sql`insert into block_judgements (organisation_id, judgement_id, framework, code, aspect, value, judged_on, recorded_at)
    select ${organisationId}, ${id(plot, "judgement", sql`j.n`)}, ${blockFramework}, j.code, j.aspect,
      (array['yes', 'yes', 'partly', 'no'])[1 + ${draw(plot, "value", { n: sql`j.n`, below: 4 })}],
      make_date(j.year, 4, 1), make_date(j.year, 4, 1)::timestamptz
    from ${each} where ${judged}`.execute(tx);
  await sql`insert into judgement_reasons (organisation_id, judgement_id, judged_by_id, evidence)
    select ${organisationId}, ${id(plot, "judgement", sql`j.n`)}, ${id(plot, "person", sql`1`)}, 'Steekproef van twintig dossiers.'
    from ${each} where ${judged}`.execute(tx);
};

/** Frameworks in use, and building blocks with owners, documents and judgements of two years. */
export const fillFrameworks = async (plot: Plot, codes: Codes): Promise<void> => {
  const { tx, organisationId } = plot;
  await sql`insert into adopted_frameworks (organisation_id, framework, version, adopted_on, adopted_by)
    select ${organisationId}, f, 1, '2024-01-15', 'Bevoegd gezag'
    from unnest(${[codes.normFramework, codes.blockFramework]}::text[]) f`.execute(tx);
  await fillBlocks(plot, codes);
  await fillJudgements(plot, codes);
};
