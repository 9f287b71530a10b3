import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import { accountContent } from "./account.ts";
import type { Account, AccountContent, ListedAccount, PublishedAccount, WrittenSection } from "./account.ts";

const columns = [
  "accountId",
  "year",
  "version",
  "state",
  "correctionNote",
  "reviewNote",
  "adoptedOn",
  "publishedOn",
] as const;

/** The accounts of the actor's own organisation, the latest year first. */
export const listAccounts = (tx: Tx, organisationId: string): Promise<Account[]> =>
  tx
    .selectFrom("annualAccounts")
    .select(columns)
    .where("organisationId", "=", organisationId)
    .orderBy("year", "desc")
    .orderBy("version", "desc")
    .execute();

/** One account of the own organisation. */
export const findAccount = (
  tx: Tx,
  organisationId: string,
  accountId: string,
): Promise<Account | undefined> =>
  tx
    .selectFrom("annualAccounts")
    .select(columns)
    .where("organisationId", "=", organisationId)
    .where("accountId", "=", accountId)
    .executeTakeFirst();

/** The first year of which the own organisation has an account here, if any, and whether one was ever published. */
export const accountsSoFar = async (
  tx: Tx,
  organisationId: string,
): Promise<{ readonly firstYear: number | null; readonly published: boolean }> => {
  const { firstYear, published } = await tx
    .selectFrom("annualAccounts")
    .select((eb) => [eb.fn.min("year").as("firstYear"), eb.fn.count("publishedOn").as("published")])
    .where("organisationId", "=", organisationId)
    .executeTakeFirstOrThrow();
  return { firstYear, published: Number(published) > 0 };
};

/** The latest version of the account of a year, in whatever state. */
export const latestOfYear = (tx: Tx, organisationId: string, year: number): Promise<Account | undefined> =>
  tx
    .selectFrom("annualAccounts")
    .select(columns)
    .where("organisationId", "=", organisationId)
    .where("year", "=", year)
    .orderBy("version", "desc")
    .executeTakeFirst();

/** What was written for an account, by section; a text that was emptied is none. */
export const textsOf = async (tx: Tx, accountId: string): Promise<ReadonlyMap<WrittenSection, string>> => {
  const rows = await tx
    .selectFrom("accountTexts")
    .select(["section", "text"])
    .where("accountId", "=", accountId)
    .where("text", "<>", "")
    .execute();
  return new Map(rows.map((row) => [row.section, row.text]));
};

/** The content that was frozen at adoption; undefined before it. */
export const frozenContent = async (tx: Tx, accountId: string): Promise<AccountContent | undefined> => {
  const row = await tx
    .selectFrom("annualAccounts")
    .select("frozen")
    .where("accountId", "=", accountId)
    .executeTakeFirst();
  return row?.frozen == null ? undefined : accountContent.parse(row.frozen);
};

const published = (tx: Tx) =>
  tx
    .selectFrom("annualAccounts")
    .innerJoin("organisations", "organisations.organisationId", "annualAccounts.organisationId")
    .where("annualAccounts.state", "=", "published");

/** Published accounts, the latest year first, then by name; of each the last version only. Of one year when it is given. */
export const listPublished = async (
  tx: Tx,
  { year, page }: { year?: number; page: number },
): Promise<{ accounts: ListedAccount[]; total: number }> => {
  const last = published(tx)
    .$if(year !== undefined, (query) => query.where("year", "=", year ?? 0))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("annualAccounts as later")
            .select("later.version")
            .whereRef("later.organisationId", "=", "annualAccounts.organisationId")
            .whereRef("later.year", "=", "annualAccounts.year")
            .where("later.state", "=", "published")
            .whereRef("later.version", ">", "annualAccounts.version"),
        ),
      ),
    );
  const { total } = await last.select((eb) => eb.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const accounts = await last
    .select(["year", "version", "publishedOn", "name", "shortName", "invented"])
    .orderBy("year", "desc")
    .orderBy("name")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { accounts, total };
};

/** The published account of an organisation over a year: the last version, or the one that is asked for. */
export const publishedAccount = async (
  tx: Tx,
  wanted: { shortName: string; year: number; version?: number | undefined },
): Promise<PublishedAccount | undefined> => {
  const row = await published(tx)
    .select(["frozen", "publishedOn", "adoptedOn"])
    .where("shortName", "=", wanted.shortName)
    .where("year", "=", wanted.year)
    .$if(wanted.version !== undefined, (query) => query.where("version", "=", wanted.version ?? 0))
    .orderBy("version", "desc")
    .executeTakeFirst();
  if (row === undefined || row.publishedOn === null) return undefined;
  return {
    content: accountContent.parse(row.frozen),
    publishedOn: row.publishedOn,
    adoptedOn: row.adoptedOn,
  };
};

/** The years over which an organisation published an account, the latest first; for everybody. */
export const publishedYears = async (tx: Tx, shortName: string): Promise<readonly number[]> => {
  const rows = await published(tx)
    .select("year")
    .distinct()
    .where("shortName", "=", shortName)
    .orderBy("year", "desc")
    .execute();
  return rows.map(({ year }) => year);
};
