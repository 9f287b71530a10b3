import type { FileContext } from "../file/file-section.ts";
import { settingsOf } from "../settings/settings.queries.ts";
import { stateOf } from "../terms/term.rules.ts";
import { termsOfReport } from "../terms/terms.queries.ts";
import type { FileHeader } from "./file-header.ts";
import { shownReaders } from "./readers/readers.queries.ts";

/** What is known of a file besides its content. */
export const fileHeader = async ({ context, report, holder }: FileContext): Promise<FileHeader> => {
  const { tx, today } = context;
  const settings = await settingsOf(tx, report.organisationId);
  const terms = (await termsOfReport(tx, report.reportId)).filter(({ metOn }) => metOn === null);
  return {
    terms: terms.map((term) => ({ ...term, state: stateOf(term, today, settings) })),
    readers: await shownReaders(context, report),
    ownId: holder.personId,
  };
};
