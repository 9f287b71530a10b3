import { ActionGroup, ButtonLink, Stack } from "#ui/index.ts";
import type { FileSection } from "../../file/file-section.ts";
import { ReadersTable } from "../views/readers-table.tsx";
import { shownReaders } from "./readers.queries.ts";
import { texts } from "./texts.ts";

/** Who reads the file. */
export const readersSection: FileSection = {
  key: "lezers",
  title: { nl: texts.nl.title, en: texts.en.title },
  read: async ({ context, report, holder }) => {
    const { locale } = context;
    const readers = await shownReaders(context, report);
    return (
      <Stack>
        <ReadersTable {...{ locale, readers }} handlerId={report.handlerId} ownId={holder.personId} />
        <ActionGroup>
          <ButtonLink href={`/dossiers/${report.reportId}/lezers`} look="secondary">
            {texts[locale].manage}
          </ButtonLink>
        </ActionGroup>
      </Stack>
    );
  },
};
