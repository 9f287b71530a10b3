import { expect, test } from "vitest";
import { docx, odt, pdf, png, zip } from "#platform/files/sample.builder.ts";
import { Glimpser, fileKind, safeName } from "./index.ts";
import type { KindSet } from "./index.ts";

/** What is found of a file that comes in pieces of this size. */
const found = (
  name: string,
  content: string | Uint8Array,
  set: KindSet = "evidence",
  piece = 1000,
): string => {
  const bytes = typeof content === "string" ? Uint8Array.from(content, (c) => c.charCodeAt(0)) : content;
  const glimpser = new Glimpser();
  for (let at = 0; at < bytes.length; at += piece) glimpser.see(bytes.subarray(at, at + piece));
  const kind = fileKind(name, glimpser.glimpse, set);
  return "type" in kind ? kind.type : `refused: ${kind.refused}`;
};

const office = "application/vnd.openxmlformats-officedocument";

test.each<[string, string | Uint8Array, string]>([
  ["brief.pdf", pdf(), "application/pdf"],
  ["foto.png", png(), "image/png"],
  ["foto.JPG", "\u00ff\u00d8\u00ff\u00e1xx", "image/jpeg"],
  ["foto.heic", "\0\0\0\u0018ftypheic\0\0\0\0", "image/heic"],
  ["plaatje.gif", "GIF89a", "image/gif"],
  ["plaatje.webp", "RIFF\0\0\0\0WEBPVP8 ", "image/webp"],
  ["opname.wav", "RIFF\0\0\0\0WAVEfmt ", "audio/wav"],
  ["opname.mp3", "ID3\u0004\0\0", "audio/mpeg"],
  ["opname.mp3", "\u00ff\u00fb\u0090\0", "audio/mpeg"],
  ["opname.m4a", "\0\0\0\u0018ftypM4A \0\0\0\0", "audio/mp4"],
  ["opname.opus", "OggS\0\u0002", "audio/ogg"],
  ["film.mp4", "\0\0\0\u0018ftypisom\0\0\0\0", "video/mp4"],
  ["film.mov", "\0\0\0\u0014ftypqt  \0\0\0\0", "video/quicktime"],
  ["film.webm", "\u001aE\u00df\u00a3\0", "video/webm"],
  ["bericht.eml", "From: a@b.nl\r\nSubject: x\r\n\r\nTekst", "message/rfc822"],
  ["bericht.msg", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1\0", "application/vnd.ms-outlook"],
  ["tekst.txt", "Beste lezer", "text/plain"],
  ["nota.docx", docx(), `${office}.wordprocessingml.document`],
  ["nota.odt", odt(), "application/vnd.oasis.opendocument.text"],
  ["nota.docx", docx({ "word/vbaProject.bin": "x" }), "refused: macros"],
  ["archief.zip", zip({ "a.txt": "x" }), "refused: kind"],
  ["oud.doc", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1\0", "refused: name"],
  ["foto.png", pdf(), "refused: name"],
  ["programma.exe", "MZ\u0090\0", "refused: kind"],
  ["programma.txt", "MZ\u0090\0", "refused: kind"],
  ["niets.pdf", "", "refused: empty"],
])("%s is known by what is in it", (name, content, expected) => {
  for (const piece of [1, 7, 100_000]) expect(found(name, content, "evidence", piece)).toBe(expected);
});

test("an ordinary form takes documents, and no sound, film or mail", () => {
  expect(found("brief.pdf", pdf(), "documents")).toBe("application/pdf");
  for (const [name, content] of [
    ["opname.mp3", "ID3\u0004"],
    ["bericht.eml", "From: a"],
    ["bericht.msg", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"],
  ] as const)
    expect(found(name, content, "documents")).toBe("refused: kind");
});

test("a document is known by the end of a file larger than what is kept of it", () => {
  const large = docx({ "word/media/film.bin": "x".repeat(3_000_000) });
  expect(found("groot.docx", large, "evidence", 65_536)).toBe(`${office}.wordprocessingml.document`);
});

test.each([
  ["C:\\map\\brief.pdf", "brief.pdf"],
  ["../../etc/passwd", "passwd"],
  ["\u202Efdp.exe", "fdp.exe"],
  ["  ", "bestand"],
  [`${"a".repeat(200)}.pdf`, `${"a".repeat(116)}.pdf`],
])("a name is made harmless: %j", (claimed, name) => {
  expect(safeName(claimed)).toBe(name);
});
