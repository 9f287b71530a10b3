import type { PlainDate } from "#platform/clock/index.ts";
import type { Declaration } from "../declaration.ts";
import { hasRunOut } from "../declaration.rules.ts";

interface Organisation {
  readonly name: string;
  readonly tradeNumber: string | null;
}

const counts: readonly Declaration["state"][] = [
  "submitted",
  "advised",
  "in-force",
  "in-force-on-conditions",
];

/** The organisation that a side activity or recusal names, while it holds or waits; of a gift it says nothing. */
export const namedOrganisation = (
  declaration: Pick<Declaration, "content" | "state" | "endsOn">,
  today: PlainDate,
): Organisation | undefined => {
  const { content, state } = declaration;
  if (!counts.includes(state) || hasRunOut(declaration, today)) return undefined;
  if (content.register === "side-activity")
    return { name: content.organisation, tradeNumber: content.tradeNumber };
  return content.register === "recusal" && content.organisation !== null
    ? { name: content.organisation, tradeNumber: null }
    : undefined;
};
