import { catalogue } from "#modules/frameworks/index.ts";
import { findOrganisation, listOrganisations } from "#modules/organisations/index.ts";
import type { Organisation } from "#modules/organisations/index.ts";
import { publicActor, systemActor } from "#platform/actor/index.ts";
import { dateOf, yearOf } from "#platform/clock/index.ts";
import { withActor } from "#platform/database/index.ts";
import type { Db, Tx } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import { byName } from "#platform/locale/index.ts";
import type { CommandContext } from "#platform/module/index.ts";
import type { Outcome, Round } from "./round.ts";
import { currentOutcomes, roundsForCommand } from "./rounds.queries.ts";
import { itemsOf } from "./round-view.ts";
import type { RatedItem } from "./scale.ts";

/** A round of one organisation with what came of it, in the order of the framework. */
export interface TookPart {
  /** Abbreviation, else short name. */
  readonly name: string;
  readonly organisation: Organisation;
  readonly round: Round;
  readonly items: readonly RatedItem[];
  readonly outcomes: readonly Outcome[];
}

/** Which rounds a command is about: a reference year, a round's name or its id; of one organisation or of all. */
export interface Wanted {
  readonly framework: string | undefined;
  readonly round: string;
  readonly organisation: string | undefined;
}

const refuse = (nl: string, en: string): never => {
  throw new AppError("refused", { nl, en });
};

/** The organisation with this short name; throws "refused" where there is none. */
export const organisationNamed = async (db: Db, shortName: string): Promise<Organisation> => {
  const found = await withActor(db, publicActor, (tx) => findOrganisation(tx, shortName));
  return (
    found ?? refuse(`Er is geen organisatie "${shortName}".`, `There is no organisation "${shortName}".`)
  );
};

const allOrganisations = async (db: Db): Promise<Organisation[]> => {
  const all: Organisation[] = [];
  for (let page = 1; ; page++) {
    const { organisations } = await withActor(db, publicActor, (tx) => listOrganisations(tx, { page }));
    if (organisations.length === 0) return all;
    all.push(...organisations);
  }
};

const matches = (round: Round, wanted: string): boolean =>
  round.roundId === wanted || round.title === wanted || String(yearOf(round.referenceDate)) === wanted;

/** The best match: its id or name before its year; among those the latest. Over all organisations only closed rounds count. */
const choose = (rounds: readonly Round[], wanted: Wanted): Round | undefined => {
  const open = wanted.organisation !== undefined;
  const fitting = rounds.filter(
    (round) => (open || round.state === "closed") && matches(round, wanted.round),
  );
  return (
    fitting.find(({ roundId, title }) => roundId === wanted.round || title === wanted.round) ?? fitting[0]
  );
};

const readOne = async (tx: Tx, organisation: Organisation, wanted: Wanted, today: string) => {
  const rounds = await roundsForCommand(tx, wanted.framework);
  const round = choose(rounds, wanted);
  if (!round) return undefined;
  const outcomes = await currentOutcomes(tx, round);
  const items = await itemsOf({ tx, today }, round, outcomes);
  const ordered = items.flatMap(({ code }) => outcomes.filter((outcome) => outcome.code === code));
  return {
    name: organisation.abbreviation ?? organisation.shortName,
    organisation,
    round,
    items,
    outcomes: ordered,
  };
};

const refuseNobody = async ({ framework, round }: Wanted): Promise<never> => {
  const all = await catalogue();
  if (framework === undefined || all.framework(framework))
    return refuse(`Er is geen ronde "${round}" gevonden.`, `No round "${round}" was found.`);
  const known = all.frameworks.map((one) => one.framework).join(", ");
  return refuse(
    `Er is geen kader "${framework}". Er zijn: ${known}.`,
    `There is no framework "${framework}". There are: ${known}.`,
  );
};

/** Every organisation that took part, by name; throws "refused" where nobody did. Each is read as the system of its own. */
export const whoTookPart = async (
  { db, services }: Pick<CommandContext, "db" | "services">,
  wanted: Wanted,
): Promise<readonly TookPart[]> => {
  const today = dateOf(services.clock.now());
  const organisations =
    wanted.organisation === undefined
      ? await allOrganisations(db)
      : [await organisationNamed(db, wanted.organisation)];
  const took: TookPart[] = [];
  for (const organisation of organisations) {
    const actor = systemActor(organisation.organisationId);
    const one = await withActor(db, actor, (tx) => readOne(tx, organisation, wanted, today));
    if (one) took.push(one);
  }
  if (took.length === 0) await refuseNobody(wanted);
  return took.toSorted((one, other) => byName(one.name, other.name));
};
