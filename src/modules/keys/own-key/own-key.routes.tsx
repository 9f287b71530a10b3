import { z } from "zod";
import { holds } from "#platform/actor/index.ts";
import { ownPath } from "#platform/auth/index.ts";
import {
  AppError,
  fields,
  formPage,
  get,
  ordinaryReading,
  page,
  post,
  redirect,
  refusedForm,
  says,
} from "#platform/http/index.ts";
import type { FormState, PageReply, RequestContext, Route } from "#platform/http/index.ts";
import { changePassphrase, lock, makeKey, replaceKey } from "#platform/vault/index.ts";
import { askToOpen, hasOwnKey } from "../opening/confidential.tsx";
import { openVault, personOf, visitOf } from "../opening/open-vault.ts";
import { openWith, tryPassphrase } from "../opening/opening.commands.ts";
import { texts as openingTexts } from "../opening/texts.ts";
import { passphraseField, passphraseIn } from "../opening/typed.rules.ts";
import { confidentialRoles, recoverers } from "../roles.ts";
import { ChangePassphraseForm, MakeKeyForm, ReplaceKeyForm } from "../views/key-forms.tsx";
import { OwnVaultView } from "../views/own-vault.tsx";
import { awaitRecovery } from "./awaited.commands.ts";
import { ownVault, recoveryInUse } from "./own-vault.queries.ts";
import { current, newPassphraseForm, proposal, refusedPassphrase } from "./passphrase.ts";
import { texts } from "./texts.ts";

const backQuery = z.object({ terug: z.string().max(2000).optional() });

/** Where to go on: a page of this site, or the own vault. */
const backOf = ({ terug }: z.output<typeof backQuery>): string => {
  const back = ownPath(terug);
  return back === "/" ? "/kluis" : back;
};

/** The way up. */
export const vaultCrumb = ({ locale }: Pick<RequestContext, "locale">) => ({
  href: "/kluis",
  label: texts[locale].title,
});

type Said = "closedNow" | "madeNow" | "changedNow" | "replacedNow" | "hasKey" | "noKeyYet";
const said = (key: Said) => ({
  nl: texts.nl[key],
  en: texts.en[key],
});

interface Proposing {
  readonly fresh: string;
  readonly hasRecovery: boolean;
}

/** What every form for a new passphrase shows besides its fields; a conflict for whoever has a key already, or has none yet. */
const proposing =
  (wanted: "without-key" | "with-key") =>
  async (context: RequestContext): Promise<Proposing> => {
    const hasKey = await hasOwnKey(context);
    if (hasKey !== (wanted === "with-key"))
      throw new AppError("conflict", hasKey ? said("hasKey") : said("noKeyYet"));
    return {
      fresh: await proposal(context.locale),
      hasRecovery: (await recoveryInUse(context)) !== undefined,
    };
  };

/** What was proposed when the form was opened, so that what somebody just wrote down does not change. */
const proposedIn = (form: FormState, fresh: string): string => {
  const { proposed } = form.values;
  return typeof proposed === "string" && /^[a-z]+( [a-z]+){5}$/.test(proposed) ? proposed : fresh;
};

/**
 * Lets the passphrase in a form be tried before the form is looked at; refused, the page comes back. The forms of the vault itself, which
 * show their own page.
 */
const tryingFirst = (
  routes: readonly Route[],
  attempt: typeof openWith,
  show: (context: RequestContext, form: FormState) => Promise<PageReply>,
): Route[] =>
  routes.map((route) =>
    route.method === "GET"
      ? route
      : {
          ...route,
          before: {
            isAskedBy: (body) => (passphraseIn(body) ?? "") !== "",
            take: async (context, body) => {
              const message = await attempt(context, passphraseIn(body) ?? "");
              if (!message) return undefined;
              const form = refusedForm(body, [{ field: passphraseField, message }], context.locale);
              return { ...(await show(context, form)), status: 422 };
            },
          },
        },
  );

const openPage = async (context: RequestContext, form: FormState): Promise<PageReply> => {
  const back = backOf(backQuery.parse(context.query));
  const action = `/kluis/openen?${new URLSearchParams({ terug: back })}`;
  return askToOpen(context, { action, back, body: {}, form, files: false });
};

