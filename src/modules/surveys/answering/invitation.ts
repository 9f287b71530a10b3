import type { PlainDate } from "#platform/clock/index.ts";

/** What a link that was not used yet leads to. */
export interface Invitation {
  readonly roundId: string;
  readonly unitId: string | null;
  readonly questionnaire: string;
  readonly version: number;
  readonly titleNl: string;
  readonly titleEn: string;
  readonly minimum: number;
  readonly closesOn: PlainDate;
  readonly keepDays: number;
}

/** What is shown besides, before somebody answers. */
export interface ShownInvitation extends Invitation {
  readonly organisation: string;
  readonly unit: string | null;
}

/** A link that has just been used, with what is needed to keep the answer. */
export interface UsedInvitation extends Invitation {
  readonly sealedKey: string;
}
