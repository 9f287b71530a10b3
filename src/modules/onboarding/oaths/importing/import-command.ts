import { columnLines, registerCommand } from "#modules/organisations/index.ts";
import type { DatabaseCommand } from "#platform/module/index.ts";
import { oathKind } from "./oath-import.commands.ts";
import { oathFile } from "./oath-line.rules.ts";

/** `borgpen oaths import`: oaths and affirmations from a CSV file, all or nothing, every faulty line named. */
export const oathImportCommand: DatabaseCommand = registerCommand({
  name: "oaths import",
  summary: "Take over oaths and affirmations from a CSV file.",
  use: "oaths import FILE --organisation NAME",
  help: [
    ...columnLines(oathFile),
    "",
    "The personnel key or the e-mail address says whose it is. Dates: 31-12-2026 or 2026-12-31.",
    "Text: the name of a text that stands here, with its version where there are more; or “oudere tekst” (older text).",
  ],
  options: {},
  wrongUse: () => undefined,
  kind: () => oathKind,
  record: ({ audit }, { tx, actor, now }, entry) =>
    audit.record(tx, actor, { event: "onboarding.oaths-imported", ...entry }, now),
});
