import { documented, importPages, offered } from "#modules/organisations/index.ts";
import type { Route } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import { oathBase } from "../oath.ts";
import { texts } from "../texts.ts";
import { oathKind } from "./oath-import.commands.ts";
import { oathFile } from "./oath-line.rules.ts";
import { importTexts } from "./texts.ts";

const example = [
  "personeelsnummer;e-mail;afgelegd op;eed of belofte;functie;tekst;afgenomen door;plaats",
  "1001;;14-03-2019;belofte;Adviseur;oudere tekst;B. de Burgemeester;Raadzaal",
  ";sam.deboer@voorbeeld.example;2021-09-02;eed;Toezichthouder;;;",
  "1003;;01-06-2015;onbekend;;;;",
].join("\n");

const register = offered(oathKind, {
  value: "oath",
  name: (locale) => importTexts[locale].name,
  href: oathBase,
  formatText: (locale) => importTexts[locale].formatText,
  formatColumns: (locale) => documented(oathFile, importTexts[locale].meanings),
  example,
  columns: (locale) => {
    const t = texts[locale];
    return [
      { header: t.date, width: "date" },
      { header: t.form },
      { header: t.functionTitle },
      { header: t.textOf, width: "wide" },
    ];
  },
  cells: ({ takenOn, form, functionTitle, text }, locale) => {
    const [t, shared] = [importTexts[locale], texts[locale]];
    return [
      formatDate(takenOn, locale),
      form === null ? t.formUnknown : shared.forms[form],
      functionTitle ?? t.functionUnknown,
      text === null ? t.olderText : `${text.name}, ${shared.version(text.version)}`,
    ];
  },
});

/** The pages that take over oaths from another register; for the coordinator, who records them too. */
export const oathImportRoutes: readonly Route[] = importPages({
  path: `${oathBase}/overnemen`,
  permission: ["coordinator"],
  audit: { looked: "onboarding.oaths-looked-at", taken: "onboarding.oaths-imported" },
  registers: [register],
  title: (locale) => importTexts[locale].title,
  lead: (locale) => importTexts[locale].lead,
  crumbs: ({ locale }) => [{ href: oathBase, label: texts[locale].register }],
});
