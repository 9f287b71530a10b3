import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Beside this file in the source; in the built form beside the program, of which this may be a part one folder down. */
const places = ["./", "../"];

const found = (path: string): string => {
  const there = places.map((place) => new URL(place + path, import.meta.url)).find((url) => existsSync(url));
  if (there === undefined)
    throw new Error(`The folder ${path} of the documents is missing from the installation`);
  return fileURLToPath(there);
};

/** Where the templates and fonts lie. */
export const material = (): { templates: string; fonts: string } => ({
  templates: found("templates"),
  fonts: found("fonts"),
});

const programs = ["./documents-worker.ts", "./documents-worker.js", "../documents-worker.js"];

/** The program of the worker: TypeScript in the source, beside the main program in the built form. */
export const workerProgram = (): URL => {
  const url = programs.map((path) => new URL(path, import.meta.url)).find((each) => existsSync(each));
  if (url === undefined)
    throw new Error("The program that writes documents is missing from the installation");
  return url;
};
