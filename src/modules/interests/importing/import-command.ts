import { columnLines, registerCommand } from "#modules/organisations/index.ts";
import type { DatabaseCommand } from "#platform/module/index.ts";
import { giftColumns } from "./gift-line.rules.ts";
import { importedRegisters } from "./imported.ts";
import type { ImportedRegister } from "./imported.ts";
import { registerKinds } from "./register-kinds.commands.ts";
import { sideActivityColumns } from "./side-activity-line.rules.ts";

/** What a register is called at the command line. */
const called: Readonly<Record<ImportedRegister, string>> = {
  "side-activity": "side-activities",
  gift: "gifts",
};

const registerCalled = (word: unknown): ImportedRegister | undefined =>
  importedRegisters.find((register) => called[register] === word);

/** `borgpen registers import`: declarations from a CSV file, all or nothing, every faulty line named. */
export const registerImportCommand: DatabaseCommand = registerCommand({
  name: "registers import",
  summary: "Take over side activities or gifts from a CSV file.",
  use: "registers import FILE --organisation NAME --register side-activities|gifts",
  help: [
    "Side activities:",
    ...columnLines(sideActivityColumns),
    "",
    "Gifts:",
    ...columnLines(giftColumns),
    "",
    "The personnel key or the e-mail address says whose it is. Dates: 31-12-2026 or 2026-12-31. Amounts: 12,50 or 1.234,56 or 1,234.56.",
  ],
  optionHelp: ["  --register NAME      side-activities or gifts"],
  options: { register: { type: "string" } },
  wrongUse: ({ register }) =>
    registerCalled(register) === undefined
      ? `Say which register: --register ${Object.values(called).join(" or --register ")}.`
      : undefined,
  kind: ({ register }) => registerKinds[registerCalled(register) ?? "side-activity"],
  record: ({ audit }, { tx, actor, now }, entry) =>
    audit.record(tx, actor, { event: "declarations.imported", ...entry }, now),
});
