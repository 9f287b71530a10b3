import { z } from "zod";
import { publicActor } from "#platform/actor/index.ts";
import { asSystem, withActor } from "#platform/database/index.ts";
import { fields, formPage, later, page, refuse, says } from "#platform/http/index.ts";
import type { PromptReply, Route } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Services } from "#platform/services/index.ts";
import { organisationKinds } from "./directory.ts";
import { address, filled } from "./fields.ts";
import type { AuthParts } from "./parts.ts";
import { isSetUpLink, setUp } from "./set-up.ts";
import type { Beginner } from "./set-up.ts";
import { setUpTexts } from "./texts/set-up.ts";
import { SetUpDoneView, SetUpGoneView, SetUpView } from "./views/set-up.view.tsx";

type Said =
  | "nameMissing"
  | "shortNameWrong"
  | "shortNameTaken"
  | "twoPeople"
  | "administratorNameMissing"
  | "administratorEmailMissing"
  | "coordinatorNameMissing"
  | "coordinatorEmailMissing";
const bothTexts = (key: Said) => ({
  nl: setUpTexts.nl[key],
  en: setUpTexts.en[key],
});

const setUpForm = z.object({
  kind: fields.choice(organisationKinds),
  name: filled(bothTexts("nameMissing")),
  shortName: filled(bothTexts("shortNameWrong"), 40).refine(
    (text) => text === "" || /^[a-z0-9][a-z0-9-]*$/.test(text),
    says(bothTexts("shortNameWrong")),
  ),
  administratorName: filled(bothTexts("administratorNameMissing")),
  administratorEmail: address(bothTexts("administratorEmailMissing")),
  coordinatorName: filled(bothTexts("coordinatorNameMissing")),
  coordinatorEmail: address(bothTexts("coordinatorEmailMissing")),
});
type SetUpInput = z.output<typeof setUpForm>;

const folded = (text: string): string => text.trim().toLowerCase();

/** Separation of duties: the administrator sees no content, the coordinator administers nothing. */
const isSamePerson = (input: SetUpInput): boolean =>
  folded(input.administratorEmail) === folded(input.coordinatorEmail) ||
  folded(input.administratorName) === folded(input.coordinatorName);

const sendLinks = async (
  { db, config }: AuthParts,
  services: Services,
  beginners: readonly Beginner[],
  locale: Locale,
): Promise<void> =>
  withActor(db, publicActor, async (tx) => {
    for (const { email, path } of beginners) {
      const url = `${config.siteUrl}${path}`;
      await services.accountMail.sendLink(tx, { email, locale, purpose: "activate", url });
    }
  });

/** `/instellen/TOKEN`: makes the first organisation on an empty database. */
export const setUpRoutes = (parts: AuthParts): Route[] =>
  formPage({
    path: "/instellen/:token",
    permission: "everybody",
    audit: "installation.set-up",
    params: z.object({ token: z.string().max(100) }),
    form: setUpForm,
    load: ({ tx, actor, params, now }) =>
      asSystem(tx, actor, (system) => isSetUpLink(system, parts.directory, params.token, now)),
    view: ({ locale, path }, valid, form) =>
      valid
        ? page(setUpTexts[locale].title, <SetUpView locale={locale} form={form} path={path} />)
        : page(setUpTexts[locale].goneTitle, <SetUpGoneView locale={locale} />),
    submit: async ({ params, now, locale, services }, input) => {
      if (parts.takenNames?.includes(input.shortName))
        return refuse("shortName", bothTexts("shortNameTaken"));
      if (isSamePerson(input)) return refuse("coordinatorEmail", bothTexts("twoPeople"));
      const { administratorName, administratorEmail, coordinatorName, coordinatorEmail, ...organisation } =
        input;
      const wanted = {
        ...organisation,
        administrator: { name: administratorName, email: administratorEmail },
        coordinator: { name: coordinatorName, email: coordinatorEmail },
      };
      return later(async (): Promise<PromptReply> => {
        const beginners = await setUp(parts, params.token, wanted, now);
        if (!beginners) return page(setUpTexts[locale].goneTitle, <SetUpGoneView locale={locale} />);
        const mailed = parts.config.smtpUrl !== undefined;
        if (mailed) await sendLinks(parts, services, beginners, locale);
        const { siteUrl } = parts.config;
        const done = <SetUpDoneView {...{ locale, beginners, siteUrl, mailed }} />;
        return page(setUpTexts[locale].doneTitle, done);
      });
    },
  });
