import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { standalone } from "#platform/charts/index.ts";
import { publicActor, systemActor } from "#platform/actor/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { withActor } from "#platform/database/index.ts";
import { stopWriting } from "#platform/documents/index.ts";
import { AppError } from "#platform/http/index.ts";
import { locales } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { CommandContext, DatabaseCommand, Module } from "#platform/module/index.ts";
import { findOrganisation } from "#modules/organisations/index.ts";
import type { Account, AccountContent } from "./account.ts";
import { accountFile, forms } from "./account-files.ts";
import { composeAccount } from "./accounts.commands.ts";
import { frozenContent, latestOfYear } from "./accounts.queries.ts";

const help = `Use: borgpen account build --organisation NAME --year YEAR --out DIR [--draft] [--locale nl|en] [--json]

Writes the annual account as files: PDF (made as PDF/UA-1), Word, open data (JSON and CSV) and each figure as SVG.
Of an account that is adopted or published it writes what was frozen; of a draft only with --draft, and then every page says so.

  --json  print { "files" }`;

interface Wanted {
  readonly organisation: string;
  readonly year: number;
  readonly out: string;
  readonly locale: Locale;
  readonly draft: boolean;
}

interface Built {
  readonly account: Account;
  readonly content: AccountContent;
  readonly today: string;
}

const text = (value: string | boolean | undefined): string => (typeof value === "string" ? value : "");

const wantedOf = (values: CommandContext["values"]): Wanted => ({
  organisation: text(values["organisation"]),
  year: Number(text(values["year"])),
  out: text(values["out"]),
  locale: locales.find((locale) => locale === values["locale"]) ?? "nl",
  draft: values["draft"] === true,
});

const wrongUse = (values: CommandContext["values"]): string | undefined => {
  const { organisation, year, out } = wantedOf(values);
  if (organisation === "") return "--organisation is missing: the short name, such as voorbeeldstad.";
  if (!Number.isInteger(year) || year < 2000 || year > 2200) return "--year is missing or is not a year.";
  if (out === "") return "--out is missing: the folder to write to.";
  const { locale } = values;
  if (locale !== undefined && !locales.some((known) => known === locale)) return "--locale must be nl or en.";
  return undefined;
};

const organisationCalled = async ({ db }: CommandContext, name: string): Promise<string> => {
  const organisation = await withActor(db, publicActor, (tx) => findOrganisation(tx, name));
  if (organisation) return organisation.organisationId;
  throw new AppError("not-found", {
    nl: `Er is geen organisatie met de korte naam ${name}.`,
    en: `There is no organisation with the short name ${name}.`,
  });
};

const read = async (subjects: readonly Module[], context: CommandContext, wanted: Wanted): Promise<Built> => {
  const { db, services } = context;
  const organisationId = await organisationCalled(context, wanted.organisation);
  const today = dateOf(services.clock.now());
  const actor = systemActor(organisationId, ["coordinator"]);
  return withActor(db, actor, async (tx) => {
    const account = await latestOfYear(tx, organisationId, wanted.year);
    if (!account)
      throw new AppError("not-found", {
        nl: `${wanted.organisation} heeft geen jaarverslag over ${wanted.year}.`,
        en: `${wanted.organisation} has no annual account of ${wanted.year}.`,
      });
    const frozen = await frozenContent(tx, account.accountId);
    if (!frozen && !wanted.draft)
      throw new AppError("refused", {
        nl: `Het jaarverslag over ${wanted.year} is nog niet vastgesteld. Met --draft maakt u het concept.`,
        en: `The annual account of ${wanted.year} has not been adopted yet. With --draft you get the draft.`,
      });
    const reading = { tx, actor, today };
    return { account, content: frozen ?? (await composeAccount(subjects, reading, account)), today };
  });
};

/** `figuur-03-stand-per-onderdeel.svg`: the number it has in the document, and its title. */
const figureName = (number: number, title: string, locale: Locale): string => {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}|['’]/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return `${locale === "nl" ? "figuur" : "figure"}-${String(number).padStart(2, "0")}-${words}.svg`;
};

const write = async ({ account, content, today }: Built, { out, locale }: Wanted): Promise<string[]> => {
  await mkdir(out, { recursive: true });
  const { adoptedOn, publishedOn } = account;
  const wish = { locale, date: adoptedOn ?? today, isDraft: adoptedOn === null, publishedOn };
  const written: string[] = [];
  const keep = async (name: string, body: string | Uint8Array): Promise<void> => {
    await writeFile(join(out, name), body);
    written.push(join(out, name));
  };
  for (const form of forms) {
    const { fileName, body } = await accountFile(content, form, wish);
    if (typeof body === "string" || body instanceof Uint8Array) await keep(fileName, body);
  }
  const figures = content.sections.flatMap((section) => section.figures[locale]);
  for (const [index, figure] of figures.entries())
    await keep(figureName(index + 1, figure.title, locale), standalone(figure));
  return written;
};

/** `borgpen account build`: the same files as the public page offers. */
export const buildCommand = (subjects: readonly Module[]): DatabaseCommand => ({
  kind: "database",
  name: "account build",
  summary: "Write the annual account of a year as PDF, Word, open data and figures.",
  help,
  options: {
    organisation: { type: "string" },
    year: { type: "string" },
    out: { type: "string" },
    locale: { type: "string" },
    draft: { type: "boolean" },
    json: { type: "boolean" },
  },
  wrongUse,
  run: async (context) => {
    const wanted = wantedOf(context.values);
    try {
      const built = await read(subjects, context, wanted);
      context.progress("Writing the documents …");
      const files = await write(built, wanted);
      context.print(context.values["json"] === true ? JSON.stringify({ files }) : files.join("\n"));
    } finally {
      await stopWriting();
    }
  },
});
