import { changed, insist } from "#platform/http/index.ts";
import { allowed, refusal } from "#platform/actor/index.ts";
import { noteEvent } from "../../file/events.commands.ts";
import type { FileContext } from "../../file/file-section.ts";
import { readersNow } from "./readers.queries.ts";
import { tellReaders } from "./tell-readers.commands.ts";

const onlyReaders = refusal(
  "Alleen wie het dossier leest, kan het behandelen. Laat deze persoon eerst toe.",
  "Only who reads the file can handle it. Let this person in first.",
);

/** Gives a report to one of its readers to handle: to oneself, or to somebody else, who is told. */
export const giveTo = async (
  opened: FileContext,
  { personId, name }: { readonly personId: string; readonly name: string },
): Promise<void> => {
  const { context, report } = opened;
  if (report.handlerId === personId) return;
  const { readers } = await readersNow(context, report);
  insist(readers.includes(personId) ? allowed : onlyReaders);
  await changed(
    context.tx
      .updateTable("reports")
      .set({ handlerId: personId })
      .where("organisationId", "=", report.organisationId)
      .where("reportId", "=", report.reportId),
  );
  await noteEvent(opened, { kind: "handler", reason: name });
  if (personId !== context.actor.personId) await tellReaders(context, [personId]);
};
