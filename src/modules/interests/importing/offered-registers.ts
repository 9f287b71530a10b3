import { documented, offered } from "#modules/organisations/index.ts";
import type { KnownLine } from "#modules/organisations/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { saidIn } from "../views/ledger-text.ts";
import { giftColumns } from "./gift-line.rules.ts";
import type { ImportedLine, ImportedRegister } from "./imported.ts";
import { registerKinds } from "./register-kinds.commands.ts";
import { sideActivityColumns } from "./side-activity-line.rules.ts";
import { importTexts } from "./texts.ts";

const activities = [
  "personeelsnummer;organisatie;kvk-nummer;werkzaamheid;uren per week;betaling;begindatum;einddatum;opgegeven op;besluit;kenmerk",
  "1001;Sportvereniging De Meeuw;;Penningmeester;2,5;onbetaald;01-09-2023;;28-08-2023;toegestaan;NW-17",
  "1002;Advies Op Maat;12345678;Advies aan bedrijven;6;5000 tot 20000;2024-01-01;;15-12-2023;toegestaan;NW-21",
].join("\n");
const gifts = [
  "e-mail;omschrijving;gever;waarde;datum;reactie;opgegeven op;kenmerk",
  "noor.jansen@voorbeeld.example;Fles wijn;Bouwbedrijf Steen;12,50;20-12-2025;aangenomen;22-12-2025;G-4",
  'sam.deboer@voorbeeld.example;"Kaartjes; twee stuks";FC Voorbeeld;180,00;03-05-2026;geweigerd;04-05-2026;G-5',
].join("\n");

const outcomeOf = ({ content, decision, conditions }: ImportedLine, locale: Locale): string => {
  if (decision === null) return importTexts[locale].noDecision;
  const said = saidIn({ content }, decision, locale);
  return conditions === null ? said : `${said}: ${conditions}`;
};

const whatOf = ({ content }: ImportedLine): string =>
  content.register === "gift"
    ? `${content.what} (${content.giver})`
    : `${content.nature} (${content.organisation})`;

const shown = (register: ImportedRegister) => ({
  value: register,
  name: (locale: Locale) => importTexts[locale].registers[register],
  href: `/registers?register=${register}`,
  formatText: (locale: Locale) => importTexts[locale].formatText,
  columns: (locale: Locale) => {
    const t = importTexts[locale];
    return [
      { header: t.what, width: "wide" as const },
      { header: t.declaredOn, width: "date" as const },
      { header: t.outcome },
    ];
  },
  cells: (line: KnownLine<ImportedLine>, locale: Locale) => [
    whatOf(line),
    formatDate(line.declaredOn, locale),
    outcomeOf(line, locale),
  ],
});

/** The registers that can be taken over, with what their files look like. */
export const offeredRegisters = [
  offered(registerKinds["side-activity"], {
    ...shown("side-activity"),
    example: activities,
    formatColumns: (locale) => {
      const { shared, sideActivity } = importTexts[locale];
      return documented(sideActivityColumns, { ...shared, ...sideActivity });
    },
  }),
  offered(registerKinds.gift, {
    ...shown("gift"),
    example: gifts,
    formatColumns: (locale) => {
      const { shared, gift } = importTexts[locale];
      return documented(giftColumns, { ...shared, ...gift });
    },
  }),
];
