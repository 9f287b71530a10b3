import { z } from "zod";
import { formPage, found, page, redirect, refuse } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { itemHref, normReference, ownItemHref } from "../reference.rules.ts";
import { changeOwnItemForm, ownItemForm, ownLevels, withdrawForm } from "./adoption.ts";
import { addOwnItem, changeOwnItem, withdrawOwnItem } from "./adoption.commands.ts";
import { ownItemsOf, readStock } from "./adoption.queries.ts";
import { nextOwnCode } from "./adoption.rules.ts";
import { both, texts } from "./texts.ts";
import { OwnItemForm } from "./views/own-item-form.tsx";
import { ReasonForm } from "./views/reason-form.tsx";

const oneItem = z.object({ framework: z.string().max(80), code: z.string().max(40) });
const newQuery = z.object({
  kader: z.string().max(80).optional(),
  soort: z.enum(ownLevels).optional().catch(undefined),
});

const crumbs = (locale: Locale) => [{ href: "/stelsel/normen", label: texts[locale].norms }];

const load = async ({ tx, params, about }: RequestContext<z.output<typeof oneItem>>) => {
  about("norm", normReference(params.framework, params.code));
  const own = await ownItemsOf(tx);
  return found(
    own.find(
      (item) => item.framework === params.framework && item.code === params.code && item.withdrawnOn === null,
    ),
  );
};

/** The prefix this organisation used before, or EIGEN where it used none. */
const proposedCode = (codes: readonly string[]): string =>
  nextOwnCode(codes.at(-1)?.split(".")[0] ?? "EIGEN", codes);

/** Adding, changing and withdrawing norms and building blocks of the organisation itself. */
export const ownItemRoutes: readonly Route[] = [
  ...formPage({
    path: "/stelsel/kaders/eigen/nieuw",
    permission: ["coordinator"],
    audit: "framework.own-item-added",
    query: newQuery,
    form: ownItemForm,
    load: ({ tx, today }) => readStock(tx, today),
    initial: ({ own }, { query }) => ({
      framework: query.kader,
      level: query.soort,
      code: proposedCode(own.map((item) => item.code)),
    }),
    view: ({ locale }, { frameworks }, form) =>
      page(
        texts[locale].addOwn,
        <OwnItemForm
          {...{ locale, form, frameworks }}
          action="/stelsel/kaders/eigen/nieuw"
          back="/stelsel/normen"
        />,
        crumbs(locale),
      ),
    submit: async (context, input) => {
      context.about("norm", normReference(input.framework, input.code));
      const decision = await addOwnItem(context, input);
      if (!decision.ok) return refuse(decision.field, decision.reason);
      return redirect(
        itemHref(input),
        both((t) => t.savedFlash),
      );
    },
  }),
  ...formPage({
    path: "/stelsel/kaders/eigen/:framework/:code",
    permission: ["coordinator"],
    audit: "framework.own-item-changed",
    params: oneItem,
    form: changeOwnItemForm,
    load,
    initial: ({ title, titleEn, text, textEn, control, part }) => ({
      title,
      titleEn,
      text,
      textEn,
      control,
      part,
    }),
    view: ({ locale }, item, form) =>
      page(
        texts[locale].changeOwn,
        <OwnItemForm {...{ locale, form }} action={ownItemHref(item)} back={itemHref(item)} />,
        crumbs(locale),
      ),
    submit: async (context, input, item) => {
      await changeOwnItem(context, item, input);
      return redirect(
        itemHref(item),
        both((t) => t.savedFlash),
      );
    },
  }),
  ...formPage({
    path: "/stelsel/kaders/eigen/:framework/:code/intrekken",
    permission: ["coordinator"],
    audit: "framework.own-item-withdrawn",
    params: oneItem,
    form: withdrawForm,
    load,
    view: ({ locale }, item, form) => {
      const t = texts[locale];
      return page(
        t.withdrawTitle,
        <ReasonForm
          {...{ locale, form }}
          title={t.withdrawTitle}
          about={`${item.code} ${item.title}`}
          text={t.withdrawText}
          hint={t.withdrawHint}
          button={t.withdraw}
          action={`${ownItemHref(item)}/intrekken`}
          back={itemHref(item)}
        />,
        crumbs(locale),
      );
    },
    submit: async (context, { reason }, item) => {
      await withdrawOwnItem(context, item, reason);
      return redirect(
        "/stelsel/normen",
        both((t) => t.withdrawnFlash),
      );
    },
  }),
];
