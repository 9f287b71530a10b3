import { formatMoment } from "#platform/locale/index.ts";
import { ButtonLink, Link, Paragraph, Stack, StatusBadge, Table } from "#ui/index.ts";
import { attachmentsOf } from "../../file/contents.queries.ts";
import type { FileSection } from "../../file/file-section.ts";
import { namesOf } from "../case-names.ts";
import { filePath, offers } from "../case-page.ts";
import { fileSize } from "../../handling/file-size.ts";
import { texts } from "./texts.ts";

const tones = { clean: "good", "not-checked": "attention", infected: "bad" } as const;

/** What the reporter and readers added: name, size, from whom, and what the virus scanner said. */
export const documentsSection: FileSection = {
  key: "stukken",
  title: { nl: texts.nl.title, en: texts.en.title },
  read: async (opened) => {
    const { context, report, file } = opened;
    const { locale, tx } = context;
    const [t, path] = [texts[locale], filePath(report)];
    const documents = await attachmentsOf(tx, file, report.reportId);
    const nameOf = await namesOf(
      tx,
      documents.map(({ addedBy }) => addedBy),
    );
    return (
      <Stack>
        <Table
          caption={t.title}
          captionHidden
          stacked
          columns={[
            { header: t.name, width: "wide" },
            { header: t.size },
            { header: t.from },
            { header: t.added },
            { header: t.scan },
          ]}
          rows={documents.map(({ attachmentId, name, size, addedBy, addedAt, scan }) => ({
            marked: scan === "infected",
            cells: [
              <Link href={`${path}/stukken/${attachmentId}`}>{name}</Link>,
              fileSize(size, locale),
              addedBy === null ? t.reporter : nameOf(addedBy),
              formatMoment(addedAt, locale),
              <StatusBadge tone={tones[scan]}>{t.scans[scan]}</StatusBadge>,
            ],
          }))}
          empty={<Paragraph quiet>{t.none}</Paragraph>}
        />
        {offers(opened, "document") && (
          <ButtonLink href={`${path}/stukken/nieuw`} look="secondary">
            {t.add}
          </ButtonLink>
        )}
      </Stack>
    );
  },
};
