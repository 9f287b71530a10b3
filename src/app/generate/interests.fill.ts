import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { draw, id, oneOf } from "./draw.ts";
import type { Plot } from "./draw.ts";
import { firstManager, holders } from "./organisations.fill.ts";

const givers = [
  "Bouwbedrijf De Haan",
  "Adviesbureau Meander",
  "Cateraar Zilt",
  "Stichting Buurtkracht",
  "Softwarehuis Kade",
];
const clubs = [
  "Voetbalvereniging",
  "Woningcorporatie",
  "Basisschool",
  "Muziekschool",
  "Adviespraktijk",
  "Zorgboerderij",
];
const times = (count: number, word: string): string[] => Array.from({ length: count }, () => word);
const fatesOfGifts = ["draft", "waits", "refused", ...times(17, "settled")];
const fatesOfActivities = [
  "draft",
  "waits",
  "refused",
  ...times(2, "ended"),
  ...times(3, "in-force-on-conditions"),
  ...times(12, "in-force"),
];

/** The last day on which something generated is declared. */
const lastDay = "2026-11-01";
/** What was declared before this day waits for nobody any more. */
const waitsFrom = "2026-10-01";

const content = (plot: Plot) => sql`case when d.activity then jsonb_build_object(
    'register', 'side-activity', 'organisation', d.named, 'tradeNumber', null, 'nature', 'Bestuurslid', 'hoursPerWeek', 1 + d.g % 8,
    'payment', ${oneOf(plot, "payment", ["unpaid", "unpaid", "expenses", "small"], sql`d.g`)}, 'startsOn', d.day, 'endsOn', null,
    'relation', 'Geen', 'field', 'no', 'information', 'no', 'workingHours', 'no', 'appearance', 'unsure', 'precautions', null)
  else jsonb_build_object(
    'register', 'gift', 'kind', ${oneOf(plot, "gift", ["flowers-food", "meal", "event", "promotional"], sql`d.g`)}, 'what', 'Attentie',
    'giver', d.named, 'relation', 'supplier', 'valueCents', d.cents, 'happenedOn', d.day, 'place', 'work', 'response', 'accepted',
    'inReturn', 'no', 'occasion', null) end`;

/**
 * Every third is a side activity, the others are gifts; people take turns. Who decides is the manager of the unit, never the person.
 * OFFSET 0 keeps the database from drawing the same again for each column.
 */
const drawn = (plot: Plot) => {
  const { declarations, people, units } = plot;
  const turn = sql`(1 + g % ${people}::int)`;
  const manager = sql`(${firstManager}::int + ${draw(plot, "where", { n: turn, below: units })})`;
  return sql`select g, w.*, ${id(plot, "person", sql`w.turn`)} as person_id, ${id(
    plot,
    "person",
    sql`case
      when w.manager <= ${people}::int and w.manager <> w.turn then w.manager
      when w.turn = ${holders.authority}::int then ${holders.coordinator}::int else ${holders.authority}::int end`,
  )} as handler_id,
    case w.fate when 'waits' then case when w.day >= ${waitsFrom} then 'submitted' else 'withdrawn' end else w.fate end as state,
    case when w.activity then ${oneOf(plot, "club", clubs)} else ${oneOf(plot, "giver", givers)} end || ' '
      || ${draw(plot, "which", { below: 3000 })} as named
    from generate_series(1, ${declarations}::int) g cross join lateral (select ${turn} as turn, ${manager} as manager, g % 3 = 0 as activity,
      date ${sql.lit(lastDay)} - ${draw(plot, "ago", { below: 1000 })} as day, 500 + ${draw(plot, "cents", { below: 4400 })} as cents,
      case when g % 3 = 0 then ${oneOf(plot, "fate", fatesOfActivities)} else ${oneOf(plot, "fate", fatesOfGifts)} end as fate offset 0) w`;
};

const decided = sql`d.state in ('in-force', 'in-force-on-conditions', 'refused', 'settled', 'ended')`;

const fillPresent = (plot: Plot): Promise<unknown> =>
  sql`insert into declarations (organisation_id, declaration_id, entry_id, person_id, register, state, version, content, label, giver, amount_cents,
      happened_on, starts_on, ends_on, made_on, submitted_on, decide_by, decider_id, decision, decided_by, decided_on, conditions)
    select ${plot.organisationId}, ${id(plot, "declaration", sql`d.g`)}, ${id(plot, "public-entry", sql`d.g`)}, d.person_id, case when d.activity then 'side-activity' else 'gift' end,
      d.state, 3, ${content(plot)}, case when d.activity then d.named else 'Attentie' end, case when d.activity then null else d.named end,
      case when d.activity then null else d.cents end, case when d.activity then null else d.day end, case when d.activity then d.day end,
      case when d.state = 'ended' then d.day + 100 end, d.day, case when d.state <> 'draft' then d.day end,
      case when d.state <> 'draft' then d.day + 42 end, case when d.state <> 'draft' then d.handler_id end,
      case when not ${decided} then null when d.state = 'refused' then 'refusal' when d.state = 'in-force-on-conditions' then 'conditions' else 'consent' end,
      case when ${decided} then d.handler_id end, case when ${decided} then d.day + 10 end,
      case when d.state = 'in-force-on-conditions' then 'Niet onder werktijd.' end
    from (${drawn(plot)} offset 0) d`.execute(plot.tx);

const fillLedger = ({
  tx,
  organisationId,
}: {
  readonly tx: Tx;
  readonly organisationId: string;
}): Promise<unknown> =>
  sql`insert into declaration_steps (organisation_id, step_id, declaration_id, kind, at, by_id, content, words)
    select organisation_id, overlay(overlay(md5(declaration_id || s.kind) placing '8' from 13) placing '8' from 17)::uuid, declaration_id, s.kind,
      s.at, s.by_id, case when s.kind = 'submitted' then content when s.kind = 'decided' then jsonb_build_object('choice', decision) end, null
    from declarations d cross join lateral (values
      ('made', made_on + time '09:00', person_id, true),
      ('submitted', submitted_on + time '09:05', person_id, submitted_on is not null),
      ('decided', decided_on + time '14:00', decided_by, decided_on is not null)) as s (kind, at, by_id, happened)
    where organisation_id = ${organisationId} and s.happened`.execute(tx);

const designated = ["Toezichthouder", "Vergunningverlener"];

/** Functions whose side activities are public, and since when people are asked to answer for their registers. */
const fillRules = async (plot: Plot): Promise<void> => {
  const { tx, organisationId } = plot;
  await sql`insert into designations (organisation_id, designation_id, kind, function_title, starts_on, reason, made_at)
    select ${organisationId}, ${id(plot, "designation")}, 'publication', (${designated}::text[])[g], '2024-01-01',
      'Beslist over anderen.', '2024-01-01' from generate_series(1, ${designated.length}::int) g`.execute(tx);
  await sql`insert into interest_settings (organisation_id, gift_most_cents, free_gifts, gift_decider, side_activity_decider, decide_weeks,
      changed_at, asks_from)
    values (${organisationId}, 5000, '{}', 'manager', 'manager', 6, '2024-01-01', '2024-01-01')`.execute(tx);
};

/** What people declared: gifts and side activities in every state, with the ledger of each. */
export const fillInterests = async (plot: Plot): Promise<void> => {
  if (plot.declarations === 0) return;
  await fillRules(plot);
  await fillPresent(plot);
  await fillLedger(plot);
};
