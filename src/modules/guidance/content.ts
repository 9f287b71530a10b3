import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { places } from "#platform/config/index.ts";
import { ContentError, parseYaml } from "#platform/content/index.ts";
import type { Bilingual } from "#platform/content/index.ts";
import { contentFaults, unwrapped } from "./content.rules.ts";
import { contentSchemas } from "./guidance.ts";
import type { GuidanceContent } from "./guidance.ts";

const folder = join(places.content, "guidance");

const readPart = async <T>(name: string, schema: z.ZodType<T>): Promise<T> => {
  const file = join(folder, `${name}.yaml`);
  const { value, faults } = parseYaml(schema, file, await readFile(file, "utf8"));
  if (value === undefined) throw new ContentError(faults);
  return value;
};

const onOneLine = ({ nl, en }: Bilingual): Bilingual => ({ nl: unwrapped(nl), en: unwrapped(en) });

const read = async (): Promise<GuidanceContent> => {
  const { contacts } = await readPart("contacts", contentSchemas.contacts);
  const { authorities } = await readPart("authorities", contentSchemas.authorities);
  const { groups, ways, version } = await readPart("ways", contentSchemas.ways);
  const other = await readPart("texts", contentSchemas.texts);
  const ofWays = ways.map(({ key, title, text }) => ({
    key,
    page: "ways" as const,
    when: undefined,
    title,
    text: onOneLine(text),
    version,
  }));
  const ofPages = other.texts.map((text) => ({
    ...text,
    when: text.when,
    text: onOneLine(text.text),
    version: other.version,
  }));
  const content = { contacts, authorities, groups, ways, texts: [...ofWays, ...ofPages] };
  const faults = contentFaults(content);
  if (faults.length > 0)
    throw new ContentError(faults.map((message) => ({ file: folder, line: 1, message })));
  return content;
};

let loaded: Promise<GuidanceContent> | undefined;

/** What `content/guidance` holds; read once, when first asked. Throws `ContentError` when it is faulty. */
export const guidanceContent = (): Promise<GuidanceContent> => {
  loaded ??= read();
  return loaded;
};
