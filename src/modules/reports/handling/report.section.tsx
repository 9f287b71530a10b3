import { Facts, Heading, List, Paragraph, Stack } from "#ui/index.ts";
import { answersOf, attachmentsOf, concernedOf } from "../file/contents.queries.ts";
import type { FileSection } from "../file/file-section.ts";
import { texts } from "./texts.ts";
import { ConcernedTable } from "./views/concerned-table.tsx";

const asText = (answer: string | readonly string[]): string =>
  typeof answer === "string" ? answer : answer.join(", ");

/** What the reporter told: the answers, the persons concerned, the attachments. */
export const reportSection: FileSection = {
  key: "melding",
  title: { nl: texts.nl.report, en: texts.en.report },
  read: async ({ context: { tx, locale }, report: { reportId }, file }) => {
    const t = texts[locale];
    const concerned = await concernedOf(tx, file, reportId);
    const answers = await answersOf(tx, file, reportId);
    const attachments = await attachmentsOf(tx, file, reportId);
    return (
      <Stack>
        <Heading level={3}>{t.reporterSays}</Heading>
        <Facts items={Object.entries(answers).map(([label, answer]) => ({ label, value: asText(answer) }))} />
        <Heading level={3}>{t.concerned}</Heading>
        <ConcernedTable {...{ locale, concerned }} />
        <Heading level={3}>{t.attachments}</Heading>
        {attachments.length === 0 ? (
          <Paragraph quiet>{t.noAttachments}</Paragraph>
        ) : (
          <List items={attachments.map(({ name }) => name)} />
        )}
      </Stack>
    );
  },
};
