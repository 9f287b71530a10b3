import { isAttributes, plainPath, stepsOf, valueOf } from "./attributes.rules.ts";
import type { Filter } from "./filter.ts";
import { NoChange } from "./patch.rules.ts";
import type { Operation } from "./patch.rules.ts";
import type { GroupStep, ToldGroup } from "./group.ts";

/** What was told of a group cannot be so; `message` names the attribute. */
export class NoGroup extends Error {}

const text = (value: unknown, name: string): string | null => {
  if (value === null || value === undefined) return null;
  if (typeof value !== "string" && typeof value !== "number") throw new NoGroup(`${name} is no text`);
  const trimmed = String(value).trim();
  if (trimmed.length > 200) throw new NoGroup(`${name} is longer than 200 characters`);
  return trimmed === "" ? null : trimmed;
};

const needed = (value: unknown): string => {
  const name = text(value, "displayName");
  if (name === null) throw new NoGroup("displayName is needed");
  return name;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The ids in a list of members; a member is written as an object or as its id alone. */
const idsIn = (value: unknown): readonly string[] => {
  const list: readonly unknown[] = Array.isArray(value)
    ? value
    : value === undefined || value === null
      ? []
      : [value];
  return list.map((one) => {
    const id = isAttributes(one) ? valueOf(one, "value") : one;
    if (typeof id !== "string" || !uuid.test(id)) throw new NoGroup("members.value is the id of a User");
    return id.toLowerCase();
  });
};

/** Reads what a provider tells of a whole group. @throws NoGroup */
export const toldGroup = (resource: unknown): ToldGroup => {
  if (!isAttributes(resource)) throw new NoGroup("the body is a Group");
  const [external, members] = [valueOf(resource, "externalId"), valueOf(resource, "members")];
  return {
    displayName: needed(valueOf(resource, "displayName")),
    externalId: external === undefined ? undefined : text(external, "externalId"),
    members: members === undefined ? undefined : idsIn(members),
  };
};

/** The ids that a filter names: `value eq "…"`, or several with `or`. */
const idsNamed = (filter: Filter): readonly string[] => {
  if (filter.kind === "or") return filter.filters.flatMap(idsNamed);
  const { kind } = filter;
  if (kind !== "compare" || filter.comparison !== "eq" || plainPath(filter.attribute) !== "value")
    throw new NoChange("invalidPath", 'members are chosen with value eq "id"');
  return idsIn(filter.value);
};

const ofMembers = ({ op, path, value }: Operation): GroupStep | undefined => {
  if (path?.filter !== undefined) {
    if (op === "remove") return { kind: "remove", members: idsNamed(path.filter) };
    // What would be said of one member (its display name) is not kept.
    return path.sub === undefined ? { kind: "add", members: idsIn(value) } : undefined;
  }
  if (op === "remove")
    return value === undefined || value === null
      ? { kind: "set", members: [] }
      : { kind: "remove", members: idsIn(value) };
  return { kind: op === "add" ? "add" : "set", members: idsIn(value) };
};

/** The steps of a change of a group; what is not kept is passed over. @throws NoChange, NoGroup */
export const groupSteps = (operations: readonly Operation[]): readonly GroupStep[] =>
  operations.flatMap((operation): readonly GroupStep[] => {
    const { op, path, value } = operation;
    const [first = ""] = stepsOf(path?.attribute ?? "");
    switch (first.toLowerCase()) {
      case "displayname":
        return [{ kind: "name", displayName: needed(op === "remove" ? null : value) }];
      case "externalid":
        return [{ kind: "external-id", externalId: op === "remove" ? null : text(value, "externalId") }];
      case "members": {
        const step = ofMembers(operation);
        return step ? [step] : [];
      }
      case "id":
      case "meta":
        throw new NoChange("mutability", `${first} cannot be changed`);
      default:
        return [];
    }
  });
