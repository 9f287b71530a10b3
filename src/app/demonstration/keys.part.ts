import { demonstrationPassphrase, sharesFile } from "#modules/keys/index.ts";
import { found } from "#platform/http/index.ts";
import { makeKey, makeRecoveryKey, ownShareOf, tryOwnShare } from "#platform/vault/index.ts";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { organisationOf } from "#platform/module/index.ts";
import type { Scene } from "./scene.ts";

/** Who reads confidential files in Voorbeeldstad; the coordinator has no key yet, so that there is somebody who makes one. */
const holders = [
  "gemeentesecretaris",
  "meldpunt",
  "concerncontroller",
  "onderzoeker",
  "jurist-arbeidsrecht",
  "vertrouwenspersoon-integriteit",
  "vertrouwenspersoon-omgangsvormen",
  "vertrouwenspersoon-extern",
] as const;

/** Who keeps a share of the recovery key, and on which day it was tried. */
const custodians = [
  { key: "gemeentesecretaris", triedOn: "2026-09-09" },
  { key: "griffier", triedOn: "2026-09-08" },
  { key: "or-voorzitter", triedOn: "2026-09-15" },
  { key: "privacyfunctionaris", triedOn: "2026-09-08" },
  { key: "hoofd-ruimte", triedOn: undefined },
] as const;

const made = { on: "2026-09-07", needed: 3 } as const;

/** A share as it was handed to its custodian. */
export interface HandedOver {
  readonly custodian: string;
  readonly text: string;
}

const keyScene = (by: string): Scene => ({
  on: "2025-12-03",
  by,
  what: `the key of ${by}`,
  play: async ({ tx, actor, now }) => {
    await makeKey(tx, actor, demonstrationPassphrase, now);
  },
});

const division = (handed: HandedOver[]): Scene => ({
  on: made.on,
  by: "gemeentesecretaris",
  what: "the recovery key",
  play: async ({ tx, actor, now }, register) => {
    const ids = custodians.map(({ key }) => register.id("person", key));
    const { shares } = await makeRecoveryKey(tx, actor, { needed: made.needed, custodians: ids }, now);
    handed.push(...custodians.map(({ key }, index) => ({ custodian: key, text: shares[index]?.text ?? "" })));
  },
});

const trials = (handed: readonly HandedOver[]): Scene[] =>
  custodians.flatMap(({ key, triedOn }) => {
    if (triedOn === undefined) return [];
    const trial: Scene = {
      on: triedOn,
      by: key,
      what: `the share of ${key}`,
      play: async ({ tx, actor, now }) => {
        const set = found(
          await ownShareOf(tx, { organisationId: organisationOf(actor), personId: found(actor.personId) }),
        );
        const text = found(handed.find(({ custodian }) => custodian === key)).text;
        const tried = await tryOwnShare(tx, actor, { setId: set.setId, text }, now);
        if ("refused" in tried) throw new Error(`the share of ${key} is ${tried.refused}`);
      },
    };
    return [trial];
  });

/** Keys of who reads confidential files, and a recovery key whose shares are put in `handed` when it is made. */
export const keyScenes = (handed: HandedOver[]): Scene[] => [
  ...holders.map(keyScene),
  division(handed),
  ...trials(handed),
];

const said = (shares: readonly HandedOver[]): string =>
  [
    "De delen van de herstelsleutel van Voorbeeldstad. In het echt ligt elk deel bij één bewaarder, op papier.",
    "The shares of the recovery key of Voorbeeldstad. In reality each lies with one custodian, on paper.",
    `Nodig / needed: ${made.needed}`,
    "",
    ...shares.flatMap(({ custodian, text }) => [custodian, text, ""]),
  ].join("\n");

/** Lays the shares of the demonstration beside its data, so that a visitor can try what a recovery is. */
export const layDownShares = (directory: string, shares: readonly HandedOver[]): Promise<void> =>
  writeFile(join(directory, sharesFile), said(shares), { mode: 0o600 });
