import type { Child } from "hono/jsx";
import { z } from "zod";
import type { Fault } from "#platform/csv/index.ts";
import { sentTable, tableSource } from "#platform/files/index.ts";
import {
  download,
  emptyForm,
  formPage,
  found,
  get,
  ordinaryReading,
  page,
  post,
  refuse,
} from "#platform/http/index.ts";
import type { FormState, PageReply, Permission, RequestContext, Route } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { personNames } from "../people/person-search.queries.ts";
import type { Looked, OfferedRegister } from "./offered-register.ts";
import { texts } from "./texts.ts";
import { LookForm, LookPage, TakenPage } from "./views/import-pages.tsx";

/** A page that takes over one or more registers. */
export interface ImportPages {
  readonly path: string;
  readonly permission: Permission;
  readonly audit: { readonly looked: string; readonly taken: string };
  readonly registers: readonly OfferedRegister[];
  readonly title: (locale: Locale) => string;
  readonly lead: (locale: Locale) => Child;
  readonly crumbs: (context: RequestContext) => { readonly href: string; readonly label: string }[];
}

interface Sent {
  readonly register: string;
  readonly text: string;
}

/** The drawn pages of one such import, and which register is meant. */
const pagesOf = ({ path, registers, title, lead, crumbs }: ImportPages) => {
  const formShown = (context: RequestContext, form: FormState, faults: readonly Fault[] = []): PageReply => {
    const { locale } = context;
    const words = { title: title(locale), lead: lead(locale) };
    const props = { locale, form, faults, path, registers, ...words };
    return page(words.title, <LookForm {...props} />, crumbs(context));
  };
  return {
    which: z.enum(registers.map(({ value }) => value)),
    registerOf: (wanted: string): OfferedRegister => found(registers.find(({ value }) => value === wanted)),
    formShown,
    faulty: (context: RequestContext, { register, text }: Sent, faults: readonly Fault[]): PageReply => ({
      ...formShown(context, emptyForm({ register, text }), faults),
      status: 422,
    }),
    looked: async (
      context: RequestContext,
      { register, text }: { readonly register: OfferedRegister; readonly text: string },
      { isOther = false, ...looked }: Looked & { readonly isOther?: boolean },
    ): Promise<PageReply> => {
      const { tx, locale } = context;
      const names = await personNames(tx, [...new Set(looked.first.map(({ personId }) => personId))]);
      const props = { locale, path, register, looked, names, isOther, form: emptyForm({ text }) };
      const back = [...crumbs(context), { href: path, label: title(locale) }];
      return page(texts[locale].lookTitle, <LookPage {...props} />, back);
    },
  };
};

type Pages = ReturnType<typeof pagesOf>;

const lookForm = ({ which }: Pages) => z.object({ register: which, ...sentTable });

const looking = ({ path, permission, audit, registers }: ImportPages, pages: Pages): readonly Route[] =>
  formPage({
    path,
    permission,
    audit: audit.looked,
    form: lookForm(pages),
    files: true,
    load: async () => null,
    initial: () => ({ register: registers[0]?.value ?? null }),
    view: (context, _loaded, form) => pages.formShown(context, form),
    submit: async (context, input) => {
      const sent = tableSource(input);
      if (!sent.ok) return refuse(sent.field, sent.reason);
      const register = pages.registerOf(input.register);
      const seen = await register.look(context, sent.source);
      if (!seen.ok) return pages.faulty(context, input, seen.faults);
      return pages.looked(context, { register, text: input.text }, seen);
    },
  });

const taking = ({ path, permission, audit, crumbs }: ImportPages, pages: Pages): Route =>
  post({
    path: `${path}/uitvoeren`,
    permission,
    audit: audit.taken,
    // The same again with the mark of what was looked at.
    form: lookForm(pages).extend({ seen: z.string().max(100).default("") }),
    files: true,
    show: async (context, form) => pages.formShown(context, form),
    submit: async (context, input) => {
      const { locale } = context;
      const { seen, text } = input;
      const sent = tableSource(input);
      if (!sent.ok) return refuse(sent.field, sent.reason);
      const register = pages.registerOf(input.register);
      const taken = await register.take(context, { source: sent.source, seen });
      if (!taken.ok) return pages.faulty(context, input, taken.faults);
      if (!taken.done) {
        const shown = await pages.looked(context, { register, text }, { ...taken, isOther: true });
        return { ...shown, status: 422 };
      }
      const props = { locale, path, register, summary: taken.summary };
      return page(texts[locale].doneTitle, <TakenPage {...props} />, crumbs(context));
    },
  });

const example = ({ path, permission }: ImportPages, { which, registerOf }: Pages): Route =>
  get({
    path: `${path}/voorbeeld/:register`,
    permission,
    audit: ordinaryReading,
    params: z.object({ register: which }),
    answer: async ({ params, locale }) => {
      const register = registerOf(params.register);
      return download({
        fileName: texts[locale].example(register.name(locale)),
        type: "text/csv; charset=utf-8",
        // A spreadsheet knows UTF-8 by this mark.
        body: `\uFEFF${register.example}\n`,
      });
    },
  });

/** The pages that take over a register: first to see what would happen, then to let it happen; and an example as a file. */
export const importPages = (spec: ImportPages): readonly Route[] => {
  const pages = pagesOf(spec);
  return [...looking(spec, pages), taking(spec, pages), example(spec, pages)];
};
