import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

/** Puts the whole file under its name at once; of two processes that start together the first one's key counts. */
const keepNew = async (directory: string, file: string, text: string): Promise<void> => {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const beside = `${file}.${randomUUID()}`;
  await writeFile(beside, text, { mode: 0o600, flag: "wx", flush: true });
  try {
    await link(beside, file);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    await rm(beside);
  }
};

/** The text of a key of this installation: a file of the data directory that only its owner can read, made the first time. */
export const openKeyFile = async (directory: string, name: string, make: () => string): Promise<string> => {
  const file = join(directory, name);
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    await keepNew(directory, file, make());
    return readFile(file, "utf8");
  }
};
