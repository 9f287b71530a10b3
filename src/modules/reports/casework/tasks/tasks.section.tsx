import { dateOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { ButtonLink, Form, Paragraph, Stack, StatusBadge, SubmitButton, Table } from "#ui/index.ts";
import type { FileSection } from "../../file/file-section.ts";
import { namesOf } from "../case-names.ts";
import { filePath, offers } from "../case-page.ts";
import type { Task } from "./task.ts";
import { tasksOf } from "./tasks.queries.ts";
import { texts } from "./texts.ts";

const isLate = ({ doneAt, dueOn }: Task, today: PlainDate): boolean => doneAt === null && dueOn < today;

const State = ({ task, today, locale }: { task: Task; today: PlainDate; locale: Locale }) => {
  const t = texts[locale];
  if (task.doneAt !== null)
    return <StatusBadge tone="good">{t.doneOn(formatDate(dateOf(task.doneAt), locale))}</StatusBadge>;
  return isLate(task, today) ? (
    <StatusBadge tone="bad">{t.late}</StatusBadge>
  ) : (
    <StatusBadge tone="info">{t.open}</StatusBadge>
  );
};

const Finish = ({ task, path, locale }: { task: Task; path: string; locale: Locale }) => {
  const t = texts[locale];
  return (
    <Form action={`${path}/taken/${task.taskId}/klaar`}>
      <SubmitButton look="subtle" context={t.doneContext(task.title)}>
        {t.done}
      </SubmitButton>
    </Form>
  );
};

/** What readers do before which day. */
export const tasksSection: FileSection = {
  key: "taken",
  title: { nl: texts.nl.title, en: texts.en.title },
  read: async (opened) => {
    const { locale, tx, today } = opened.context;
    const t = texts[locale];
    const [tasks, path, mayFinish] = [await tasksOf(opened), filePath(opened.report), offers(opened, "task")];
    const nameOf = await namesOf(
      tx,
      tasks.map(({ ownerId }) => ownerId),
    );
    return (
      <Stack>
        <Table
          caption={t.title}
          captionHidden
          stacked
          columns={[
            { header: t.what, width: "wide" },
            { header: t.owner },
            { header: t.due, width: "date" },
            { header: t.state },
          ]}
          rows={tasks.map((task) => ({
            marked: isLate(task, today),
            cells: [
              task.title,
              nameOf(task.ownerId),
              formatDate(task.dueOn, locale),
              <>
                <State {...{ task, today, locale }} />
                {task.doneAt === null && mayFinish && <Finish {...{ task, path, locale }} />}
              </>,
            ],
          }))}
          empty={<Paragraph quiet>{t.none}</Paragraph>}
        />
        {mayFinish && (
          <ButtonLink href={`${path}/taken/nieuw`} look="secondary">
            {t.add}
          </ButtonLink>
        )}
      </Stack>
    );
  },
};
