const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Bytes as people copy them from paper: groups of four out of 32 signs of which none looks like another (Crockford's base 32). */
export const toPaper = (bytes: Uint8Array): string => {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  const signs = (bits.match(/.{1,5}/g) ?? []).map(
    (five) => alphabet[Number.parseInt(five.padEnd(5, "0"), 2)],
  );
  return (signs.join("").match(/.{1,4}/g) ?? []).join("-");
};

/** What stood on paper; undefined where a sign is none of the 32. The letter O counts as 0, I and L as 1. */
export const fromPaper = (text: string): Uint8Array | undefined => {
  const signs = text.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  const places = Array.from(signs, (sign) => alphabet.indexOf(sign));
  if (places.includes(-1)) return undefined;
  const bits = places.map((place) => place.toString(2).padStart(5, "0")).join("");
  const whole = bits.slice(0, bits.length - (bits.length % 8)).match(/.{8}/g) ?? [];
  return Uint8Array.from(whole, (eight) => Number.parseInt(eight, 2));
};
