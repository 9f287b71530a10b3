import { z } from "zod";
import { fields, found, insist } from "#platform/http/index.ts";
import type { RequestContext } from "#platform/http/index.ts";
import type { Declaration } from "./declaration.ts";
import { mayTake } from "./declaration.rules.ts";
import type { TakenStep } from "./declaration.rules.ts";
import { findDeclaration } from "./declarations.queries.ts";
import { texts } from "./texts.ts";

/** The address of one declaration. */
export const oneDeclaration = z.object({ declarationId: fields.id() });
export type OnDeclaration = RequestContext<z.output<typeof oneDeclaration>>;

/** The declaration in the address, after it was named for the audit entry. */
export const loadDeclaration = async ({ tx, params, about }: OnDeclaration): Promise<Declaration> => {
  about("declaration", params.declarationId);
  return found(await findDeclaration(tx, params.declarationId));
};

/** Loads it for a page of one step; who may not take that step now is told why. */
export const loadFor =
  (step: TakenStep) =>
  async (context: OnDeclaration): Promise<Declaration> => {
    const declaration = await loadDeclaration(context);
    insist(mayTake(step, declaration, context.actor));
    return declaration;
  };

/** The way back: the own page for an own declaration, else the page of the team. */
export const crumbsOf = ({ locale, actor }: RequestContext, declaration: Declaration, below = false) => {
  const t = texts[locale];
  const { declarationId, label } = declaration;
  return [
    declaration.personId === actor.personId
      ? { href: "/mijn-integriteit", label: t.mine }
      : placeOf(actor.roles, t),
    ...(below ? [{ href: `/verklaringen/${declarationId}`, label }] : []),
  ];
};

const placeOf = (
  roles: readonly string[],
  t: { readonly registers: string; readonly team: string },
): { href: string; label: string } =>
  roles.includes("coordinator")
    ? { href: "/registers", label: t.registers }
    : { href: "/team/verklaringen", label: t.team };
