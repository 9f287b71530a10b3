import type { Role } from "#platform/actor/index.ts";
import { z } from "zod";
import { fields, says } from "#platform/http/index.ts";

const reason = () =>
  fields
    .requiredText(1000)
    .refine(
      (text) => text.length >= 5,
      says({ nl: "Schrijf in een paar woorden waarom.", en: "Write in a few words why." }),
    );

export const letInForm = z.object({ newReader: fields.id(), newReason: reason() });
export const takeOffForm = z.object({ reader: fields.id(), offReason: reason() });
export const excludeForm = z.object({ excluded: fields.requiredText(), excludeReason: reason() });
export const handlerForm = z.object({ handler: fields.id() });

/** A reader as the other readers see that person. */
export interface ShownReader {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly joinedAt: Date;
  readonly knowsReporter: boolean;
}

/** Somebody who can be chosen by name. */
export interface NamedPerson {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
}
