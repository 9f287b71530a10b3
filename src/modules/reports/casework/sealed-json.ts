import type { z } from "zod";

/** What stands in a sealed column as JSON. @throws Error when it is not what this subject wrote there */
export const readJson = <S extends z.ZodType>(schema: S, text: string | undefined): z.output<S> =>
  schema.parse(JSON.parse(text ?? "null"));
