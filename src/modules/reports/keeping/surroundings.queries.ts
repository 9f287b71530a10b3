import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Surroundings } from "./keeping.ts";

/** What stands around files of an organisation, also what whoever asks may not read: as its system. */
export const surroundingsOf = async (
  tx: Tx,
  organisationId: string,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, Surroundings>> => {
  const { rows } = await sql<Surroundings & { reportId: string }>`
    select r.report_id,
      (select max(m.sent_at) from report_messages m where m.organisation_id = r.organisation_id and m.report_id = r.report_id
        and m.direction = 'from-reporter') as last_word_at,
      exists (select from reports d where d.organisation_id = r.organisation_id and d.about_report_id = r.report_id) as has_detriment,
      exists (select from (
          select l.other_report_id as linked_id from report_links l
            where l.organisation_id = r.organisation_id and l.report_id = r.report_id
          union all
          select l.report_id from report_links l where l.organisation_id = r.organisation_id and l.other_report_id = r.report_id
        ) linked join reports o on o.organisation_id = r.organisation_id and o.report_id = linked.linked_id
        where o.state in ('received', 'weighing', 'handling')) as has_open_link,
      (select max(c.due_on) from report_checks c where c.organisation_id = r.organisation_id and c.report_id = r.report_id
        and c.answered_at is null) as aftercare_until
    from reports r where r.organisation_id = ${organisationId} and r.report_id = any(${reportIds}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map(({ reportId, ...around }) => [reportId, around]));
};
