/** What was sent as text, a byte order mark aside; undefined when it is no text in UTF-8. */
export const sentText = async (source: AsyncIterable<Uint8Array | string>): Promise<string | undefined> => {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  try {
    for await (const part of source)
      text += typeof part === "string" ? part : decoder.decode(part, { stream: true });
    text += decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  return text.includes("\0") ? undefined : text;
};
