import {
  adoptAccount,
  beginAccount,
  composeAccount,
  findAccount,
  publishAccount,
  sendForReview,
  writeText,
} from "#modules/accountability/index.ts";
import { systemActor } from "#platform/actor/index.ts";
import { found } from "#platform/http/index.ts";
import type { Module } from "#platform/module/index.ts";
import type { Plot } from "./draw.ts";

const year = 2025;
const today = "2026-04-14";
const now = new Date(`${today}T09:00:00Z`);

const words = {
  introduction:
    "Dit verslag is gegenereerd om mee te meten. Het gaat over geen enkele bestaande organisatie.",
  activities:
    "- In zeven van de twaalf teams is minstens één dilemma besproken.\n- Nieuwe medewerkers legden de eed af.",
  outlook: "In het nieuwe jaar maken de andere afdelingen hun risicoanalyse.",
} as const;

/** The published account of 2025, composed from everything that was generated, in the way a coordinator does it. */
export const fillAccount = async (
  { tx, organisationId }: Plot,
  subjects: readonly Module[],
): Promise<void> => {
  const actor = systemActor(organisationId, ["coordinator", "authority"]);
  const writing = { tx, actor, today, now };
  const accountId = await beginAccount(writing, year);
  const current = async () => found(await findAccount(tx, organisationId, accountId));
  const draft = await current();
  for (const section of ["introduction", "activities", "outlook"] as const)
    await writeText(writing, draft, { section, text: words[section] });
  await sendForReview(writing, draft);
  const reviewed = await current();
  await adoptAccount(writing, reviewed, await composeAccount(subjects, writing, reviewed));
  await publishAccount(writing, await current());
};
