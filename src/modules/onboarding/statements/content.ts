import { readContent } from "#platform/content/index.ts";
import { statementsFile } from "./statement.ts";
import type { StandardStatement } from "./statement.ts";

let loaded: Promise<readonly StandardStatement[]> | undefined;

/** The statements that come with the program; read once, when first asked. */
export const standardStatements = (): Promise<readonly StandardStatement[]> => {
  loaded ??= readContent("statements/statements.yaml", statementsFile).then(({ statements }) => statements);
  return loaded;
};
