import { readdir } from "node:fs/promises";

/** The names of the YAML files in a directory, in order. One that is not there has no files; any other trouble with the disk is thrown. */
export const yamlFilesIn = async (directory: string): Promise<readonly string[]> => {
  try {
    const names = await readdir(directory);
    return names.filter((name) => /\.ya?ml$/.test(name)).toSorted();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
};
