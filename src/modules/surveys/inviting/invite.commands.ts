import { batches, jsonRows, sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Services } from "#platform/services/index.ts";
import { answerBase } from "../answering/addresses.ts";
import type { RoundPlace } from "../round-keys.ts";
import { invitees } from "./population.queries.ts";
import type { Invitee } from "./population.queries.ts";
import { newLinks } from "./tokens.ts";
import type { Link } from "./tokens.ts";
import type { Round } from "../rounds/round.ts";

/** Who is written to, as the system, and for which round. */
export interface Inviting {
  readonly tx: Tx;
  readonly organisationId: string;
  readonly today: string;
  readonly services: Pick<Services, "accountMail" | "config">;
}

const keepTokens = async (
  { tx, organisationId }: Inviting,
  round: Pick<Round, "roundId">,
  links: readonly Link[],
) => {
  for (const part of batches(links.map(({ tokenHash, unitId }) => ({ tokenHash, unitId }))))
    // oxlint-disable-next-line no-await-in-loop -- in the order of their hashes, so that no order tells anything
    await sql`insert into survey_tokens (organisation_id, round_id, token_hash, unit_id)
      select ${organisationId}, ${round.roundId}, r."tokenHash", r."unitId"
      from jsonb_to_recordset(${jsonRows(part)}) as r ("tokenHash" text, "unitId" uuid)`.execute(tx);
};

const sendLinks = async (
  { tx, services }: Inviting,
  links: readonly Link[],
  purpose: "survey" | "survey-again",
) => {
  const { siteUrl } = services.config;
  for (const { email, text } of links)
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await services.accountMail.sendLink(tx, {
      email,
      locale: "nl",
      purpose,
      url: `${siteUrl}${answerBase}/${text}`,
    });
};

const keepStrata = async ({ tx, organisationId }: Inviting, roundId: string, people: readonly Invitee[]) => {
  const counts = Map.groupBy(
    people.flatMap(({ unitId }) => unitId ?? []),
    (unitId) => unitId,
  );
  const rows = [...counts].map(([unitId, members]) => ({
    organisationId,
    roundId,
    unitId,
    invited: members.length,
  }));
  for (const part of batches(rows))
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await tx
      .insertInto("surveyStrata")
      .values([...part])
      .execute();
};

/** Who has which token, until the last reminder. */
const keepInvitations = async ({ tx, organisationId }: Inviting, roundId: string, links: readonly Link[]) => {
  await forgetInvitations(tx, roundId);
  for (const part of batches(links.map(({ personId, tokenHash }) => ({ personId, tokenHash }))))
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await sql`insert into survey_invitations (organisation_id, round_id, person_id, token_hash)
      select ${organisationId}, ${roundId}, r."personId", r."tokenHash"
      from jsonb_to_recordset(${jsonRows(part)}) as r ("personId" uuid, "tokenHash" text)`.execute(tx);
};

/** From now on nobody knows whom this round asked, let alone who did not answer. */
export const forgetInvitations = async (tx: Tx, roundId: string): Promise<void> => {
  await tx.deleteFrom("surveyInvitations").where("roundId", "=", roundId).execute();
};

/** Sends everybody of the population of a round a link of their own; answers how many there are. */
export const inviteAll = async (inviting: Inviting, round: Round): Promise<number> => {
  const people = await invitees(inviting.tx, round, inviting.today);
  const links = newLinks(inviting.organisationId, people);
  await keepStrata(inviting, round.roundId, people);
  await keepTokens(inviting, round, links);
  await keepInvitations(inviting, round.roundId, links);
  await sendLinks(inviting, links, "survey");
  return people.length;
};

interface Waiting {
  readonly personId: string;
  readonly email: string;
  readonly tokenHash: string;
}

/** Who has a token and can still be written to; who left keeps the token, for the count. */
const waiting = async (tx: Tx, roundId: string, today: string): Promise<readonly Waiting[]> => {
  const { rows } = await sql<Waiting>`
    select i.person_id as "personId", p.email, i.token_hash as "tokenHash"
    from survey_invitations i
    join people p on p.organisation_id = i.organisation_id and p.person_id = i.person_id
    where i.round_id = ${roundId} and i.token_hash is not null and p.email is not null
      and (p.ends_on is null or p.ends_on >= ${today})`.execute(tx);
  return rows;
};

/** Takes back the tokens of these people. Of who answered there is none any more, and one being used just now is waited for. */
const takeBack = async (tx: Tx, people: readonly Waiting[]): Promise<readonly Invitee[]> => {
  const units = new Map<string, string | null>();
  for (const part of batches(people.map(({ tokenHash }) => tokenHash))) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    const { rows } = await sql<{ tokenHash: string; unitId: string | null }>`
      delete from survey_tokens where organisation_id = (select app_organisation()) and token_hash = any (${[...part]}::text[])
      returning token_hash as "tokenHash", unit_id as "unitId"`.execute(tx);
    for (const { tokenHash, unitId } of rows) units.set(tokenHash, unitId);
  }
  return people.flatMap(({ personId, email, tokenHash }) => {
    const unitId = units.get(tokenHash);
    return unitId === undefined ? [] : [{ personId, email, unitId }];
  });
};

/**
 * Sends a new link to everybody who did not answer, in place of the one they had, and forgets who did. After the last reminder nobody knows
 * whom this round asked.
 */
export const remindAll = async (
  inviting: Inviting,
  { roundId }: Pick<RoundPlace, "roundId">,
  isLast: boolean,
): Promise<void> => {
  const { tx, organisationId, today } = inviting;
  const people = await takeBack(tx, await waiting(tx, roundId, today));
  const links = newLinks(organisationId, people);
  await keepTokens(inviting, { roundId }, links);
  if (isLast) await forgetInvitations(tx, roundId);
  else await keepInvitations(inviting, roundId, links);
  await sendLinks(inviting, links, "survey-again");
};
