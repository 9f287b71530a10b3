import { readContent } from "#platform/content/index.ts";
import { benchmarkSchema } from "./benchmark.ts";
import type { Benchmark } from "./benchmark.ts";

let loaded: Promise<Benchmark> | undefined;

/** The published figures of source 001, chapter 4; read once, when first asked. */
export const publishedFigures = (): Promise<Benchmark> => {
  loaded ??= readContent("benchmarks/rekenkamer-2023-survey.yaml", benchmarkSchema);
  return loaded;
};
