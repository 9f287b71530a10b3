import type { FieldDecision } from "#platform/actor/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { allowed, holds } from "#platform/actor/index.ts";
import { formPage, page, redirect, refuse } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import { haveKeys } from "#platform/vault/index.ts";
import { findPersonByText, holdersOf, personNames, suggestedPeople } from "#modules/organisations/index.ts";
import { formOf, settingsForm, settingsFrom } from "./settings-form.ts";
import type { SettingsInput } from "./settings-form.ts";
import { saveSettings } from "./settings.commands.ts";
import type { ReportSettings } from "./settings.ts";
import { settingsOf } from "./settings.queries.ts";
import { texts } from "./texts.ts";
import { SettingsPage } from "./views/settings-page.tsx";

const both = bothOf(texts);

const load = async ({ tx, actor }: RequestContext) => {
  const organisationId = organisationOf(actor);
  const settings = await settingsOf(tx, organisationId);
  const ids = [settings.fallbackId, settings.identityReaderId].filter((id) => id !== null);
  const [names, withKey] = [await personNames(tx, ids), await haveKeys(tx, organisationId, ids)];
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    settings,
    names: { fallback: nameOf(settings.fallbackId), identityReader: nameOf(settings.identityReaderId) },
    withoutKey: ids.filter((id) => !withKey.has(id)).map((id) => names.get(id) ?? ""),
    people: await suggestedPeople(tx),
  };
};
type Loaded = Awaited<ReturnType<typeof load>>;

type PersonIds =
  | { readonly ok: true; readonly personId: string | null }
  | Exclude<FieldDecision, { ok: true }>;

/** The person typed in a field: nobody, whoever was there already, or somebody who is found by name. */
const personIn = async (
  { tx }: RequestContext,
  field: "fallback" | "identityReader",
  typed: string | null,
  { names, settings }: Loaded,
): Promise<PersonIds> => {
  if (typed === null) return { ok: true, personId: null };
  if (typed === names[field]) return { ok: true, personId: settings[`${field}Id`] };
  const person = await findPersonByText(tx, typed);
  return person.ok ? person : { ok: false, field, reason: person.message };
};

/** The name of a reporter is for somebody who receives reports; who stands in for the office is none of them. */
const mayRead = async (
  { tx, today }: RequestContext,
  { fallbackId, identityReaderId }: Pick<ReportSettings, "fallbackId" | "identityReaderId">,
): Promise<FieldDecision> => {
  const officers = new Set((await holdersOf(tx, "report-officer", today)).map(({ personId }) => personId));
  if (fallbackId !== null && officers.has(fallbackId))
    return { ok: false, field: "fallback", reason: both((t) => t.fallbackRole) };
  if (identityReaderId !== null && !officers.has(identityReaderId))
    return { ok: false, field: "identityReader", reason: both((t) => t.identityReaderRole) };
  return allowed;
};

const personsOf = async (context: RequestContext, input: SettingsInput, loaded: Loaded) => {
  const fallback = await personIn(context, "fallback", input.fallback, loaded);
  if (!fallback.ok) return fallback;
  const reader = await personIn(context, "identityReader", input.identityReader, loaded);
  if (!reader.ok) return reader;
  const persons = { fallbackId: fallback.personId, identityReaderId: reader.personId };
  const may = await mayRead(context, persons);
  return may.ok ? { ok: true as const, persons } : may;
};

/** The page with the settings of reports. */
export const settingsRoutes: readonly Route[] = formPage({
  path: "/dossiers/instellingen",
  permission: ["coordinator", "authority"],
  audit: "report.settings-changed",
  form: settingsForm,
  load,
  initial: ({ settings, names }) => formOf(settings, names),
  view: ({ locale, actor }, { people, withoutKey }, form) =>
    page(
      texts[locale].title,
      <SettingsPage
        {...{ locale, form, people, withoutKey }}
        mayChangeQuestions={holds(actor, "coordinator")}
      />,
    ),
  submit: async (context, input, loaded) => {
    if (!input.kinds.includes("wrongdoing"))
      return refuse(
        "kinds",
        both((t) => t.wrongdoingNeeded),
      );
    const chosen = await personsOf(context, input, loaded);
    if (!chosen.ok) return refuse(chosen.field, chosen.reason);
    await saveSettings(context, settingsFrom(input, chosen.persons));
    return redirect(
      "/dossiers/instellingen",
      both((t) => t.saved),
    );
  },
});
