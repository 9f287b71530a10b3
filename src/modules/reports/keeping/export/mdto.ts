import { dateOf } from "#platform/clock/index.ts";
import { reportWords } from "../../report-words.ts";
import type { Report } from "../../report.ts";
import type { ListedCategory } from "./export.rules.ts";
import { concept, element, identification, mdto, reference, text } from "./mdto-xml.ts";
import type { Node } from "./mdto-xml.ts";

// Metadata by MDTO 1.0 of the Nationaal Archief, in the order of its schema MDTO-XML1.0.1.xsd: one document for the file as a whole, and one
// for each thing in it. In Dutch, as the norm is.

/** A file of the package, with what has to be known of it. */
export interface PackagedFile {
  readonly id: string;
  /** With the folder it lies in. */
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}

const event = (label: string, moment: Date): Node =>
  element(
    "event",
    concept("eventType", label, "Begrippenlijst EventTypeLijst MDTO"),
    text("eventTijd", moment.toISOString()),
  );

/** What the metadata says of the file: facts that stand open beside it, nothing of its content. */
interface Described {
  readonly organisation: { readonly name: string };
  readonly report: Pick<Report, "reference" | "reportId" | "receivedAt" | "closedAt" | "language" | "kind">;
}

const nameOf = ({ report }: Described): string => `Dossier melding ${report.reference}`;

const period = ({ receivedAt, closedAt }: Described["report"]): Node =>
  element(
    "dekkingInTijd",
    concept("dekkingInTijdType", "Looptijd van een dossier", "Borgpen"),
    text("dekkingInTijdBegindatum", dateOf(receivedAt)),
    ...(closedAt === null ? [] : [text("dekkingInTijdEinddatum", dateOf(closedAt))]),
  );

// Which restriction holds is decided when a file is transferred, with the archivist: the list of MDTO has no term for what that may be.
const restriction = (): Node =>
  element(
    "beperkingGebruik",
    concept("beperkingGebruikType", "Nader te bepalen", "Begrippenlijst BeperkingGebruikTypeLijst MDTO"),
    text(
      "beperkingGebruikNadereBeschrijving",
      "Bevat persoonsgegevens van personen over wie is gemeld en van anderen. Welke beperking aan de openbaarheid geldt, wordt bepaald bij de overdracht. Wie de melder is, is niet als gegeven opgenomen.",
    ),
  );

/** What the metadata of the whole is made from. */
export interface Transfer {
  readonly file: Described;
  readonly parts: readonly PackagedFile[];
  /** Where the selection list says that it is kept for good; null: not told, so not claimed either. */
  readonly category: ListedCategory | null;
  readonly now: Date;
}

/** The metadata of the file as a whole: what it is, of when, how it is valued, and from which parts it is made. */
export const fileMetadata = ({ file, parts, category, now }: Transfer): string => {
  const { report, organisation } = file;
  const { reportId, receivedAt, closedAt, language, kind } = report;
  return mdto(
    element(
      "informatieobject",
      identification("identificatie", reportId),
      text("naam", nameOf(file)),
      concept("aggregatieniveau", "Dossier", "Begrippenlijst Aggregatieniveaus MDTO"),
      text("trefwoord", reportWords.nl.kinds[kind]),
      period(report),
      text("taal", language),
      event("Ontvangst", receivedAt),
      ...(closedAt === null ? [] : [event("Bevriezing", closedAt)]),
      event("Export", now),
      concept("waardering", "Blijvend te bewaren", "Begrippenlijst Waarderingen MDTO", "B"),
      ...(category === null
        ? []
        : [concept("informatiecategorie", category.category, category.list, category.number)]),
      ...parts.map(({ name, id }) => reference("heeftRepresentatie", name, id)),
      reference("archiefvormer", organisation.name),
      reference("activiteit", "Behandelen van een melding"),
      restriction(),
    ),
  );
};

/** The metadata of one file in the package. */
export const partMetadata = ({ file, now }: Pick<Transfer, "file" | "now">, part: PackagedFile): string =>
  mdto(
    element(
      "bestand",
      identification("identificatie", part.id),
      text("naam", part.name),
      text("omvang", String(part.size)),
      concept("bestandsformaat", part.type, "IANA Media Types"),
      element(
        "checksum",
        concept("checksumAlgoritme", "SHA-256", "Begrippenlijst ChecksumAlgoritme MDTO"),
        text("checksumWaarde", part.sha256),
        text("checksumDatum", now.toISOString()),
      ),
      reference("isRepresentatieVan", nameOf(file), file.report.reportId),
    ),
  );
