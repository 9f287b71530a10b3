import { readConfig } from "#platform/config/index.ts";
import { openDatabase, sql } from "#platform/database/index.ts";
import type { CommandContext, DatabaseCommand } from "#platform/module/index.ts";
import { subjects } from "../modules.ts";
import { generateNation } from "./generate.ts";
import type { Wish } from "./nation.rules.ts";
import { generatedPassphrase } from "./passphrase.ts";

const help = `Use: borgpen generate [--organisations 500] [--people 1000000] [--reports 200000] [--declarations 3000000] [--seed 1]

Fills an empty database with an invented nation, to measure with: organisations of all kinds, units, people, roles, norms and building
blocks with judgements, two closed rounds each, goals, measures, actions, a year plan and a published account each, reports of a wrong in
every state, declarations of side activities and gifts, and one organisation that oversees all others. The same numbers and seed give the same rows, but for what is sealed.
Refused when the database is not empty.

The report officers open their vault with the passphrase: ${generatedPassphrase}

On PostgreSQL DATABASE_OWNER_URL is needed besides: the owner lets the database count its rows (ANALYZE).`;

const standard = { organisations: 500, people: 1_000_000, reports: 200_000, seed: 1 };

const whole = (value: string | boolean | undefined, fallback: number): number =>
  typeof value === "string" && /^\d{1,9}$/.test(value)
    ? Number(value)
    : value === undefined
      ? fallback
      : Number.NaN;

/** How many things somebody declared, where nothing else is asked. */
const declarationsEach = 3;

const wishOf = (values: CommandContext["values"]): Wish => {
  const people = whole(values["people"], standard.people);
  return {
    organisations: whole(values["organisations"], standard.organisations),
    people,
    reports: whole(values["reports"], standard.reports),
    declarations: whole(values["declarations"], people * declarationsEach),
    seed: whole(values["seed"], standard.seed),
  };
};

const wrongUse = (values: CommandContext["values"]): string | undefined => {
  const { organisations, people, reports, declarations, seed } = wishOf(values);
  if (Number.isNaN(organisations) || organisations < 1)
    return "--organisations must be a whole number from 1.";
  if (Number.isNaN(people) || people < organisations * 20)
    return "--people must be a whole number, at least 20 for each organisation.";
  if (Number.isNaN(reports)) return "--reports must be a whole number.";
  if (Number.isNaN(declarations)) return "--declarations must be a whole number.";
  return Number.isNaN(seed) ? "--seed must be a whole number." : undefined;
};

/** On PostgreSQL only the owner of the tables may analyse them; the embedded database has one user. */
const analyse = async (context: CommandContext): Promise<void> => {
  const { ownerUrl, databaseUrl } = readConfig(process.env);
  if (databaseUrl !== undefined && ownerUrl === undefined) {
    context.progress("Not analysed: set DATABASE_OWNER_URL, or wait for the database to do it by itself.");
    return;
  }
  const owner = ownerUrl === undefined ? undefined : openDatabase({ connectionString: ownerUrl, max: 1 });
  try {
    await sql`analyze`.execute(owner ?? context.db);
  } finally {
    await owner?.destroy();
  }
};

export const generateCommand: DatabaseCommand = {
  kind: "database",
  makesDatabase: true,
  name: "generate",
  summary: "Fill an empty database with an invented nation, to measure with.",
  help,
  options: {
    organisations: { type: "string" },
    people: { type: "string" },
    reports: { type: "string" },
    declarations: { type: "string" },
    seed: { type: "string" },
  },
  wrongUse,
  run: async (context) => {
    const { db, progress, values } = context;
    await generateNation(db, wishOf(values), { subjects, progress, analyse: () => analyse(context) });
  },
};
