import { LRUCache } from "lru-cache";

/** How often a statement is asked before it gets a name. */
const often = 3;

/** Each connection keeps the plan of every name it was given, some 100 kB apiece: past this many the rest goes without. */
const mostNames = 400;

/** Statements asked once or twice that are remembered, until older ones make room. */
const mostSeen = 2000;

/**
 * Names for the statements that are asked often, so that the database reads and plans each of them once a connection. Reading the row
 * policies into a short question and planning it takes longer than answering it.
 */
export const statementNames = (): ((text: string) => string | undefined) => {
  const names = new Map<string, string>();
  const seen = new LRUCache<string, number>({ max: mostSeen });
  return (text) => {
    const name = names.get(text);
    if (name !== undefined || names.size >= mostNames) return name;
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    if (times < often) return undefined;
    seen.delete(text);
    names.set(text, `asked_${names.size + 1}`);
    return names.get(text);
  };
};
