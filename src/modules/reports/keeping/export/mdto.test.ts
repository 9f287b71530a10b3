import { DOMParser } from "linkedom";
import { expect, test } from "vitest";
import { fileMetadata, partMetadata } from "./mdto.ts";
import type { PackagedFile, Transfer } from "./mdto.ts";

/** What is asked of a piece of XML here. */
interface Piece {
  readonly tagName: string;
  readonly textContent: string;
  readonly children: readonly Piece[];
  querySelectorAll(path: string): Iterable<Piece>;
}

// The elements in the order of the schema (MDTO-XML1.0.1.xsd): what XML Schema calls a sequence. Required ones have a mark.
const orders: Readonly<Record<string, readonly string[]>> = {
  informatieobject: [
    "identificatie!",
    "naam!",
    "aggregatieniveau",
    "classificatie",
    "trefwoord",
    "omschrijving",
    "raadpleeglocatie",
    "dekkingInTijd",
    "dekkingInRuimte",
    "taal",
    "event",
    "waardering!",
    "bewaartermijn",
    "informatiecategorie",
    "isOnderdeelVan",
    "bevatOnderdeel",
    "heeftRepresentatie",
    "aanvullendeMetagegevens",
    "gerelateerdInformatieobject",
    "archiefvormer!",
    "betrokkene",
    "activiteit",
    "beperkingGebruik!",
  ],
  bestand: [
    "identificatie!",
    "naam!",
    "omvang!",
    "bestandsformaat!",
    "checksum!",
    "URLBestand",
    "isRepresentatieVan!",
  ],
  identificatie: ["identificatieKenmerk!", "identificatieBron!"],
  verwijzing: ["verwijzingNaam!", "verwijzingIdentificatie"],
  begrip: ["begripLabel!", "begripCode", "begripBegrippenlijst!"],
  dekkingInTijd: ["dekkingInTijdType!", "dekkingInTijdBegindatum!", "dekkingInTijdEinddatum"],
  event: ["eventType!", "eventTijd", "eventVerantwoordelijkeActor", "eventResultaat"],
  beperkingGebruik: [
    "beperkingGebruikType!",
    "beperkingGebruikNadereBeschrijving",
    "beperkingGebruikDocumentatie",
    "beperkingGebruikTermijn",
  ],
  checksum: ["checksumAlgoritme!", "checksumWaarde!", "checksumDatum!"],
};
const types: Readonly<Record<string, string>> = {
  verwijzingIdentificatie: "identificatie",
  begripBegrippenlijst: "verwijzing",
  heeftRepresentatie: "verwijzing",
  archiefvormer: "verwijzing",
  activiteit: "verwijzing",
  isRepresentatieVan: "verwijzing",
  aggregatieniveau: "begrip",
  waardering: "begrip",
  informatiecategorie: "begrip",
  bestandsformaat: "begrip",
  dekkingInTijdType: "begrip",
  eventType: "begrip",
  beperkingGebruikType: "begrip",
  checksumAlgoritme: "begrip",
};

/** What is wrong with an element, by the orders above. */
const faultsIn = (element: Piece): string[] => {
  const order = orders[types[element.tagName] ?? element.tagName];
  const inside = [...element.children];
  if (order === undefined) return inside.length === 0 ? [] : [`${element.tagName} is not known`];
  const places = inside.map(({ tagName }) => order.findIndex((one) => one.replace("!", "") === tagName));
  const missing = order.filter(
    (one) => one.endsWith("!") && !inside.some(({ tagName }) => `${tagName}!` === one),
  );
  return [
    ...missing.map((one) => `${element.tagName} has no ${one}`),
    ...(places.includes(-1) ? [`${element.tagName} has something that is not in it`] : []),
    ...(places.some((place, at) => place < (places[at - 1] ?? 0))
      ? [`${element.tagName} is out of order`]
      : []),
    ...inside.flatMap(faultsIn),
  ];
};

