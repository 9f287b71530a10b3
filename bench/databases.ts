import pg from "pg";
import { z } from "zod";
import { runToEnd } from "./child.ts";
import { say } from "./report.ts";

/** A database to measure on: the login of the server and the one of the owner. */
export interface Place {
  readonly url: string;
  readonly ownerUrl: string;
}

/** Asks the owner's connection one question. */
export const ask = async <T>(
  url: string,
  row: z.ZodType<T>,
  question: string,
  values: unknown[] = [],
): Promise<T[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(question, values);
    return z.array(row).parse(rows);
  } finally {
    await client.end();
  }
};

const named = (url: string, database: string): string => {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
};

/** The database that BENCH_DATABASE_URL names; BENCH_DATABASE_OWNER_URL where the server's login does not own the tables. */
export const nationalPlace = (): Place => {
  const url = process.env["BENCH_DATABASE_URL"];
  if (url === undefined)
    throw new Error(
      "Set BENCH_DATABASE_URL to a PostgreSQL database with generated data, or to an empty one.",
    );
  return { url, ownerUrl: process.env["BENCH_DATABASE_OWNER_URL"] ?? url };
};

const isThere = async ({ ownerUrl }: Place): Promise<boolean> => {
  const database = new URL(ownerUrl).pathname.slice(1);
  const found = await ask(
    named(ownerUrl, "postgres"),
    z.object({ datname: z.string() }),
    "select datname from pg_database where datname = $1",
    [database],
  );
  return found.length > 0;
};

const isFilled = async ({ ownerUrl }: Place): Promise<boolean> => {
  const [table] = await ask(
    ownerUrl,
    z.object({ there: z.boolean() }),
    "select to_regclass('organisations') is not null as there",
  );
  if (table?.there !== true) return false;
  return (await ask(ownerUrl, z.object({}), "select 1 as one from organisations limit 1")).length > 0;
};

/** Makes sure that a database is there, migrated and filled; what is there is left as it is. */
export const filled = async (place: Place, wish: readonly string[] = []): Promise<Place> => {
  const database = new URL(place.ownerUrl).pathname.slice(1);
  if (!(await isThere(place))) {
    say(`Making database ${database} …`);
    await ask(named(place.ownerUrl, "postgres"), z.object({}), `create database "${database}"`);
  }
  const environment = { DATABASE_URL: place.url, DATABASE_OWNER_URL: place.ownerUrl };
  await runToEnd(["migrate"], environment);
  if (!(await isFilled(place))) {
    say(`Filling database ${database} …`);
    await runToEnd(["generate", ...wish], environment);
  }
  return place;
};

/** Takes away what an earlier run left, so that a first time is a first time. */
export const removed = async (place: Place): Promise<Place> => {
  const database = new URL(place.ownerUrl).pathname.slice(1);
  await ask(named(place.ownerUrl, "postgres"), z.object({}), `drop database if exists "${database}"`);
  return place;
};

/** The database beside this one with another name. */
export const beside = ({ url, ownerUrl }: Place, suffix: string): Place => {
  const database = `${new URL(ownerUrl).pathname.slice(1)}_${suffix}`;
  return { url: named(url, database), ownerUrl: named(ownerUrl, database) };
};

/** Another database with the same content, made anew. */
export const copied = async (place: Place, suffix: string): Promise<Place> => {
  const copy = await removed(beside(place, suffix));
  const [from, to] = [place, copy].map(({ ownerUrl }) => new URL(ownerUrl).pathname.slice(1));
  await ask(named(place.ownerUrl, "postgres"), z.object({}), `create database "${to}" template "${from}"`);
  return copy;
};
