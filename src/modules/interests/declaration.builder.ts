import { randomUUID } from "node:crypto";
import type { DB, Db } from "#platform/database/index.ts";
import type { Gift } from "./gift.ts";
import type { Recusal } from "./recusals/recusal.ts";
import { defaultSettings } from "./settings/settings.ts";
import type { InterestSettings } from "./settings/settings.ts";
import type { SideActivity } from "./side-activity.ts";

interface Owned {
  readonly organisationId: string;
}

interface Declarer extends Owned {
  readonly personId: string;
}

/** A side activity that gives nothing to look at. */
export const anActivity = (change: Partial<SideActivity> = {}): SideActivity => ({
  register: "side-activity",
  organisation: "Sportvereniging De Meeuw",
  tradeNumber: null,
  nature: "Penningmeester",
  hoursPerWeek: 2,
  payment: "unpaid",
  startsOn: "2026-01-01",
  endsOn: null,
  relation: "Niets",
  field: "no",
  information: "no",
  workingHours: "no",
  appearance: "no",
  precautions: null,
  ...change,
});

/** A gift that was accepted at work and asks for consent. */
export const aGift = (change: Partial<Gift> = {}): Gift => ({
  register: "gift",
  kind: "flowers-food",
  what: "Fles wijn",
  giver: "Bouwbedrijf Steen",
  relation: "supplier",
  valueCents: 2000,
  happenedOn: "2026-10-01",
  place: "work",
  response: "accepted",
  inReturn: "no",
  occasion: null,
  ...change,
});

/** A matter that is handed over whole, because of a neighbour. */
export const aRecusal = (takerId: string, change: Partial<Recusal> = {}): Recusal => ({
  register: "recusal",
  matter: "Vergunning Dorpsstraat 12",
  tenderReference: null,
  relation: "neighbour",
  organisation: "Bouwbedrijf Steen",
  startsOn: "2026-10-01",
  takerId,
  givesUp: ["deciding", "advising", "contact", "papers"],
  explanation: null,
  ...change,
});

/** A draft of a side activity for tests; written as the owner of the database. */
export const aDeclaration = async (
  owner: Db,
  { organisationId, personId }: Declarer,
  change: Partial<Omit<DB["declarations"], "entryId">> = {},
) => {
  const content = anActivity();
  const row = {
    organisationId,
    declarationId: randomUUID(),
    personId,
    register: content.register,
    state: "draft" as const,
    version: 1,
    content: JSON.stringify(content),
    label: content.organisation,
    startsOn: content.startsOn,
    madeOn: "2026-10-01",
    ...change,
  };
  await owner.insertInto("declarations").values(row).execute();
  return row;
};

/** The rules of an organisation for tests; written as the owner of the database. */
export const someSettings = async (
  owner: Db,
  { organisationId }: Owned,
  change: Partial<InterestSettings> = {},
): Promise<void> => {
  const { freeGifts, answering, ...settings } = { ...defaultSettings, ...change };
  const lists = { freeGifts: [...freeGifts], answering: [...answering] };
  await owner
    .insertInto("interestSettings")
    .values({ organisationId, ...settings, ...lists, changedAt: "2026-01-01T09:00:00Z" })
    .execute();
};
