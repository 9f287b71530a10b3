import { z } from "zod";
import { addDays } from "#platform/clock/index.ts";
import { AppError, fields, formPage, page, refuseAll } from "#platform/http/index.ts";
import type { FormState, PageReply, RefusalReply, RequestContext } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import { codeKeys } from "#platform/vault/index.ts";
import { randomUUID } from "node:crypto";
import { asChannel } from "../channel.ts";
import { all } from "../form-values.rules.ts";
import type { FormValues } from "../form-values.rules.ts";
import { formParams, helpAddress, paths, reportAddress } from "./addresses.ts";
import { keepArrived } from "./arrived.commands.ts";
import { fieldNames } from "./form.ts";
import { codeForForm, codeOfForm, newFormIds, reportForm } from "./form.queries.ts";
import type { ReportForm } from "./form.queries.ts";
import { fileFaults } from "./file-faults.ts";
import { readKept } from "./kept-files.ts";
import type { KeptFile } from "./kept-files.ts";
import { sealForm } from "./seal-form.ts";
import { pendingOf, readSealedForm } from "./sealed-form.ts";
import { receivedTexts } from "./received-texts.ts";
import { inTurn } from "./turns.ts";
import { ReceivedView } from "./views/received-view.tsx";
import { ReportFormView } from "./views/report-form.tsx";

/** Whoever reports is nobody here: no session, no address; what has to be in the log, the command records as the organisation. */
export const reportedByNobodyInParticular = {
  permission: "everybody",
  audit: { notRecorded: "who reports is not traced; that a report came in is recorded by the command" },
  withoutSession: true,
} as const;

type Params = z.output<typeof formParams>;
type Context = RequestContext<Params>;

interface Loaded extends ReportForm {
  readonly fileId: string;
  readonly code: string;
}

const load = async (context: Context): Promise<Loaded> => {
  const { fileId, salt } = newFormIds();
  const form = await reportForm(context, { ...context.params, salt });
  return { ...form, fileId, code: await codeForForm(context.locale) };
};

/** The law gives the reporting office seven days to confirm receipt. */
const comeBackAfter = 7;
const comeBack = ({ today, locale }: Context): string => formatDate(addDays(today, comeBackAfter), locale);

const keptIn = (values: FormValues): readonly KeptFile[] => readKept(all(values, fieldNames.kept));

const view = (context: Context, { facts, names, organisation }: Loaded, form: FormState): PageReply => {
  const { locale, params, services } = context;
  const { shortName } = params;
  const title = facts.questionnaire.title[locale];
  const props = {
    locale,
    shortName,
    facts,
    names,
    form,
    action: reportAddress(shortName, params.kind),
    kept: keptIn(form.values),
    isScanned: services.config.clamd !== undefined,
    comeBack: comeBack(context),
    origin: context.origin,
  };
  const crumbs = [{ href: helpAddress(shortName), label: organisation.name }];
  return page(title, <ReportFormView {...props} />, crumbs, { script: "reporting" });
};

const uuid = z.uuid();

/** The ids and the code that went along with the form; whoever sends others did not come from it. */
const idsOf = async (values: FormValues, { facts }: Loaded) => {
  const fileId = uuid.safeParse(all(values, fieldNames.file)[0]);
  const code = await codeOfForm(all(values, fieldNames.code)[0] ?? "");
  const organisation = all(values, fieldNames.organisation)[0];
  if (!fileId.success || code === undefined || organisation !== facts.organisationId)
    throw new AppError("bad-request");
  return { fileId: fileId.data, code };
};

interface Kept {
  readonly reference: string;
  readonly isNew: boolean;
}

const received = (context: Context, code: string, kept: Kept): PageReply => {
  const { locale, origin } = context;
  const words = code.split("-");
  const body = <ReceivedView {...{ ...kept, locale, words, origin }} comeBack={comeBack(context)} />;
  return page(receivedTexts[locale].received, body, [], { script: "reporting" });
};

const submit = async (
  context: Context,
  values: FormValues,
  loaded: Loaded,
): Promise<PageReply | RefusalReply> => {
  const { facts } = loaded;
  const { fileId, code } = await idsOf(values, loaded);
  const kept = keptIn(values);
  const attachments = kept.map(({ hindrance: _hindrance, scan: _scan, ...details }) => details);
  const form = { reportId: randomUUID(), identityFileId: randomUUID(), fileId, code, attachments };
  const sealed = sealForm(facts, values, form);
  const faults = [...(sealed.faults ?? []), ...fileFaults(values, kept)];
  if (!sealed.form || faults.length > 0) return refuseAll(faults);
  const { lookup, pair } = codeKeys(code);
  const arrived = await asChannel(context, facts.organisationId, (writing) =>
    keepArrived(writing, {
      facts,
      form: sealed.form,
      code: { lookup, publicKey: pair.publicKey },
      language: context.locale,
      sealedIn: "server",
      scans: kept.map(({ scan }) => scan),
      pending: pendingOf(context.services),
    }),
  );
  return received(context, code, arrived);
};

/** The form of each kind of report, as it works without JavaScript. */
export const formRoutes = formPage({
  ...reportedByNobodyInParticular,
  path: paths.form,
  params: formParams,
  form: fields.texts(),
  files: readSealedForm,
  turn: inTurn,
  load,
  initial: ({ facts, fileId, code }) => ({
    [fieldNames.organisation]: facts.organisationId,
    [fieldNames.file]: fileId,
    [fieldNames.code]: code,
    [fieldNames.clean]: "on",
  }),
  view,
  submit,
});
