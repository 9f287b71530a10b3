const groupsOf = (address: string): string[] => {
  const [head = "", tail] = address.split("::");
  const left = head.split(":").filter((group) => group !== "");
  const right = (tail ?? "").split(":").filter((group) => group !== "");
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: gap }, () => "0"), ...right];
};

/** Which addresses count as one source: an IPv4 address, or the /64 network that one IPv6 subscriber has. */
export const sourceOf = (address: string): string => {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, "");
  if (!plain.includes(":")) return plain;
  const network = groupsOf(plain).slice(0, 4);
  return network.map((group) => group.replace(/^0+(?=.)/, "")).join(":");
};
