import { createHash } from "node:crypto";
import { readRegister } from "#modules/organisations/index.ts";
import type { RegisterRead } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { CsvSource } from "#platform/csv/index.ts";
import { giftColumns, giftIn } from "./gift-line.rules.ts";
import type { GiftColumn } from "./gift-line.rules.ts";
import type { ImportedLine, ImportedRegister } from "./imported.ts";
import { sharedIn } from "./shared-columns.rules.ts";
import { sideActivityColumns, sideActivityIn } from "./side-activity-line.rules.ts";
import type { SideActivityColumn } from "./side-activity-line.rules.ts";

/** A short text that stands for exactly this one. */
export const shortened = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** All lines of a register, or every fault in the order of the file. */
export const readRegisterFile = (
  source: CsvSource,
  register: ImportedRegister,
  today: PlainDate,
): Promise<RegisterRead<ImportedLine>> =>
  register === "gift"
    ? readRegister<GiftColumn, ImportedLine>(source, {
        columns: giftColumns,
        lineOf: (reader) => ({ content: giftIn(reader, today), ...sharedIn(reader, today) }),
        things: { many: ["geschenken", "gifts"], one: ["geschenk", "gift"] },
      })
    : readRegister<SideActivityColumn, ImportedLine>(source, {
        columns: sideActivityColumns,
        lineOf: (reader) => ({ content: sideActivityIn(reader), ...sharedIn(reader, today) }),
        things: {
          many: ["nevenwerkzaamheden", "side activities"],
          one: ["nevenwerkzaamheid", "side activity"],
        },
      });
