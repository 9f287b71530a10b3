import { sodium } from "#platform/vault/crypto/index.ts";

/** An id of chance. The browser's own way works on secure pages only. */
export const newId = (): string => {
  const bytes = sodium.randombytes_buf(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return sodium.to_hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};
