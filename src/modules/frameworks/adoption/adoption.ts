import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";
import { controls, parts } from "../framework.ts";
import type { Bilingual } from "#platform/content/index.ts";
import type { Control, Framework, ItemLevel, Part } from "../framework.ts";
import { ownCode } from "../reference.rules.ts";

/** One version of a framework that an organisation adopted. */
export interface Adoption {
  readonly framework: string;
  readonly version: number;
  readonly adoptedOn: PlainDate;
  /** Who decided, in words. */
  readonly adoptedBy: string;
  /** First day on which the framework is no longer used. */
  readonly endedOn: PlainDate | null;
}

/** A framework in use: its content in the version that counts, and how it came to be adopted. */
export interface AdoptedFramework {
  readonly framework: Framework;
  readonly adopted: Adoption | null;
  /** Every version this organisation ever adopted, oldest first. */
  readonly history: readonly Adoption[];
  /** The latest version there is, when that is newer than the one in use. */
  readonly newer: Framework | undefined;
}

export const ownLevels = ["norm", "building-block", "duty", "subject"] as const;

/** A norm or building block of the organisation itself. */
export interface OwnItem {
  readonly framework: string;
  readonly code: string;
  readonly level: (typeof ownLevels)[number];
  readonly parentCode: string | null;
  readonly title: string;
  readonly titleEn: string | null;
  readonly text: string | null;
  readonly textEn: string | null;
  readonly control: Control;
  readonly part: Part | null;
  readonly addedOn: PlainDate;
  readonly withdrawnOn: PlainDate | null;
  readonly withdrawnReason: string | null;
}

/** An item an organisation decided not to apply, and why. */
export interface LeftOut {
  readonly framework: string;
  readonly code: string;
  readonly reason: string;
  readonly decidedOn: PlainDate;
  readonly decidedById: string | null;
}

/** A norm, duty, subject or building block that holds for the organisation: shared or its own. */
export interface ApplicableItem {
  readonly framework: string;
  readonly version: number;
  readonly code: string;
  readonly level: ItemLevel;
  /** The code of the theme or heading above it. */
  readonly parent: string | undefined;
  readonly title: Bilingual;
  readonly text: Bilingual | undefined;
  readonly control: Control | undefined;
  readonly part: Part | undefined;
  /** Article, annex or page of the source; absent for own items. */
  readonly reference: Bilingual | undefined;
  readonly own: boolean;
}

export const adoptForm = z.object({
  version: fields.wholeNumber({ min: 1, max: 1000 }),
  adoptedOn: fields.date(),
  adoptedBy: fields.requiredText(),
});

export const leaveOutForm = z.object({ reason: z.string().trim().min(10).max(2000) });

export const endForm = z.object({ endedOn: fields.date() });

export const withdrawForm = z.object({ reason: z.string().trim().min(10).max(2000) });

const ownItemFields = {
  title: fields.requiredText(),
  titleEn: fields.optionalText(),
  text: fields.requiredText(4000),
  textEn: fields.optionalText(4000),
  control: fields.choice(controls),
  part: fields.optionalChoice(parts),
};

/** In the order of the form, in which its errors are told. */
export const ownItemForm = z.object({
  level: fields.choice(ownLevels),
  framework: fields.requiredText(80),
  /** The theme with its framework, as `arnhem-2024/3`. */
  theme: fields.optionalText(120),
  code: z
    .string()
    .trim()
    .transform((text) => text.toUpperCase())
    .refine((text) => ownCode.test(text), {
      params: {
        text: {
          nl: "Begin met twee tot vijf letters en een punt, zoals VS.1. Zo verschilt de code altijd van die van een gedeeld kader.",
          en: "Begin with two to five letters and a dot, such as VS.1. That way it always differs from a shared code.",
        },
      },
    }),
  ...ownItemFields,
});

export const changeOwnItemForm = z.object(ownItemFields);

export type AdoptInput = z.output<typeof adoptForm>;
export type OwnItemInput = z.output<typeof ownItemForm>;
export type OwnItemChange = z.output<typeof changeOwnItemForm>;
