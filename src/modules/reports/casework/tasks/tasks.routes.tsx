import { z } from "zod";
import { personNames } from "#modules/organisations/index.ts";
import { confidential } from "#modules/keys/index.ts";
import { fields, formPage, post } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { byName } from "#platform/locale/index.ts";
import { DateField, SelectField, TextField } from "#ui/index.ts";
import { fileToWrite, openedReport, readerRoles } from "../../file/file-section.ts";
import { answered, backTo, casePage, filePath, forStep, oneReport } from "../case-page.ts";
import { CaseForm } from "../views/case-form.tsx";
import { taskForm } from "./task.ts";
import { addTask, finishTask } from "./tasks.commands.ts";
import { readersOf } from "./tasks.queries.ts";
import { texts } from "./texts.ts";

/** Giving a task, and saying that it is done. */
export const taskRoutes: readonly Route[] = [
  ...formPage({
    path: "/dossiers/:reportId/taken/nieuw",
    permission: readerRoles,
    audit: "report.task-added",
    params: oneReport,
    form: taskForm,
    load: async (context) => {
      const opened = forStep("task", await openedReport(context, context.params.reportId));
      const names = await personNames(context.tx, await readersOf(context.tx, opened.report));
      const readers = [...names].toSorted(([, one], [, other]) => byName(one, other));
      return { opened, readers };
    },
    initial: ({ opened }) => ({ owner: opened.holder.personId }),
    view: ({ locale }, { opened, readers }, form) => {
      const t = texts[locale];
      const back = filePath(opened.report);
      return casePage(
        opened,
        t.add,
        <CaseForm
          {...{ locale, form, back }}
          title={t.add}
          lead={t.addLead}
          reference={opened.report.reference}
          action={`${back}/taken/nieuw`}
        >
          <TextField name="title" label={t.what} form={form} />
          <SelectField
            name="owner"
            label={t.owner}
            form={form}
            options={readers.map(([value, label]) => ({ value, label }))}
          />
          <DateField name="dueOn" label={t.due} form={form} />
        </CaseForm>,
      );
    },
    submit: async (context, input, { opened: { report } }) => {
      const decision = await addTask(await fileToWrite(context, report.reportId), input);
      return answered(decision, () => backTo(report, "taken", { nl: texts.nl.saved, en: texts.en.saved }));
    },
  }),
  post({
    path: "/dossiers/:reportId/taken/:taskId/klaar",
    permission: readerRoles,
    audit: "report.task-finished",
    params: oneReport.extend({ taskId: fields.id() }),
    form: z.object({}),
    submit: async (context) => {
      const opened = await openedReport(context, context.params.reportId);
      await finishTask(opened, context.params.taskId);
      return backTo(opened.report, "taken", { nl: texts.nl.finished, en: texts.en.finished });
    },
  }),
].map(confidential);
