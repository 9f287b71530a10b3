const longest = 120;
// Control characters, what Windows forbids, and marks that turn the direction of text around so that "fdp.exe" reads "exe.pdf".
const harmful = /[\p{Cc}\p{Cf}<>:"|?*\\/]/gu;

/** The ending of a name with its dot, such as ".pdf"; empty when it has none. */
export const endingOf = (name: string): string => /[^.](\.[^.]+)$/.exec(name)?.[1] ?? "";

/** A file name as somebody may see and save it: no folders, no control characters, at most 120 characters, the ending kept. */
export const safeName = (claimed: string): string => {
  const last = claimed.split(/[\\/]/).at(-1) ?? "";
  const clean = last
    .normalize("NFC")
    .replaceAll(harmful, "")
    .replace(/^[.\s]+/, "")
    .trim();
  if (clean === "") return "bestand";
  const characters = Array.from(clean);
  if (characters.length <= longest) return clean;
  const ending = Array.from(endingOf(clean)).slice(0, 10);
  return [...characters.slice(0, longest - ending.length), ...ending].join("");
};
