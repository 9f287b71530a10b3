import { personNames } from "#modules/organisations/index.ts";
import type { Fault } from "#platform/csv/index.ts";
import { tableSource } from "#platform/files/index.ts";
import { emptyForm, formPage, page, post, refuse } from "#platform/http/index.ts";
import type { FormState, PageReply, RequestContext, Route } from "#platform/http/index.ts";
import { texts } from "../texts.ts";
import { importForm, lookForm } from "./imported.ts";
import type { ImportedRegister, LookedAt } from "./imported.ts";
import { importRegister, lookAtRegister } from "./importing.commands.ts";
import { importTexts } from "./texts.ts";
import { LookForm, lookPath, LookPage, TakenPage, takePath } from "./views/import-pages.tsx";

const permission = ["coordinator"] as const;

const crumbs = ({ locale }: RequestContext) => [{ href: "/registers", label: texts[locale].registers }];

const formShown = (context: RequestContext, form: FormState, faults: readonly Fault[] = []): PageReply =>
  page(
    importTexts[context.locale].title,
    <LookForm {...{ locale: context.locale, form, faults }} />,
    crumbs(context),
  );

interface Sent {
  readonly register: ImportedRegister;
  readonly text: string;
}

const faulty = (context: RequestContext, { register, text }: Sent, faults: readonly Fault[]): PageReply => ({
  ...formShown(context, emptyForm({ register, text }), faults),
  status: 422,
});

const looked = async (
  context: RequestContext,
  { register, text }: Sent,
  { isOther = false, ...found }: LookedAt & { readonly isOther?: boolean },
): Promise<PageReply> => {
  const { tx, locale } = context;
  const names = await personNames(tx, [...new Set(found.first.map(({ personId }) => personId))]);
  const props = { locale, register, looked: found, names, isOther, form: emptyForm({ text }) };
  return page(importTexts[locale].lookTitle, <LookPage {...props} />, [
    ...crumbs(context),
    { href: lookPath, label: importTexts[locale].title },
  ]);
};

const looking = formPage({
  path: lookPath,
  permission,
  audit: "declarations.looked-at",
  form: lookForm,
  files: true,
  load: async () => null,
  initial: () => ({ register: "side-activity" }),
  view: (context, _loaded, form) => formShown(context, form),
  submit: async (context, input) => {
    const sent = tableSource(input);
    if (!sent.ok) return refuse(sent.field, sent.reason);
    const found = await lookAtRegister(context, { source: sent.source, register: input.register });
    return found.ok ? looked(context, input, found) : faulty(context, input, found.faults);
  },
});

const taking = post({
  path: takePath,
  permission,
  audit: "declarations.imported",
  form: importForm,
  files: true,
  show: async (context, form) => formShown(context, form),
  submit: async (context, input) => {
    const { locale } = context;
    const { register, seen } = input;
    const sent = tableSource(input);
    if (!sent.ok) return refuse(sent.field, sent.reason);
    const taken = await importRegister(context, { source: sent.source, register, seen });
    if (!taken.ok) return faulty(context, input, taken.faults);
    if (!taken.done) return { ...(await looked(context, input, { ...taken, isOther: true })), status: 422 };
    const { summary } = taken;
    return page(
      importTexts[locale].doneTitle,
      <TakenPage {...{ locale, register, summary }} />,
      crumbs(context),
    );
  },
});

/** The pages that take over a register: first to see what would happen, then to let it happen. */
export const importingRoutes: readonly Route[] = [...looking, taking];
