import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { proofToJson } from "#platform/audit/index.ts";
import { writePdf } from "#platform/documents/index.ts";
import { safeName } from "#platform/file-kinds/index.ts";
import { wholly, zipped } from "#platform/zip/index.ts";
import type { ZipEntry } from "#platform/zip/index.ts";
import type { CaseFile, CheckedAttachment } from "./case-file.ts";
import { caseDocument } from "./document/case-document.ts";
import type { CaseDocumentWish } from "./document/drawing.ts";
import type { ListedCategory } from "./export.rules.ts";
import { fileMetadata, partMetadata } from "./mdto.ts";
import type { PackagedFile } from "./mdto.ts";
import { texts } from "./document/texts.ts";

/** What a package is made from. */
export interface Packing {
  readonly file: CaseFile;
  readonly attachments: readonly CheckedAttachment[];
  readonly wish: CaseDocumentWish;
  /** The content of one attachment, decrypted as it is read. */
  readonly contentOf: (attachment: CheckedAttachment) => AsyncIterable<Uint8Array>;
}

/** A file of the package: what has to be known of it, and how it is read. */
type Part = PackagedFile & Pick<ZipEntry, "content" | "modifiedAt">;

const made = (part: Pick<Part, "id" | "name" | "type">, bytes: Uint8Array, modifiedAt: Date): Part => ({
  ...part,
  modifiedAt,
  size: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  content: () => wholly(bytes),
});

/** Numbered as in the document, so that two of the same name stay apart. */
const nameIn = (folder: string, name: string, at: number): string =>
  `${folder}/${String(at + 1).padStart(2, "0")} ${safeName(name)}`;

const partsOf = async ({ file, attachments, wish, contentOf }: Packing): Promise<readonly Part[]> => {
  const { now } = wish;
  const { reportId } = file.report;
  const pdf = await writePdf(caseDocument(file, attachments, wish));
  const proof = Buffer.from(proofToJson(file.proof));
  return [
    made({ id: `${reportId}/dossier`, name: "dossier.pdf", type: "application/pdf" }, pdf, now),
    made(
      { id: `${reportId}/bewijs`, name: "bewijs-auditlogboek.json", type: "application/json" },
      proof,
      now,
    ),
    ...attachments.flatMap((attachment, at) => {
      const { attachmentId, name, type, size, addedAt, fate } = attachment;
      if (!("sha256" in fate)) return [];
      const content = () => contentOf(attachment);
      const { sha256 } = fate;
      return [
        {
          id: attachmentId,
          name: nameIn("bijlagen", name, at),
          type,
          size,
          sha256,
          content,
          modifiedAt: addedAt,
        },
      ];
    }),
  ];
};

/** The list by which `sha256sum -c` checks every file. */
const sumsOf = (parts: readonly Part[], reportId: string, now: Date): Part => {
  const lines = parts.map(({ sha256, name }) => `${sha256}  ${name}\n`).join("");
  const about = { id: `${reportId}/controlegetallen`, name: "SHA256SUMS.txt", type: "text/plain" };
  return made(about, Buffer.from(lines), now);
};

/** In the place of attachments that do not go along: nobody has to wonder where a number went. */
const leftOut = ({ attachments, wish: { locale, now }, file }: Packing): readonly Part[] => {
  const { fates } = texts[locale];
  const lines = attachments.flatMap(({ fate, name }, at) =>
    fate.kind === "infected" || fate.kind === "broken" ? [fates[fate.kind](at + 1, name)] : [],
  );
  if (lines.length === 0) return [];
  const about = { id: `${file.report.reportId}/niet-meegegeven`, name: "bijlagen/NIET-MEEGEGEVEN.txt" };
  return [made({ ...about, type: "text/plain" }, Buffer.from(`${lines.join("\n")}\n`), now)];
};

const wholeOf = async (packing: Packing): Promise<readonly Part[]> => {
  const parts = [...(await partsOf(packing)), ...leftOut(packing)];
  return [...parts, sumsOf(parts, packing.file.report.reportId, packing.wish.now)];
};

/** What a court or an authority gets: the document, the proof, the attachments, and a list to check them by. */
export const exportPackage = async (packing: Packing): Promise<Readable> => zipped(await wholeOf(packing));

/** What the archive gets: the same with metadata beside the whole and each part. */
export const archivePackage = async (
  packing: Packing,
  category: ListedCategory | null,
): Promise<Readable> => {
  const { file, wish } = packing;
  const { now } = wish;
  const parts = await wholeOf(packing);
  const beside = (name: string, xml: string): ZipEntry => ({
    name: `${name}.mdto.xml`,
    modifiedAt: now,
    content: () => wholly(Buffer.from(xml)),
  });
  return zipped([
    beside("dossier", fileMetadata({ file, parts, category, now })),
    ...parts,
    ...parts.map((part) => beside(part.name, partMetadata({ file, now }, part))),
  ]);
};
