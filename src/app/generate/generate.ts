import { createOrganisation, overseeOrganisations } from "#modules/organisations/index.ts";
import { catalogue } from "#modules/frameworks/index.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor, withSystem } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import { forgetChanges } from "#platform/memory/index.ts";
import type { Module } from "#platform/module/index.ts";
import { inventedNames } from "../demonstration/index.ts";
import type { Names } from "../demonstration/index.ts";
import { fillAccount } from "./accounts.fill.ts";
import { fillAssessments } from "./assessments.fill.ts";
import { organisationIdOf } from "./draw.ts";
import type { Plot } from "./draw.ts";
import { fillFrameworks } from "./frameworks.fill.ts";
import type { Codes } from "./frameworks.fill.ts";
import { fillInterests } from "./interests.fill.ts";
import { nationOf } from "./nation.rules.ts";
import type { Planned, Wish } from "./nation.rules.ts";
import { fillOrganisation, fillPosition } from "./organisations.fill.ts";
import { fillYearCycle } from "./policy.fill.ts";
import { fillReports } from "./reports.fill.ts";

const since = new Date("2024-01-01T08:00:00Z");

const codesOf = async (): Promise<Codes> => {
  const content = await catalogue();
  const codes = (framework: string, level: string): string[] =>
    content.items(framework).flatMap((item) => (item.level === level ? [item.code] : []));
  const normFramework = "rekenkamer-2024";
  const blockFramework = "arnhem-2024";
  return {
    normFramework,
    norms: codes(normFramework, "norm"),
    levels: (content.framework(normFramework)?.scale ?? []).map(({ code }) => code),
    blockFramework,
    blocks: codes(blockFramework, "building-block"),
  };
};

const insistOnEmpty = async (db: Db): Promise<void> => {
  const row = await withSystem(db, (tx) =>
    tx.selectFrom("organisations").select("organisationId").limit(1).executeTakeFirst(),
  );
  if (row !== undefined)
    throw new AppError("refused", {
      nl: "Deze database is niet leeg. Genereren kan alleen in een lege database.",
      en: "This database is not empty. Generating is done in an empty database only.",
    });
};

interface Ground {
  readonly db: Db;
  readonly seed: number;
  readonly names: Names;
  readonly codes: Codes;
}

/** The plot of an organisation, in a transaction as its system with the rights to fill everything. */
const onPlot = (
  { db, seed }: Pick<Ground, "db" | "seed">,
  planned: Planned,
  work: (plot: Plot) => Promise<void>,
): Promise<void> => {
  const organisationId = organisationIdOf(seed, planned.number);
  return withActor(db, systemActor(organisationId, ["coordinator"]), (tx) =>
    work({ ...planned, tx, organisationId, seed }),
  );
};

/** When the generated organisations begin to exist. */
const firstDay = { today: "2024-01-01", now: new Date("2024-01-01T09:00:00Z") };

const make = (ground: Ground, planned: Planned): Promise<void> =>
  onPlot(ground, planned, async (plot) => {
    const { tx, organisationId, shortName, name, kind } = plot;
    const actor = systemActor(organisationId);
    const organisation = { shortName, name, kind, abbreviation: null, invented: true };
    await createOrganisation({ tx, actor, ...firstDay }, organisation, since);
    await fillOrganisation(plot, ground.names);
    if (plot.number === 0) return;
    await fillPosition(plot);
    await fillFrameworks(plot, ground.codes);
    await fillAssessments(plot, ground.codes);
    await fillYearCycle(plot, ground.codes);
    await fillInterests(plot);
  });

const oversee = (ground: Ground, nation: readonly Planned[]): Promise<void> => {
  const [overseer, ...others] = nation;
  if (overseer === undefined) return Promise.resolve();
  return onPlot(ground, overseer, async ({ tx, organisationId }) =>
    overseeOrganisations(
      { tx, actor: systemActor(organisationId), ...firstDay },
      others.map(({ number }) => organisationIdOf(ground.seed, number)),
    ),
  );
};

/** How often progress is told: after every so many organisations. */
const step = 25;

const eachOf = async (
  nation: readonly Planned[],
  tell: (count: number) => void,
  work: (planned: Planned) => Promise<void>,
): Promise<void> => {
  let count = 0;
  for (const planned of nation) {
    await work(planned);
    count += 1;
    if (count % step === 0 || count === nation.length) tell(count);
  }
};

/** How often it is told how many reports there are. */
const reportStep = 10_000;

const reportAll = async ({ db, seed }: Ground, nation: readonly Planned[], tools: Tools): Promise<void> => {
  const total = nation.reduce((sum, { reports }) => sum + reports, 0);
  let before = 0;
  let told = -1;
  for (const planned of nation) {
    const tell = async (count: number): Promise<void> => {
      const here = before + count;
      // Before it has counted a few, the database looks up each key in a way that gets slower with every report.
      if (told < 0) await tools.analyse();
      const steps = Math.floor(here / reportStep);
      if (steps > told || here === total) tools.progress(`${here} of ${total} reports`);
      told = steps;
    };
    await fillReports({ db, seed, planned, tell });
    before += planned.reports;
  }
};

export interface Tools {
  readonly subjects: readonly Module[];
  readonly progress: (text: string) => void;
  /** Lets the database count what is in it, so that it plans well; done while reports are made, before the accounts and at the end. */
  readonly analyse: () => Promise<void>;
}

/**
 * Fills an empty database with an invented nation: for measuring, never for showing. The same wish gives the same rows. Each
 * organisation is written in a transaction of its own, as its own system; a stop halfway leaves whole organisations.
 * Throws "refused" when the database is not empty.
 */
export const generateNation = async (db: Db, wish: Wish, tools: Tools): Promise<void> => {
  await insistOnEmpty(db);
  const { seed } = wish;
  const ground = { db, seed, names: await inventedNames(), codes: await codesOf() };
  const nation = nationOf(wish);
  const total = nation.length;
  await eachOf(
    nation,
    (count) => tools.progress(`${count} of ${total} organisations`),
    (planned) => make(ground, planned),
  );
  await oversee(ground, nation);
  await reportAll(ground, nation, tools);
  await tools.analyse();
  const accountable = nation.filter(({ number }) => number > 0);
  await eachOf(
    accountable,
    (count) => tools.progress(`${count} of ${accountable.length} annual accounts`),
    (planned) =>
      onPlot(ground, planned, async (plot) => {
        await fillAccount(plot, tools.subjects);
        await forgetChanges(plot.tx);
      }),
  );
  await tools.analyse();
};
