import { ActionGroup, ErrorSummary, Form, Heading, Section, SubmitButton, TextArea } from "#ui/index.ts";
import { dossierPath } from "../returning/dossier.ts";
import type { DossierPart } from "../returning/dossier-part.ts";
import { messagesOf } from "./messages.queries.ts";
import { awaitsApproval } from "./record.rules.ts";
import { texts } from "./texts.ts";
import { Messages } from "./views/messages.tsx";

/** What was written to and fro, and the form with which the reporter writes. */
export const dialoguePart: DossierPart = async ({ writing, dossier, locale, form }) => {
  const { report, file, number } = dossier;
  const messages = await messagesOf(writing.tx, file, report.reportId);
  const t = texts[locale];
  const here = dossierPath(number);
  return {
    asks: awaitsApproval(report)
      ? [{ href: `${here}/verslag`, title: t.recordAsk, text: t.recordAskText }]
      : [],
    shows: (
      <Section title={t.messages} id="berichten">
        <Messages
          locale={locale}
          messages={messages}
          empty={t.noMessages}
          from={({ direction }) => (direction === "from-reporter" ? t.you : t.office)}
          isOwn={({ direction }) => direction === "from-reporter"}
        />
        <Heading level={3}>{t.write}</Heading>
        <ErrorSummary form={form} />
        <Form action={`${here}/bericht`} label={t.write}>
          <TextArea name="body" label={t.body} hint={t.bodyHint} form={form} rows={7} autocomplete="off" />
          <ActionGroup>
            <SubmitButton>{t.send}</SubmitButton>
          </ActionGroup>
        </Form>
      </Section>
    ),
  };
};
