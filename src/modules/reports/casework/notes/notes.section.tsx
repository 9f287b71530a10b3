import { emptyForm } from "#platform/http/index.ts";
import { formatMoment } from "#platform/locale/index.ts";
import { Form, Paragraph, Stack, SubmitButton, TextArea, Timeline } from "#ui/index.ts";
import type { FileSection } from "../../file/file-section.ts";
import { namesOf } from "../case-names.ts";
import { filePath, offers } from "../case-page.ts";
import { notesOf } from "./notes.queries.ts";
import { texts } from "./texts.ts";

/** What readers note among themselves. */
export const notesSection: FileSection = {
  key: "notities",
  title: { nl: texts.nl.title, en: texts.en.title },
  read: async (opened) => {
    const { locale, tx } = opened.context;
    const t = texts[locale];
    const notes = await notesOf(opened);
    const nameOf = await namesOf(
      tx,
      notes.map(({ authorId }) => authorId),
    );
    return (
      <Stack>
        <Paragraph>{t.intro}</Paragraph>
        {notes.length === 0 ? (
          <Paragraph quiet>{t.none}</Paragraph>
        ) : (
          <Timeline
            entries={notes.map(({ madeAt, authorId, body }) => ({
              date: formatMoment(madeAt, locale),
              dateTime: madeAt.toISOString(),
              title: nameOf(authorId),
              text: body,
            }))}
          />
        )}
        {offers(opened, "note") && (
          <Form action={`${filePath(opened.report)}/notitie`}>
            <TextArea name="body" label={t.note} hint={t.noteHint} form={emptyForm()} rows={4} />
            <SubmitButton look="secondary">{t.add}</SubmitButton>
          </Form>
        )}
      </Stack>
    );
  },
};
