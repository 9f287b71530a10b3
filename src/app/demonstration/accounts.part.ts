import {
  adoptAccount,
  beginAccount,
  composeAccount,
  findAccount,
  publishAccount,
  sendForReview,
  writeText,
} from "#modules/accountability/index.ts";
import { found } from "#platform/http/index.ts";
import { accountSections } from "#platform/module/index.ts";
import type { Module, Writing } from "#platform/module/index.ts";
import type { Register, Scene } from "./scene.ts";
import type { World } from "./world.ts";

type WorldAccount = World["annualAccounts"][number];
type Sections = WorldAccount["sections"];

const accountOf = async ({ tx, actor }: Writing, made: Register, year: number) =>
  found(await findAccount(tx, found(actor.organisationId), made.id("account", String(year))));

const isWritten = (sections: Sections, section: string): section is keyof Sections => section in sections;

const draft = ({ year, draftedOn, sections }: WorldAccount): Scene => ({
  on: draftedOn,
  by: "coordinator",
  what: `annual account ${year}`,
  play: async (writing, made) => {
    made.keep("account", String(year), await beginAccount(writing, year));
    const account = await accountOf(writing, made, year);
    for (const section of accountSections)
      if (isWritten(sections, section))
        await writeText(writing, account, { section, text: sections[section].trim() });
  },
});

const way = (account: WorldAccount, subjects: readonly Module[]): Scene[] => {
  const { year, reviewedOn, adoptedOn, adoptedBy, publishedOn } = account;
  return [
    {
      on: reviewedOn,
      by: "coordinator",
      what: `annual account ${year} for review`,
      play: async (writing, made) => sendForReview(writing, await accountOf(writing, made, year)),
    },
    {
      on: adoptedOn,
      by: adoptedBy,
      what: `adoption of annual account ${year}`,
      play: async (writing, made) => {
        const here = await accountOf(writing, made, year);
        const content = await composeAccount(subjects, writing, here);
        await adoptAccount(writing, here, content);
      },
    },
    {
      on: publishedOn,
      by: "coordinator",
      what: `publication of annual account ${year}`,
      play: async (writing, made) => publishAccount(writing, await accountOf(writing, made, year)),
    },
  ];
};

/** Annual accounts: written, reviewed, adopted with the numbers of that day, and published. */
export const accountScenes = (world: World, subjects: readonly Module[]): Scene[] =>
  world.annualAccounts.flatMap((account) => [draft(account), ...way(account, subjects)]);
