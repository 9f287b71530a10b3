import { findPersonByText, personNames, suggestedPeople } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import { formPage, get, ordinaryReading, page, redirect, refuse } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { registerQuery } from "./declaration.ts";
import { listRegister } from "./declarations.queries.ts";
import { saveSettings } from "./settings/settings.commands.ts";
import { hasSettings, settingsOf } from "./settings/settings.queries.ts";
import { settingsForm, settingsFrom } from "./settings/settings.ts";
import { settingsTexts } from "./settings/texts.ts";
import { texts } from "./texts.ts";
import { RegisterPage } from "./views/register-page.tsx";
import { SettingsPage } from "./views/settings-page.tsx";

const both = bothOf(settingsTexts);

/** The registers for who answers for the whole, and the rules by which they are kept. */
export const registerRoutes: readonly Route[] = [
  get({
    path: "/registers",
    permission: ["coordinator", "authority"],
    audit: ordinaryReading,
    query: registerQuery,
    answer: async ({ tx, actor, locale, today, query }) => {
      const list = await listRegister(tx, query, today);
      const mayImport = holds(actor, "coordinator");
      return page(texts[locale].registers, <RegisterPage {...{ locale, today, query, list, mayImport }} />);
    },
  }),
  ...formPage({
    path: "/registers/instellingen",
    permission: ["coordinator"],
    audit: "interest-settings.changed",
    form: settingsForm,
    load: async ({ tx, today }) => {
      const settings = await settingsOf(tx);
      const isFirst = !(await hasSettings(tx));
      const names = await personNames(tx, settings.fallbackId === null ? [] : [settings.fallbackId]);
      const fallback = settings.fallbackId === null ? null : (names.get(settings.fallbackId) ?? null);
      return { settings, isFirst, fallback, people: await suggestedPeople(tx, today) };
    },
    initial: ({ settings, isFirst, fallback }, { today }) => ({
      giftMost: String(settings.giftMostCents / 100).replace(".", ","),
      freeGifts: settings.freeGifts,
      giftDecider: settings.giftDecider,
      sideActivityDecider: settings.sideActivityDecider,
      decideWeeks: String(settings.decideWeeks),
      fallback,
      confirmMonths: String(settings.confirmMonths),
      firstDays: String(settings.firstDays),
      answering: settings.answering,
      asksFrom: isFirst ? today : settings.asksFrom,
    }),
    view: ({ locale }, { people }, form) =>
      page(settingsTexts[locale].settings, <SettingsPage {...{ locale, form, people }} />, [
        { href: "/registers", label: texts[locale].registers },
      ]),
    submit: async (context, input, { settings, fallback }) => {
      const { tx, today } = context;
      const keeps = input.fallback === null || input.fallback === fallback;
      const person = keeps
        ? { ok: true as const, personId: input.fallback === null ? null : settings.fallbackId }
        : await findPersonByText(tx, input.fallback ?? "", today);
      if (!person.ok) return refuse("fallback", person.message);
      await saveSettings(context, settingsFrom(input, person.personId));
      return redirect(
        "/registers/instellingen",
        both((t) => t.settingsSaved),
      );
    },
  }),
];
