import { formPage, found, notOffered, page, refuse } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { moveToNewSet, recoverAccess } from "#platform/vault/index.ts";
import { recoverers } from "../roles.ts";
import { GiveAccessForm, MoveFilesForm, NothingToDo, RecoveryDone } from "../views/use-recovery.tsx";
import { endAwaited } from "./recovery.commands.ts";
import { keyChoices, setInUse, setToMoveFrom } from "./recovery.queries.ts";
import { giveForm, giveQuery, moveForm } from "./recovery.ts";
import { faultWords, readShares } from "./shares.ts";
import { texts as overviewTexts } from "./texts.ts";
import { usingTexts as texts } from "./using-texts.ts";

const crumbs = ({ locale }: RequestContext) => [
  { href: "/kluis/herstel", label: overviewTexts[locale].title },
];

const giving = formPage({
  path: "/kluis/herstel/toegang",
  permission: recoverers,
  audit: "vault.access-given-back",
  query: giveQuery,
  form: giveForm,
  load: async (context) => ({ set: await setInUse(context), choices: await keyChoices(context) }),
  initial: ({ choices }, { query }) => ({
    from: query.van,
    to: choices.now.some(({ value }) => value === query.van) ? query.van : undefined,
  }),
  view: (context, { set, choices }, form) => {
    const { locale, services } = context;
    const { demonstration } = services.config;
    const [t, overview] = [texts[locale], overviewTexts[locale]];
    const body = set ? (
      <GiveAccessForm {...{ locale, form, demonstration, ...choices }} needed={set.needed} />
    ) : (
      <NothingToDo locale={locale} title={overview.noneTitle} text={overview.noneText} />
    );
    return page(t.giveTitle, body, crumbs(context));
  },
  submit: async (context, input, { set, choices }) => {
    const { tx, actor, now, locale } = context;
    const shares = readShares(input, found(set));
    if ("kind" in shares) return shares;
    const loser = choices.ever.find(({ value }) => value === input.from);
    if (!loser) return notOffered("from");
    const receiver = choices.now.find(({ value }) => value === input.to);
    if (!receiver) return notOffered("to");
    const lostBy = loser.value;
    const recovery = { shares, lostBy, givenTo: receiver.value, reason: input.reason };
    const done = await recoverAccess({ tx, actor, now }, recovery);
    if ("refused" in done) return refuse("form", faultWords(done.refused));
    if (done.outOfReach === 0) await endAwaited(context, lostBy);
    const t = texts[locale];
    const isNothing = done.files + done.outOfReach === 0;
    const title = isNothing ? t.nothingTitle : t.gaveTitle(done.files);
    const text = isNothing ? t.nothingText : t.gaveText(receiver.label);
    return page(
      t.giveTitle,
      <RecoveryDone {...{ locale, title, text }} outOfReach={done.outOfReach} />,
      crumbs(context),
    );
  },
});

const moving = formPage({
  path: "/kluis/herstel/overzetten",
  permission: recoverers,
  audit: "vault.files-moved",
  form: moveForm,
  load: setToMoveFrom,
  view: (context, earlier, form) => {
    const { locale } = context;
    const t = texts[locale];
    const body = earlier ? (
      <MoveFilesForm {...{ locale, form }} needed={earlier.needed} />
    ) : (
      <NothingToDo locale={locale} title={t.moveNothing} text={t.moveNothingText} />
    );
    return page(t.moveTitle, body, crumbs(context));
  },
  submit: async (context, input, earlier) => {
    const { tx, actor, now, locale } = context;
    const set = found(earlier);
    const shares = readShares(input, set);
    if ("kind" in shares) return shares;
    const { reason } = input;
    const done = await moveToNewSet({ tx, actor, now }, { fromSet: set.setId, shares, reason });
    if ("refused" in done) return refuse("form", faultWords(done.refused));
    const t = texts[locale];
    return page(
      t.moveTitle,
      <RecoveryDone
        locale={locale}
        title={t.movedTitle(done.files)}
        text={t.movedText}
        outOfReach={done.outOfReach}
      />,
      crumbs(context),
    );
  },
});

/** The pages that use the recovery key, with its shares. */
export const usingRoutes: readonly Route[] = [...giving, ...moving];
