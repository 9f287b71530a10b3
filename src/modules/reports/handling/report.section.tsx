import { Facts, Heading, Link, Paragraph, Stack, Table } from "#ui/index.ts";
import { attachmentsOf } from "../file/contents.queries.ts";
import type { Attachment } from "../file/contents.queries.ts";
import type { FileContext, FileSection } from "../file/file-section.ts";
import { readableReport } from "../returning/readable-report.ts";
import { fileSize } from "./file-size.ts";
import { texts } from "./texts.ts";
import { ConcernedTable } from "./views/concerned-table.tsx";

const Attachments = ({ context: { locale }, report }: FileContext, attachments: readonly Attachment[]) => {
  const t = texts[locale];
  if (attachments.length === 0) return <Paragraph quiet>{t.noAttachments}</Paragraph>;
  return (
    <Table
      caption={t.attachments}
      captionHidden
      stacked
      columns={[{ header: t.name }, { header: t.size, align: "end" }]}
      rows={attachments.map(({ attachmentId, name, size }) => ({
        cells: [
          <Link href={`/dossiers/${report.reportId}/stukken/${attachmentId}`}>{name}</Link>,
          fileSize(size, locale),
        ],
      }))}
    />
  );
};

/** What the reporter told: the answers, the persons concerned, the attachments. */
export const reportSection: FileSection = {
  key: "melding",
  title: { nl: texts.nl.report, en: texts.en.report },
  read: async (opened) => {
    const { context, report, file } = opened;
    const { tx, locale } = context;
    const t = texts[locale];
    const { answers, concerned } = await readableReport(tx, file, report, locale);
    const attachments = await attachmentsOf(tx, file, report.reportId);
    const told = attachments.filter(({ addedBy, messageId }) => addedBy === null && messageId === null);
    return (
      <Stack>
        <Heading level={3}>{report.enteredBy === null ? t.reporterSays : t.reporterTold}</Heading>
        <Facts items={answers.map(({ label, text }) => ({ label, value: text }))} />
        <Heading level={3}>{t.concerned}</Heading>
        <ConcernedTable {...{ locale, concerned }} />
        <Heading level={3}>{t.attachments}</Heading>
        {Attachments(opened, told)}
      </Stack>
    );
  },
};
