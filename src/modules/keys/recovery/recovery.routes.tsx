import { formatDate } from "#platform/locale/index.ts";
import { formPage, found, get, ordinaryReading, page, redirect, refuse } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { currentOrganisation, suggestedPeople } from "#modules/organisations/index.ts";
import { makeRecoveryKey, ownShareOf, tryOwnShare } from "#platform/vault/index.ts";
import { personOf } from "../opening/open-vault.ts";
import { recoverers } from "../roles.ts";
import { MakeRecoveryForm, SharesView } from "../views/make-recovery.tsx";
import { RecoveryView } from "../views/recovery.tsx";
import { TryShareView } from "../views/try-share.tsx";
import { readCustodians } from "./custodians.ts";
import { recoveryOverview, setInUse } from "./recovery.queries.ts";
import { makeForm, tryForm } from "./recovery.ts";
import { faultWords } from "./shares.ts";
import { texts } from "./texts.ts";
import { usingRoutes } from "./using.routes.tsx";

const crumbs = ({ locale }: RequestContext) => [{ href: "/kluis/herstel", label: texts[locale].title }];

const making = formPage({
  path: "/kluis/herstel/maken",
  permission: recoverers,
  audit: "vault.recovery-key-divided",
  form: makeForm,
  load: async (context) => ({
    people: await suggestedPeople(context.tx),
    replaces: (await setInUse(context)) !== undefined,
  }),
  initial: () => ({ needed: "3" }),
  view: (context, loaded, form) => {
    const { locale } = context;
    const title = loaded.replaces ? texts[locale].replaceTitle : texts[locale].makeTitle;
    return page(title, <MakeRecoveryForm {...{ locale, form, ...loaded }} />, crumbs(context));
  },
  submit: async (context, input) => {
    const { tx, actor, now, today, locale } = context;
    const { needed } = input;
    const custodians = await readCustodians(context, input, needed);
    if ("kind" in custodians) return custodians;
    const ids = custodians.map(({ personId }) => personId);
    const { shares } = await makeRecoveryKey(tx, actor, { needed, custodians: ids }, now);
    const named = shares.map(({ number, personId, text }) => ({
      number,
      text,
      name: custodians.find((one) => one.personId === personId)?.name ?? "",
    }));
    const { name: organisation } = await currentOrganisation(tx);
    const date = formatDate(today, locale);
    return page(
      texts[locale].sharesTitle,
      <SharesView {...{ locale, organisation, date, needed }} shares={named} />,
      crumbs(context),
    );
  },
});

const trying = formPage({
  path: "/kluis/herstel/proberen",
  permission: "signed-in",
  audit: "vault.share-tried",
  form: tryForm,
  load: ({ tx, actor }) => ownShareOf(tx, personOf(actor)),
  view: ({ locale }, share, form) =>
    page(texts[locale].tryTitle, <TryShareView {...{ locale, form, share }} />),
  submit: async ({ tx, actor, now }, { share: text }, own) => {
    const tried = await tryOwnShare(tx, actor, { setId: found(own).setId, text }, now);
    if ("refused" in tried)
      return refuse("share", faultWords(tried.refused === "foreign" ? "notOwn" : tried.refused));
    return redirect("/kluis/herstel/proberen", { nl: texts.nl.tryGood, en: texts.en.tryGood });
  },
});

/** The pages of the recovery key. */
export const recoveryRoutes: readonly Route[] = [
  get({
    path: "/kluis/herstel",
    permission: recoverers,
    audit: ordinaryReading,
    answer: async (context) => {
      const { locale } = context;
      const overview = await recoveryOverview(context);
      return page(texts[locale].title, <RecoveryView {...{ locale, overview }} />);
    },
  }),
  ...making,
  ...trying,
  ...usingRoutes,
];
