/** The schemas of RFC 7643 and RFC 7644 that are spoken here. */
export const urns = {
  user: "urn:ietf:params:scim:schemas:core:2.0:User",
  group: "urn:ietf:params:scim:schemas:core:2.0:Group",
  enterprise: "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
  list: "urn:ietf:params:scim:api:messages:2.0:ListResponse",
  change: "urn:ietf:params:scim:api:messages:2.0:PatchOp",
  error: "urn:ietf:params:scim:api:messages:2.0:Error",
} as const;

/** An object of JSON whose attributes have names without case (RFC 7643, 2.1). */
export type Attributes = Readonly<Record<string, unknown>>;

export const isAttributes = (value: unknown): value is Attributes =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A plain value as a text; of anything else nothing. */
export const plainText = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";

/** Whether a value says yes, however it is written: Entra ID sends "True". */
export const saysYes = (value: unknown): boolean => plainText(value).toLowerCase() === "true";

/** The name under which an object has this attribute; the name itself where it has none. */
export const nameIn = (object: Attributes, name: string): string =>
  Object.keys(object).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;

/** The value of an attribute; undefined where there is none. */
export const valueOf = (object: Attributes, name: string): unknown => {
  const key = nameIn(object, name);
  return Object.hasOwn(object, key) ? object[key] : undefined;
};

const isBelow = (path: string, urn: string): boolean =>
  path.toLowerCase().startsWith(`${urn.toLowerCase()}:`);

/**
 * The names one goes down through: `name.familyName` is two, an attribute of the enterprise extension lies within the extension. Of another
 * extension nothing is known: it stays one name.
 */
export const stepsOf = (path: string): readonly string[] => {
  if (path.toLowerCase() === urns.enterprise.toLowerCase()) return [urns.enterprise];
  if (isBelow(path, urns.enterprise))
    return [urns.enterprise, ...path.slice(urns.enterprise.length + 1).split(".")];
  const core = [urns.user, urns.group].find((urn) => isBelow(path, urn));
  if (core !== undefined) return path.slice(core.length + 1).split(".");
  return path.includes(":") ? [path] : path.split(".");
};

/** The same as `stepsOf` in small letters, to compare with. */
export const plainPath = (path: string): string => stepsOf(path).join(".").toLowerCase();
