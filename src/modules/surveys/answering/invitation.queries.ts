import { LRUCache } from "lru-cache";
import { readToken } from "#platform/auth/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { found } from "#platform/http/index.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";
import { findQuestionnaire } from "../questionnaires/questionnaires.queries.ts";
import type { Invitation, ShownInvitation, UsedInvitation } from "./invitation.ts";

/** Where the text of a link would be found. */
export type TokenPlace = NonNullable<ReturnType<typeof readToken>>;
export { readToken };

const facts = sql`t.round_id as "roundId", t.unit_id as "unitId", r.questionnaire, r.version, r.title_nl as "titleNl",
  r.title_en as "titleEn", r.minimum, r.closes_on as "closesOn", r.keep_days as "keepDays"`;

/** What an open round asks of whoever has this link; as the system. */
export const findInvitation = async (
  tx: Tx,
  { organisationId, tokenHash }: TokenPlace,
): Promise<ShownInvitation | undefined> => {
  const { rows } = await sql<ShownInvitation>`
    select ${facts}, o.name as organisation,
      (select v.name from unit_versions v where v.organisation_id = t.organisation_id and v.unit_id = t.unit_id
        order by v.starts_on desc limit 1) as unit
    from survey_tokens t
    join survey_rounds r on r.organisation_id = t.organisation_id and r.round_id = t.round_id and r.state = 'open'
    join organisations o on o.organisation_id = t.organisation_id
    where t.organisation_id = ${organisationId} and t.token_hash = ${tokenHash}`.execute(tx);
  return rows[0];
};

/** Uses a link: afterwards it is not there any more. Of several who try at once one gets it, the others nothing; as the system. */
export const useToken = async (
  tx: Tx,
  { organisationId, tokenHash }: TokenPlace,
): Promise<UsedInvitation | undefined> => {
  const { rows } = await sql<UsedInvitation>`
    delete from survey_tokens t using survey_rounds r, survey_keys k
    where t.organisation_id = ${organisationId} and t.token_hash = ${tokenHash}
      and r.organisation_id = t.organisation_id and r.round_id = t.round_id and r.state = 'open'
      and k.organisation_id = t.organisation_id and k.round_id = t.round_id
    returning ${facts}, k.sealed_key as "sealedKey"`.execute(tx);
  return rows[0];
};

/** A version that a round asks never changes, so it is read once. */
const asked = new LRUCache<string, Questionnaire>({ max: 50 });

/** What an invitation asks; as the system. */
export const askedBy = async (
  tx: Tx,
  organisationId: string,
  { questionnaire, version }: Pick<Invitation, "questionnaire" | "version">,
): Promise<Questionnaire> => {
  const name = `${organisationId}/${questionnaire}/${version}`;
  const known = asked.get(name);
  if (known !== undefined) return known;
  const { content } = found(await findQuestionnaire(tx, questionnaire, version));
  asked.set(name, content);
  return content;
};
