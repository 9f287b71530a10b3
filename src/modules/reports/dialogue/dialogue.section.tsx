import { personNames } from "#modules/organisations/index.ts";
import { ActionGroup, ButtonLink, Paragraph, Stack } from "#ui/index.ts";
import type { FileSection } from "../file/file-section.ts";
import { kindsToWrite, mayConfirm } from "./dialogue.rules.ts";
import type { Message } from "./message.ts";
import { readByOffice } from "./messages.commands.ts";
import { messagesOf } from "./messages.queries.ts";
import { awaitsApproval } from "./record.rules.ts";
import { texts } from "./texts.ts";
import { Messages } from "./views/messages.tsx";

/** What reporter and office wrote to each other; once a reader saw it, nothing of the reporter waits any more. */
export const dialogueSection: FileSection = {
  key: "berichten",
  title: { nl: texts.nl.dialogue, en: texts.en.dialogue },
  read: async ({ context, report, file }) => {
    const { tx, locale } = context;
    const t = texts[locale];
    const messages = await messagesOf(tx, file, report.reportId);
    const senders = messages.flatMap(({ sentBy }) => (sentBy === null ? [] : [sentBy]));
    const names = await personNames(tx, senders);
    await readByOffice(context, report);
    const path = `/dossiers/${report.reportId}`;
    const from = ({ sentBy }: Message): string =>
      sentBy === null ? t.reporter : (names.get(sentBy) ?? t.office);
    return (
      <Stack>
        {mayConfirm(report).ok && <Paragraph>{t.confirmFirst}</Paragraph>}
        {awaitsApproval(report) && <Paragraph>{t.recordWaits}</Paragraph>}
        <Messages
          {...{ locale, messages, from }}
          empty={t.noMessagesOffice}
          isOwn={({ direction }) => direction === "to-reporter"}
        />
        <ActionGroup>
          {mayConfirm(report).ok && <ButtonLink href={`${path}/bevestigen`}>{t.confirm}</ButtonLink>}
          {kindsToWrite(report).length > 0 && (
            <ButtonLink href={`${path}/bericht`} look="secondary">
              {t.writeToReporter}
            </ButtonLink>
          )}
        </ActionGroup>
      </Stack>
    );
  },
};
