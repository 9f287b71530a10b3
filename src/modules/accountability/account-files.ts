import { writePdf, writeWord } from "#platform/documents/index.ts";
import type { DownloadReply } from "#platform/http/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { AccountContent } from "./account.ts";
import { documentOf } from "./account.document.ts";
import type { DocumentWish } from "./account.document.ts";
import { openDataCsv, openDataJson } from "./open-data.ts";

/** The forms in which an account can be fetched, in the order in which they are offered. */
export const forms = ["pdf", "word", "json", "csv"] as const;
export type Form = (typeof forms)[number];

/** The forms of the works council's version: for reading, not for counting. */
export const worksCouncilForms = ["pdf", "word"] as const;

const endings: Readonly<Record<Form, string>> = { pdf: "pdf", word: "docx", json: "json", csv: "csv" };

const types: Readonly<Record<Form, string>> = {
  pdf: "application/pdf",
  word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
};

const names: Readonly<Record<Locale, string>> = { nl: "jaarverslag-integriteit", en: "integrity-account" };

/** `jaarverslag-integriteit-voorbeeldstad-2025.pdf` */
export const fileName = (content: AccountContent, form: Form, locale: Locale): string => {
  const version = content.version > 1 ? `-v${content.version}` : "";
  return `${names[locale]}-${content.organisation.shortName}-${content.year}${version}.${endings[form]}`;
};

const bodyOf = async (
  content: AccountContent,
  form: Form,
  wish: DocumentWish & { readonly publishedOn: PlainDate | null },
): Promise<string | Uint8Array> => {
  switch (form) {
    case "pdf":
      return writePdf(documentOf(content, wish));
    case "word":
      return writeWord(documentOf(content, wish));
    case "json":
      return openDataJson(content, wish.publishedOn);
    case "csv":
      return openDataCsv(content);
  }
};

/** Writes an account in one form; slow for PDF and Word, so call it after the transaction has ended. */
export const accountFile = async (
  content: AccountContent,
  form: Form,
  wish: DocumentWish & { readonly publishedOn: PlainDate | null },
): Promise<DownloadReply> => ({
  kind: "download",
  fileName: fileName(content, form, wish.locale),
  type: types[form],
  body: await bodyOf(content, form, wish),
});
