/** Why a division into shares is not taken; undefined when it is. One lost share may never be the end, so more are made than needed. */
export const divisionFault = (
  needed: number,
  custodians: readonly string[],
): "too-few-needed" | "too-many" | "none-to-spare" | "same-person-twice" | undefined => {
  if (new Set(custodians).size < custodians.length) return "same-person-twice";
  if (needed < 2) return "too-few-needed";
  if (custodians.length > 9) return "too-many";
  return custodians.length <= needed ? "none-to-spare" : undefined;
};