const opening = tryingFirst(
  formPage({
    path: "/kluis/openen",
    permission: confidentialRoles,
    audit: "vault.opened",
    query: backQuery,
    form: z.object({
      [passphraseField]: z
        .string()
        .refine((text) => text !== "", says({ nl: openingTexts.nl.missing, en: openingTexts.en.missing })),
    }),
    load: async () => null,
    view: (context, _loaded, form) => openPage(context, form),
    submit: async ({ query }) => redirect(backOf(query)),
  }),
  tryPassphrase,
  openPage,
);

const changePage = async (context: RequestContext, form: FormState): Promise<PageReply> => {
  const { locale } = context;
  const { fresh } = await proposing("with-key")(context);
  return page(
    texts[locale].changeTitle,
    <ChangePassphraseForm {...{ locale, form }} proposed={proposedIn(form, fresh)} />,
    [vaultCrumb(context)],
  );
};

const changing = tryingFirst(
  formPage({
    path: "/kluis/wachtzin",
    permission: confidentialRoles,
    audit: "vault.passphrase-changed",
    form: newPassphraseForm.extend({ [passphraseField]: current }),
    load: async () => null,
    view: (context, _loaded, form) => changePage(context, form),
    submit: async (context, input) => {
      const refused = await refusedPassphrase(context, input);
      if (refused) return refused;
      await changePassphrase(context.tx, await openVault(context), input.passphrase, context.now);
      return redirect("/kluis", said("changedNow"));
    },
  }),
  openWith,
  changePage,
);

/** The pages of the own key. */
export const ownKeyRoutes: readonly Route[] = [
  get({
    path: "/kluis",
    permission: confidentialRoles,
    audit: ordinaryReading,
    answer: async (context) => {
      const { locale, actor } = context;
      const mayRecover = holds(actor, ...recoverers);
      return page(
        texts[locale].title,
        <OwnVaultView {...{ locale, mayRecover }} vault={await ownVault(context)} />,
      );
    },
  }),
  ...opening,
  ...changing,
  post({
    path: "/kluis/sluiten",
    permission: confidentialRoles,
    audit: "vault.closed",
    form: z.object({}),
    submit: async (context) => {
      await lock(context.tx, personOf(context.actor), visitOf(context).sessionId);
      return redirect("/kluis", said("closedNow"));
    },
  }),
  ...formPage({
    path: "/kluis/sleutel",
    permission: confidentialRoles,
    audit: "vault.passphrase-chosen",
    query: backQuery,
    form: newPassphraseForm,
    load: proposing("without-key"),
    view: (context, { fresh, hasRecovery }, form) => {
      const { locale, query } = context;
      return page(
        texts[locale].makeTitle,
        <MakeKeyForm
          {...{ locale, form, hasRecovery }}
          proposed={proposedIn(form, fresh)}
          back={backOf(query)}
        />,
        [vaultCrumb(context)],
      );
    },
    submit: async (context, input) => {
      const refused = await refusedPassphrase(context, input);
      if (refused) return refused;
      await makeKey(context.tx, context.actor, input.passphrase, context.now);
      await openWith(context, input.passphrase);
      return redirect(backOf(context.query), said("madeNow"));
    },
  }),
  ...formPage({
    path: "/kluis/sleutel/nieuw",
    permission: confidentialRoles,
    audit: "vault.key-replaced",
    form: newPassphraseForm.extend({
      confirm: fields
        .checkbox()
        .refine(
          (isTicked) => isTicked,
          says({ nl: texts.nl.replaceConfirmMissing, en: texts.en.replaceConfirmMissing }),
        ),
    }),
    load: proposing("with-key"),
    view: (context, { fresh, hasRecovery }, form) => {
      const { locale } = context;
      return page(
        texts[locale].replaceTitle,
        <ReplaceKeyForm {...{ locale, form, hasRecovery }} proposed={proposedIn(form, fresh)} />,
        [vaultCrumb(context)],
      );
    },
    submit: async (context, input) => {
      const refused = await refusedPassphrase(context, input);
      if (refused) return refused;
      await replaceKey(context.tx, context.actor, input.passphrase, context.now);
      await awaitRecovery(context);
      await openWith(context, input.passphrase);
      return redirect("/kluis", said("replacedNow"));
    },
  }),
];