const read = (xml: string): Piece => new DOMParser().parseFromString(xml, "text/xml").documentElement;

const part: PackagedFile = {
  id: "b1",
  name: "bijlagen/01 bon.pdf",
  type: "application/pdf",
  size: 12,
  sha256: "ab".repeat(32),
};
const transfer = (change: Partial<Transfer> = {}): Transfer => ({
  file: {
    organisation: { name: "Gemeente Voorbeeldstad" },
    report: {
      reference: "2026-0001",
      reportId: "0b0c8a3e-0000-4000-8000-000000000001",
      kind: "wrongdoing",
      language: "nl",
      receivedAt: new Date("2026-01-31T23:30:00Z"),
      closedAt: new Date("2026-06-01T09:00:00Z"),
    },
  },
  parts: [part],
  category: { list: "Selectielijst gemeenten 2020", number: "4.1.4", category: "Onderzoek" },
  now: new Date("2026-11-01T09:00:00Z"),
  ...change,
});

const said = (root: Piece, ...path: readonly string[]): readonly string[] =>
  [...root.querySelectorAll(path.join(" > "))].map(({ textContent }) => textContent);

test("the whole and each part have every required element, in the order of the schema", () => {
  const whole = read(fileMetadata(transfer()));
  expect([whole.tagName, whole.children.length]).toEqual(["MDTO", 1]);
  expect([...whole.children].flatMap(faultsIn)).toEqual([]);
  const one = read(partMetadata(transfer(), part));
  expect([...one.children].flatMap(faultsIn)).toEqual([]);
  expect(one.children[0]?.tagName).toBe("bestand");
});

test("it says what the file is, of when, and from what it is made", () => {
  const root = read(fileMetadata(transfer()));
  const { reportId } = transfer().file.report;
  expect(said(root, "informatieobject", "identificatie", "identificatieKenmerk")).toEqual([reportId]);
  expect(said(root, "informatieobject", "naam")).toEqual(["Dossier melding 2026-0001"]);
  expect(said(root, "archiefvormer", "verwijzingNaam")).toEqual(["Gemeente Voorbeeldstad"]);
  expect(said(root, "waardering", "begripCode")).toEqual(["B"]);
  // By the calendar of the Netherlands.
  expect(said(root, "dekkingInTijdBegindatum")).toEqual(["2026-02-01"]);
  expect(said(root, "eventType", "begripLabel")).toEqual(["Ontvangst", "Bevriezing", "Export"]);
  expect(said(root, "informatiecategorie", "begripCode")).toEqual(["4.1.4"]);
  expect(said(root, "heeftRepresentatie", "verwijzingNaam")).toEqual([part.name]);
  const one = read(partMetadata(transfer(), part));
  expect(said(one, "omvang")).toEqual(["12"]);
  expect(said(one, "checksumWaarde")).toEqual([part.sha256]);
  expect(said(one, "isRepresentatieVan", "verwijzingIdentificatie", "identificatieKenmerk")).toEqual([
    reportId,
  ]);
});

test("no selection list is claimed where none was told", () => {
  const xml = fileMetadata(transfer({ category: null }));
  expect(xml).not.toContain("informatiecategorie");
  expect(xml).not.toContain("Selectielijst");
  expect([...read(xml).children].flatMap(faultsIn)).toEqual([]);
});

test("a name is never read as XML", () => {
  const nasty = `</naam><x a="1">&amp; "bon" 'één' ]]> <!-- \u0000\u000B\uFFFE\uD800 -->`;
  const clean = `</naam><x a="1">&amp; "bon" 'één' ]]> <!-- \uFFFD -->`;
  const xml = partMetadata(transfer(), { ...part, name: nasty });
  expect(said(read(xml), "bestand", "naam")).toEqual([clean]);
  expect([...read(xml).children].flatMap(faultsIn)).toEqual([]);
  expect(xml).not.toMatch(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u);
});
