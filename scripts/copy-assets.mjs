// What the built server needs beside its own code: templates and fonts of documents.
import { cpSync, existsSync, mkdirSync } from "node:fs";

for (const folder of ["src/platform/documents/templates", "src/platform/documents/fonts"]) {
  if (!existsSync(folder)) continue;
  const target = `dist/server/${folder.split("/").at(-1)}`;
  mkdirSync(target, { recursive: true });
  cpSync(folder, target, { recursive: true });
}

// The words of which a code is made: a browser with JavaScript draws its own.
mkdirSync("dist/public/words", { recursive: true });
for (const list of ["nl.txt", "en.txt"]) cpSync(`content/words/${list}`, `dist/public/words/${list}`);
