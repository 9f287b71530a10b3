import type { Locale } from "#platform/locale/index.ts";
import { FileFormat } from "#ui/index.ts";
import { giftColumns } from "../gift-line.rules.ts";
import { sideActivityColumns } from "../side-activity-line.rules.ts";
import { importTexts } from "../texts.ts";

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

/** What the files look like: their columns and a few lines of each. */
export const RegisterFormats = ({ locale }: { locale: Locale }) => {
  const t = importTexts[locale];
  return (
    <>
      <FileFormat
        title={t.format(t.registers["side-activity"])}
        text={t.formatText}
        columns={sideActivityColumns.order.map((column) => ({
          names: sideActivityColumns.names[column],
          meaning: { ...t.shared, ...t.sideActivity }[column],
          needed: sideActivityColumns.required.includes(column),
        }))}
        example={activities}
      />
      <FileFormat
        title={t.format(t.registers.gift)}
        text={t.formatText}
        columns={giftColumns.order.map((column) => ({
          names: giftColumns.names[column],
          meaning: { ...t.shared, ...t.gift }[column],
          needed: giftColumns.required.includes(column),
        }))}
        example={gifts}
      />
    </>
  );
};
