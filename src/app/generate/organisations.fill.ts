import { sql } from "#platform/database/index.ts";
import type { Names } from "../demonstration/index.ts";
import { draw, g, id, oneOf } from "./draw.ts";
import type { Plot } from "./draw.ts";

/** Makes the organisation and its units: one at the top, seven below it, the rest below those. */
const fillUnits = async (plot: Plot): Promise<void> => {
  const { tx, organisationId, units } = plot;
  await sql`insert into units (organisation_id, unit_id, external_key, starts_on)
    select ${organisationId}, ${id(plot, "unit")}, 'E' || g, '2019-01-01' from generate_series(1, ${units}::int) g`.execute(
    tx,
  );
  await sql`insert into unit_versions (organisation_id, unit_id, starts_on, name, parent_id)
    select ${organisationId}, ${id(plot, "unit")}, '2019-01-01', case when g = 1 then 'Directie' when g <= 8 then 'Afdeling ' || g
        else 'Team ' || g end,
      case when g = 1 then null when g <= 8 then ${id(plot, "unit", sql`1`)} else ${id(plot, "unit", sql`2 + (g % 7)`)} end
    from generate_series(1, ${units}::int) g where g <= 8 or ${units}::int >= 8`.execute(tx);
};

const titles = [
  "Beleidsadviseur",
  "Consulent",
  "Jurist",
  "Medewerker",
  "Projectleider",
  "Specialist",
  "Toezichthouder",
  "Vergunningverlener",
];

const fillPeople = async (plot: Plot, { firstNames, lastNames }: Names): Promise<void> => {
  const { tx, organisationId, people, shortName, units } = plot;
  await sql`insert into people (organisation_id, person_id, external_key, name, email, engagement, starts_on)
    select ${organisationId}, ${id(plot, "person")}, 'P' || g,
      ${oneOf(plot, "first", firstNames)} || ' ' || ${oneOf(plot, "last", lastNames)},
      'p' || g || '@' || ${shortName}::text || '.example',
      case when g > 20 and ${draw(plot, "hired", { below: 10 })} = 0 then 'hired' else 'civil-servant' end,
      date '2005-01-01' + ${draw(plot, "start", { below: 6900 })}
    from generate_series(1, ${people}::int) g`.execute(tx);
  await sql`insert into placements (organisation_id, placement_id, person_id, unit_id, function_title, starts_on)
    select ${organisationId}, ${id(plot, "placement")}, ${id(plot, "person")},
      ${id(plot, "unit", sql`1 + ${draw(plot, "where", { below: units })}`)}, ${oneOf(plot, "title", titles)}, '2024-01-01'
    from generate_series(1, ${people}::int) g`.execute(tx);
};

/** Who holds which role in every generated organisation, by the number of the person. */
export const holders = {
  coordinator: 1,
  authority: 2,
  administrator: 3,
  "report-officer": 4,
  investigator: 5,
  counsellor: 6,
  "works-council": 7,
  overseer: 8,
  "compliance-officer": 9,
} as const;

/** The number of the first manager; then one for each unit. */
export const firstManager = 10;

const fillRoles = async (plot: Plot): Promise<void> => {
  const { tx, organisationId, number, people, units } = plot;
  const held = Object.entries(holders).filter(([role]) => role !== "overseer" || number === 0);
  await sql`insert into appointments (organisation_id, appointment_id, person_id, role, starts_on, origin)
    select ${organisationId}, ${id(plot, "role", sql`h.holder`)}, ${id(plot, "person", sql`h.holder`)}, h.role, '2024-01-01', 'import'
    from unnest(${held.map(([role]) => role)}::text[], ${held.map(([, holder]) => holder)}::int[]) as h (role, holder)`.execute(
    tx,
  );
  const managers = Math.min(units, people - firstManager);
  await sql`insert into appointments (organisation_id, appointment_id, person_id, role, unit_id, starts_on, origin)
    select ${organisationId}, ${id(plot, "manager")}, ${id(plot, "person", sql`g + ${firstManager - 1}::int`)}, 'manager', ${id(plot, "unit")},
      '2024-01-01', 'import'
    from generate_series(1, ${managers}::int) g`.execute(tx);
};

/** Units, people with a place each, and who holds which role. */
export const fillOrganisation = async (plot: Plot, names: Names): Promise<void> => {
  await fillUnits(plot);
  await fillPeople(plot, names);
  await fillRoles(plot);
};

/** The position of the coordinator, and contacts with the authority. */
export const fillPosition = async (plot: Plot): Promise<void> => {
  const { tx, organisationId } = plot;
  await sql`insert into coordinator_positions (organisation_id, starts_on, hours_per_week, budget, direct_access, direct_access_how)
    values (${organisationId}, '2024-01-01', 8 + ${draw(plot, "hours", { n: sql`1`, below: 28 })}, 15000, true,
      'Elke zes weken een gesprek')`.execute(tx);
  await sql`insert into authority_contacts (organisation_id, contact_id, held_on, with_id, initiative, subject, recorded_at)
    select ${organisationId}, ${id(plot, "contact")}, date '2026-01-15' + g * 45, ${id(plot, "person", sql`${holders.authority}::int`)},
      case when g % 2 = 0 then 'own' else 'asked' end, 'Stand van zaken ' || g, timestamptz '2026-01-15' + g * interval '45 days'
    from generate_series(1, 6) ${g}`.execute(tx);
};
