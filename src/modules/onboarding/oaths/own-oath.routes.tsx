import { z } from "zod";
import { personNames } from "#modules/organisations/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { download, fields, formPage, found, get, page, redirect } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { choiceForm, ownOathBase } from "./oath.ts";
import type { Oath } from "./oath.ts";
import { chooseForm } from "./oaths.commands.ts";
import { choiceOf, findOath, nextCeremony, oathsOf, oathTexts, swearing, textOf } from "./oaths.queries.ts";
import { texts } from "./texts.ts";
import { OwnOathPage } from "./views/own-oath-page.tsx";
import type { TakenOath } from "./views/own-oath-page.tsx";

const both = bothOf(texts);

/** These oaths with the names of their texts and of who took them. */
const taken = async (tx: Tx, oaths: readonly Oath[], locale: Locale): Promise<readonly TakenOath[]> => {
  const versions = oaths.length === 0 ? [] : await oathTexts(tx);
  const names = await personNames(
    tx,
    oaths.flatMap(({ officerId }) => officerId ?? []),
  );
  return oaths.map((oath) => {
    const text = textOf(versions, oath);
    return {
      ...oath,
      textName: text === undefined ? null : `${text.name}, ${texts[locale].version(text.version)}`,
      officer: oath.officerName ?? names.get(oath.officerId ?? "") ?? null,
    };
  });
};

/** The own oath: the choice, the words, the invitation, and the signed form. */
export const ownOathRoutes: readonly Route[] = [
  ...formPage({
    path: ownOathBase,
    permission: "signed-in",
    audit: "onboarding.oath-form-chosen",
    form: choiceForm,
    load: async ({ tx, actor, today, locale }) => {
      const personId = found(actor.personId);
      const [asked] = await swearing(tx, today, [personId]);
      const ceremony = await nextCeremony(tx, personId, today);
      const oaths = await taken(tx, await oathsOf(tx, personId), locale);
      return { asked, ceremony, oaths, choice: await choiceOf(tx, personId) };
    },
    initial: ({ choice }) => ({ spoken: choice }),
    view: ({ locale }, loaded, form) =>
      page(texts[locale].mineTitle, <OwnOathPage {...{ locale, form }} {...loaded} />),
    submit: async (context, { spoken }) => {
      await chooseForm(context, spoken);
      return redirect(
        ownOathBase,
        both((t) => t.chosen),
      );
    },
  }),
  get({
    path: `${ownOathBase}/:oathId/formulier`,
    permission: "signed-in",
    audit: "onboarding.oath-form-opened",
    params: z.object({ oathId: fields.id() }),
    answer: async ({ tx, params, services, about }) => {
      const { oathId, fileId } = found(await findOath(tx, params.oathId));
      about("oath", oathId);
      return download(await services.files.open(tx, found(fileId)));
    },
  }),
];
