import { z } from "zod";
import type { FormFacts } from "../form.ts";

// Our own server wrote it in this page: only its shape is looked at.
const factsSchema = z.custom<FormFacts>(
  (value) => typeof value === "object" && value !== null && "office" in value,
);

export const factsIn = (root: HTMLElement): FormFacts =>
  factsSchema.parse(JSON.parse(root.dataset["reporting"] ?? ""));

/** The facts as they are now, of the same form asked for again: the office may have changed while somebody typed. */
export const factsAgain = async (): Promise<FormFacts | undefined> => {
  const response = await fetch(location.href, { cache: "no-store" });
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const root = page.querySelector<HTMLElement>("[data-reporting]");
  return root ? factsIn(root) : undefined;
};
