import { Facts, Heading, Link, Paragraph, Stack, Table } from "#ui/index.ts";
import { readableAnswers } from "../codes/questionnaire.rules.ts";
import type { ReadableAnswer } from "../codes/questionnaire.rules.ts";
import { questionnaireOf } from "../codes/questionnaires.queries.ts";
import { answersOf, attachmentsOf, concernedOf } from "../file/contents.queries.ts";
import type { Attachment } from "../file/contents.queries.ts";
import type { FileContext, FileSection } from "../file/file-section.ts";
import { fileSize } from "./file-size.ts";
import { texts } from "./texts.ts";
import { ConcernedTable } from "./views/concerned-table.tsx";

/** The answers in the words of the questionnaire; what it does not know any more is shown as it came, so that nothing is lost. */
const answersIn = async ({ context, report, file }: FileContext): Promise<readonly ReadableAnswer[]> => {
  const { tx, locale } = context;
  const answers = await answersOf(tx, file, report.reportId);
  const known = readableAnswers(await questionnaireOf(tx, report), answers, locale);
  const ids = new Set(known.map(({ id }) => id));
  const other = Object.entries(answers).filter(([id]) => !ids.has(id));
  return [...known, ...other.map(([id, answer]) => ({ id, label: id, text: [answer].flat().join("; ") }))];
};

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
    const concerned = await concernedOf(tx, file, report.reportId);
    const answers = await answersIn(opened);
    const attachments = await attachmentsOf(tx, file, report.reportId);
    const told = attachments.filter(({ addedBy, messageId }) => addedBy === null && messageId === null);
    return (
      <Stack>
        <Heading level={3}>{t.reporterSays}</Heading>
        <Facts items={answers.map(({ label, text }) => ({ label, value: text }))} />
        <Heading level={3}>{t.concerned}</Heading>
        <ConcernedTable {...{ locale, concerned }} />
        <Heading level={3}>{t.attachments}</Heading>
        {Attachments(opened, told)}
      </Stack>
    );
  },
};
